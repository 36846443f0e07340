// Small tables and forms for the tests of learn.forest.
#pragma once

#include "base/rng.h"
#include "learn/forest/forest.h"
#include "node/node_type.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace mortise {

const NodeType &declareForest();

namespace forest_test {

inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

inline void addNumbers(Samples &samples, const std::vector<double> &values)
{
    const ColumnPtr column = Column::number(values);
    samples.x.rows = column->size();
    samples.x.features.push_back({"x" + std::to_string(samples.x.features.size()), false, {}, false});
    samples.x.columns.push_back({column->numbers(), {}, column});
}

inline void addLevels(Samples &samples, const std::vector<std::int32_t> &codes, const std::vector<std::string> &levels)
{
    const ColumnPtr column = Column::category(codes, levels);
    samples.x.rows = column->size();
    samples.x.features.push_back({"x" + std::to_string(samples.x.features.size()), true, levels, false});
    samples.x.columns.push_back({{}, column->codes(), column});
}

inline void setClasses(Samples &samples, const std::vector<std::int32_t> &classOf, int k)
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
inline Samples made(const Shape &shape)
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

inline ParamValues params(const nlohmann::json &given)
{
    return paramsFromJson(declareForest().params, given).value();
}

struct Made {
    ForestModel model;
    nlohmann::json report;
};

inline Made grown(const Samples &samples, const nlohmann::json &given = nlohmann::json::object(), Instructions instructions = Instructions::Best,
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

inline std::string bytesOf(const ForestModel &model)
{
    ByteWriter to;
    model.save(to);
    return to.take();
}

inline std::vector<double> predictedBy(const ForestModel &model, const FeatureBlock &x)
{
    std::vector<double> out(static_cast<std::size_t>(x.rows) * static_cast<std::size_t>(model.outputs()));
    ForestPredictor(model).predict(x, out);
    return out;
}

/// Share of rows told right, or R2.
inline double scoreOf(const ForestModel &model, const Samples &samples)
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

inline void addShapes()
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

} // namespace forest_test
} // namespace mortise
Q_DECLARE_METATYPE(mortise::forest_test::Shape)
