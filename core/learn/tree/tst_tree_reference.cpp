// learn.tree beside scikit-learn 1.9.1: predictions and pruning that tests/reference/tree_reference.py recorded.
#include "learn/tree/tree_prune.h"
#include "learn/tree/tree_test_rows.h"
#include "tests/support/tree_reference.h"

#include <QtTest>

using namespace mortise;
using namespace mortise::tree_test;

namespace {

constexpr std::size_t kTrained = 400, kAll = 700;

Samples referenceRows(const std::map<std::string, tree_reference::Block> &blocks, const std::string &features, const std::string &target, bool trained, bool weighted)
{
    Samples samples;
    const std::size_t first = trained ? 0 : kTrained, last = trained ? kTrained : kAll;
    const tree_reference::Block &x = blocks.at(features);
    for (std::size_t c = 0; c < x.columns; ++c)
        addNumbers(samples, x.column(c, first, last));
    const std::vector<double> y = blocks.at(target).column(0, first, last);
    if (target == "three")
        setClasses(samples, {y.begin(), y.end()}, 3);
    else
        samples.y = y;
    if (weighted)
        samples.weight = blocks.at("weight").values;
    return samples;
}

} // namespace

class TestTreeReference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void predictsAsScikitLearn_data()
    {
        QTest::addColumn<QString>("features");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("weighted");
        QTest::addColumn<QString>("settings");
        QTest::newRow("gini") << "x" << "three" << false << R"({})";
        QTest::newRow("entropy") << "x" << "three" << false << R"({"criterion": "entropy"})";
        QTest::newRow("squared") << "x" << "number" << false << R"({})";
        QTest::newRow("absolute") << "x" << "number" << false << R"({"criterion": "absolute"})";
        QTest::newRow("gini_limited") << "x" << "three" << false << R"({"max_depth": 6, "min_leaf": 5, "min_split": 20})";
        QTest::newRow("gini_weighted") << "x" << "three" << true << R"({"max_depth": 8, "min_leaf": 3})";
        QTest::newRow("squared_weighted") << "x" << "number" << true << R"({"max_depth": 6})";
        QTest::newRow("absolute_weighted") << "x" << "number" << true << R"({"max_depth": 5, "criterion": "absolute"})";
        QTest::newRow("gini_gaps") << "gaps" << "three" << false << R"({"max_depth": 7})";
        QTest::newRow("squared_gaps") << "gaps" << "number" << false << R"({"max_depth": 6})";
        QTest::newRow("gini_pruned") << "x" << "three" << false << R"({"prune": 0.005})";
        QTest::newRow("squared_pruned") << "x" << "number" << false << R"({"prune": 0.02})";
    }
    void predictsAsScikitLearn()
    {
        QFETCH(QString, features);
        QFETCH(QString, target);
        QFETCH(bool, weighted);
        QFETCH(QString, settings);
        const auto blocks = tree_reference::read();
        const std::string name = QTest::currentDataTag();
        const Samples samples = referenceRows(blocks, features.toStdString(), target.toStdString(), true, weighted);
        const Samples fresh = referenceRows(blocks, features.toStdString(), target.toStdString(), false, false);
        const DecisionTree tree = grown(samples, nlohmann::json::parse(settings.toStdString()));
        const std::vector<double> ours = predictedBy(tree, fresh.x);
        const std::vector<double> &theirs = blocks.at(name).values;
        const auto k = static_cast<std::size_t>(tree.outputs());
        std::size_t equal = 0, untied = 0;
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            const double *p = ours.data() + i * k;
            const double said = k == 1 ? *p : static_cast<double>(std::max_element(p, p + k) - p);
            untied += !std::isnan(theirs[i]);
            equal += std::abs(said - theirs[i]) < 1e-9;
        }
        QVERIFY(untied > 40); // the last splits of whole regression trees tie nearly always
        QVERIFY2(equal >= untied * 97 / 100, qPrintable(QString("%1 of %2 equal").arg(equal).arg(untied)));
        if (const auto size = blocks.find(name + "_leaves"); size != blocks.end()) {
            QCOMPARE(static_cast<double>(tree.leaves()), size->second.values[0]);
            QCOMPARE(static_cast<double>(tree.depth()), size->second.values[1]);
        }
    }

    void prunesAlongThePathOfScikitLearn()
    {
        const auto blocks = tree_reference::read();
        const tree_reference::Block &expected = blocks.at("squared_path_depth_5");
        const PruningPath path = pruningPath(grown(referenceRows(blocks, "x", "number", true, false), {{"max_depth", 5}}));
        QCOMPARE(path.alpha.size() * 2, expected.values.size());
        for (std::size_t i = 0; i < path.alpha.size(); ++i) {
            QVERIFY(std::abs(path.alpha[i] - expected.values[2 * i]) < 1e-10);
            QVERIFY(std::abs(path.impurity[i] - expected.values[2 * i + 1]) < 1e-10);
        }
    }
};

QTEST_GUILESS_MAIN(TestTreeReference)
#include "tst_tree_reference.moc"
