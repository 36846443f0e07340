#include "node/node_type.h"
#include "nodes/view/axis_params.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewRoc()
{
    static const NodeType type{
        .id = "view.roc",
        .title = QT_TRANSLATE_NOOP("core", "ROC curve"),
        .summary = QT_TRANSLATE_NOOP("core", "True against false positives over all thresholds, a curve for each learner."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "ROC"), QT_TRANSLATE_NOOP("core", "AUC"), QT_TRANSLATE_NOOP("core", "threshold"), QT_TRANSLATE_NOOP("core", "sensitivity"), QT_TRANSLATE_NOOP("core", "specificity"), QT_TRANSLATE_NOOP("core", "true positive rate")},
        .icon = "roc",
        .inputs = {{.key = "results", .label = QT_TRANSLATE_NOOP("core", "Results"), .kind = ValueKind::Results}},
        .params = withAxes({
            {.key = "class",
             .label = QT_TRANSLATE_NOOP("core", "Class"),
             .help = QT_TRANSLATE_NOOP("core", "The class that counts as positive. Empty: of two the one that says yes, else the second; of several the first."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
        }, {}, {}),
        .run = glanceAtScores,
        .view = true,
    };
    return type;
}

} // namespace mortise
