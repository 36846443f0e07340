// learn.forest: small forests worked out by hand, and what the settings promise.
#include "tests/support/forest_rows.h"

#include <QtTest>

#include <cmath>

using namespace mortise;
using namespace mortise::forest_test;

class TestForest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsAsManyFeaturesAsAsked()
    {
        QCOMPARE(drawnFeatures("auto", Task::Classification, 30), 5);
        QCOMPARE(drawnFeatures("auto", Task::Regression, 30), 10);
        QCOMPARE(drawnFeatures("sqrt", Task::Regression, 30), 5);
        QCOMPARE(drawnFeatures("third", Task::Classification, 30), 10);
        QCOMPARE(drawnFeatures("all", Task::Classification, 30), 30);
        QCOMPARE(drawnFeatures("12", Task::Classification, 30), 12);
        QCOMPARE(drawnFeatures("99", Task::Classification, 30), 30);
        QCOMPARE(drawnFeatures("third", Task::Regression, 2), 1);
    }

    void separatesWhatOneCutSeparates()
    {
        Samples samples;
        addNumbers(samples, {1, 2, 3, 4, 11, 12, 13, 14});
        setClasses(samples, {0, 0, 0, 0, 1, 1, 1, 1}, 2);
        const Made made = grown(samples, {{"trees", 50}});
        Samples fresh;
        addNumbers(fresh, {0, 100});
        const std::vector<double> p = predictedBy(made.model, fresh.x);
        // A tree errs only when it drew no row of one side: 2 * 2^-8.
        QVERIFY(p[0] > 0.9 && p[3] > 0.9);
        QCOMPARE(p[0] + p[1], 1.0);
        QCOMPARE(made.model.importance, std::vector<double>{1.0});
    }

    void saysExactlyWhatAllRowsSay()
    {
        Samples samples;
        addNumbers(samples, {1, 2, 3, 4});
        samples.y = {0.1, 0.1, 0.1, 0.1};
        const Made made = grown(samples, {{"trees", 10}});
        QVERIFY(std::abs(predictedBy(made.model, samples.x)[0] - 0.1) < 1e-15);
        QCOMPARE(made.model.importance, std::vector<double>{0.0});
    }

    void differsFromSeedToSeed()
    {
        const Samples samples = made({});
        QVERIFY(bytesOf(grown(samples, {{"trees", 2}}).model) != bytesOf(grown(samples, {{"trees", 2}}, Instructions::Best, 1).model));
    }

    void bothWaysTellTwoClassesEquallyWell()
    {
        // Rows that count alike take the fast way, unequal weights the general one.
        const Shape shape{.rows = 4000, .numbers = 8, .categories = 2, .missing = 0.1};
        Samples samples = made(shape);
        Shape other = shape;
        other.seed = 2;
        const Samples fresh = made(other);
        const double fast = scoreOf(grown(samples).model, fresh);
        samples.weight.assign(shape.rows, 1.0);
        samples.weight[0] = 1.0001;
        const double general = scoreOf(grown(samples).model, fresh);
        QVERIFY2(std::abs(fast - general) < 0.015, qPrintable(QString("%1 and %2").arg(fast).arg(general)));
        QVERIFY(fast > 0.75);
    }

    void outOfBagScoreForetellsTheScoreOnNewRows_data()
    {
        QTest::addColumn<int>("classes");
        QTest::newRow("two classes") << 2;
        QTest::newRow("four classes") << 4;
        QTest::newRow("numbers") << 0;
    }
    void outOfBagScoreForetellsTheScoreOnNewRows()
    {
        QFETCH(int, classes);
        const Samples samples = made({.rows = 4000, .classes = classes}), fresh = made({.rows = 4000, .classes = classes, .seed = 2});
        const Made made = grown(samples);
        const double outOfBag = made.report["out_of_bag"][classes > 0 ? "accuracy" : "r2"].get<double>();
        QVERIFY(std::abs(outOfBag - scoreOf(made.model, fresh)) < 0.03);
        QCOMPARE(made.report["out_of_bag"]["rows"].get<int>(), 4000);
        QVERIFY(!grown(samples, {{"trees", 2}, {"out_of_bag", false}}).report.contains("out_of_bag"));
    }

    void importanceFindsTheColumnsThatMatter()
    {
        const Made made = grown(::made({.rows = 3000, .numbers = 10, .classes = 0}), {{"features", "all"}, {"trees", 20}});
        double sum = 0.0;
        for (const double value : made.model.importance)
            sum += value;
        QVERIFY(std::abs(sum - 1.0) < 1e-12);
        for (std::size_t f = 3; f < 10; ++f)
            QVERIFY(made.model.importance[f] < 0.05);
        const auto json = ForestPredictor(made.model).describe();
        QVERIFY(json["importance"][0]["importance"].get<double>() >= json["importance"][1]["importance"].get<double>());
        QCOMPARE(json["trees"].get<int>(), 20);
    }

    void sendsMissingValuesToTheSideThatHelps_data()
    {
        QTest::addColumn<bool>("weighted");
        QTest::newRow("fast way") << false;
        QTest::newRow("general way") << true;
    }
    void sendsMissingValuesToTheSideThatHelps()
    {
        QFETCH(bool, weighted);
        // Missing rows are of the class of high values in one column, of low values in the other.
        for (const int sign : {1, -1}) {
            Samples samples;
            std::vector<double> x;
            std::vector<std::int32_t> classOf;
            for (int i = 0; i < 300; ++i) {
                x.push_back(i % 3 == 0 ? kNaN : sign * (i % 3 == 1 ? i / 300.0 : -1 - i / 300.0));
                classOf.push_back(i % 3 == 2 ? 0 : 1);
            }
            addNumbers(samples, x);
            setClasses(samples, classOf, 2);
            if (weighted)
                for (int i = 0; i < 300; ++i)
                    samples.weight.push_back(1.0 + 1e-3 * (i % 2));
            const Made made = grown(samples, {{"trees", 20}, {"max_depth", 1}});
            Samples fresh;
            addNumbers(fresh, {kNaN, sign * 0.5, sign * -1.5});
            const std::vector<double> p = predictedBy(made.model, fresh.x);
            QVERIFY(p[1] > 0.95 && p[3] > 0.95 && p[5] < 0.05);
        }
    }

    void missingValuesNotSeenInTrainingFollowTheLargerSide_data()
    {
        QTest::addColumn<bool>("weighted");
        QTest::newRow("fast way") << false;
        QTest::newRow("general way") << true;
    }
    void missingValuesNotSeenInTrainingFollowTheLargerSide()
    {
        QFETCH(bool, weighted);
        for (const int large : {0, 1}) {
            Samples samples;
            std::vector<double> x;
            std::vector<std::int32_t> classOf;
            for (int i = 0; i < 400; ++i) {
                const int high = i % 4 == 0 ? 1 - large : large;
                x.push_back(high);
                classOf.push_back(high);
            }
            addNumbers(samples, x);
            setClasses(samples, classOf, 2);
            if (weighted)
                for (int i = 0; i < 400; ++i)
                    samples.weight.push_back(1.0 + 1e-3 * (i % 2));
            Samples fresh;
            addNumbers(fresh, {kNaN});
            QCOMPARE(predictedBy(grown(samples, {{"trees", 5}}).model, fresh.x)[1], static_cast<double>(large));
        }
    }

    void weightsShiftTheVote()
    {
        Samples samples;
        addNumbers(samples, {1, 1, 1, 1});
        setClasses(samples, {0, 0, 0, 1}, 2);
        samples.weight = {1, 1, 1, 9};
        // Drawn alike, the one row of weight 9 holds three quarters on average.
        const double share = predictedBy(grown(samples, {{"trees", 2000}}).model, samples.x)[1];
        double expected = 0.0; // binomial(4, 1/4) draws of it among four
        const double ways[] = {1, 4, 6, 4, 1};
        for (int drawn = 0; drawn <= 4; ++drawn)
            expected += ways[drawn] * std::pow(0.25, drawn) * std::pow(0.75, 4 - drawn) * 9.0 * drawn / (9.0 * drawn + 4 - drawn);
        QVERIFY(std::abs(share - expected) < 0.03);
    }

    void balancedClassesWeighTheSame()
    {
        Samples samples;
        std::vector<double> x(1000, 1.0);
        std::vector<std::int32_t> classOf(1000, 0);
        std::fill_n(classOf.begin(), 100, 1);
        addNumbers(samples, x);
        setClasses(samples, classOf, 2);
        QVERIFY(std::abs(predictedBy(grown(samples).model, samples.x)[1] - 0.1) < 0.01);
        QVERIFY(std::abs(predictedBy(grown(samples, {{"balanced", true}}).model, samples.x)[1] - 0.5) < 0.03);
    }

    void keepsItsLimits()
    {
        const Samples samples = made({.rows = 2000});
        for (const nlohmann::json &settings : {nlohmann::json{{"trees", 3}, {"max_depth", 4}}, nlohmann::json{{"trees", 3}, {"max_depth", 4}, {"balanced", true}}})
            for (const ForestTreePtr &tree : grown(samples, settings).model.trees)
                QVERIFY(tree->nodes.size() <= 31);
        // At least 50 different rows on either side: at most 2000 / 50 leaves.
        for (const ForestTreePtr &tree : grown(samples, {{"trees", 3}, {"min_leaf", 50}}).model.trees)
            QVERIFY(tree->nodes.size() < 2 * 40 && tree->nodes.size() > 5);
    }

    void bucketsManyLevels()
    {
        Samples samples;
        std::vector<std::int32_t> codes;
        std::vector<std::string> levels;
        for (int i = 0; i < 600; ++i)
            levels.push_back("level " + std::to_string(i));
        for (int i = 0; i < 6000; ++i) {
            codes.push_back(i % 600);
            samples.y.push_back(i % 600 % 2 ? 5.0 : 0.0);
        }
        addLevels(samples, codes, levels);
        QVERIFY(scoreOf(grown(samples, {{"trees", 20}}).model, samples) > 0.99);
    }

};

QTEST_GUILESS_MAIN(TestForest)
#include "tst_forest.moc"
