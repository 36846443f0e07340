#include "base/number_text.h"
#include "node/node_type.h"
#include "nodes/view/summary.h"

namespace mortise {
namespace {

Expected<Outputs> run(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    const Table &table = *tableIn(inputs, "table");
    std::int64_t missing = 0;
    nlohmann::json columns = nlohmann::json::array();
    for (const ColumnCard &card : columnCards(table)) {
        missing += card.summary.missing;
        columns.push_back(toJson(card));
    }
    context.report = {{"rows", table.rows()}, {"columns", std::move(columns)}};
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 {column|columns} · %2 {cell|cells} missing"), {std::to_string(table.columns()), withThousands(missing)}};
    return Outputs{};
}

} // namespace

const NodeType &declareViewSummary()
{
    static const NodeType type{
        .id = "view.summary",
        .title = QT_TRANSLATE_NOOP("core", "Summary"),
        .summary = QT_TRANSLATE_NOOP("core", "Every column on a card: type, role, missing, distinct, how the values are spread."),
        .category = Category::Look,
        .keywords = {QT_TRANSLATE_NOOP("core", "describe"), QT_TRANSLATE_NOOP("core", "statistics"), QT_TRANSLATE_NOOP("core", "overview"), QT_TRANSLATE_NOOP("core", "profile"), QT_TRANSLATE_NOOP("core", "missing values"), QT_TRANSLATE_NOOP("core", "column info"), QT_TRANSLATE_NOOP("core", "mean"), QT_TRANSLATE_NOOP("core", "quantiles"), QT_TRANSLATE_NOOP("core", "feature statistics")},
        .icon = "summary",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .run = run,
        .view = true,
    };
    return type;
}

} // namespace mortise
