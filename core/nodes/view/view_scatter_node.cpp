#include "node/node_type.h"
#include "nodes/view/axis_params.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewScatter()
{
    static const NodeType type{
        .id = "view.scatter",
        .title = QT_TRANSLATE_NOOP("core", "Scatter plot"),
        .summary = QT_TRANSLATE_NOOP("core", "Two columns against each other, a point for each row; drawn as density where there are very many."),
        .category = Category::Look,
        .keywords = {QT_TRANSLATE_NOOP("core", "XY"), QT_TRANSLATE_NOOP("core", "points"), QT_TRANSLATE_NOOP("core", "correlation"), QT_TRANSLATE_NOOP("core", "relationship"), QT_TRANSLATE_NOOP("core", "bubble chart")},
        .icon = "scatter",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = withAxes({
            {.key = "x",
             .label = QT_TRANSLATE_NOOP("core", "Across"),
             .help = QT_TRANSLATE_NOOP("core", "None chosen: the first feature that is a number."),
             .domain = ColumnName{.types = "ND"},
             .fallback = std::string()},
            {.key = "y",
             .label = QT_TRANSLATE_NOOP("core", "Up"),
             .help = QT_TRANSLATE_NOOP("core", "None chosen: the target if it is a number, else the second feature that is one."),
             .domain = ColumnName{.types = "ND"},
             .fallback = std::string()},
            {.key = "colour",
             .label = QT_TRANSLATE_NOOP("core", "Colour"),
             .help = QT_TRANSLATE_NOOP("core", "A column of categories or numbers."),
             .domain = ColumnName{.types = "NCD"},
             .fallback = std::string()},
            {.key = "colour_by_target",
             .label = QT_TRANSLATE_NOOP("core", "Colour by the target"),
             .help = QT_TRANSLATE_NOOP("core", "Where no column is chosen for the colour: the target, if it is a category."),
             .domain = Flag{},
             .fallback = true},
            {.key = "size",
             .label = QT_TRANSLATE_NOOP("core", "Size"),
             .help = QT_TRANSLATE_NOOP("core", "A column of numbers for the area of the points. None chosen: all alike."),
             .domain = ColumnName{.types = "N"},
             .fallback = std::string()},
            {.key = "jitter",
             .label = QT_TRANSLATE_NOOP("core", "Jitter"),
             .help = QT_TRANSLATE_NOOP("core", "Moves points at random by up to this share of an axis on which many are equal, so that they can be told apart."),
             .domain = RealRange{.min = 0.0, .max = 0.2},
             .fallback = 0.0,
             .affectsResult = false},
            {.key = "shape",
             .label = QT_TRANSLATE_NOOP("core", "Shape"),
             .help = QT_TRANSLATE_NOOP("core", "A column of categories for the shape of the points: its three largest levels and others. None chosen: as the colour."),
             .domain = ColumnName{.types = "C"},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "fit",
             .label = QT_TRANSLATE_NOOP("core", "Line of best fit"),
             .help = QT_TRANSLATE_NOOP("core", "The line of least squares through all points, with the band that holds the true line with 95 % confidence."),
             .domain = Flag{},
             .fallback = false,
             .affectsResult = false},
            {.key = "ellipses",
             .label = QT_TRANSLATE_NOOP("core", "Ellipses"),
             .help = QT_TRANSLATE_NOOP("core", "Around each colour, where 95 % of its points would lie if they were normally distributed."),
             .domain = Flag{},
             .fallback = false,
             .affectsResult = false},
        }, {.log = true}, {.log = true}),
        .run = glanceAtScatter,
        .view = true,
    };
    return type;
}

} // namespace mortise
