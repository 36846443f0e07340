// No tested row can reach training, whatever stands before the learner: the promise of evaluate.test, tried with nodes that would
// give it away at once if it were broken, and with the real ones.
#include "tests/support/fake_nodes.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace mortise;

namespace {

Expected<ResultsPtr> evaluated(const Table &table, const char *learner, const nlohmann::json &settings, std::uint64_t seed = 1)
{
    RunContext context = fakes::context(seed);
    return fakes::tested(table, {fakes::learner(learner)}, settings, context);
}

double metric(const Expected<ResultsPtr> &results, const char *name)
{
    return (*results)->learners.at(0).metrics.at(name).value;
}

/// A category of `levels` levels, each with a handful of rows, that has nothing to do with anything.
ColumnPtr manyLevels(std::int64_t n, std::uint64_t levels, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<std::string> names;
    for (std::uint64_t i = 0; i < levels; ++i)
        names.push_back("level " + std::to_string(i));
    std::vector<std::int32_t> codes;
    for (std::int64_t i = 0; i < n; ++i)
        codes.push_back(static_cast<std::int32_t>(rng.below(levels)));
    return Column::category(codes, names);
}

/// Learners of the program that can do a task.
std::vector<std::string> learners(Task task)
{
    std::vector<std::string> ids;
    for (const NodeType *type : catalogue().all())
        if (type->learner && type->learner->supports(task))
            ids.push_back(type->id);
    return ids;
}

} // namespace

class TestLeakage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRepeatedRowIsNeverOnBothSides()
    {
        // Every row twice, and a learner that remembers rows: with a copy on each side it would find every class.
        const Table raw = fakes::tableOf({{"x", fakes::noise(400, 1)}, {"y", fakes::coin(400, 2)}}, "y");
        RunContext context = fakes::context();
        const Table twice = *fakes::transformed("test.twice", raw, {}, context);
        const auto results = evaluated(twice, "test.nearest", {{"folds", 5}});
        QVERIFY(results.has_value());
        QVERIFY2(metric(results, "accuracy") < 0.6, "rows that sampling repeated were trained on and tested");
        QCOMPARE((*results)->rowOf.size(), std::size_t(400));
        const auto leaky = evaluated(twice.asSource(), "test.nearest", {{"folds", 5}}); // the control: as data of its own it must leak
        QVERIFY(metric(leaky, "accuracy") > 0.7);
    }

    void whatIsFittedNeverSawATestedRow()
    {
        // One row holds a canary, 1e9. Tested, it must not move what was fitted on the other rows: without the canary in
        // training, the mean is near 0; with it, it is above 1e6.
        std::vector<double> x(100);
        Rng rng(3);
        for (double &v : x)
            v = rng.normal();
        std::vector<double> y = x;
        x[17] = 1e9;
        const Table raw = fakes::tableOf({{"x", Column::number(x)}, {"y", Column::number(y)}}, "y");
        RunContext context = fakes::context();
        const Table centred = *fakes::transformed("test.center", raw, {}, context);
        QVERIFY(centred.steps().front().state.at("mean").get<double>() > 1e6);
        const auto results = evaluated(centred, "test.nearest", {{"folds", 5}});
        // The same without the canary at all: every other row of its fold must be predicted to the same bit.
        std::vector<double> calm = x;
        calm[17] = 0.0;
        const auto without = evaluated(*fakes::transformed("test.center", fakes::tableOf({{"x", Column::number(calm)}, {"y", Column::number(y)}}, "y"), {}, context),
                                       "test.nearest", {{"folds", 5}});
        const Results &a = **results, &b = **without;
        QCOMPARE(a.rowOf, b.rowOf);
        const auto canary = static_cast<std::size_t>(std::find(a.rowOf.begin(), a.rowOf.end(), 17) - a.rowOf.begin());
        int compared = 0;
        for (std::size_t i = 0; i < a.rowOf.size(); ++i)
            if (a.fold[i] == a.fold[canary] && i != canary) {
                QCOMPARE(a.learners[0].predicted[i], b.learners[0].predicted[i]);
                ++compared;
            }
        QCOMPARE(compared, 19);
    }

    void theTargetOfATestedRowIsNotLookedAt_data()
    {
        QTest::addColumn<QString>("learner");
        QTest::addColumn<QString>("encode");
        for (const std::string &id : learners(Task::Regression))
            for (const char *encode : {"one_hot", "target"})
                QTest::addRow("%s after %s", id.c_str(), encode) << QString::fromStdString(id) << encode;
    }
    void theTargetOfATestedRowIsNotLookedAt()
    {
        QFETCH(QString, learner);
        QFETCH(QString, encode);
        // Two tables that differ in the target of the tested rows alone.
        const std::int64_t n = 60;
        std::vector<double> y(static_cast<std::size_t>(n));
        Rng rng(5);
        for (double &v : y)
            v = rng.normal();
        const auto tableWith = [&](const std::vector<double> &target) {
            const Table raw = fakes::tableOf({{"x", fakes::noise(n, 6)}, {"c", manyLevels(n, 8, 7)}, {"y", Column::number(target)}}, "y");
            RunContext context = fakes::context();
            return *fakes::transformed("prepare.encode", raw, {{"method", encode.toStdString()}}, context);
        };
        const nlohmann::json holdout{{"method", "holdout"}, {"fraction", 0.3}, {"stratified", false}};
        const std::string id = learner.toStdString();
        const auto before = evaluated(tableWith(y), id.c_str(), holdout);
        QVERIFY2(before.has_value(), before ? "" : before.error().message().c_str());
        std::vector<double> changed = y;
        for (const std::int64_t row : (*before)->rowOf)
            changed[static_cast<std::size_t>(row)] += 1000.0;
        const auto after = evaluated(tableWith(changed), id.c_str(), holdout);
        QCOMPARE((*after)->rowOf, (*before)->rowOf);
        QCOMPARE((*after)->learners[0].predicted, (*before)->learners[0].predicted);
    }

    void noiseIsWorthNothing_data()
    {
        QTest::addColumn<QString>("learner");
        for (const std::string &id : learners(Task::Classification))
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }
    void noiseIsWorthNothing()
    {
        // A category with 3 rows a level, encoded by the target: fitted on all rows it would look like a wonder (AUC over 0.8).
        QFETCH(QString, learner);
        const std::int64_t n = 600;
        Table table = fakes::tableOf({{"a", fakes::noise(n, 1)}, {"c", manyLevels(n, 200, 2)}, {"y", fakes::coin(n, 3)}}, "y");
        RunContext context = fakes::context();
        for (const auto &[id, settings] : std::vector<std::pair<const char *, nlohmann::json>>{
                 {"prepare.impute", nlohmann::json::object()}, {"prepare.encode", {{"method", "target"}}}, {"prepare.scale", nlohmann::json::object()}})
            table = *fakes::transformed(id, table, settings, context);
        const std::string id = learner.toStdString();
        const auto results = evaluated(table, id.c_str(), {{"folds", 5}});
        QVERIFY2(results.has_value(), results ? "" : results.error().message().c_str());
        const double auc = metric(results, "auc");
        // The standard error of an AUC of 600 rows of noise is 0.0236 (Hanley and McNeil): four of them.
        QVERIFY2(std::abs(auc - 0.5) < 0.0945, qPrintable(QString::number(auc)));
    }

    void balancingByRepetitionLeavesNoTwin()
    {
        const Table raw = fakes::tableOf({{"x", fakes::noise(300, 1)}, {"y", fakes::coin(300, 2)}}, "y");
        const NodeType &sample = *catalogue().find("prepare.sample");
        QVERIFY(sample.transform && sample.transform->kind == StepKind::Resample);
        // Found by its declaration: whatever lets a row be drawn more than once.
        nlohmann::json settings = nlohmann::json::object();
        for (const ParamSpec &spec : sample.params) {
            if (spec.key == "replacement" || spec.key == "replace")
                settings[spec.key] = true;
            else if (const auto *choice = std::get_if<Choice>(&spec.domain))
                for (const Option &option : choice->options)
                    if (option.value.find("replace") != std::string::npos)
                        settings[spec.key] = option.value;
            if (spec.key == "fraction")
                settings[spec.key] = 1.0;
        }
        QVERIFY2(!settings.empty(), "prepare.sample draws no row twice");
        RunContext context = fakes::context();
        const auto drawn = fakes::transformed("prepare.sample", raw, settings, context);
        QVERIFY2(drawn.has_value(), drawn ? "" : drawn.error().message().c_str());
        std::set<std::int64_t> different;
        for (std::int64_t row = 0; row < drawn->rows(); ++row)
            different.insert(drawn->sourceRow(row));
        QVERIFY(static_cast<std::int64_t>(different.size()) < drawn->rows());
        const auto results = evaluated(*drawn, "test.nearest", {{"folds", 5}});
        QVERIFY(metric(results, "accuracy") < 0.62);
    }
};

QTEST_APPLESS_MAIN(TestLeakage)
#include "tst_leakage.moc"
