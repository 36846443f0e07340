// Every learner on every hostile table: a model whose predictions can be used, or a sentence. The same bits for any number of
// threads and after saving; damaged bytes are refused; a stop stops.
#include "base/parallel.h"
#include "tests/conformance/checks.h"
#include "tests/conformance/hostile_tables.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>

using namespace mortise;
using namespace std::chrono_literals;

namespace {

Learner learnerOf(const NodeType &type)
{
    return {type.title.english(), type.id, type.version, conformance::quick(type)};
}

/// What came of training and predicting, to be compared.
struct Outcome {
    std::string error;       // of training
    std::string wrong;       // what must not be; empty where all is well
    std::vector<double> predicted;
    ModelPtr model;
};

std::string wrongWith(const Predictions &made, std::size_t classes)
{
    for (const double v : made.values)
        if (!std::isfinite(v))
            return "a prediction is not finite";
    if (made.task == Task::Regression)
        return {};
    for (std::size_t i = 0; i < made.classOf.size(); ++i) {
        double sum = 0.0;
        for (std::size_t c = 0; c < classes; ++c) {
            const double p = made.values[i * classes + c];
            if (p < 0 || p > 1 + 1e-12)
                return "a probability is " + std::to_string(p);
            sum += p;
        }
        if (std::abs(sum - 1) > 1e-9)
            return "probabilities add up to " + std::to_string(sum);
        if (made.classOf[i] < 0 || static_cast<std::size_t>(made.classOf[i]) >= classes)
            return "a class out of range";
    }
    return {};
}

Outcome attempt(const NodeType &type, const Table &table)
{
    Outcome out;
    RunContext context = conformance::context();
    try {
        const auto model = train(learnerOf(type), table, context, false);
        if (!model) {
            out.error = model.error().message();
            out.wrong = conformance::badError(model.error());
            return out;
        }
        out.model = *model;
        const auto made = predict(**model, table, context);
        if (!made) {
            out.wrong = "trained, but does not predict its own rows: " + made.error().message();
            return out;
        }
        out.predicted = made->values;
        out.wrong = wrongWith(*made, (*model)->classes.size());
    } catch (const std::exception &e) {
        out.wrong = std::string("an exception: ") + e.what();
    }
    return out;
}

void learnerRows(const std::function<bool(const NodeType &)> &wanted = [](const NodeType &) { return true; })
{
    conformance::nodeRows([&](const NodeType &type) { return type.learner && wanted(type); });
}

/// Trained on ordinary rows in the first task that the learner can do.
Outcome ordinary(const NodeType &type, std::int64_t rows = 80)
{
    return attempt(type, hostile::ordinary(rows, type.learner->classification));
}

const NodeType *typeOf(const QByteArray &id)
{
    return catalogue().find(id.toStdString());
}

} // namespace

class TestLearners : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesHostileTables_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("classes");
        QTest::addColumn<int>("table");
        for (const NodeType *type : catalogue().all())
            for (const bool classes : {true, false}) {
                if (!type->learner || !type->learner->supports(classes ? Task::Classification : Task::Regression))
                    continue;
                const auto cases = hostile::tables(classes);
                for (std::size_t i = 0; i < cases.size(); ++i)
                    QTest::addRow("%s, %s: %s", type->id.c_str(), classes ? "classes" : "numbers", cases[i].name.c_str()) << QByteArray::fromStdString(type->id) << classes << static_cast<int>(i);
            }
    }
    void survivesHostileTables()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, classes);
        QFETCH(int, table);
        const Table made = hostile::tables(classes)[static_cast<std::size_t>(table)].make();
        const auto with = [&](int threads) {
            const ThreadLimit limit(threads);
            return attempt(*typeOf(id), made);
        };
        const Outcome one = with(1), two = with(2);
        QVERIFY2(one.wrong.empty(), one.wrong.c_str());
        QVERIFY2(one.error == two.error, qPrintable(QString::fromStdString(one.error + " | " + two.error)));
        QVERIFY2(conformance::sameBits(one.predicted, two.predicted), "other bits with 2 threads than with 1");
    }

    void theSameBitsForAnyThreadsOnManyRows_data() { learnerRows(); }
    void theSameBitsForAnyThreadsOnManyRows()
    {
        // Long enough for work to be cut into chunks.
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const bool classes : {true, false}) {
            if (!type.learner->supports(classes ? Task::Classification : Task::Regression))
                continue;
            const Table table = hostile::ordinary(5000, classes);
            std::vector<Outcome> made;
            for (const int threads : {1, 2, 3}) {
                const ThreadLimit limit(threads);
                made.push_back(attempt(type, table));
                QVERIFY2(made.back().wrong.empty() && made.back().error.empty(), (made.back().wrong + made.back().error).c_str());
            }
            QVERIFY(conformance::sameBits(made[0].predicted, made[1].predicted));
            QVERIFY(conformance::sameBits(made[0].predicted, made[2].predicted));
        }
    }

    void theRightTaskIsRefusedOrDone_data() { learnerRows(); }
    void theRightTaskIsRefusedOrDone()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const bool classes : {true, false}) {
            const Outcome made = attempt(type, hostile::ordinary(60, classes));
            QVERIFY2(made.wrong.empty(), made.wrong.c_str());
            QCOMPARE(made.error.empty(), type.learner->supports(classes ? Task::Classification : Task::Regression));
        }
    }

    void aSavedModelPredictsTheSame_data() { learnerRows(); }
    void aSavedModelPredictsTheSame()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const bool classes : {true, false}) {
            if (!type.learner->supports(classes ? Task::Classification : Task::Regression))
                continue;
            const Table table = hostile::ordinary(120, classes);
            const Outcome made = attempt(type, table);
            QVERIFY2(made.model != nullptr, made.error.c_str());
            const std::string bytes = saveModel(*made.model);
            const auto loaded = loadModel(bytes, catalogue(), "m.model");
            QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message().c_str());
            RunContext context = conformance::context();
            QVERIFY(conformance::sameBits(predict(**loaded, table, context)->values, made.predicted));
            QVERIFY2(saveModel(**loaded) == bytes, "saved again, the bytes differ");
            QVERIFY2((*loaded)->predictor->describe() == made.model->predictor->describe(), "described otherwise after loading");
        }
    }

    void theDescriptionIsJson_data() { learnerRows(); }
    void theDescriptionIsJson()
    {
        QFETCH(QByteArray, id);
        const Outcome made = ordinary(*typeOf(id));
        QVERIFY2(made.model != nullptr, made.error.c_str());
        const nlohmann::json described = made.model->predictor->describe();
        QVERIFY(described.is_object());
        QVERIFY2(nlohmann::json::parse(described.dump()) == described, "a number that is none does not survive JSON: write null");
        QVERIFY2(nlohmann::json::parse(made.model->report.dump()) == made.model->report, "the report does not survive JSON");
    }

    void aDamagedFileIsRefused_data() { learnerRows(); }
    void aDamagedFileIsRefused()
    {
        QFETCH(QByteArray, id);
        const Outcome made = ordinary(*typeOf(id));
        QVERIFY2(made.model != nullptr, made.error.c_str());
        const std::string bytes = saveModel(*made.model);
        for (std::size_t cut = 0; cut < bytes.size(); cut += 1 + bytes.size() / 300) {
            const auto loaded = loadModel(std::string_view(bytes).substr(0, cut), catalogue(), "m.model");
            QVERIFY2(!loaded.has_value() && loaded.error().code == ErrorCode::Unreadable, qPrintable(QString::number(cut)));
        }
        for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 300) {
            std::string flipped = bytes;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
            QVERIFY2(!loadModel(flipped, catalogue(), "m.model").has_value(), qPrintable(QString::number(at)));
        }
    }

    void damagedLearnerBytesNeverCrash_data() { learnerRows(); }
    void damagedLearnerBytesNeverCrash()
    {
        // Below the file's own checksum: a loader must not trust what it reads.
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(60, type.learner->classification);
        const Outcome made = attempt(type, table);
        QVERIFY2(made.model != nullptr, made.error.c_str());
        ByteWriter writer;
        made.model->predictor->save(writer);
        const std::string bytes = writer.take();
        RunContext context = conformance::context();
        const Table ready = *replay(made.model->steps, table, context);
        std::vector<Text> warnings;
        const FeatureBlock x = *toFeatures(ready, made.model->features, warnings);
        const auto tryLoading = [&](std::string_view damaged) {
            ByteReader reader(damaged);
            const PredictorPtr loaded = type.learner->load(reader);
            if (!loaded || reader.bad())
                return;
            std::vector<double> out(static_cast<std::size_t>(x.rows) * std::max<std::size_t>(1, made.model->classes.size()));
            loaded->predict(x, out);
            loaded->describe();
        };
        try {
            for (std::size_t cut = 0; cut < bytes.size(); cut += 1 + bytes.size() / 500)
                tryLoading(std::string_view(bytes).substr(0, cut));
            for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 2000)
                for (const int mask : {0xff, 0x01, 0x80}) {
                    std::string flipped = bytes;
                    flipped[at] = static_cast<char>(flipped[at] ^ mask);
                    tryLoading(flipped);
                }
        } catch (const std::exception &e) {
            QVERIFY2(false, e.what());
        }
    }

    void aStopBeforeTheStartStops_data() { learnerRows(); }
    void aStopBeforeTheStartStops()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        RunContext context = conformance::context();
        std::stop_source stop;
        stop.request_stop();
        context.stop = stop.get_token();
        const auto model = train(learnerOf(type), hostile::ordinary(60, type.learner->classification), context, false);
        QVERIFY(!model.has_value());
        QCOMPARE(model.error().code, ErrorCode::Cancelled);
    }

    void aStopWhileTrainingActsSoon_data() { learnerRows(); }
    void aStopWhileTrainingActsSoon()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (std::uint64_t j = 0; j < 30; ++j)
            columns.emplace_back("x" + std::to_string(j), hostile::normal(40000, j + 1));
        const Table table = hostile::of(columns, hostile::target(40000, type.learner->classification));
        for (const auto after : {1ms, 20ms, 100ms}) {
            RunContext context = conformance::context();
            std::stop_source stop;
            context.stop = stop.get_token();
            std::atomic<std::chrono::steady_clock::rep> asked{0};
            std::jthread asker([&] {
                std::this_thread::sleep_for(after); // stands for a person
                asked = std::chrono::steady_clock::now().time_since_epoch().count();
                stop.request_stop();
            });
            const Learner learner{type.title.english(), type.id, type.version, ParamValues(type.params)};
            const auto model = train(learner, table, context, false);
            const auto ended = std::chrono::steady_clock::now().time_since_epoch();
            if (model)
                continue; // it was done before
            QCOMPARE(model.error().code, ErrorCode::Cancelled);
            const auto late = ended - std::chrono::steady_clock::duration(asked);
            // The promise is 100 ms; the machine that tests may be busy with something else.
            QVERIFY2(late < 500ms, qPrintable(QStringLiteral("%1 ms").arg(std::chrono::duration_cast<std::chrono::milliseconds>(late).count())));
        }
    }

    void anotherOrderOfColumnsPredictsTheSame_data() { learnerRows(); }
    void anotherOrderOfColumnsPredictsTheSame()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(60, type.learner->classification);
        const Outcome made = attempt(type, table);
        QVERIFY2(made.model != nullptr, made.error.c_str());
        std::vector<Field> fields(table.fields().rbegin(), table.fields().rend());
        RunContext context = conformance::context();
        const auto turned = predict(*made.model, table.withFields(fields).without({"y"}), context);
        QVERIFY2(turned.has_value(), turned ? "" : turned.error().message().c_str());
        QVERIFY(conformance::sameBits(turned->values, made.predicted));
    }
};

QTEST_APPLESS_MAIN(TestLearners)
#include "tst_conformance_learners.moc"
