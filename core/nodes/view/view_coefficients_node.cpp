#include "node/node_type.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewCoefficients()
{
    static const NodeType type{
        .id = "view.coefficients",
        .title = QT_TRANSLATE_NOOP("core", "Coefficients"),
        .summary = QT_TRANSLATE_NOOP("core", "What a linear model adds for each feature, largest first."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "weights"), QT_TRANSLATE_NOOP("core", "linear model"), QT_TRANSLATE_NOOP("core", "regression table"), QT_TRANSLATE_NOOP("core", "odds"), QT_TRANSLATE_NOOP("core", "nomogram"), QT_TRANSLATE_NOOP("core", "feature effects")},
        .icon = "importance",
        .inputs = {{.key = "model", .label = QT_TRANSLATE_NOOP("core", "Model"), .kind = ValueKind::Model}},
        .params = {
            {.key = "class",
             .label = QT_TRANSLATE_NOOP("core", "Class"),
             .help = QT_TRANSLATE_NOOP("core", "For several classes: whose coefficients. Empty: the first."),
             .domain = TextLine{},
             .fallback = std::string(),
             .affectsResult = false},
            {.key = "order",
             .label = QT_TRANSLATE_NOOP("core", "Order"),
             .help = QT_TRANSLATE_NOOP("core", "By absolute size, or as the features come."),
             .domain = Choice{{{"size", QT_TRANSLATE_NOOP("core", "Largest first")}, {"column", QT_TRANSLATE_NOOP("core", "As the features come")}}},
             .fallback = std::string("size"),
             .affectsResult = false},
            {.key = "top",
             .label = QT_TRANSLATE_NOOP("core", "Most rows"),
             .help = QT_TRANSLATE_NOOP("core", "How many features. Empty: all."),
             .domain = IntRange{.min = 1, .max = 10000, .scale = Scale::Log},
             .fallback = std::string(),
             .optional = true,
             .affectsResult = false},
        },
        .run = glanceAtModel,
        .view = true,
    };
    return type;
}

} // namespace mortise
