// The declaration of learn.logistic: what the form, the command line and the reference page show.
#include "learn/logistic/logistic.h"
#include "node/node_type.h"

namespace mortise {

const NodeType &declareLogistic()
{
    static const NodeType type{
        .id = "learn.logistic",
        .title = QT_TRANSLATE_NOOP("core", "Logistic regression"),
        .summary = QT_TRANSLATE_NOOP("core", "Predicts the probabilities of classes from weighted sums of the columns."),
        .category = Category::Learn,
        .keywords = {QT_TRANSLATE_NOOP("core", "logit"), QT_TRANSLATE_NOOP("core", "softmax"), QT_TRANSLATE_NOOP("core", "odds"), QT_TRANSLATE_NOOP("core", "classification"),
                     QT_TRANSLATE_NOOP("core", "coefficients")},
        .icon = "logistic",
        .inputs = {},
        .outputs = {{.key = "learner", .label = QT_TRANSLATE_NOOP("core", "Learner"), .kind = ValueKind::Learner}},
        .params =
            {
                {.key = "penalty",
                 .label = QT_TRANSLATE_NOOP("core", "Penalty"),
                 .help = QT_TRANSLATE_NOOP("core", "Holds the weights small, so that the model does not trust chance. Without it, classes that can be told apart perfectly drive the weights to infinity."),
                 .domain = Choice{.options = {{"l2", QT_TRANSLATE_NOOP("core", "Squared weights (l2)")}, {"none", QT_TRANSLATE_NOOP("core", "None")}}},
                 .fallback = std::string("l2")},
                {.key = "c",
                 .label = QT_TRANSLATE_NOOP("core", "Freedom (C)"),
                 .help = QT_TRANSLATE_NOOP("core", "The inverse of the penalty's strength: smaller values shrink the weights more. The same as C of scikit-learn."),
                 .domain = RealRange{.min = 1e-6, .max = 1e6, .scale = Scale::Log},
                 .fallback = 1.0,
                 .shownWhen = "penalty=l2"},
                {.key = "balanced",
                 .label = QT_TRANSLATE_NOOP("core", "Let all classes count alike"),
                 .help = QT_TRANSLATE_NOOP("core", "Gives the rows of rare classes more weight. Finds more of them, at the price of false alarms and of probabilities that are no longer shares."),
                 .domain = Flag{},
                 .fallback = false},
                {.key = "intercept",
                 .label = QT_TRANSLATE_NOOP("core", "Intercept"),
                 .help = QT_TRANSLATE_NOOP("core", "Adds a constant to the sum. Without it, all classes are equally likely where all columns are 0."),
                 .domain = Flag{},
                 .fallback = true},
                {.key = "standardize",
                 .label = QT_TRANSLATE_NOOP("core", "Standardize columns"),
                 .help = QT_TRANSLATE_NOOP("core", "Brings every column to mean 0 and deviation 1 before, so that the penalty treats them alike and the weights can be compared."),
                 .domain = Flag{},
                 .fallback = true,
                 .shownWhen = "prepare=true"},
                {.key = "tolerance",
                 .label = QT_TRANSLATE_NOOP("core", "Accuracy"),
                 .help = QT_TRANSLATE_NOOP("core", "Training ends when the probabilities are within about this of the best ones."),
                 .domain = RealRange{.min = 1e-9, .max = 0.1, .scale = Scale::Log},
                 .fallback = 1e-6},
                {.key = "max_iter",
                 .label = QT_TRANSLATE_NOOP("core", "Most iterations"),
                 .help = QT_TRANSLATE_NOOP("core", "Training ends after so many passes at the latest, and says so."),
                 .domain = IntRange{.min = 1, .max = 100000, .scale = Scale::Log},
                 .fallback = std::int64_t{1000}},
                {.key = "prepare",
                 .label = QT_TRANSLATE_NOOP("core", "Prepare columns by itself"),
                 .help = QT_TRANSLATE_NOOP("core", "Fills missing values and turns categories into numbers before learning, as steps of the recipe. Off: the columns must be numbers without gaps."),
                 .domain = Flag{},
                 .fallback = true},
            },
        .learner =
            LearnerType{
                .classification = true,
                .needsNumbers = true,
                .withoutFirst = [](const ParamValues &params) { return params.text("penalty") == "none"; },
                .standardizes = [](const ParamValues &params) { return params.flag("standardize"); },
                .start = startLogistic,
                .load = loadLogistic,
            },
    };
    return type;
}

} // namespace mortise
