#include "node/raw_rows.h"

#include <algorithm>
#include <unordered_map>

namespace mortise {
namespace {

std::vector<const RecipeStep *> replayed(const std::vector<RecipeStep> &steps)
{
    std::vector<const RecipeStep *> kept;
    for (const RecipeStep &step : steps)
        if (step.kind != StepKind::Resample)
            kept.push_back(&step);
    return kept;
}

bool startsWith(const std::vector<const RecipeStep *> &all, const std::vector<const RecipeStep *> &first)
{
    return first.size() <= all.size()
           && std::equal(first.begin(), first.end(), all.begin(), [](const RecipeStep *a, const RecipeStep *b) { return a->node == b->node && a->params == b->params; });
}

/// Rows of `raw` in the order of `table`; nullopt where row identity cannot tell them apart.
std::optional<RowIndex> rowsOf(const Table &table, const Table &raw)
{
    std::unordered_map<std::int64_t, std::int64_t> rowOfSource;
    if (raw.sourceRows()) {
        for (std::int64_t row = 0; row < raw.rows(); ++row)
            if (!rowOfSource.emplace(raw.sourceRow(row), row).second)
                return std::nullopt;
    }
    RowIndex rows(static_cast<std::size_t>(table.rows()));
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        std::int64_t found = table.sourceRow(row);
        if (raw.sourceRows()) {
            const auto at = rowOfSource.find(found);
            found = at == rowOfSource.end() ? -1 : at->second;
        }
        if (found < 0 || found >= raw.rows())
            return std::nullopt;
        rows[static_cast<std::size_t>(row)] = found;
    }
    return rows;
}

} // namespace

Table rawRowsFor(const std::vector<RecipeStep> &steps, const Table &table, RunContext &context)
{
    const auto made = replayed(table.steps());
    if (table.steps().empty())
        return table;
    if (!made.empty() && startsWith(replayed(steps), made))
        if (const auto rows = rowsOf(table, table.raw()))
            return table.raw().withRows(*rows);
    const bool changed = std::any_of(made.begin(), made.end(), [](const RecipeStep *step) { return step->kind == StepKind::Map || step->kind == StepKind::Fitted; });
    if (changed && !steps.empty())
        context.warn(QT_TRANSLATE_NOOP("core", "The new rows were prepared by other steps than the model's own, which come on top of them"));
    return table.asSource();
}

} // namespace mortise
