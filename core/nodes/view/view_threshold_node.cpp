#include "node/node_type.h"
#include "nodes/view/axis_params.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewThreshold()
{
    static const NodeType type{
        .id = "view.threshold",
        .title = QT_TRANSLATE_NOOP("core", "Threshold"),
        .summary = QT_TRANSLATE_NOOP("core", "From which probability on to say yes, by what a miss and a false alarm cost."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "cost"), QT_TRANSLATE_NOOP("core", "cut-off"), QT_TRANSLATE_NOOP("core", "decision threshold"), QT_TRANSLATE_NOOP("core", "false alarm"), QT_TRANSLATE_NOOP("core", "cost-sensitive"), QT_TRANSLATE_NOOP("core", "profit curve")},
        .icon = "threshold",
        .inputs = {{.key = "results", .label = QT_TRANSLATE_NOOP("core", "Results"), .kind = ValueKind::Results}},
        .params = withAxes({
            {.key = "class",
             .label = QT_TRANSLATE_NOOP("core", "Class"),
             .help = QT_TRANSLATE_NOOP("core", "The class that is said from the threshold on. Empty: of two the one that says yes, else the second; of several the first."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "learner",
             .label = QT_TRANSLATE_NOOP("core", "Learner"),
             .help = QT_TRANSLATE_NOOP("core", "Whose threshold and counts are shown. Empty: the one that can be had cheapest."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "miss_cost",
             .label = QT_TRANSLATE_NOOP("core", "A miss costs"),
             .help = QT_TRANSLATE_NOOP("core", "What it costs to say no to a row of the class, in any unit: money, hours, or just a weight."),
             .domain = RealRange{.min = 0.0, .max = 1e9},
             .fallback = 1.0,
             .affectsResult = false},
            {.key = "alarm_cost",
             .label = QT_TRANSLATE_NOOP("core", "A false alarm costs"),
             .help = QT_TRANSLATE_NOOP("core", "What it costs to say yes to a row that is not of the class, in the same unit."),
             .domain = RealRange{.min = 0.0, .max = 1e9},
             .fallback = 1.0,
             .affectsResult = false},
            {.key = "threshold",
             .label = QT_TRANSLATE_NOOP("core", "Threshold"),
             .help = QT_TRANSLATE_NOOP("core", "Yes from this probability on. Empty: the cheapest."),
             .domain = RealRange{.min = 0.0, .max = 1.0},
             .fallback = std::string(),
             .optional = true,
             .affectsResult = false},
        }, {}, {}),
        .run = glanceAtClass,
        .view = true,
    };
    return type;
}

} // namespace mortise
