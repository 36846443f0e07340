// Metrics, ROC curves and intervals against scikit-learn 1.9.1 and SciPy (tests/reference/metrics_reference.py).
#include "base/parallel.h"
#include "numeric/intervals.h"
#include "numeric/metrics.h"
#include "numeric/roc.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <fstream>

using namespace mortise;

namespace {

const nlohmann::json &reference()
{
    static const auto json = nlohmann::json::parse(std::ifstream(SOURCE_DIR "/tests/reference/data/metrics.json"));
    return json;
}

std::vector<double> numbers(const nlohmann::json &json)
{
    return json.get<std::vector<double>>();
}

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

void rowsOf(const char *list)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < reference()[list].size(); ++i)
        QTest::addRow("%s", reference()[list][i].value("name", std::to_string(i)).c_str()) << static_cast<int>(i);
}

/// Height of the curve at a false positive rate: the highest where it stands upright.
double heightAt(const RocCurve &curve, double rate)
{
    double best = 0.0;
    for (std::size_t i = 1; i < curve.falsePositiveRate.size(); ++i) {
        const double a = curve.falsePositiveRate[i - 1], b = curve.falsePositiveRate[i];
        if (rate < a - 1e-12 || rate > b + 1e-12)
            continue;
        const double share = b > a ? std::clamp((rate - a) / (b - a), 0.0, 1.0) : 1.0;
        best = std::max(best, curve.truePositiveRate[i - 1] + share * (curve.truePositiveRate[i] - curve.truePositiveRate[i - 1]));
    }
    return best;
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void classificationAgreesWithScikitLearn_data() { rowsOf("classification"); }
    void classificationAgreesWithScikitLearn()
    {
        QFETCH(int, index);
        const auto &c = reference()["classification"][static_cast<std::size_t>(index)];
        const auto trueClass = c["true"].get<std::vector<std::int32_t>>();
        const auto p = numbers(c["probability"]), weight = numbers(c["weight"]);
        const int k = c["classes"];
        const Metrics made = classificationMetrics(trueClass, p, k, weight);
        QCOMPARE(made.size(), c["expected"].size());
        for (const auto &[name, expected] : c["expected"].items())
            QVERIFY2(close(made.at(name), expected), qPrintable(QString::fromStdString(name)));
        const auto confusion = confusionCounts(trueClass, likeliestClasses(p, k), k, weight);
        const auto expected = numbers(c["confusion"]);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(close(confusion[i], expected[i]));
    }

    void regressionAgreesWithScikitLearn_data() { rowsOf("regression"); }
    void regressionAgreesWithScikitLearn()
    {
        QFETCH(int, index);
        const auto &c = reference()["regression"][static_cast<std::size_t>(index)];
        const Metrics made = regressionMetrics(numbers(c["true"]), numbers(c["predicted"]), numbers(c["weight"]));
        for (const auto &[name, expected] : c["expected"].items())
            QVERIFY2(close(made.at(name), expected), qPrintable(QString::fromStdString(name)));
    }

    void theThinnedCurvePassesThroughEveryPoint_data() { rowsOf("classification"); }
    void theThinnedCurvePassesThroughEveryPoint()
    {
        QFETCH(int, index);
        const auto &c = reference()["classification"][static_cast<std::size_t>(index)];
        const auto trueClass = c["true"].get<std::vector<std::int32_t>>();
        const auto p = numbers(c["probability"]), weight = numbers(c["weight"]);
        const auto k = c["classes"].get<std::size_t>();
        std::vector<double> score(trueClass.size());
        for (std::size_t i = 0; i < score.size(); ++i)
            score[i] = p[i * k + 1];
        const RocCurve curve = rocCurve(trueClass, 1, score, weight);
        const auto fpr = numbers(c["roc"][0]), tpr = numbers(c["roc"][1]);
        QVERIFY(curve.threshold.size() <= fpr.size());
        QCOMPARE(curve.falsePositiveRate.front(), 0.0);
        QCOMPARE(curve.truePositiveRate.back(), 1.0);
        QVERIFY(std::isinf(curve.threshold.front()));
        double area = 0.0;
        for (std::size_t i = 1; i < curve.threshold.size(); ++i)
            area += (curve.falsePositiveRate[i] - curve.falsePositiveRate[i - 1]) * (curve.truePositiveRate[i] + curve.truePositiveRate[i - 1]) / 2;
        QVERIFY(close(area, curve.auc));
        for (std::size_t i = 0; i < fpr.size(); ++i)
            QVERIFY(heightAt(curve, fpr[i]) >= tpr[i] - 1e-12);
    }

    void pointsOnALineAreLeftOut()
    {
        // Scores 4 3 2 1; classes 1 1 0 0: up, up, right, right, so that only the corner stays between the ends.
        const RocCurve curve = rocCurve(std::vector<std::int32_t>{1, 1, 0, 0}, 1, std::vector<double>{4, 3, 2, 1});
        QCOMPARE(curve.falsePositiveRate, (std::vector<double>{0, 0, 1}));
        QCOMPARE(curve.truePositiveRate, (std::vector<double>{0, 1, 1}));
        QCOMPARE(curve.threshold.at(1), 3.0);
        QCOMPARE(curve.auc, 1.0);
    }

    void aCurveOfOneSideIsEmpty()
    {
        const RocCurve curve = rocCurve(std::vector<std::int32_t>{1, 1}, 1, std::vector<float>{0.f, 1.f, 0.f, 1.f}, 2);
        QVERIFY(curve.threshold.empty() && std::isnan(curve.auc));
    }

    void whatCannotBeSaidIsNaN()
    {
        const std::vector<std::int32_t> one{1, 1, 1};
        const std::vector<double> p{0.2, 0.8, 0.4, 0.6, 0.9, 0.1};
        const Metrics m = classificationMetrics(one, p, 2);
        QVERIFY(std::isnan(m.at("auc")));
        QVERIFY(close(m.at("accuracy"), 2.0 / 3));
        QVERIFY(close(m.at("balanced_accuracy"), 2.0 / 3)); // of the only class that occurs
        for (const auto &[name, value] : classificationMetrics({}, {}, 2))
            QVERIFY(std::isnan(value));
        for (const auto &[name, value] : regressionMetrics({}, {}))
            QVERIFY(std::isnan(value));
        QVERIFY(std::isnan(regressionMetrics(std::vector<double>{1}, std::vector<double>{2}).at("r2")));
        QCOMPARE(regressionMetrics(std::vector<double>{3, 3}, std::vector<double>{3, 3}).at("r2"), 1.0);
        QCOMPARE(regressionMetrics(std::vector<double>{3, 3}, std::vector<double>{3, 4}).at("r2"), 0.0);
    }

    void certainMistakesCostWhatTheClipSays()
    {
        const std::vector<std::int32_t> trueClass{0};
        QVERIFY(close(logLoss(trueClass, std::vector<double>{0.0, 1.0}, 2), -std::log(1e-15)));
    }

    void aWeightCountsAsSoManyRows()
    {
        const std::vector<std::int32_t> t{0, 1, 1, 0}, repeated{0, 1, 1, 1, 1, 0, 0};
        const std::vector<double> p{.7, .3, .4, .6, .55, .45, .2, .8}, rowTwice{.7, .3, .4, .6, .55, .45, .55, .45, .55, .45, .2, .8, .2, .8};
        const Metrics weighted = classificationMetrics(t, p, 2, std::vector<double>{1, 1, 3, 2}), plain = classificationMetrics(repeated, rowTwice, 2);
        for (const auto &[name, value] : plain)
            QVERIFY2(close(weighted.at(name), value), name.c_str());
    }

    void intervalsAgreeWithTheirSources()
    {
        for (const auto &c : reference()["wilson"]) {
            const double n = c["n"];
            const Interval limits = wilsonInterval(c["hits"].get<double>() / n, n);
            QVERIFY(close(limits.low, c["limits"][0]) && close(limits.high, c["limits"][1]));
        }
        for (const auto &c : reference()["folds"]) {
            const Interval limits = foldInterval(numbers(c["values"]), c["share"]);
            QVERIFY(close(limits.low, c["limits"][0], 1e-10) && close(limits.high, c["limits"][1], 1e-10));
        }
        for (const auto &c : reference()["delong"]) {
            const Interval limits = aucInterval(c["true"].get<std::vector<std::int32_t>>(), numbers(c["probability"]), 2);
            QVERIFY(close(limits.low, c["limits"][0]) && close(limits.high, c["limits"][1]));
        }
    }

    void foldLimitsLeaveOutWhatCannotBeSaid()
    {
        const double nan = std::nan("");
        const Interval with = foldInterval(std::vector<double>{.8, nan, .9, .7}, .5), without = foldInterval(std::vector<double>{.8, .9, .7}, .5);
        QCOMPARE(with.low, without.low);
        QVERIFY(std::isnan(foldInterval(std::vector<double>{.8, nan}, .5).low));
    }

    void limitsHoldTheValue_data() { rowsOf("classification"); }
    void limitsHoldTheValue()
    {
        QFETCH(int, index);
        const auto &c = reference()["classification"][static_cast<std::size_t>(index)];
        const auto limits = classificationIntervals(c["true"].get<std::vector<std::int32_t>>(), numbers(c["probability"]), c["classes"], numbers(c["weight"]));
        QCOMPARE(limits.size(), std::size_t(5));
        for (const auto &[name, expected] : c["expected"].items()) {
            const double value = expected;
            const auto [least, most] = metricRange(name);
            QVERIFY2(limits.at(name).low < value && value < limits.at(name).high, name.c_str());
            QVERIFY2(limits.at(name).low >= least && limits.at(name).high <= most, name.c_str());
        }
    }

    void aPerfectAreaStillHasALowerLimit()
    {
        const Interval limits = aucInterval(std::vector<std::int32_t>{0, 0, 0, 1, 1}, std::vector<double>{.9, .1, .8, .2, .7, .3, .2, .8, .1, .9}, 2);
        QCOMPARE(limits.high, 1.0);
        QVERIFY(close(limits.low, wilsonInterval(1.0, 2).low));
    }

    void theBootstrapIsTheSameForAnyThreads()
    {
        const auto &c = reference()["regression"][0];
        const auto once = [&](int threads) {
            const ThreadLimit limit(threads);
            return regressionIntervals(numbers(c["true"]), numbers(c["predicted"]));
        };
        const auto one = once(1), two = once(2);
        for (const auto &[name, limits] : one) {
            QCOMPARE(limits.low, two.at(name).low);
            QCOMPARE(limits.high, two.at(name).high);
            QVERIFY(limits.low < c["expected"][name].get<double>() && c["expected"][name].get<double>() < limits.high);
        }
    }

    void aStopLeavesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(regressionIntervals(std::vector<double>{1, 2}, std::vector<double>{1, 2}, {}, stop.get_token()).empty());
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
