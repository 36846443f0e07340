#include "node/node_type.h"
#include "nodes/prepare/encode.h"

namespace mortise {

const NodeType &declareEncode()
{
    static const NodeType type{
        .id = "prepare.encode",
        .title = QT_TRANSLATE_NOOP("core", "Encode"),
        .summary = QT_TRANSLATE_NOOP("core", "Turns categories into numbers, for learners that take nothing else."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "one-hot"), QT_TRANSLATE_NOOP("core", "dummy variables"),
                     QT_TRANSLATE_NOOP("core", "continuize"), QT_TRANSLATE_NOOP("core", "ordinal"),
                     QT_TRANSLATE_NOOP("core", "label encoding"), QT_TRANSLATE_NOOP("core", "target encoding"),
                     QT_TRANSLATE_NOOP("core", "frequency"), QT_TRANSLATE_NOOP("core", "categorical to numeric"),
                     QT_TRANSLATE_NOOP("core", "indicator")},
        .icon = "encode",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "method",
             .label = QT_TRANSLATE_NOOP("core", "Method"),
             .help = QT_TRANSLATE_NOOP("core", "One column a level, the level's rank, how frequent it is, or the mean of the target among its rows."),
             .domain = Choice{{{"one_hot", QT_TRANSLATE_NOOP("core", "One column a level")},
                               {"ordinal", QT_TRANSLATE_NOOP("core", "Rank")},
                               {"frequency", QT_TRANSLATE_NOOP("core", "Frequency")},
                               {"target", QT_TRANSLATE_NOOP("core", "Mean of the target")}}},
             .fallback = std::string("one_hot")},
            {.key = "columns",
             .label = QT_TRANSLATE_NOOP("core", "Columns"),
             .help = QT_TRANSLATE_NOOP("core", "Which columns are encoded. None chosen: all features that are categories."),
             .domain = ColumnNames{},
             .fallback = std::vector<std::string>()},
            {.key = "drop_first",
             .label = QT_TRANSLATE_NOOP("core", "Without the first level"),
             .help = QT_TRANSLATE_NOOP("core", "One column fewer than levels: what least squares without a penalty needs, as all of them add up to one."),
             .domain = Flag{},
             .fallback = false,
             .shownWhen = "method=one_hot"},
            {.key = "max_levels",
             .label = QT_TRANSLATE_NOOP("core", "Most levels"),
             .help = QT_TRANSLATE_NOOP("core", "Columns for the most frequent levels only; the rest share one column. Empty: no limit."),
             .domain = IntRange{.min = 1, .max = 100000, .scale = Scale::Log},
             .fallback = std::int64_t{200},
             .optional = true,
             .shownWhen = "method=one_hot"},
            {.key = "smoothing",
             .label = QT_TRANSLATE_NOOP("core", "Smoothing"),
             .help = QT_TRANSLATE_NOOP("core", "How many rows the mean of all rows counts for; draws levels with few rows toward it."),
             .domain = RealRange{.min = 0.0, .max = 1e6, .scale = Scale::Log},
             .fallback = 10.0,
             .shownWhen = "method=target"},
        },
        .transform = Transform{.kind = StepKind::Fitted, .fit = fitEncode, .apply = applyEncode, .fitApply = fitApplyEncode, .summary = encodeSummary},
    };
    return type;
}

} // namespace mortise
