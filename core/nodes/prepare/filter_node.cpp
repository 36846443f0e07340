#include "node/node_type.h"
#include "nodes/prepare/filter.h"

namespace mortise {

const NodeType &declareFilter()
{
    static const NodeType type{
        .id = "prepare.filter",
        .title = QT_TRANSLATE_NOOP("core", "Filter rows"),
        .summary = QT_TRANSLATE_NOOP("core", "Keeps the rows that meet conditions."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "where"), QT_TRANSLATE_NOOP("core", "select rows"),
                     QT_TRANSLATE_NOOP("core", "condition"), QT_TRANSLATE_NOOP("core", "query"),
                     QT_TRANSLATE_NOOP("core", "subset"), QT_TRANSLATE_NOOP("core", "exclude rows"), QT_TRANSLATE_NOOP("core", "SQL")},
        .icon = "filter",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "conditions",
             .label = QT_TRANSLATE_NOOP("core", "Conditions"),
             .help = QT_TRANSLATE_NOOP("core", "Like: age > 30 and (plan = \"pro\" or plan in (free, basic)) and not missing(score). Empty: every row."),
             .domain = Conditions{},
             .fallback = std::string()},
            {.key = "invert",
             .label = QT_TRANSLATE_NOOP("core", "Keep the others"),
             .help = QT_TRANSLATE_NOOP("core", "Keeps the rows that do not meet the conditions, those with missing cells among them."),
             .domain = Flag{},
             .fallback = false},
        },
        .check = checkFilter,
        .transform = Transform{.kind = StepKind::Filter, .apply = applyFilter, .summary = filterSummary},
    };
    return type;
}

} // namespace mortise
