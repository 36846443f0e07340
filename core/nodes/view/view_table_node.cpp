#include "node/node_type.h"
#include "nodes/view/glance.h"

namespace mortise {
namespace {

Expected<Outputs> run(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    MORTISE_CHECK(glanceAtTable(inputs, params, context));
    const Table &table = *tableIn(inputs, "table");
    context.report["columns"] = nlohmann::json::array();
    for (const Field &field : table.fields())
        context.report["columns"].push_back({{"name", field.name}, {"type", typeName(field.column->type())}, {"role", roleName(field.role)}});
    return Outputs{};
}

} // namespace

const NodeType &declareViewTable()
{
    static const NodeType type{
        .id = "view.table",
        .title = QT_TRANSLATE_NOOP("core", "Table"),
        .summary = QT_TRANSLATE_NOOP("core", "The rows and columns as they are."),
        .category = Category::Look,
        .keywords = {QT_TRANSLATE_NOOP("core", "rows"), QT_TRANSLATE_NOOP("core", "data table"), QT_TRANSLATE_NOOP("core", "grid"), QT_TRANSLATE_NOOP("core", "browse"), QT_TRANSLATE_NOOP("core", "cells"), QT_TRANSLATE_NOOP("core", "spreadsheet")},
        .icon = "table",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .run = run,
        .view = true,
    };
    return type;
}

} // namespace mortise
