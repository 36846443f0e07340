#include "widgets/canvas/toy_run.h"

#include <algorithm>
#include <limits>

namespace mortise {
namespace {

const Table &toyTable()
{
    static const Table table = Table::of({{"age", Column::number({31, 58, kMissingNumber, 24, 45, 62})},
                                          {"plan", Column::category({0, 1, 1, 0, kMissingCode, 1}, {"free", "pro"})},
                                          {"spent", Column::number({12, 80, 65, 5, 40, kMissingNumber})}});
    return table;
}

/// Where the defaults leave such a table as it is.
ParamValues toySettings(const NodeType &type)
{
    ParamValues values(type.params);
    if (type.id == "prepare.filter")
        values.set("conditions", std::string("age > 30"));
    if (type.id == "prepare.select")
        values.set("exclude", std::vector<std::string>{"plan"});
    if (type.id == "prepare.sample") {
        values.set("by", std::string("fraction"));
        values.set("fraction", 0.5);
    }
    return values;
}

bool takesAndGivesATable(const NodeType &type)
{
    const auto isTable = [](const PortSpec &port) { return port.kind == ValueKind::Table; };
    return !type.inputs.empty() && std::ranges::all_of(type.inputs, isTable) && std::ranges::any_of(type.outputs, isTable);
}

} // namespace

bool isChanged(const ToyRun &run, std::int64_t row, int column)
{
    const int was = run.before.indexOf(run.after.field(column).name);
    if (was < 0)
        return true;
    const std::int64_t source = run.after.sourceRow(row);
    return source >= 0 && source < run.before.rows() && run.before.cellText(source, was) != run.after.cellText(row, column);
}

std::optional<ToyRun> toyRun(const NodeType &type, const Registry &registry)
{
    if (!takesAndGivesATable(type))
        return std::nullopt;
    Inputs inputs;
    for (const PortSpec &port : type.inputs)
        inputs[port.key] = {toyTable()};
    RunContext context;
    context.registry = &registry;
    const auto outputs = runNode(type, inputs, toySettings(type), context);
    if (!outputs)
        return std::nullopt;
    for (const PortSpec &port : type.outputs) {
        const auto at = outputs->find(port.key);
        const Table *after = at == outputs->end() ? nullptr : std::get_if<Table>(&at->second);
        if (!after)
            continue;
        const ToyRun run{toyTable(), *after};
        bool seen = after->rows() != run.before.rows() || after->columns() != run.before.columns();
        for (int c = 0; c < after->columns() && !seen; ++c)
            for (std::int64_t r = 0; r < after->rows() && !seen; ++r)
                seen = isChanged(run, r, c);
        return seen ? std::optional(run) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace mortise
