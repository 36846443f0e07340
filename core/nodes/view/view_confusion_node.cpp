#include "node/node_type.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewConfusion()
{
    static const NodeType type{
        .id = "view.confusion",
        .title = QT_TRANSLATE_NOOP("core", "Confusion matrix"),
        .summary = QT_TRANSLATE_NOOP("core", "Which classes are taken for which, counted on held-out rows."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "confusion"), QT_TRANSLATE_NOOP("core", "errors"), QT_TRANSLATE_NOOP("core", "misclassified"), QT_TRANSLATE_NOOP("core", "precision"), QT_TRANSLATE_NOOP("core", "recall"), QT_TRANSLATE_NOOP("core", "contingency")},
        .icon = "confusion",
        .inputs = {{.key = "results", .label = QT_TRANSLATE_NOOP("core", "Results"), .kind = ValueKind::Results}},
        .params = {
            {.key = "learner",
             .label = QT_TRANSLATE_NOOP("core", "Learner"),
             .help = QT_TRANSLATE_NOOP("core", "Its name in the results. Empty: the one with the best score."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "show",
             .label = QT_TRANSLATE_NOOP("core", "Cells"),
             .help = QT_TRANSLATE_NOOP("core", "Counts of rows, or shares of the true class (rows) or of the predicted class (columns)."),
             .domain = Choice{{{"counts", QT_TRANSLATE_NOOP("core", "Counts")}, {"of_true", QT_TRANSLATE_NOOP("core", "Share of the true class")}, {"of_predicted", QT_TRANSLATE_NOOP("core", "Share of the predicted class")}}},
             .fallback = std::string("counts"),
             .affectsResult = false},
        },
        .run = glanceAtHits,
        .view = true,
    };
    return type;
}

} // namespace mortise
