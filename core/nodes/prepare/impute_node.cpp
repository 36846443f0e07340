#include "node/node_type.h"
#include "nodes/prepare/impute.h"

namespace mortise {
const NodeType &declareImpute()
{
    static const NodeType type{
        .id = "prepare.impute",
        .title = QT_TRANSLATE_NOOP("core", "Fill missing"),
        .summary = QT_TRANSLATE_NOOP("core", "Puts a value where a cell is missing, learned from the other rows, or leaves such rows out."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "impute"), QT_TRANSLATE_NOOP("core", "clean"), QT_TRANSLATE_NOOP("core", "NaN"),
                     QT_TRANSLATE_NOOP("core", "NA"), QT_TRANSLATE_NOOP("core", "null"), QT_TRANSLATE_NOOP("core", "empty cells"),
                     QT_TRANSLATE_NOOP("core", "replace missing values"), QT_TRANSLATE_NOOP("core", "mean"),
                     QT_TRANSLATE_NOOP("core", "median"), QT_TRANSLATE_NOOP("core", "drop missing rows")},
        .icon = "impute",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "method",
             .label = QT_TRANSLATE_NOOP("core", "Numbers and times"),
             .help = QT_TRANSLATE_NOOP("core", "What stands in for a missing number. A level of its own fills the mean and marks the cell in a column beside it."),
             .domain = Choice{{{"mean", QT_TRANSLATE_NOOP("core", "Mean")},
                               {"median", QT_TRANSLATE_NOOP("core", "Median")},
                               {"most_frequent", QT_TRANSLATE_NOOP("core", "Most frequent")},
                               {"constant", QT_TRANSLATE_NOOP("core", "A given value")},
                               {"level", QT_TRANSLATE_NOOP("core", "A level of its own")},
                               {"drop", QT_TRANSLATE_NOOP("core", "Leave the row out")},
                               {"leave", QT_TRANSLATE_NOOP("core", "Leave missing")}}},
             .fallback = std::string("mean")},
            {.key = "categories",
             .label = QT_TRANSLATE_NOOP("core", "Categories"),
             .help = QT_TRANSLATE_NOOP("core", "What stands in for a missing level. Automatic does as with numbers; in place of a mean or median it takes the most frequent level."),
             .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                               {"most_frequent", QT_TRANSLATE_NOOP("core", "Most frequent")},
                               {"level", QT_TRANSLATE_NOOP("core", "A level of its own")},
                               {"constant", QT_TRANSLATE_NOOP("core", "A given value")},
                               {"drop", QT_TRANSLATE_NOOP("core", "Leave the row out")},
                               {"leave", QT_TRANSLATE_NOOP("core", "Leave missing")}}},
             .fallback = std::string("auto")},
            {.key = "value",
             .label = QT_TRANSLATE_NOOP("core", "Value"),
             .help = QT_TRANSLATE_NOOP("core", "What a given value is. Empty: 0 in numbers, \"missing\" in categories."),
             .domain = TextLine{},
             .fallback = std::string()},
            {.key = "columns",
             .label = QT_TRANSLATE_NOOP("core", "Columns"),
             .help = QT_TRANSLATE_NOOP("core", "Which columns are filled. None chosen: all features except free text."),
             .domain = ColumnNames{},
             .fallback = std::vector<std::string>()},
            {.key = "limit",
             .label = QT_TRANSLATE_NOOP("core", "Most that may be missing"),
             .help = QT_TRANSLATE_NOOP("core", "A column with a larger share of missing cells is not filled; it gets the role ignore."),
             .domain = RealRange{.min = 0.0, .max = 1.0},
             .fallback = 1.0},
            {.key = "mark",
             .label = QT_TRANSLATE_NOOP("core", "Mark filled cells"),
             .help = QT_TRANSLATE_NOOP("core", "Adds a column NAME missing with 1 where a cell was filled, for each column that lacked any."),
             .domain = Flag{},
             .fallback = false},
        },
        .transform = Transform{.kind = StepKind::Fitted, .fit = fitImpute, .apply = applyImpute, .summary = imputeSummary},
    };
    return type;
}

} // namespace mortise
