#include "node/node_type.h"
#include "nodes/view/axis_params.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewCalibration()
{
    static const NodeType type{
        .id = "view.calibration",
        .title = QT_TRANSLATE_NOOP("core", "Calibration"),
        .summary = QT_TRANSLATE_NOOP("core", "Predicted probabilities against what happened, to see whether 70 % really are 70 %."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "reliability diagram"), QT_TRANSLATE_NOOP("core", "Brier score"), QT_TRANSLATE_NOOP("core", "expected calibration error"), QT_TRANSLATE_NOOP("core", "ECE"), QT_TRANSLATE_NOOP("core", "overconfidence"), QT_TRANSLATE_NOOP("core", "predicted probability")},
        .icon = "calibration",
        .inputs = {{.key = "results", .label = QT_TRANSLATE_NOOP("core", "Results"), .kind = ValueKind::Results}},
        .params = withAxes({
            {.key = "class",
             .label = QT_TRANSLATE_NOOP("core", "Class"),
             .help = QT_TRANSLATE_NOOP("core", "The class whose probability is checked. Empty: of two the one that says yes, else the second; for several the answer, whichever it is."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "learner",
             .label = QT_TRANSLATE_NOOP("core", "Learner"),
             .help = QT_TRANSLATE_NOOP("core", "Which one is drawn. Empty: all of them."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "bins",
             .label = QT_TRANSLATE_NOOP("core", "Points"),
             .help = QT_TRANSLATE_NOOP("core", "How many points a curve has at most. Each stands for equally many rows; equal probabilities stay together."),
             .domain = IntRange{.min = 2, .max = 50},
             .fallback = std::int64_t{10},
             .affectsResult = false},
        }, {}, {}),
        .run = glanceAtClass,
        .view = true,
    };
    return type;
}

} // namespace mortise
