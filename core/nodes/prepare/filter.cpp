#include "nodes/prepare/filter.h"

#include "base/number_text.h"
#include "data/condition.h"

#include <algorithm>

namespace mortise {

Expected<void> checkFilter(const ParamValues &params)
{
    MORTISE_CHECK(parseCondition(params.text("conditions")));
    return {};
}

Expected<Table> applyFilter(const Table &table, const ParamValues &params, const nlohmann::json &, RunContext &context)
{
    MORTISE_TRY(Condition condition, parseCondition(params.text("conditions")));
    bool invert = params.flag("invert");
    if (!context.absentTarget.empty() && table.indexOf(context.absentTarget) < 0) {
        const bool always = condition.isAlways();
        condition = withoutColumn(condition, context.absentTarget);
        invert = invert && (always || !condition.isAlways()); // all of it was about the target: every row stays
    }
    MORTISE_TRY(const std::vector<std::uint8_t> holds, evaluate(condition, table));
    if (context.stopped())
        return cancelled();
    const std::uint8_t wanted = invert ? 0 : 1;
    RowIndex rows;
    rows.reserve(static_cast<std::size_t>(std::count(holds.begin(), holds.end(), wanted)));
    for (std::size_t row = 0; row < holds.size(); ++row)
        if (holds[row] == wanted)
            rows.push_back(static_cast<std::int64_t>(row));
    const auto kept = static_cast<std::int64_t>(rows.size());
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows}"), {withThousands(kept), withThousands(table.rows())}};
    context.report["rows_left_out"] = table.rows() - kept;
    if (kept == 0 && table.rows() > 0)
        context.warn({QT_TRANSLATE_NOOP("core", "No row meets the condition: %1"), {conditionSummary(condition)}});
    return kept == table.rows() ? table : table.withRows(rows);
}

Text filterSummary(const Table &, const Table &, const ParamValues &params, const nlohmann::json &)
{
    const auto condition = parseCondition(params.text("conditions"));
    const bool line = condition && conditionSummary(*condition) != conditionText(*condition); // whose corners say nothing to people
    const std::string text = line ? conditionSummary(*condition) : params.text("conditions");
    if (params.flag("invert"))
        return {QT_TRANSLATE_NOOP("core", "Filter: not (%1)"), {text}};
    return {QT_TRANSLATE_NOOP("core", "Filter: %1"), {text}};
}

} // namespace mortise
