// Linear regression against values by hand and against scikit-learn 1.9.1 (tests/reference/linear_reference.py).
#include "learn/linear/linear.h"

#include "base/number_text.h"
#include "base/parallel.h"
#include "node/node_type.h"

#include <QTest>

#include <fstream>

namespace mortise {
const NodeType &declareLinear();
}
using namespace mortise;
using nlohmann::json;

namespace {

Samples samplesOf(const std::vector<std::vector<double>> &columns, std::vector<double> y, std::vector<double> weight = {})
{
    Samples out;
    out.x.rows = static_cast<std::int64_t>(y.size());
    for (const auto &values : columns) {
        const ColumnPtr column = Column::number(values);
        out.x.features.push_back({"x" + std::to_string(out.x.size() + 1), false, {}, false});
        out.x.columns.push_back({column->numbers(), {}, column});
    }
    out.y = std::move(y);
    out.weight = std::move(weight);
    return out;
}

ParamValues settings(const json &changed = json::object())
{
    return *paramsFromJson(declareLinear().params, changed);
}

Expected<Fit> learn(const Samples &samples, const json &changed = json::object(), RunContext context = {})
{
    return fit(*declareLinear().learner, samples, settings(changed), context);
}

std::vector<double> predictions(const Predictor &predictor, const Samples &samples)
{
    std::vector<double> out(static_cast<std::size_t>(samples.rows()));
    predictor.predict(samples.x, out);
    return out;
}

std::string savedBytes(const Predictor &predictor)
{
    ByteWriter writer;
    predictor.save(writer);
    return writer.take();
}

/// As prepare.scale does: mean 0 and deviation 1 (of the population).
std::vector<double> standardized(const std::vector<double> &x)
{
    double mean = 0, squares = 0;
    for (const double v : x)
        mean += v / static_cast<double>(x.size());
    for (const double v : x)
        squares += (v - mean) * (v - mean) / static_cast<double>(x.size());
    std::vector<double> out;
    for (const double v : x)
        out.push_back(squares > 1e-28 * mean * mean ? (v - mean) / std::sqrt(squares) : 0.0);
    return out;
}

double spread(const std::vector<double> &y)
{
    const auto [low, high] = std::minmax_element(y.begin(), y.end());
    return *high - *low;
}

/// Repeatable values, far from a line: the digits of a quadratic sequence.
std::vector<double> waves(std::size_t n, std::size_t k)
{
    std::vector<double> out(n);
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<double>(i * (i + 3 * k) % (101 + k)) - 50.0;
    return out;
}

} // namespace

class TestLinear : public QObject {
    Q_OBJECT
    json reference_;

private Q_SLOTS:
    void initTestCase()
    {
        std::ifstream file(SOURCE_DIR "/tests/reference/data/linear_reference.json");
        reference_ = json::parse(file, nullptr, false);
        QVERIFY(reference_.is_object());
    }

    void shrinksTowardZero_data()
    {
        QTest::addColumn<QString>("penalty");
        QTest::addColumn<double>("lambda");
        QTest::addColumn<double>("weight");
        // x = -1, 0, 1 and y = 2x + 5, so the weight is 2 * 2 / (2 + lambda) by hand.
        QTest::newRow("least squares") << "none" << 1.0 << 2.0;
        QTest::newRow("ridge of nothing") << "ridge" << 0.0 << 2.0;
        QTest::newRow("halved") << "ridge" << 2.0 << 1.0;
        QTest::newRow("nearly gone") << "ridge" << 1e9 << 4.0 / (2.0 + 1e9);
    }
    void shrinksTowardZero()
    {
        QFETCH(QString, penalty);
        QFETCH(double, lambda);
        QFETCH(double, weight);
        const auto made = learn(samplesOf({{-1, 0, 1}}, {3, 5, 7}), {{"penalty", penalty.toStdString()}, {"lambda", lambda}});
        QVERIFY(made);
        const json said = made->predictor->describe();
        QCOMPARE(said.at("coefficients").at(0).at("feature").get<std::string>(), std::string("x1"));
        QVERIFY(std::abs(said.at("coefficients").at(0).at("value").get<double>() - weight) <= 1e-14 * weight);
        QVERIFY(std::abs(said.at("intercept").get<double>() - 5.0) < 1e-14);
    }

    void countsARowAsOftenAsItsWeight()
    {
        const auto weighted = learn(samplesOf({{0, 1, 4}}, {1, 2, 9}, {1, 3, 2}));
        const auto repeated = learn(samplesOf({{0, 1, 1, 1, 4, 4}}, {1, 2, 2, 2, 9, 9}));
        QVERIFY(weighted && repeated);
        const json a = weighted->predictor->describe(), b = repeated->predictor->describe();
        QVERIFY(std::abs(a.at("intercept").get<double>() - b.at("intercept").get<double>()) < 1e-13);
        QVERIFY(std::abs(a.at("coefficients").at(0).at("value").get<double>() - b.at("coefficients").at(0).at("value").get<double>()) < 1e-13);
    }

    void passesThroughZeroWithoutIntercept()
    {
        // sum xy / sum xx = (1*3 + 2*3) / 5
        const auto made = learn(samplesOf({{1, 2}}, {3, 3}), {{"intercept", false}});
        QVERIFY(made);
        QCOMPARE(made->predictor->describe().at("intercept").get<double>(), 0.0);
        QVERIFY(std::abs(made->predictor->describe().at("coefficients").at(0).at("value").get<double>() - 1.8) < 1e-15);
    }

    void equalsScikitLearn()
    {
        for (const json &c : reference_.at("linear")) {
            const json &data = reference_.at("regression").at(c.at("data").get<std::string>());
            auto x = data.at("x").get<std::vector<std::vector<double>>>();
            if (c.at("standardize"))
                for (auto &column : x)
                    column = standardized(column);
            const auto y = data.at("y").get<std::vector<double>>();
            const Samples samples = samplesOf(x, y, c.at("weighted") ? data.at("weight").get<std::vector<double>>() : std::vector<double>());
            const auto made = learn(samples, {{"penalty", c.at("penalty")}, {"lambda", c.at("lambda")}, {"intercept", c.at("intercept")}});
            QVERIFY(made);
            const auto expected = c.at("predictions").get<std::vector<double>>();
            const auto actual = predictions(*made->predictor, samples);
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY2(std::abs(actual[i] - expected[i]) <= 1e-6 * spread(y), c.dump().substr(0, 200).c_str());
            const json found = made->predictor->describe().at("coefficients");
            for (std::size_t j = 0; j < found.size(); ++j) {
                const double value = found[j].at("value"), wanted = c.at("coefficients")[j];
                QVERIFY2(std::abs(value - wanted) <= 1e-6 * std::max(1.0, std::abs(wanted)), (found[j].dump() + " not " + shortest(wanted) + " in " + c.dump().substr(0, 200)).c_str());
            }
        }
    }

    void doesNotDropAColumnForItsUnit()
    {
        // y = 3 a + b exactly; a in units a billion times smaller than b's must still count.
        const auto a = waves(60, 1), b = waves(60, 2);
        std::vector<double> tiny, y;
        for (std::size_t i = 0; i < a.size(); ++i) {
            tiny.push_back(a[i] * 1e-9);
            y.push_back(3 * a[i] + b[i]);
        }
        const auto made = learn(samplesOf({tiny, b}, y));
        QVERIFY(made);
        QVERIFY(std::abs(made->predictor->describe().at("coefficients").at(0).at("value").get<double>() / 3e9 - 1) < 1e-10);
    }

    void saysThatColumnsDependOnOneAnother()
    {
        RunContext context;
        const Samples samples = samplesOf({{1, 2, 3, 5}, {2, 4, 6, 10}}, {5, 10, 15, 25});
        const auto made = fit(*declareLinear().learner, samples, settings(), context);
        QVERIFY(made);
        QCOMPARE(context.warnings.size(), 1u);
        QCOMPARE(made->report.at("rank").get<int>(), 1);
        // Of all a + 2 b = 5 the smallest is (1, 2).
        QVERIFY(std::abs(made->predictor->describe().at("coefficients").at(0).at("value").get<double>() - 1) < 1e-12);
        QVERIFY(std::abs(made->predictor->describe().at("coefficients").at(1).at("value").get<double>() - 2) < 1e-12);
    }

    void givesTheSameBitsForAnyNumberOfThreads()
    {
        std::vector<std::vector<double>> x;
        for (std::size_t k = 0; k < 7; ++k)
            x.push_back(waves(30000, k));
        const Samples tall = samplesOf(x, waves(30000, 9), std::vector<double>(30000, 0.7));
        x.push_back(x.front());
        const Samples dependent = samplesOf(x, waves(30000, 9));
        for (const Samples *samples : {&tall, &dependent}) {
            std::string bytes[2];
            for (const int threads : {1, 2}) {
                const ThreadLimit limit(threads);
                const auto made = learn(*samples);
                QVERIFY(made);
                bytes[threads - 1] = savedBytes(*made->predictor);
            }
            QVERIFY(bytes[0] == bytes[1]);
        }
    }

    void readsBackWhatItSaved()
    {
        const Samples samples = samplesOf({{1, 2, 3, 4}, {0, 1, 0, 2}}, {1, 0, 2, 7});
        const auto made = learn(samples);
        QVERIFY(made);
        const std::string bytes = savedBytes(*made->predictor);
        ByteReader reader(bytes);
        const PredictorPtr loaded = loadLinear(reader);
        QVERIFY(loaded && reader.atEnd());
        QCOMPARE(predictions(*loaded, samples), predictions(*made->predictor, samples));
        QVERIFY(loaded->describe() == made->predictor->describe());
    }

    void refusesDamagedBytes()
    {
        const auto made = learn(samplesOf({{1, 2, 3, 4}, {0, 1, 0, 2}}, {1, 0, 2, 7}));
        QVERIFY(made);
        const std::string bytes = savedBytes(*made->predictor);
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            ByteReader shortened(std::string_view(bytes).substr(0, length));
            QVERIFY(!loadLinear(shortened));
        }
        for (std::size_t at = 0; at < bytes.size(); ++at) { // whatever comes back must not crash
            std::string damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x5a);
            ByteReader reader(damaged);
            if (const PredictorPtr loaded = loadLinear(reader))
                loaded->describe();
        }
    }

    void namesColumnsThatItCannotUse()
    {
        const double nan = kMissingNumber, infinite = std::numeric_limits<double>::infinity();
        const auto missing = learn(samplesOf({{1, 2, 3}, {1, nan, 2}}, {1, 2, 3}));
        QVERIFY(!missing && missing.error().code == ErrorCode::InvalidInput);
        QVERIFY(missing.error().message().find("x2") != std::string::npos);
        const auto endless = learn(samplesOf({{infinite, 2, 3}, {1, 0, 2}}, {1, 2, 3}));
        QVERIFY(!endless && endless.error().message().find("x1") != std::string::npos);
        Samples categories = samplesOf({{1, 2, 3}}, {1, 2, 3});
        categories.x.features[0].categorical = true;
        const auto refused = learn(categories, {{"prepare", false}});
        QVERIFY(!refused && refused.error().message().find("x1") != std::string::npos);
    }

    void survivesHostileData_data()
    {
        QTest::addColumn<QList<double>>("x");
        QTest::addColumn<QList<double>>("y");
        QTest::newRow("one row") << QList<double>{3} << QList<double>{4};
        QTest::newRow("all equal") << QList<double>{0.1, 0.1, 0.1} << QList<double>{7, 7, 7};
        QTest::newRow("constant column") << QList<double>{0.1, 0.1, 0.1} << QList<double>{1, 2, 6};
        QTest::newRow("constant target") << QList<double>{1, 2, 3} << QList<double>{7, 7, 7};
        QTest::newRow("largest numbers") << QList<double>{-1e308, 0, 1e308} << QList<double>{1, 2, 3};
        QTest::newRow("largest target") << QList<double>{1, 2, 3} << QList<double>{-1e308, 0, 1e308};
        QTest::newRow("smallest numbers") << QList<double>{1e-308, 2e-308, 3e-308} << QList<double>{1, 2, 3};
    }
    void survivesHostileData()
    {
        QFETCH(QList<double>, x);
        QFETCH(QList<double>, y);
        const Samples samples = samplesOf({{x.begin(), x.end()}}, {y.begin(), y.end()});
        for (const char *penalty : {"none", "ridge"}) {
            const auto made = learn(samples, {{"penalty", penalty}, {"lambda", 1e-9}});
            QVERIFY2(made, made ? "" : made.error().message().c_str());
            const auto found = predictions(*made->predictor, samples);
            for (const double v : found)
                QVERIFY(std::isfinite(v));
            if (std::string(penalty) == "none" && x.size() == 3 && x[0] != x[1]) // all of them are lines
                for (std::size_t i = 0; i < 3; ++i)
                    QVERIFY(std::abs(found[i] / spread(samples.y.front() == samples.y.back() ? std::vector<double>{0, 7} : samples.y)
                                     - samples.y[i] / spread(samples.y.front() == samples.y.back() ? std::vector<double>{0, 7} : samples.y)) < 1e-9);
        }
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        RunContext context;
        context.stop = stop.get_token();
        Samples samples = samplesOf({{1, 2, 3}}, {1, 2, 3});
        auto trainer = startLinear(samples, settings(), context);
        QVERIFY(trainer);
        const auto step = (*trainer)->step();
        QVERIFY(!step && step.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestLinear)
#include "tst_linear.moc"
