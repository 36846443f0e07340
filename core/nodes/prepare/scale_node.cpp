#include "node/node_type.h"
#include "nodes/prepare/scale.h"

namespace mortise {

const NodeType &declareScale()
{
    static const NodeType type{
        .id = "prepare.scale",
        .title = QT_TRANSLATE_NOOP("core", "Scale"),
        .summary = QT_TRANSLATE_NOOP("core", "Brings features of different units to a common one."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "standardize"), QT_TRANSLATE_NOOP("core", "normalize"),
                     QT_TRANSLATE_NOOP("core", "z-score"), QT_TRANSLATE_NOOP("core", "min-max"),
                     QT_TRANSLATE_NOOP("core", "robust"), QT_TRANSLATE_NOOP("core", "center"), QT_TRANSLATE_NOOP("core", "units")},
        .icon = "scale",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "method",
             .label = QT_TRANSLATE_NOOP("core", "Method"),
             .help = QT_TRANSLATE_NOOP("core", "Standard: mean 0 and standard deviation 1. 0 to 1: from the least to the greatest value. Robust: median 0 and the middle half of the values 1 wide, whatever the outliers."),
             .domain = Choice{{{"standard", QT_TRANSLATE_NOOP("core", "Standard")},
                               {"min_max", QT_TRANSLATE_NOOP("core", "0 to 1")},
                               {"robust", QT_TRANSLATE_NOOP("core", "Robust")},
                               {"none", QT_TRANSLATE_NOOP("core", "None")}}},
             .fallback = std::string("standard")},
            {.key = "columns",
             .label = QT_TRANSLATE_NOOP("core", "Columns"),
             .help = QT_TRANSLATE_NOOP("core", "Which columns are scaled. None chosen: all features that are numbers or times; a time becomes a number, counted in days."),
             .domain = ColumnNames{.types = "NT"},
             .fallback = std::vector<std::string>()},
        },
        .transform = Transform{.kind = StepKind::Fitted, .fit = fitScale, .apply = applyScale, .summary = scaleSummary},
    };
    return type;
}

} // namespace mortise
