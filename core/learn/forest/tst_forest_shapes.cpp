// learn.forest on tables of every shape: pure leaves, the same bits whatever the machine, saved and read back, damaged, stopped.
#include "learn/forest/two_class_job.h" // first: it has a member that Qt's headers would rewrite (slots)

#include "base/parallel.h"
#include "tests/support/forest_rows.h"

#include <QtTest>

#include <cmath>

using namespace mortise;
using namespace mortise::forest_test;

namespace {

/// What a tree says of a training row.
std::uint32_t leafOf(const ForestModel &model, const ForestTree &tree, const Samples &samples, std::int64_t row)
{
    std::vector<std::uint8_t> bins(model.features.size());
    model.binning.rows(samples.x, row, row + 1, bins.data(), bins.size());
    const std::uint32_t offset = 0;
    std::uint32_t child = 0;
    walk(tree, bins.data(), {&offset, 1}, &child);
    return child;
}

} // namespace

class TestForestShapes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growsUntilLeavesArePureOrAllAlike_data() { addShapes(); }
    void growsUntilLeavesArePureOrAllAlike()
    {
        QFETCH(Shape, shape);
        if (shape.rows > 5000)
            shape.rows = 5000;
        const Samples samples = made(shape);
        const Made made = grown(samples, {{"trees", 2}});
        std::vector<std::uint8_t> count(shape.rows);
        for (std::size_t t = 0; t < 2; ++t) {
            Rng rng(0, t);
            drawBootstrap(rng, shape.rows, count.data());
            for (std::size_t row = 0; row < shape.rows; ++row) {
                if (count[row] == 0)
                    continue;
                // Rows differ in every number, so that leaves hold one class or one value.
                std::vector<double> sums(static_cast<std::size_t>(made.model.sums()), 0.0);
                addLeaf(made.model, *made.model.trees[t], leafOf(made.model, *made.model.trees[t], samples, static_cast<std::int64_t>(row)), sums.data());
                if (shape.classes == 0)
                    QVERIFY(std::abs(sums[0] - samples.y[row]) < 0.2); // rows that share all bins
                else if (shape.classes == 2)
                    QCOMPARE(sums[0], static_cast<double>(samples.classOf[row]));
                else
                    QCOMPARE(sums[static_cast<std::size_t>(samples.classOf[row])], 1.0);
            }
        }
    }

    void givesTheSameBitsForAnyNumberOfThreads_data() { addShapes(); }
    void givesTheSameBitsForAnyNumberOfThreads()
    {
        QFETCH(Shape, shape);
        const Samples samples = made(shape);
        std::string bytes[2];
        nlohmann::json reports[2];
        for (int threads = 1; threads <= 2; ++threads) {
            const ThreadLimit limit(threads);
            const Made made = grown(samples, {{"trees", 12}});
            bytes[threads - 1] = bytesOf(made.model);
            reports[threads - 1] = made.report;
        }
        QVERIFY(bytes[0] == bytes[1]);
        QCOMPARE(reports[0], reports[1]);
    }

    void givesTheSameBitsWithAndWithoutAvx2_data() { addShapes(); }
    void givesTheSameBitsWithAndWithoutAvx2()
    {
        if (!hasAvx2())
            QSKIP("this machine has no AVX2");
        QFETCH(Shape, shape);
        const Samples samples = made(shape);
        for (const nlohmann::json &settings : {nlohmann::json{{"trees", 6}}, nlohmann::json{{"trees", 3}, {"max_depth", 7}, {"features", "all"}}})
            QVERIFY(bytesOf(grown(samples, settings, Instructions::Best).model) == bytesOf(grown(samples, settings, Instructions::Portable).model));
    }

    void learnsFromWhateverThereIs_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<int>("classes");
        for (const int classes : {0, 2, 3, 300})
            for (const int rows : {1, 2, 3, 65, 300})
                for (const int numbers : {1, 7, 130})
                    QTest::newRow(qPrintable(QString("%1 rows, %2 columns, %3 classes").arg(rows).arg(numbers).arg(classes))) << rows << numbers << classes;
    }
    void learnsFromWhateverThereIs()
    {
        QFETCH(int, rows);
        QFETCH(int, numbers);
        QFETCH(int, classes);
        Samples samples = made({.rows = static_cast<std::size_t>(rows), .numbers = numbers, .categories = 1, .classes = classes, .missing = 0.1});
        addNumbers(samples, std::vector<double>(static_cast<std::size_t>(rows), kNaN));
        addNumbers(samples, std::vector<double>(static_cast<std::size_t>(rows), 5.0));
        const Made made = grown(samples, {{"trees", 3}});
        const std::vector<double> out = predictedBy(made.model, samples.x);
        const auto k = static_cast<std::size_t>(made.model.outputs());
        for (std::size_t i = 0; i < out.size(); i += k) {
            double sum = 0.0;
            for (std::size_t c = 0; c < k; ++c) {
                QVERIFY(std::isfinite(out[i + c]));
                sum += out[i + c];
            }
            QVERIFY(k == 1 || std::abs(sum - 1.0) < 1e-9);
        }
    }

    void readsBackWhatItSaved_data() { addShapes(); }
    void readsBackWhatItSaved()
    {
        QFETCH(Shape, shape);
        const Samples samples = made(shape);
        const Made made = grown(samples, {{"trees", 4}});
        const std::string bytes = bytesOf(made.model);
        ByteReader from(bytes);
        const PredictorPtr loaded = loadForest(from);
        QVERIFY(loaded && from.atEnd());
        std::vector<double> out(shape.rows * static_cast<std::size_t>(made.model.outputs()));
        loaded->predict(samples.x, out);
        QCOMPARE(out, predictedBy(made.model, samples.x));
    }

    void survivesDamagedBytes_data()
    {
        QTest::addColumn<int>("classes");
        QTest::newRow("two classes") << 2;
        QTest::newRow("four classes") << 4;
        QTest::newRow("numbers") << 0;
    }
    void survivesDamagedBytes()
    {
        QFETCH(int, classes);
        const Samples samples = made({.rows = 60, .numbers = 3, .categories = 1, .classes = classes});
        const std::string bytes = bytesOf(grown(samples, {{"trees", 2}}).model);
        Rng rng(1);
        for (int i = 0; i < 3000; ++i) {
            std::string damaged = bytes;
            if (i % 3 == 0)
                damaged.resize(rng.below(bytes.size()));
            else
                damaged[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
            ByteReader from(damaged);
            if (const PredictorPtr loaded = loadForest(from)) {
                const ForestModel &model = static_cast<const ForestPredictor &>(*loaded).model();
                std::vector<double> out(60 * static_cast<std::size_t>(model.outputs()));
                loaded->predict(samples.x, out);
                loaded->describe();
            }
        }
        ByteReader whole(bytes);
        QVERIFY(loadForest(whole) != nullptr);
        ByteReader half(std::string_view(bytes).substr(0, bytes.size() / 2));
        QVERIFY(loadForest(half) == nullptr);
    }

    void stopsAtOnce()
    {
        const Samples samples = made({.rows = 100'000, .numbers = 20});
        std::stop_source stop;
        RunContext context;
        context.stop = stop.get_token();
        auto trainer = startForest(samples, params({{"trees", 100'000}}), context).value();
        QVERIFY(trainer->step().has_value());
        stop.request_stop();
        QCOMPARE(trainer->step().error().code, ErrorCode::Cancelled);
    }

    void stepsAreWatched()
    {
        const Samples samples = made({.rows = 2000});
        RunContext context;
        auto trainer = startForest(samples, params({{"trees", 30}}), context).value();
        int last = -1;
        while (true) {
            const TrainingStep step = trainer->step().value();
            QVERIFY(step.index > last);
            QVERIFY(step.loss > 0.0 && step.loss < 0.6);
            const PredictorPtr shot = trainer->snapshot();
            QCOMPARE(static_cast<const ForestPredictor &>(*shot).model().trees.size(), static_cast<std::size_t>(step.index + 1));
            last = step.index;
            if (step.done)
                break;
        }
        QCOMPARE(last, 29);
    }
};

QTEST_GUILESS_MAIN(TestForestShapes)
#include "tst_forest_shapes.moc"
