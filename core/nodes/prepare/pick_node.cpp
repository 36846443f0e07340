#include "node/node_type.h"
#include "nodes/prepare/pick.h"

namespace mortise {

const NodeType &declarePick()
{
    static const NodeType type{
        .id = "prepare.pick",
        .title = QT_TRANSLATE_NOOP("core", "Picked rows"),
        .summary = QT_TRANSLATE_NOOP("core", "Keeps rows that were picked in a chart or a table, or leaves them out."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "selection"), QT_TRANSLATE_NOOP("core", "lasso"), QT_TRANSLATE_NOOP("core", "row numbers"),
                     QT_TRANSLATE_NOOP("core", "exclude rows"), QT_TRANSLATE_NOOP("core", "subset")},
        .icon = "rows",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "keep",
             .label = QT_TRANSLATE_NOOP("core", "Keep"),
             .help = QT_TRANSLATE_NOOP("core", "The picked rows alone, or all others."),
             .domain = Choice{{{"picked", QT_TRANSLATE_NOOP("core", "Picked")}, {"others", QT_TRANSLATE_NOOP("core", "The others")}}},
             .fallback = std::string("others")},
            {.key = "rows",
             .label = QT_TRANSLATE_NOOP("core", "Rows"),
             .help = QT_TRANSLATE_NOOP("core", "Their numbers in the source, from 1 on, and ranges of them: 1-5, 9."),
             .domain = TextLine{},
             .fallback = std::string()},
            {.key = "source",
             .label = QT_TRANSLATE_NOOP("core", "Picked in"),
             .help = QT_TRANSLATE_NOOP("core", "The data that the rows were picked in; on others every row stays. Empty: any data."),
             .domain = TextLine{},
             .fallback = std::string()},
            {.key = "rule",
             .label = QT_TRANSLATE_NOOP("core", "What they are"),
             .help = QT_TRANSLATE_NOOP("core", "How the rows were picked, in words. For people; the numbers decide."),
             .domain = TextLine{},
             .fallback = std::string()},
        },
        .check = checkPick,
        .transform = Transform{.kind = StepKind::Filter, .apply = applyPick, .summary = pickSummary},
    };
    return type;
}

} // namespace mortise
