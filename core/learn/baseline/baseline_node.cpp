// The declaration of learn.baseline: what the form, the command line and the reference page show.
#include "learn/baseline/baseline.h"
#include "node/node_type.h"

namespace mortise {

const NodeType &declareBaseline()
{
    static const NodeType type{
        .id = "learn.baseline",
        .title = QT_TRANSLATE_NOOP("core", "Baseline"),
        .summary = QT_TRANSLATE_NOOP("core", "Predicts without looking at any column: what the others must beat."),
        .category = Category::Learn,
        .keywords = {QT_TRANSLATE_NOOP("core", "dummy"), QT_TRANSLATE_NOOP("core", "constant"), QT_TRANSLATE_NOOP("core", "majority"), QT_TRANSLATE_NOOP("core", "mean"),
                     QT_TRANSLATE_NOOP("core", "median")},
        .icon = "baseline",
        .inputs = {},
        .outputs = {{.key = "learner", .label = QT_TRANSLATE_NOOP("core", "Learner"), .kind = ValueKind::Learner}},
        .params =
            {
                {.key = "strategy",
                 .label = QT_TRANSLATE_NOOP("core", "Strategy"),
                 .help = QT_TRANSLATE_NOOP("core", "What is predicted. Most frequent gives every class its share as probability; stratified draws a class for each row by those shares."),
                 .domain = Choice{.options = {{"auto", QT_TRANSLATE_NOOP("core", "Most frequent class, or mean")},
                                              {"most_frequent", QT_TRANSLATE_NOOP("core", "Most frequent class")},
                                              {"stratified", QT_TRANSLATE_NOOP("core", "Drawn by the shares of the classes")},
                                              {"mean", QT_TRANSLATE_NOOP("core", "Mean")},
                                              {"median", QT_TRANSLATE_NOOP("core", "Median")}}},
                 .fallback = std::string("auto")},
            },
        .learner =
            LearnerType{
                .classification = true,
                .regression = true,
                .needsFeatures = false,
                .start = startBaseline,
                .load = loadBaseline,
            },
    };
    return type;
}

} // namespace mortise
