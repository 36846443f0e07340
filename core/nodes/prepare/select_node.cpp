#include "node/node_type.h"
#include "nodes/prepare/select.h"

namespace mortise {

const NodeType &declareSelect()
{
    static const NodeType type{
        .id = "prepare.select",
        .title = QT_TRANSLATE_NOOP("core", "Select columns"),
        .summary = QT_TRANSLATE_NOOP("core", "Chooses, orders and renames columns, and sets their roles and types."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "rename"), QT_TRANSLATE_NOOP("core", "reorder"),
                     QT_TRANSLATE_NOOP("core", "target"), QT_TRANSLATE_NOOP("core", "role"),
                     QT_TRANSLATE_NOOP("core", "type"), QT_TRANSLATE_NOOP("core", "drop columns"),
                     QT_TRANSLATE_NOOP("core", "features"), QT_TRANSLATE_NOOP("core", "cast"), QT_TRANSLATE_NOOP("core", "edit domain")},
        .icon = "columns",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "columns",
             .label = QT_TRANSLATE_NOOP("core", "Columns"),
             .help = QT_TRANSLATE_NOOP("core", "Which columns stay, in this order. None chosen: all of them."),
             .domain = ColumnNames{},
             .fallback = std::vector<std::string>()},
            {.key = "exclude",
             .label = QT_TRANSLATE_NOOP("core", "Leave out"),
             .help = QT_TRANSLATE_NOOP("core", "Columns that go, whatever stays."),
             .domain = ColumnNames{},
             .fallback = std::vector<std::string>()},
            {.key = "roles",
             .label = QT_TRANSLATE_NOOP("core", "Roles"),
             .help = QT_TRANSLATE_NOOP("core", "Like species=target. A new target makes the old one a feature."),
             .domain = Assignments{{{"feature", QT_TRANSLATE_NOOP("core", "Feature")},
                                    {"target", QT_TRANSLATE_NOOP("core", "Target")},
                                    {"weight", QT_TRANSLATE_NOOP("core", "Weight")},
                                    {"id", QT_TRANSLATE_NOOP("core", "Id")},
                                    {"group", QT_TRANSLATE_NOOP("core", "Group")},
                                    {"time", QT_TRANSLATE_NOOP("core", "Time")},
                                    {"meta", QT_TRANSLATE_NOOP("core", "Meta")},
                                    {"ignore", QT_TRANSLATE_NOOP("core", "Ignore")}}},
             .fallback = std::vector<std::string>()},
            {.key = "types",
             .label = QT_TRANSLATE_NOOP("core", "Types"),
             .help = QT_TRANSLATE_NOOP("core", "Like year=category. Cells that cannot be converted become missing and are counted. Times and numbers convert as days since 1970-01-01."),
             .domain = Assignments{{{"number", QT_TRANSLATE_NOOP("core", "Number")},
                                    {"category", QT_TRANSLATE_NOOP("core", "Category")},
                                    {"text", QT_TRANSLATE_NOOP("core", "Text")},
                                    {"time", QT_TRANSLATE_NOOP("core", "Time")}}},
             .fallback = std::vector<std::string>()},
            {.key = "rename",
             .label = QT_TRANSLATE_NOOP("core", "Rename"),
             .help = QT_TRANSLATE_NOOP("core", "Like bill_length_mm=bill length. The other settings name columns as they come in."),
             .domain = Assignments{},
             .fallback = std::vector<std::string>()},
        },
        .transform = Transform{.kind = StepKind::Map, .apply = applySelect, .summary = selectSummary},
    };
    return type;
}

} // namespace mortise
