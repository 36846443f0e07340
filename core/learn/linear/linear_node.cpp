// The declaration of learn.linear: what the form, the command line and the reference page show.
#include "learn/linear/linear.h"
#include "node/node_type.h"

namespace mortise {

const NodeType &declareLinear()
{
    static const NodeType type{
        .id = "learn.linear",
        .title = QT_TRANSLATE_NOOP("core", "Linear regression"),
        .summary = QT_TRANSLATE_NOOP("core", "Predicts a number as a weighted sum of the columns."),
        .category = Category::Learn,
        .keywords = {QT_TRANSLATE_NOOP("core", "least squares"), QT_TRANSLATE_NOOP("core", "OLS"), QT_TRANSLATE_NOOP("core", "ridge"),
                     QT_TRANSLATE_NOOP("core", "coefficients"), QT_TRANSLATE_NOOP("core", "trend")},
        .icon = "linear",
        .inputs = {},
        .outputs = {{.key = "learner", .label = QT_TRANSLATE_NOOP("core", "Learner"), .kind = ValueKind::Learner}},
        .params =
            {
                {.key = "penalty",
                 .label = QT_TRANSLATE_NOOP("core", "Penalty"),
                 .help = QT_TRANSLATE_NOOP("core", "Ridge holds the weights small. It helps where columns say nearly the same thing or there are few rows."),
                 .domain = Choice{.options = {{"none", QT_TRANSLATE_NOOP("core", "None (least squares)")}, {"ridge", QT_TRANSLATE_NOOP("core", "Ridge (squared weights)")}}},
                 .fallback = std::string("none")},
                {.key = "lambda",
                 .label = QT_TRANSLATE_NOOP("core", "Strength of the penalty"),
                 .help = QT_TRANSLATE_NOOP("core", "Larger values shrink the weights toward zero; 0 is least squares. The same as alpha of scikit-learn's Ridge."),
                 .domain = RealRange{.min = 0.0, .max = 1e9, .scale = Scale::Log},
                 .fallback = 1.0,
                 .shownWhen = "penalty=ridge"},
                {.key = "intercept",
                 .label = QT_TRANSLATE_NOOP("core", "Intercept"),
                 .help = QT_TRANSLATE_NOOP("core", "Adds a constant to the sum. Without it, the prediction is 0 where all columns are 0."),
                 .domain = Flag{},
                 .fallback = true},
                {.key = "standardize",
                 .label = QT_TRANSLATE_NOOP("core", "Standardize columns"),
                 .help = QT_TRANSLATE_NOOP("core", "Brings every column to mean 0 and deviation 1 before, so that a penalty treats them alike and the weights can be compared."),
                 .domain = Flag{},
                 .fallback = false,
                 .shownWhen = "prepare=true"},
                {.key = "prepare",
                 .label = QT_TRANSLATE_NOOP("core", "Prepare columns by itself"),
                 .help = QT_TRANSLATE_NOOP("core", "Fills missing values and turns categories into numbers before learning, as steps of the recipe. Off: the columns must be numbers without gaps."),
                 .domain = Flag{},
                 .fallback = true},
            },
        .learner =
            LearnerType{
                .regression = true,
                .needsNumbers = true,
                .withoutFirst = [](const ParamValues &params) { return params.text("penalty") == "none"; },
                .standardizes = [](const ParamValues &params) { return params.flag("standardize"); },
                .start = startLinear,
                .load = loadLinear,
            },
    };
    return type;
}

} // namespace mortise
