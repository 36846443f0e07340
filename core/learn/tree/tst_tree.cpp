// learn.tree: splits worked out by hand, and what must hold for any tree.
#include "base/parallel.h"
#include "learn/tree/tree_test_rows.h"

#include <QtTest>

using namespace mortise;
using namespace mortise::tree_test;

class TestTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsHalfwayBetweenNeighbours()
    {
        // Squared error: the cut between 2 and 10 leaves no error at all.
        const DecisionTree tree = grown(numbersToNumber({1, 2, 10, 11}, {5, 5, 9, 9}));
        QCOMPARE(tree.nodes.size(), std::size_t{3});
        QCOMPARE(tree.nodes[0].threshold, 6.0);
        QCOMPARE(tree.facts[0].value, 7.0);
        QCOMPARE(tree.facts[0].impurity, 4.0);
        QCOMPARE(tree.facts[1].value, 5.0);
        QCOMPARE(tree.facts[2].value, 9.0);
    }

    void measuresImpurityInTheUnitsOfItsCriterion_data()
    {
        QTest::addColumn<QString>("criterion");
        QTest::addColumn<double>("impurity");
        // Classes 1:3. Gini 1 - 1/16 - 9/16; entropy 1/4 log2 4 + 3/4 log2 4/3.
        QTest::newRow("gini") << "gini" << 0.375;
        QTest::newRow("entropy") << "entropy" << 0.25 * 2.0 + 0.75 * std::log2(4.0 / 3.0);
        // Numbers 0, 1, 1, 1: mean 0.75, median 1.
        QTest::newRow("squared") << "squared" << (0.5625 + 3 * 0.0625) / 4;
        QTest::newRow("absolute") << "absolute" << 0.25;
    }
    void measuresImpurityInTheUnitsOfItsCriterion()
    {
        QFETCH(QString, criterion);
        QFETCH(double, impurity);
        Samples samples;
        addNumbers(samples, {1, 2, 3, 4});
        if (criterion == "gini" || criterion == "entropy")
            setClasses(samples, {0, 1, 1, 1}, 2);
        else
            samples.y = {0, 1, 1, 1};
        const DecisionTree tree = grown(samples, {{"criterion", criterion.toStdString()}});
        QVERIFY(std::abs(tree.facts[0].impurity - impurity) < 1e-14);
        QCOMPARE(tree.nodes[0].threshold, 1.5);
    }

    void sendsMissingValuesToTheSideThatHelpsMore()
    {
        // The missing rows look like the high ones, so they go right; with the targets turned, left.
        Samples samples = numbersToNumber({1, 2, 8, 9, kNaN, kNaN}, {0, 0, 7, 7, 7, 7});
        DecisionTree tree = grown(samples);
        QCOMPARE(tree.nodes.size(), std::size_t{3});
        QCOMPARE(tree.nodes[0].threshold, 5.0);
        QVERIFY(!tree.nodes[0].missingLeft);
        samples.y = {7, 7, 0, 0, 7, 7};
        tree = grown(samples);
        QCOMPARE(tree.nodes.size(), std::size_t{3});
        QVERIFY(tree.nodes[0].missingLeft);
    }

    void splitsMissingFromPresentWhenThatIsBest()
    {
        const DecisionTree tree = grown(numbersToNumber({1, 2, 3, kNaN, kNaN}, {0, 0, 0, 4, 4}));
        QCOMPARE(tree.nodes.size(), std::size_t{3});
        QVERIFY(std::isinf(tree.nodes[0].threshold));
        QVERIFY(!tree.nodes[0].missingLeft);
        const Samples fresh = numbersToNumber({99, kNaN}, {0, 0});
        QCOMPARE(predictedBy(tree, fresh.x), (std::vector<double>{0, 4}));
        QVERIFY(TreePredictor(tree).describe()["nodes"][0]["threshold"].is_null());
    }

    void missingValuesNotSeenInTrainingFollowTheLargerSide()
    {
        const DecisionTree tree = grown(numbersToNumber({1, 2, 3, 9}, {0, 0, 0, 4}));
        QCOMPARE(predictedBy(tree, numbersToNumber({kNaN}, {0}).x), std::vector<double>{0});
    }

    void splitsCategoriesIntoTheTwoBestSets()
    {
        // Means 1, 9, 2, 8 of the levels p, q, r, s: {p, r} against {q, s} is best.
        Samples samples;
        addLevels(samples, {0, 1, 2, 3, 0, 1, 2, 3}, {"p", "q", "r", "s"});
        samples.y = {1, 9, 2, 8, 1, 9, 2, 8};
        const DecisionTree tree = grown(samples, {{"max_depth", 1}});
        QVERIFY(tree.goesLeft(tree.nodes[0], 0) && tree.goesLeft(tree.nodes[0], 2));
        QVERIFY(!tree.goesLeft(tree.nodes[0], 1) && !tree.goesLeft(tree.nodes[0], 3));
        const auto json = TreePredictor(tree).describe();
        QCOMPARE(json["nodes"][0]["levels_left"], nlohmann::json({"p", "r"}));
        QCOMPARE(json["nodes"][0]["feature"], nlohmann::json("x0"));
    }

    void separatesManyClassesByCategory()
    {
        // Three classes, each of two levels: a tree of depth 2 tells all of them apart.
        Samples samples;
        addLevels(samples, {0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5}, {"a", "b", "c", "d", "e", "f"});
        setClasses(samples, {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2}, 3);
        const DecisionTree tree = grown(samples);
        QCOMPARE(tree.leaves(), std::size_t{3});
    }

    void levelsNotSeenAtANodeGoWithTheMissingOnes()
    {
        Samples samples;
        addLevels(samples, {0, 0, 0, 1}, {"p", "q", "never"});
        samples.y = {0, 0, 0, 5};
        const DecisionTree tree = grown(samples);
        Samples fresh;
        addLevels(fresh, {2, -1, 1}, {"p", "q", "never"});
        QCOMPARE(predictedBy(tree, fresh.x), (std::vector<double>{0, 0, 5}));
    }

    void stopsAtItsLimits()
    {
        std::vector<double> x, y;
        for (int i = 0; i < 64; ++i) {
            x.push_back(i);
            y.push_back(i * i);
        }
        const Samples samples = numbersToNumber(x, y);
        QCOMPARE(grown(samples).leaves(), std::size_t{64});
        QCOMPARE(grown(samples, {{"max_depth", 3}}).depth(), 3);
        for (const NodeFacts &facts : grown(samples, {{"min_leaf", 5}}).facts)
            QVERIFY(facts.rows >= 5);
        const DecisionTree tree = grown(samples, {{"min_split", 10}});
        for (std::size_t i = 0; i < tree.nodes.size(); ++i)
            QVERIFY(tree.nodes[i].isLeaf() || tree.facts[i].rows >= 10);
    }

    void learnsFromOneRowAndFromConstantColumns()
    {
        QCOMPARE(grown(numbersToNumber({3}, {7})).nodes.size(), std::size_t{1});
        const DecisionTree tree = grown(numbersToNumber({3, 3, 3}, {1, 2, 6}));
        QCOMPARE(tree.nodes.size(), std::size_t{1});
        QCOMPARE(tree.facts[0].value, 3.0);
        QCOMPARE(grown(numbersToNumber({kNaN, kNaN}, {1, 3})).nodes.size(), std::size_t{1});
    }

    void toleratesInfiniteAndTinyValues()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const DecisionTree tree = grown(numbersToNumber({-infinity, 1e-300, 2e-300, infinity}, {0, 1, 2, 3}));
        QCOMPARE(tree.leaves(), std::size_t{4});
        QCOMPARE(predictedBy(tree, numbersToNumber({-infinity, 1e-300, 2e-300, infinity}, {0, 0, 0, 0}).x), (std::vector<double>{0, 1, 2, 3}));
    }

    void weightsCountAsRepeatedRows_data()
    {
        QTest::addColumn<QString>("criterion");
        QTest::addColumn<int>("classes");
        QTest::newRow("gini") << "gini" << 3;
        QTest::newRow("entropy") << "entropy" << 3;
        QTest::newRow("squared") << "squared" << 0;
        QTest::newRow("absolute") << "absolute" << 0;
    }
    void weightsCountAsRepeatedRows()
    {
        QFETCH(QString, criterion);
        QFETCH(int, classes);
        Samples weighted = mixedRows(200, classes, 5);
        Samples repeated;
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < 200; ++i) {
            weighted.weight.push_back(static_cast<double>(1 + i % 3));
            rows.insert(rows.end(), 1 + i % 3, i);
        }
        const RowIndex picked(rows.begin(), rows.end());
        for (std::size_t f = 0; f < 3; ++f) {
            const ColumnPtr column = weighted.x.columns[f].owner->gather(picked);
            if (f < 2)
                repeated.x.columns.push_back({column->numbers(), {}, column});
            else
                repeated.x.columns.push_back({{}, column->codes(), column});
        }
        repeated.x.features = weighted.x.features;
        repeated.x.rows = static_cast<std::int64_t>(rows.size());
        repeated.task = weighted.task;
        repeated.classes = weighted.classes;
        for (const std::size_t row : rows) {
            if (classes > 0)
                repeated.classOf.push_back(weighted.classOf[row]);
            else
                repeated.y.push_back(weighted.y[row]);
        }
        const nlohmann::json settings{{"criterion", criterion.toStdString()}, {"max_depth", 5}};
        const Samples fresh = mixedRows(500, classes, 6);
        const auto a = predictedBy(grown(weighted, settings), fresh.x), b = predictedBy(grown(repeated, settings), fresh.x);
        std::size_t different = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            different += std::abs(a[i] - b[i]) > 1e-9;
        QVERIFY2(different <= a.size() / 50, qPrintable(QString::number(different))); // ties may fall the other way
    }

    void refusesACriterionOfTheOtherTask_data()
    {
        QTest::addColumn<QString>("criterion");
        QTest::addColumn<bool>("classes");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("gini for numbers") << "gini" << false << "auto, squared or absolute";
        QTest::newRow("squared for classes") << "squared" << true << "auto, gini or entropy";
    }
    void refusesACriterionOfTheOtherTask()
    {
        QFETCH(QString, criterion);
        QFETCH(bool, classes);
        QFETCH(QString, allowed);
        RunContext context;
        const auto fitted = fit(*declareTree().learner, mixedRows(20, classes ? 2 : 0, 1), params({{"criterion", criterion.toStdString()}}), context);
        QVERIFY(!fitted);
        QCOMPARE(fitted.error().code, ErrorCode::InvalidParameter);
        QVERIFY(QString::fromStdString(fitted.error().message()).contains(allowed));
    }

    void namesWhatIsAllowedForAnUnknownCriterion()
    {
        const auto wrong = parseParam(*findParam(declareTree().params, "criterion"), "ginny");
        QVERIFY(!wrong);
        QVERIFY(QString::fromStdString(wrong.error().message()).contains("gini"));
        QVERIFY(QString::fromStdString(wrong.error().message()).contains("entropy"));
    }

    void givesTheSameBitsForAnyNumberOfThreads_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<QString>("criterion");
        QTest::newRow("gini") << 2 << "gini";
        QTest::newRow("entropy") << 4 << "entropy";
        QTest::newRow("squared") << 0 << "squared";
        QTest::newRow("absolute") << 0 << "absolute";
    }
    void givesTheSameBitsForAnyNumberOfThreads()
    {
        QFETCH(int, classes);
        QFETCH(QString, criterion);
        const Samples samples = mixedRows(60'000, classes, 9);
        const nlohmann::json settings{{"criterion", criterion.toStdString()}};
        std::string one, two;
        {
            const ThreadLimit limit(1);
            one = bytesOf(grown(samples, settings));
        }
        {
            const ThreadLimit limit(2);
            two = bytesOf(grown(samples, settings));
        }
        QVERIFY(one == two);
    }

    void readsBackWhatItSaved()
    {
        const Samples samples = mixedRows(500, 3, 2);
        const DecisionTree tree = grown(samples);
        const std::string bytes = bytesOf(tree);
        ByteReader from(bytes);
        const PredictorPtr loaded = loadTree(from);
        QVERIFY(loaded && from.atEnd());
        std::vector<double> out(500 * 3);
        loaded->predict(samples.x, out);
        QCOMPARE(out, predictedBy(tree, samples.x));
        QCOMPARE(loaded->describe(), TreePredictor(tree).describe());
    }

    void survivesDamagedBytes()
    {
        const Samples samples = mixedRows(60, 3, 2);
        const std::string bytes = bytesOf(grown(samples));
        Rng rng(1);
        int loadedSome = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string damaged = bytes;
            if (i % 3 == 0)
                damaged.resize(rng.below(bytes.size()));
            else
                damaged[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
            ByteReader from(damaged);
            if (const PredictorPtr loaded = loadTree(from)) {
                std::vector<double> out(60 * static_cast<std::size_t>(static_cast<const TreePredictor &>(*loaded).tree().outputs()));
                loaded->predict(samples.x, out);
                loaded->describe();
                ++loadedSome;
            }
        }
        QVERIFY(loadedSome < 3000);
    }

    void advancesLevelByLevelAndStops()
    {
        const Samples samples = mixedRows(5000, 0, 3);
        RunContext context;
        auto trainer = startTree(samples, params(), context).value();
        double loss = std::numeric_limits<double>::infinity();
        std::size_t nodes = 0;
        for (int level = 0; level < 4; ++level) {
            const TrainingStep step = trainer->step().value();
            QCOMPARE(step.index, level);
            QVERIFY(step.loss < loss);
            loss = step.loss;
            const auto shot = trainer->snapshot();
            const DecisionTree &tree = static_cast<const TreePredictor &>(*shot).tree();
            QVERIFY(tree.nodes.size() > nodes);
            QVERIFY(tree.depth() == level);
            nodes = tree.nodes.size();
        }
        std::stop_source stop;
        context.stop = stop.get_token();
        auto stopped = startTree(samples, params(), context).value();
        QVERIFY(stopped->step().has_value());
        stop.request_stop();
        QCOMPARE(stopped->step().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
