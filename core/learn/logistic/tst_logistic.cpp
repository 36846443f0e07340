// Logistic regression against values by hand and against scikit-learn 1.9.1 (tests/reference/linear_reference.py).
#include "learn/logistic/logistic.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "node/node_type.h"

#include <QTest>

#include <fstream>

namespace mortise {
const NodeType &declareLogistic();
}
using namespace mortise;
using nlohmann::json;

namespace {

Samples samplesOf(const std::vector<std::vector<double>> &columns, std::vector<std::int32_t> classOf, int k, std::vector<double> weight = {})
{
    Samples out;
    out.task = Task::Classification;
    out.target = "class";
    out.x.rows = static_cast<std::int64_t>(classOf.size());
    for (const auto &values : columns) {
        const ColumnPtr column = Column::number(values);
        out.x.features.push_back({"x" + std::to_string(out.x.size() + 1), false, {}, false});
        out.x.columns.push_back({column->numbers(), {}, column});
    }
    for (int c = 0; c < k; ++c)
        out.classes.push_back(std::string(1, static_cast<char>('a' + c)));
    out.classOf = std::move(classOf);
    out.weight = std::move(weight);
    return out;
}

Expected<Fit> learn(const Samples &samples, const json &changed, RunContext &context)
{
    return fit(*declareLogistic().learner, samples, *paramsFromJson(declareLogistic().params, changed), context);
}
Expected<Fit> learn(const Samples &samples, const json &changed = json::object())
{
    RunContext context;
    return learn(samples, changed, context);
}

std::vector<double> probabilities(const Predictor &predictor, const Samples &samples)
{
    std::vector<double> out(static_cast<std::size_t>(samples.rows()) * samples.classes.size());
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
        out.push_back((v - mean) / std::sqrt(squares));
    return out;
}

/// n rows of d normal columns whose first ones decide the class, with noise.
Samples drawn(std::size_t n, std::size_t d, int k, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<std::vector<double>> x(d, std::vector<double>(n));
    std::vector<std::int32_t> classOf(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < d; ++j)
            x[j][i] = rng.normal() * (1.0 + static_cast<double>(j % 5));
        const double score = x[0][i] + 0.5 * x[1][i] + rng.normal();
        classOf[i] = std::clamp(static_cast<int>(std::floor(score + k / 2.0)), 0, k - 1);
    }
    return samplesOf(x, std::move(classOf), k);
}

} // namespace

class TestLogistic : public QObject {
    Q_OBJECT
    json reference_;

private Q_SLOTS:
    void initTestCase()
    {
        std::ifstream file(SOURCE_DIR "/tests/reference/data/linear_reference.json");
        reference_ = json::parse(file, nullptr, false);
        QVERIFY(reference_.is_object());
    }

    void findsTheOddsOfATwoByTwoTable()
    {
        // x = 0: 3 of 4 are b; x = 1: 1 of 5 is b. So the constant is log(3), and with the weight it is log(1/4).
        const Samples samples = samplesOf({{0, 0, 0, 0, 1, 1, 1, 1, 1}}, {1, 1, 1, 0, 1, 0, 0, 0, 0}, 2);
        const auto made = learn(samples, {{"penalty", "none"}, {"tolerance", 1e-9}});
        QVERIFY(made);
        const json said = made->predictor->describe();
        QCOMPARE(said.at("of").get<std::string>(), std::string("b"));
        QVERIFY(std::abs(said.at("intercept").get<double>() - std::log(3.0)) < 1e-8);
        QVERIFY(std::abs(said.at("coefficients").at(0).at("value").get<double>() - (std::log(0.25) - std::log(3.0))) < 1e-8);
        const auto p = probabilities(*made->predictor, samples);
        QVERIFY(std::abs(p[1] - 0.75) < 1e-9 && std::abs(p[2 * 4 + 1] - 0.2) < 1e-9);
    }

    void givesTheSharesWhereColumnsSayNothing()
    {
        const Samples samples = samplesOf({{5, 5, 5, 5}}, {0, 1, 1, 2}, 3);
        const auto made = learn(samples, {{"tolerance", 1e-9}});
        QVERIFY(made);
        const auto p = probabilities(*made->predictor, samples);
        QVERIFY(std::abs(p[0] - 0.25) < 1e-9 && std::abs(p[1] - 0.5) < 1e-9 && std::abs(p[2] - 0.25) < 1e-9);
        const auto balanced = learn(samples, {{"balanced", true}, {"tolerance", 1e-9}});
        QVERIFY(balanced);
        for (const double v : probabilities(*balanced->predictor, samples))
            QVERIFY(std::abs(v - 1.0 / 3) < 1e-9);
    }

    void equalsScikitLearn()
    {
        for (const json &c : reference_.at("logistic")) {
            const json &data = reference_.at("classes").at(c.at("data").get<std::string>());
            auto x = data.at("x").get<std::vector<std::vector<double>>>();
            if (c.at("standardize"))
                for (auto &column : x)
                    column = standardized(column);
            const Samples samples = samplesOf(x, data.at("y").get<std::vector<std::int32_t>>(), c.at("data") == "two" ? 2 : 3,
                                              c.at("weighted") ? data.at("weight").get<std::vector<double>>() : std::vector<double>());
            const auto made = learn(samples, {{"penalty", c.at("penalty")}, {"c", c.at("c")}, {"intercept", c.at("intercept")}, {"balanced", c.at("balanced")}});
            QVERIFY(made);
            const auto expected = c.at("probabilities").get<std::vector<double>>();
            const auto actual = probabilities(*made->predictor, samples);
            QCOMPARE(actual.size(), expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY2(std::abs(actual[i] - expected[i]) < 1e-6, (std::to_string(actual[i] - expected[i]) + " in " + c.dump().substr(0, 300)).c_str());
        }
    }

    void agreesWithItselfBySlowerWays_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("classes");
        QTest::newRow("start from a part") << 70000 << 6 << 2;
        QTest::newRow("start from a part, many classes") << 70000 << 4 << 4;
        QTest::newRow("a block a class") << 1500 << 150 << 9;
        QTest::newRow("a diagonal") << 1300 << 1210 << 2;
    }
    void agreesWithItselfBySlowerWays()
    {
        // The gradient at what was found must vanish: sum over rows of (p - y) x + w / C = 0, computed here by itself.
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(int, classes);
        const Samples samples = drawn(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), classes, 5);
        const auto made = learn(samples, {{"c", 0.1}, {"tolerance", 1e-7}});
        QVERIFY(made);
        QVERIFY(made->report.at("converged").get<bool>());
        QVERIFY2(made->report.at("iterations").get<int>() < 800, made->report.dump().c_str());
        const auto p = probabilities(*made->predictor, samples);
        const json said = made->predictor->describe().at("coefficients");
        const auto k = static_cast<std::size_t>(classes);
        for (std::size_t j = 0; j < samples.x.columns.size(); ++j)
            for (std::size_t c = 1; c < k; ++c) {
                double sum = 0, size = 0;
                for (std::size_t i = 0; i < static_cast<std::size_t>(rows); ++i) {
                    const double off = p[i * k + c] - (samples.classOf[i] == static_cast<int>(c));
                    sum += off * samples.x.columns[j].numbers[i];
                    size += samples.x.columns[j].numbers[i] * samples.x.columns[j].numbers[i];
                }
                sum += (k == 2 ? said[j].at("value").get<double>() : said[j].at("values")[c].get<double>()) / 0.1;
                QVERIFY2(std::abs(sum) < 1e-5 * std::sqrt(size), std::to_string(sum / std::sqrt(size)).c_str());
            }
    }

    void lowersTheLossWithEachStep()
    {
        const auto made = learn(drawn(500, 5, 3, 1));
        QVERIFY(made && made->curve.size() >= 2);
        for (std::size_t i = 1; i < made->curve.size(); ++i) {
            QVERIFY(made->curve[i].loss <= made->curve[i - 1].loss + 1e-3);
            QVERIFY(made->curve[i].fraction >= made->curve[i - 1].fraction);
        }
        QCOMPARE(made->curve.back().fraction, 1.0);
    }

    void warnsWhereClassesAreApart()
    {
        const Samples apart = samplesOf({{1, 2, 3, 4}}, {0, 0, 1, 1}, 2);
        RunContext free, held;
        const auto without = learn(apart, {{"penalty", "none"}}, free);
        QVERIFY(without && without->report.at("iterations").get<int>() < 100);
        QCOMPARE(free.warnings.size(), 1u);
        QVERIFY(learn(apart, {{"penalty", "l2"}}, held));
        QCOMPARE(held.warnings.size(), 0u);
        RunContext three;
        QVERIFY(learn(samplesOf({{1, 2, 3, 4, 5, 6}, {1, 0, 5, 5, 1, 0}}, {0, 0, 1, 1, 2, 2}, 3), {{"penalty", "none"}}, three));
        QCOMPARE(three.warnings.size(), 1u);
    }

    void saysWhenItWasCutShort()
    {
        RunContext context;
        const auto made = learn(drawn(500, 5, 2, 1), {{"max_iter", 1}}, context);
        QVERIFY(made && !made->report.at("converged").get<bool>());
        QCOMPARE(context.warnings.size(), 1u);
    }

    void givesTheSameBitsForAnyNumberOfThreads()
    {
        for (const int k : {2, 3}) {
            const Samples samples = drawn(70000, 5, k, 2);
            std::string bytes[2];
            for (const int threads : {1, 2}) {
                const ThreadLimit limit(threads);
                const auto made = learn(samples);
                QVERIFY(made);
                bytes[threads - 1] = savedBytes(*made->predictor);
            }
            QVERIFY(bytes[0] == bytes[1]);
        }
    }

    void readsBackWhatItSavedAndRefusesDamage()
    {
        for (const int k : {2, 3}) {
            const Samples samples = drawn(50, 2, k, 3);
            const auto made = learn(samples);
            QVERIFY(made);
            const std::string bytes = savedBytes(*made->predictor);
            ByteReader reader(bytes);
            const PredictorPtr loaded = loadLogistic(reader);
            QVERIFY(loaded && reader.atEnd());
            QCOMPARE(probabilities(*loaded, samples), probabilities(*made->predictor, samples));
            QVERIFY(loaded->describe() == made->predictor->describe());
            for (std::size_t length = 0; length < bytes.size(); ++length) {
                ByteReader shortened(std::string_view(bytes).substr(0, length));
                QVERIFY(!loadLogistic(shortened));
            }
            for (std::size_t at = 0; at < bytes.size(); ++at) {
                std::string damaged = bytes;
                damaged[at] = static_cast<char>(damaged[at] ^ 0x5a);
                ByteReader other(damaged);
                if (const PredictorPtr whatever = loadLogistic(other))
                    whatever->describe();
            }
        }
    }

    void namesColumnsThatItCannotUse()
    {
        const auto missing = learn(samplesOf({{1, 2, 3}, {1, kMissingNumber, 2}}, {0, 1, 1}, 2));
        QVERIFY(!missing && missing.error().code == ErrorCode::InvalidInput);
        QVERIFY(missing.error().message().find("x2") != std::string::npos);
        Samples categories = samplesOf({{1, 2, 3}}, {0, 1, 1}, 2);
        categories.x.features[0].categorical = true;
        const auto refused = learn(categories, {{"prepare", false}});
        QVERIFY(!refused && refused.error().message().find("x1") != std::string::npos);
    }

    void survivesHostileData_data()
    {
        QTest::addColumn<QList<double>>("x");
        QTest::addColumn<QList<double>>("other");
        QTest::newRow("all equal") << QList<double>{0.1, 0.1, 0.1} << QList<double>{0.1, 0.1, 0.1};
        QTest::newRow("twice the same") << QList<double>{1, 2, 3} << QList<double>{1, 2, 3};
        QTest::newRow("largest numbers") << QList<double>{-1e308, 0, 1e308} << QList<double>{0, 0, 1};
        QTest::newRow("one huge") << QList<double>{1, 1, 1e308} << QList<double>{0, 1, 1};
        QTest::newRow("smallest numbers") << QList<double>{1e-308, 2e-308, 5e-308} << QList<double>{0, 0, 1};
        QTest::newRow("far away") << QList<double>{1e15, 1e15 + 2, 1e15 + 4} << QList<double>{0, 0, 1};
    }
    void survivesHostileData()
    {
        QFETCH(QList<double>, x);
        QFETCH(QList<double>, other);
        for (const int k : {2, 3})
            for (const char *penalty : {"none", "l2"})
                for (const bool intercept : {true, false}) {
                    const Samples samples = samplesOf({{x.begin(), x.end()}, {other.begin(), other.end()}}, {0, 1, k - 1}, k);
                    const auto made = learn(samples, {{"penalty", penalty}, {"intercept", intercept}});
                    QVERIFY2(made, made ? "" : made.error().message().c_str());
                    const auto p = probabilities(*made->predictor, samples);
                    for (std::size_t i = 0; i < 3; ++i) {
                        double sum = 0;
                        for (int c = 0; c < k; ++c)
                            sum += p[i * static_cast<std::size_t>(k) + static_cast<std::size_t>(c)];
                        QVERIFY(std::abs(sum - 1) < 1e-12);
                    }
                }
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        RunContext context;
        context.stop = stop.get_token();
        const Samples samples = drawn(500, 5, 2, 1);
        auto trainer = startLogistic(samples, *paramsFromJson(declareLogistic().params, json::object()), context);
        QVERIFY(trainer);
        QVERIFY((*trainer)->step());
        stop.request_stop();
        const auto step = (*trainer)->step();
        QVERIFY(!step && step.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestLogistic)
#include "tst_logistic.moc"
