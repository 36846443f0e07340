// learn.forest: what must hold for any forest, small ones worked out by hand, and scores beside those of scikit-learn 1.9.1.
#include "base/parallel.h"
#include "base/rng.h"
#include "learn/forest/forest.h"
#include "learn/forest/two_class_job.h"
#include "node/node_type.h"

#include <QtTest>

#include <cmath>
#include <limits>

namespace mortise {
const NodeType &declareForest();
}
using namespace mortise;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void addNumbers(Samples &samples, const std::vector<double> &values)
{
    const ColumnPtr column = Column::number(values);
    samples.x.rows = column->size();
    samples.x.features.push_back({"x" + std::to_string(samples.x.features.size()), false, {}, false});
    samples.x.columns.push_back({column->numbers(), {}, column});
}

void addLevels(Samples &samples, const std::vector<std::int32_t> &codes, const std::vector<std::string> &levels)
{
    const ColumnPtr column = Column::category(codes, levels);
    samples.x.rows = column->size();
    samples.x.features.push_back({"x" + std::to_string(samples.x.features.size()), true, levels, false});
    samples.x.columns.push_back({{}, column->codes(), column});
}

void setClasses(Samples &samples, const std::vector<std::int32_t> &classOf, int k)
{
    samples.task = Task::Classification;
    samples.classOf = classOf;
    samples.classes.clear();
    for (int c = 0; c < k; ++c)
        samples.classes.push_back("c" + std::to_string(c));
}

struct Shape {
    std::size_t rows = 500;
    int numbers = 6, categories = 0, classes = 2; // classes 0: regression
    double missing = 0.0;
    std::uint64_t seed = 1;
};

/// y = x0 + x1 x2 + level / 2 + noise; a missing x0 counts as 2. Classes are equal parts of y.
Samples made(const Shape &shape)
{
    Rng rng(shape.seed);
    const std::size_t n = shape.rows;
    std::vector<std::vector<double>> x(static_cast<std::size_t>(shape.numbers), std::vector<double>(n));
    std::vector<std::vector<std::int32_t>> level(static_cast<std::size_t>(shape.categories), std::vector<std::int32_t>(n));
    std::vector<double> y(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (auto &column : x)
            column[i] = rng.uniform() < shape.missing ? kNaN : rng.normal();
        for (auto &column : level)
            column[i] = rng.uniform() < shape.missing ? -1 : static_cast<std::int32_t>(rng.below(5));
        const auto value = [&](std::size_t c) { return c >= x.size() ? 0.0 : std::isnan(x[c][i]) ? 2.0 : x[c][i]; };
        y[i] = value(0) + value(1) * value(2) + 0.5 * rng.normal();
        if (!level.empty())
            y[i] += (level[0][i] * 7 % 5) / 2.0;
    }
    Samples samples;
    for (const auto &column : x)
        addNumbers(samples, column);
    for (const auto &column : level)
        addLevels(samples, column, {"u", "v", "w", "x", "y"});
    if (shape.classes == 0) {
        samples.y = y;
        return samples;
    }
    std::vector<std::int32_t> classOf(n);
    for (std::size_t i = 0; i < n; ++i) // the normal distribution's share below y / 2
        classOf[i] = std::min(shape.classes - 1, static_cast<int>(0.5 * std::erfc(-y[i] / 2.0 / std::sqrt(2.0)) * shape.classes));
    setClasses(samples, classOf, shape.classes);
    return samples;
}

ParamValues params(const nlohmann::json &given)
{
    return paramsFromJson(declareForest().params, given).value();
}

struct Made {
    ForestModel model;
    nlohmann::json report;
};

Made grown(const Samples &samples, const nlohmann::json &given = nlohmann::json::object(), Instructions instructions = Instructions::Best,
           std::uint64_t seed = 0)
{
    RunContext context;
    context.seed = seed;
    auto trainer = startForest(samples, params(given), context, instructions).value();
    while (!trainer->step().value().done) {
    }
    const PredictorPtr predictor = trainer->snapshot();
    return {static_cast<const ForestPredictor &>(*predictor).model(), trainer->report()};
}

std::string bytesOf(const ForestModel &model)
{
    ByteWriter to;
    model.save(to);
    return to.take();
}

std::vector<double> predictedBy(const ForestModel &model, const FeatureBlock &x)
{
    std::vector<double> out(static_cast<std::size_t>(x.rows) * static_cast<std::size_t>(model.outputs()));
    ForestPredictor(model).predict(x, out);
    return out;
}

/// Share of rows told right, or R2.
double scoreOf(const ForestModel &model, const Samples &samples)
{
    const std::vector<double> out = predictedBy(model, samples.x);
    const auto k = static_cast<std::size_t>(model.outputs());
    double right = 0.0, squares = 0.0, sum = 0.0, sumSquares = 0.0;
    const auto n = static_cast<std::size_t>(samples.rows());
    for (std::size_t i = 0; i < n; ++i) {
        const double *p = out.data() + i * k;
        if (k > 1) {
            right += std::max_element(p, p + k) - p == samples.classOf[i];
        } else {
            squares += (*p - samples.y[i]) * (*p - samples.y[i]);
            sum += samples.y[i];
            sumSquares += samples.y[i] * samples.y[i];
        }
    }
    return k > 1 ? right / static_cast<double>(n) : 1.0 - squares / (sumSquares - sum * sum / static_cast<double>(n));
}

/// What a tree says of a training row.
std::uint32_t leafOf(const ForestModel &model, const ForestTree &tree, const Samples &samples, std::int64_t row)
{
    std::vector<std::uint8_t> bins(model.features.size());
    model.binning.rows(samples.x, row, row + 1, bins.data(), bins.size());
    const std::size_t offset = 0;
    std::uint32_t child = 0;
    walk(tree, bins.data(), &offset, 1, &child);
    return child;
}

void addShapes()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("two classes") << Shape{};
    QTest::newRow("two classes, many rows") << Shape{.rows = 20'000, .numbers = 12};
    QTest::newRow("two classes, missing") << Shape{.rows = 3000, .missing = 0.2};
    QTest::newRow("two classes, categories") << Shape{.rows = 3000, .categories = 3, .missing = 0.1};
    QTest::newRow("two classes, 100 columns") << Shape{.rows = 2000, .numbers = 100};
    QTest::newRow("two classes, 300 columns") << Shape{.rows = 600, .numbers = 300};
    QTest::newRow("five classes") << Shape{.rows = 3000, .categories = 1, .classes = 5, .missing = 0.05};
    QTest::newRow("numbers") << Shape{.rows = 3000, .categories = 1, .classes = 0, .missing = 0.05};
}

} // namespace
Q_DECLARE_METATYPE(Shape)

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
            QVERIFY(i % 3 != 0 || true);
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
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(trainer->step().error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 100);
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

QTEST_GUILESS_MAIN(TestForest)
#include "tst_forest.moc"
