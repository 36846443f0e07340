// Small tables and forms for the tests of learn.tree.
#pragma once

#include "base/rng.h"
#include "learn/tree/tree.h"
#include "node/node_type.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace mortise {

const NodeType &declareTree();

namespace tree_test {

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
    for (int c = 0; c < k; ++c)
        samples.classes.push_back(std::string(1, static_cast<char>('a' + c)));
}

inline Samples numbersToNumber(const std::vector<double> &x, const std::vector<double> &y)
{
    Samples samples;
    addNumbers(samples, x);
    samples.y = y;
    return samples;
}

inline ParamValues params(const nlohmann::json &given = nlohmann::json::object())
{
    return paramsFromJson(declareTree().params, given).value();
}

inline DecisionTree grown(const Samples &samples, const nlohmann::json &given = nlohmann::json::object())
{
    RunContext context;
    const auto fitted = fit(*declareTree().learner, samples, params(given), context);
    return static_cast<const TreePredictor &>(*fitted.value().predictor).tree();
}

inline std::vector<double> predictedBy(const DecisionTree &tree, const FeatureBlock &x)
{
    std::vector<double> out(static_cast<std::size_t>(x.rows) * static_cast<std::size_t>(tree.outputs()));
    TreePredictor(tree).predict(x, out);
    return out;
}

inline std::string bytesOf(const DecisionTree &tree)
{
    ByteWriter to;
    tree.save(to);
    return to.take();
}

/// Random rows with numbers, gaps and categories.
inline Samples mixedRows(std::size_t n, int classes, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<double> a(n), b(n), y(n);
    std::vector<std::int32_t> level(n), classOf(n);
    for (std::size_t i = 0; i < n; ++i) {
        a[i] = rng.normal();
        b[i] = rng.uniform() < 0.1 ? kNaN : std::round(rng.normal() * 8.0);
        level[i] = static_cast<std::int32_t>(rng.below(7)) - 1;
        y[i] = a[i] + (std::isnan(b[i]) ? 2.0 : 0.1 * b[i]) + (level[i] % 3) + 0.5 * rng.normal();
        classOf[i] = static_cast<std::int32_t>(std::clamp(std::floor(y[i]) + classes / 2, 0.0, classes - 1.0));
    }
    Samples samples;
    addNumbers(samples, a);
    addNumbers(samples, b);
    addLevels(samples, level, {"u", "v", "w", "x", "y", "z"});
    if (classes > 0)
        setClasses(samples, classOf, classes);
    else
        samples.y = y;
    return samples;
}

} // namespace tree_test
} // namespace mortise
