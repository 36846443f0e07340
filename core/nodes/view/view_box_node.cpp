#include "node/node_type.h"
#include "nodes/view/axis_params.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewBox()
{
    static const NodeType type{
        .id = "view.box",
        .title = QT_TRANSLATE_NOOP("core", "Box plot"),
        .summary = QT_TRANSLATE_NOOP("core", "Median, quartiles and outliers of a column, side by side for each level of another."),
        .category = Category::Look,
        .keywords = {QT_TRANSLATE_NOOP("core", "box and whisker"), QT_TRANSLATE_NOOP("core", "violin"), QT_TRANSLATE_NOOP("core", "quartiles"), QT_TRANSLATE_NOOP("core", "outliers"), QT_TRANSLATE_NOOP("core", "compare groups")},
        .icon = "box",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = withAxes({
            {.key = "value",
             .label = QT_TRANSLATE_NOOP("core", "Values"),
             .help = QT_TRANSLATE_NOOP("core", "None chosen: the target if it is a number, else the first feature that is one."),
             .domain = ColumnName{.types = "ND"},
             .fallback = std::string()},
            {.key = "by",
             .label = QT_TRANSLATE_NOOP("core", "A box for each"),
             .help = QT_TRANSLATE_NOOP("core", "Level of this column. None chosen: the target if it is a category, else the first category of at most 24 levels."),
             .domain = ColumnName{.types = "C"},
             .fallback = std::string()},
            {.key = "style",
             .label = QT_TRANSLATE_NOOP("core", "Style"),
             .help = QT_TRANSLATE_NOOP("core", "Boxes with whiskers to 1.5 times the interquartile range (Tukey), the whole shape of the distribution, or a point for every row."),
             .domain = Choice{{{"box", QT_TRANSLATE_NOOP("core", "Box")}, {"violin", QT_TRANSLATE_NOOP("core", "Violin")}, {"strip", QT_TRANSLATE_NOOP("core", "Points")}}},
             .fallback = std::string("box"),
             .affectsResult = false},
        }, {.ends = false}, {.log = true}),
        .run = glanceAtBox,
        .view = true,
    };
    return type;
}

} // namespace mortise
