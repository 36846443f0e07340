// The baseline against values by hand.
#include "learn/baseline/baseline.h"

#include "node/node_type.h"

#include <QTest>

namespace mortise {
const NodeType &declareBaseline();
}
using namespace mortise;

namespace {

Samples numbers(std::vector<double> y, std::vector<double> weight = {})
{
    Samples out;
    out.target = "price";
    out.x.rows = static_cast<std::int64_t>(y.size());
    out.y = std::move(y);
    out.weight = std::move(weight);
    return out;
}

Samples classes(std::vector<std::int32_t> classOf, std::vector<double> weight = {})
{
    Samples out;
    out.task = Task::Classification;
    out.target = "plan";
    out.classes = {"free", "basic", "pro"};
    out.x.rows = static_cast<std::int64_t>(classOf.size());
    out.classOf = std::move(classOf);
    out.weight = std::move(weight);
    return out;
}

Expected<Fit> learn(const Samples &samples, const char *strategy, std::uint64_t seed = 0)
{
    RunContext context;
    context.seed = seed;
    return fit(*declareBaseline().learner, samples, *paramsFromJson(declareBaseline().params, {{"strategy", strategy}}), context);
}

std::vector<double> predictions(const Predictor &predictor, std::int64_t rows, std::size_t k = 1)
{
    FeatureBlock x;
    x.rows = rows;
    std::vector<double> out(static_cast<std::size_t>(rows) * k);
    predictor.predict(x, out);
    return out;
}

} // namespace

class TestBaseline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void predictsOneNumber_data()
    {
        QTest::addColumn<QByteArray>("strategy");
        QTest::addColumn<QList<double>>("y");
        QTest::addColumn<QList<double>>("weight");
        QTest::addColumn<double>("value");
        QTest::newRow("mean") << QByteArray("mean") << QList<double>{1, 2, 6} << QList<double>() << 3.0;
        QTest::newRow("mean by itself") << QByteArray("auto") << QList<double>{1, 2, 6} << QList<double>() << 3.0;
        QTest::newRow("weighted mean") << QByteArray("mean") << QList<double>{1, 5} << QList<double>{3, 1} << 2.0;
        QTest::newRow("odd median") << QByteArray("median") << QList<double>{9, 1, 2} << QList<double>() << 2.0;
        QTest::newRow("even median") << QByteArray("median") << QList<double>{9, 1, 2, 4} << QList<double>() << 3.0;
        QTest::newRow("weighted median") << QByteArray("median") << QList<double>{9, 1, 2} << QList<double>{5, 1, 1} << 9.0;
        QTest::newRow("one row") << QByteArray("median") << QList<double>{7} << QList<double>() << 7.0;
        QTest::newRow("largest numbers") << QByteArray("mean") << QList<double>{1e308, 1e308, 1e308} << QList<double>() << 1e308;
    }
    void predictsOneNumber()
    {
        QFETCH(QByteArray, strategy);
        QFETCH(QList<double>, y);
        QFETCH(QList<double>, weight);
        QFETCH(double, value);
        const auto made = learn(numbers({y.begin(), y.end()}, {weight.begin(), weight.end()}), strategy.constData());
        QVERIFY(made);
        for (const double v : predictions(*made->predictor, 4))
            QCOMPARE(v, value);
    }

    void givesEveryClassItsShare()
    {
        const auto made = learn(classes({0, 2, 2, 1}), "auto");
        QVERIFY(made);
        QCOMPARE(predictions(*made->predictor, 2, 3), (std::vector<double>{0.25, 0.25, 0.5, 0.25, 0.25, 0.5}));
        const auto weighted = learn(classes({0, 2, 1}, {6, 1, 1}), "most_frequent");
        QVERIFY(weighted);
        QCOMPARE(predictions(*weighted->predictor, 1, 3), (std::vector<double>{0.75, 0.125, 0.125}));
    }

    void drawsClassesByTheirShares()
    {
        const auto made = learn(classes({0, 2, 2, 1}), "stratified", 3);
        QVERIFY(made);
        constexpr std::int64_t kRows = 40000;
        const auto p = predictions(*made->predictor, kRows, 3);
        double count[3] = {};
        for (std::size_t i = 0; i < p.size(); ++i) {
            QVERIFY(p[i] == 0 || p[i] == 1);
            count[i % 3] += p[i];
        }
        // Three standard deviations of a share of 40,000 draws are 0.0075 at most.
        QVERIFY(std::abs(count[0] / kRows - 0.25) < 0.0075 && std::abs(count[2] / kRows - 0.5) < 0.0075);
        QCOMPARE(predictions(*learn(classes({0, 2, 2, 1}), "stratified", 3)->predictor, 50, 3), std::vector<double>(p.begin(), p.begin() + 150));
        QVERIFY(predictions(*learn(classes({0, 2, 2, 1}), "stratified", 4)->predictor, 50, 3) != std::vector<double>(p.begin(), p.begin() + 150));
    }

    void refusesAStrategyOfTheOtherTask()
    {
        const auto mean = learn(classes({0, 1}), "mean");
        QVERIFY(!mean && mean.error().code == ErrorCode::InvalidParameter);
        QVERIFY(mean.error().message().find("plan") != std::string::npos);
        const auto frequent = learn(numbers({1, 2}), "most_frequent");
        QVERIFY(!frequent && frequent.error().message().find("price") != std::string::npos);
    }

    void readsBackWhatItSavedAndRefusesDamage()
    {
        for (const Fit &made : {*learn(classes({0, 2, 2, 1}), "stratified", 3), *learn(numbers({1, 2}), "mean")}) {
            ByteWriter writer;
            made.predictor->save(writer);
            const std::string bytes = writer.take();
            ByteReader reader(bytes);
            const PredictorPtr loaded = loadBaseline(reader);
            QVERIFY(loaded && reader.atEnd());
            QVERIFY(loaded->describe() == made.predictor->describe());
            QCOMPARE(predictions(*loaded, 9, 3), predictions(*made.predictor, 9, 3));
            for (std::size_t length = 0; length < bytes.size(); ++length) {
                ByteReader shortened(std::string_view(bytes).substr(0, length));
                QVERIFY(!loadBaseline(shortened));
            }
            for (std::size_t at = 0; at < bytes.size(); ++at) {
                std::string damaged = bytes;
                damaged[at] = static_cast<char>(damaged[at] ^ 0x5a);
                ByteReader other(damaged);
                if (const PredictorPtr whatever = loadBaseline(other))
                    predictions(*whatever, 2, 64);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBaseline)
#include "tst_baseline.moc"
