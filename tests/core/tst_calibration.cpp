// Calibration and the cost of decisions, by hand.
#include "numeric/calibration.h"
#include "numeric/decision_cost.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace mortise;

class TestCalibration : public QObject {
    Q_OBJECT

private slots:
    void binsHoldEquallyManyRows()
    {
        // Two bins of four: 0.1 0.2 0.3 0.4 (one came true) and 0.6 0.7 0.8 0.9 (three).
        const std::vector<double> said{0.9, 0.1, 0.8, 0.2, 0.7, 0.3, 0.6, 0.4};
        const std::vector<std::uint8_t> happened{1, 0, 1, 0, 1, 1, 0, 0};
        const Calibration c = calibrationOf(happened, said, 2);
        QCOMPARE(c.bins.size(), std::size_t{2});
        QCOMPARE(c.bins[0].rows, std::int64_t{4});
        QCOMPARE(c.bins[0].from, 0.1);
        QCOMPARE(c.bins[0].to, 0.4);
        QCOMPARE(c.bins[0].said, 0.25);
        QCOMPARE(c.bins[0].happened, 0.25);
        QCOMPARE(c.bins[1].said, 0.75);
        QCOMPARE(c.bins[1].happened, 0.75);
        QVERIFY(std::abs(c.error) < 1e-12);
        // .01 + .04 + .49 + .16 for the lower four, .36 + .09 + .04 + .01 for the upper: 1.2 / 8.
        QVERIFY(std::abs(c.brier - 0.15) < 1e-12);
        // Wilson, 1 of 4, z = 1.96: (.25 + .4802 -+ 1.96 sqrt(.1875 / 4 + .2401 / 4)) / 1.9604.
        QVERIFY(std::abs(c.bins[0].limits.low - 0.0456) < 1e-3);
        QVERIFY(std::abs(c.bins[0].limits.high - 0.6994) < 1e-3);
    }

    void equalProbabilitiesStayTogether()
    {
        const Calibration c = calibrationOf(std::vector<std::uint8_t>{0, 1, 1, 0, 1}, std::vector<double>{0.3, 0.3, 0.3, 0.3, 0.8}, 5);
        QCOMPARE(c.bins.size(), std::size_t{2});
        QCOMPARE(c.bins[0].rows, std::int64_t{4});
        QCOMPARE(c.bins[0].happened, 0.5);
        // 4 rows are off by 0.2, one by 0.2.
        QVERIFY(std::abs(c.error - 0.2) < 1e-12);
    }

    void weightsCountAsRows()
    {
        const Calibration weighted = calibrationOf(std::vector<std::uint8_t>{0, 1, 1}, std::vector<double>{0.2, 0.6, 0.9}, 1, std::vector<double>{3, 1, 0});
        const Calibration repeated = calibrationOf(std::vector<std::uint8_t>{0, 0, 0, 1}, std::vector<double>{0.2, 0.2, 0.2, 0.6}, 1);
        QCOMPARE(weighted.bins.front().rows, std::int64_t{2});
        QVERIFY(std::abs(weighted.brier - repeated.brier) < 1e-12);
        QVERIFY(std::abs(weighted.bins.front().said - repeated.bins.front().said) < 1e-12);
        // (3 + 1)^2 / (9 + 1) = 1.6 rows: less is known than of four.
        QVERIFY(weighted.bins.front().limits.high > repeated.bins.front().limits.high);
    }

    void noRowsHaveNoScores()
    {
        const Calibration c = calibrationOf({}, {}, 10);
        QVERIFY(c.bins.empty() && std::isnan(c.brier) && std::isnan(c.error));
    }

    void decisionsCountMistakes()
    {
        // By falling score: yes no yes | no (two rows share 0.2).
        const DecisionCosts costs(std::vector<std::uint8_t>{1, 0, 1, 0, 0}, std::vector<double>{0.9, 0.8, 0.4, 0.2, 0.2});
        QCOMPARE(costs.steps().size(), std::size_t{5});
        QVERIFY(std::isinf(costs.steps().front().threshold));
        QCOMPARE(costs.steps().front().misses, 2.0);
        const Decision half = costs.at(0.5);
        QCOMPARE(half.hits, 1.0);
        QCOMPARE(half.misses, 1.0);
        QCOMPARE(half.falseAlarms, 1.0);
        QCOMPARE(half.rejections, 2.0);
        QCOMPARE(half.costPerRow({.miss = 10, .falseAlarm = 1}), 11.0 / 5);
        QCOMPARE(costs.at(0.4).hits, 2.0); // the threshold itself gets yes
        QCOMPARE(costs.at(0.0).falseAlarms, 3.0);
        QCOMPARE(costs.at(0.95).misses, 2.0);
    }

    void theCheapestThresholdFollowsThePrices_data()
    {
        QTest::addColumn<double>("miss");
        QTest::addColumn<double>("falseAlarm");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("cost");
        // Costs of all five, from never to always: 2 m, m, m + a, a, 3 a.
        QTest::newRow("misses are dear") << 10.0 << 1.0 << 0.4 << 1.0;
        QTest::newRow("alarms are dear") << 1.0 << 10.0 << 0.9 << 1.0;      // only the surest
        QTest::newRow("alike") << 1.0 << 1.0 << 0.4 << 1.0;                  // of 0.4 and 0.9 the nearer to one half
        QTest::newRow("misses cost nothing") << 0.0 << 1.0 << 0.9 << 0.0;    // never and 0.9 cost nothing; 0.9 is nearer
        QTest::newRow("alarms cost nothing") << 1.0 << 0.0 << 0.4 << 0.0;
    }
    void theCheapestThresholdFollowsThePrices()
    {
        QFETCH(double, miss);
        QFETCH(double, falseAlarm);
        QFETCH(double, threshold);
        QFETCH(double, cost);
        const DecisionCosts costs(std::vector<std::uint8_t>{1, 0, 1, 0, 0}, std::vector<double>{0.9, 0.8, 0.4, 0.2, 0.2});
        const Decision best = costs.cheapest({.miss = miss, .falseAlarm = falseAlarm});
        QCOMPARE(best.threshold, threshold);
        QCOMPARE(best.costPerRow({.miss = miss, .falseAlarm = falseAlarm}) * 5, cost);
    }

    void thresholdsAreRound()
    {
        QCOMPARE(roundestIn(0.2871, 0.3149), 0.3);
        QCOMPARE(roundestIn(0.311, 0.3149), 0.314);
        QCOMPARE(roundestIn(-1.0, 0.7), 0.0);
        QCOMPARE(roundestIn(0.5, 0.5 + 1e-12), 0.5 + 1e-12);
        // Where one half does as well as the cheapest, it is one half.
        const DecisionCosts costs(std::vector<std::uint8_t>{0, 1}, std::vector<double>{0.31, 0.72});
        QCOMPARE(costs.cheapest({}).threshold, 0.5);
        // Nobody is ever worth a yes, and somebody got 1: only "never" helps.
        const DecisionCosts sure(std::vector<std::uint8_t>{0, 0}, std::vector<double>{1.0, 0.2});
        QVERIFY(std::isinf(sure.cheapest({}).threshold));
    }

    void nothingCostsNothing()
    {
        const DecisionCosts none(std::vector<std::uint8_t>{}, std::vector<double>{});
        QCOMPARE(none.at(0.5).rows(), 0.0);
        QCOMPARE(none.cheapest({}).costPerRow({}), 0.0);
        QCOMPARE(DecisionCosts().at(0.5).rows(), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
