#include "widgets/canvas/toy_fit.h"

#include "base/rng.h"

#include <cmath>

namespace mortise {
namespace {

constexpr int kRows = 40, kSteps = 160;
constexpr double kWide = 10;

double noise(Rng &rng)
{
    return rng.uniform() + rng.uniform() + rng.uniform() - 1.5; // nearly normal, standard deviation 0.5
}

/// A wave on a slope: a line misses the wave, steps follow it.
Table numbersToFit()
{
    Rng rng(7);
    std::vector<double> x, y;
    for (int i = 0; i < kRows; ++i) {
        x.push_back(kWide * i / (kRows - 1));
        y.push_back(2 + 0.6 * x.back() + 1.6 * std::sin(x.back()) + noise(rng));
    }
    return Table::of({{"x", Column::number(x)}, {"y", Column::number(y)}}).withRole("y", Role::Target);
}

Table categoriesToFit()
{
    Rng rng(7);
    std::vector<double> x;
    std::vector<std::int32_t> y;
    for (int i = 0; i < kRows; ++i) {
        x.push_back(kWide * i / (kRows - 1));
        y.push_back(x.back() + 3 * noise(rng) > kWide / 2 ? 1 : 0);
    }
    return Table::of({{"x", Column::number(x)}, {"y", Column::category(y, {"no", "yes"})}}).withRole("y", Role::Target);
}

/// Two kinds of something that differ in two of three lengths.
Table lengths()
{
    Rng rng(3);
    std::vector<double> length, width, height;
    std::vector<std::int32_t> kind;
    for (int i = 0; i < 2 * kRows; ++i) {
        kind.push_back(i % 2);
        const auto measured = [](double exact) { return std::round(exact * 10) / 10; };
        length.push_back(measured(40 + 5 * kind.back() + 7 * noise(rng)));
        width.push_back(measured(18 + 0.2 * (length.back() - 40) - 1.5 * kind.back() + 3 * noise(rng)));
        height.push_back(measured(30 + 8 * noise(rng)));
    }
    return Table::of({{"length", Column::number(length)}, {"width", Column::number(width)}, {"height", Column::number(height)}, {"kind", Column::category(kind, {"A", "B"})}}).withRole("kind", Role::Target);
}

/// With the defaults trees follow every single row of so few.
ParamValues toySettings(const NodeType &type)
{
    ParamValues values(type.params);
    if (type.id == "learn.tree")
        values.set("max_depth", std::int64_t{3});
    if (type.id == "learn.forest")
        values.set("min_leaf", std::int64_t{3});
    return values;
}

/// What the block of that id gives.
std::optional<Value> valueOf(const std::string &id, const Inputs &inputs, const Registry &registry)
{
    const NodeType *type = registry.find(id);
    if (!type)
        return std::nullopt;
    RunContext context;
    context.registry = &registry;
    auto outputs = runNode(*type, inputs, toySettings(*type), context);
    return outputs && !outputs->empty() ? std::optional(outputs->begin()->second) : std::nullopt;
}

std::optional<Value> trained(const std::string &learner, const Table &table, const Registry &registry)
{
    const auto made = valueOf(learner, {}, registry);
    return made ? valueOf("model.train", {{"learner", {*made}}, {"table", {table}}}, registry) : std::nullopt;
}

std::vector<QPointF> curveOf(const Value &model, const std::string &column, const Registry &registry)
{
    std::vector<double> x;
    for (int i = 0; i <= kSteps; ++i)
        x.push_back(kWide * i / kSteps);
    const auto asked = valueOf("model.predict", {{"model", {model}}, {"table", {Table::of({{"x", Column::number(x)}})}}}, registry);
    const Table *table = asked ? std::get_if<Table>(&*asked) : nullptr;
    const int at = table ? table->indexOf(column) : -1;
    if (at < 0)
        return {};
    const ColumnPtr values = table->dense(at);
    std::vector<QPointF> curve;
    for (std::size_t i = 0; i < x.size() && i < values->numbers().size(); ++i)
        curve.emplace_back(x[i], values->numbers()[i]);
    return curve;
}

} // namespace

std::optional<ToyFit> toyFit(const NodeType &type, const Registry &registry)
{
    if (!type.inputs.empty() || type.outputs.empty() || type.outputs.front().kind != ValueKind::Learner)
        return std::nullopt;
    for (const bool share : {false, true}) {
        const Table table = share ? categoriesToFit() : numbersToFit();
        const auto model = trained(type.id, table, registry);
        ToyFit fit;
        fit.share = share;
        if (model)
            fit.curve = curveOf(*model, share ? "p(yes)" : "predicted y", registry);
        if (fit.curve.empty())
            continue;
        for (std::size_t i = 0; i < kRows; ++i)
            fit.points.emplace_back(table.dense(0)->numbers()[i], share ? table.dense(1)->codes()[i] : table.dense(1)->numbers()[i]);
        return fit;
    }
    return std::nullopt;
}

Inputs toyInputs(const NodeType &type, const Registry &registry)
{
    Inputs inputs;
    if (!type.view)
        return inputs;
    const Table table = lengths();
    for (const PortSpec &port : type.inputs) {
        std::optional<Value> value;
        if (port.kind == ValueKind::Table) {
            value = table;
        } else if (port.kind == ValueKind::Model) {
            value = trained(type.id == "view.tree" ? "learn.tree" : "learn.logistic", table, registry);
        } else if (port.kind == ValueKind::Results) {
            const auto logistic = valueOf("learn.logistic", {}, registry), tree = valueOf("learn.tree", {}, registry);
            if (logistic && tree)
                value = valueOf("evaluate.test", {{"table", {table}}, {"learners", {*logistic, *tree}}}, registry);
        }
        if (value)
            inputs[port.key] = {*value};
        else if (!port.optional)
            return {};
    }
    return inputs;
}

} // namespace mortise
