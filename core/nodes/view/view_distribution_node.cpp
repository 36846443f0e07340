#include "base/number_text.h"
#include "node/node_type.h"
#include "nodes/view/axis_params.h"
#include "nodes/view/default_columns.h"
#include "nodes/view/distribution.h"

namespace mortise {
namespace {

Expected<Outputs> run(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    const Table &table = *tableIn(inputs, "table");
    MORTISE_TRY(const DistributionColumns chosen, distributionColumns(table, params));
    if (chosen.column < 0)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is no column to show"));
    MORTISE_TRY(const Distribution distribution, distributionOf(table, chosen.column, chosen.split, params.optionalInteger("bins")));
    context.report = toJson(distribution);
    context.report["rows"] = table.rows();
    context.summary = distribution.split.empty() ? verbatim(distribution.column)
                                                 : Text{QT_TRANSLATE_NOOP("core", "%1 by %2"), {distribution.column, distribution.split}};
    return Outputs{};
}

} // namespace

const NodeType &declareViewDistribution()
{
    static const NodeType type{
        .id = "view.distribution",
        .title = QT_TRANSLATE_NOOP("core", "Distribution"),
        .summary = QT_TRANSLATE_NOOP("core", "How the values of a column are spread, for all rows or for each level of another column."),
        .category = Category::Look,
        .keywords = {QT_TRANSLATE_NOOP("core", "histogram"), QT_TRANSLATE_NOOP("core", "bar chart"), QT_TRANSLATE_NOOP("core", "density"), QT_TRANSLATE_NOOP("core", "frequency"), QT_TRANSLATE_NOOP("core", "counts"), QT_TRANSLATE_NOOP("core", "distributions")},
        .icon = "histogram",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = withAxes({
            {.key = "column",
             .label = QT_TRANSLATE_NOOP("core", "Column"),
             .help = QT_TRANSLATE_NOOP("core", "Of which column. None chosen: the first feature that is a number, else the first category."),
             .domain = ColumnName{.types = "NCD"},
             .fallback = std::string()},
            {.key = "split",
             .label = QT_TRANSLATE_NOOP("core", "Split by"),
             .help = QT_TRANSLATE_NOOP("core", "A bar or curve for each level of this column."),
             .domain = ColumnName{.types = "C"},
             .fallback = std::string()},
            {.key = "split_by_target",
             .label = QT_TRANSLATE_NOOP("core", "Split by the target"),
             .help = QT_TRANSLATE_NOOP("core", "Where no column is chosen to split by: the target, if it is a category."),
             .domain = Flag{},
             .fallback = true},
            {.key = "bins",
             .label = QT_TRANSLATE_NOOP("core", "Bins"),
             .help = QT_TRANSLATE_NOOP("core", "How many bars for a column of numbers. Empty: as many as suit the data."),
             .domain = IntRange{.min = 1, .max = 500, .scale = Scale::Log},
             .fallback = std::string(),
             .optional = true},
            {.key = "mode",
             .label = QT_TRANSLATE_NOOP("core", "Bars"),
             .help = QT_TRANSLATE_NOOP("core", "How the levels of a split stand: on one another, beside one another, in shares, or as curves."),
             .domain = Choice{{{"stacked", QT_TRANSLATE_NOOP("core", "Stacked")}, {"side", QT_TRANSLATE_NOOP("core", "Side by side")}, {"percent", QT_TRANSLATE_NOOP("core", "Shares")}, {"density", QT_TRANSLATE_NOOP("core", "Density")}}},
             .fallback = std::string("stacked"),
             .affectsResult = false},
            {.key = "log_y",
             .label = QT_TRANSLATE_NOOP("core", "Log counts"),
             .help = QT_TRANSLATE_NOOP("core", "Rare values stay to be seen beside frequent ones. Bars that would stand on one another stand side by side; shares and curves stay as they are."),
             .domain = Flag{},
             .fallback = false,
             .affectsResult = false},
        }, {}, {}),
        .run = run,
        .view = true,
    };
    return type;
}

} // namespace mortise
