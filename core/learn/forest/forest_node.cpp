// The declaration of learn.forest: what the form, the command line and the reference page show.
#include "learn/forest/forest.h"
#include "node/node_type.h"

namespace mortise {

const NodeType &declareForest()
{
    static const NodeType type{
        .id = "learn.forest",
        .title = QT_TRANSLATE_NOOP("core", "Random forest"),
        .summary = QT_TRANSLATE_NOOP("core", "Averages many trees, each grown on other rows and columns."),
        .category = Category::Learn,
        .keywords = {QT_TRANSLATE_NOOP("core", "ensemble"), QT_TRANSLATE_NOOP("core", "bagging"), QT_TRANSLATE_NOOP("core", "trees"),
                     QT_TRANSLATE_NOOP("core", "out of bag"), QT_TRANSLATE_NOOP("core", "importance")},
        .icon = "forest",
        .inputs = {},
        .outputs = {{.key = "learner", .label = QT_TRANSLATE_NOOP("core", "Learner"), .kind = ValueKind::Learner}},
        .params =
            {
                {.key = "trees",
                 .label = QT_TRANSLATE_NOOP("core", "Trees"),
                 .help = QT_TRANSLATE_NOOP("core", "More trees give steadier predictions and take longer; they never overfit."),
                 .domain = IntRange{.min = 1, .max = 100'000, .scale = Scale::Log},
                 .fallback = std::int64_t{100}},
                {.key = "max_depth",
                 .label = QT_TRANSLATE_NOOP("core", "Greatest depth"),
                 .help = QT_TRANSLATE_NOOP("core", "Most questions from the root to a leaf. Empty: no limit."),
                 .domain = IntRange{.min = 1, .max = 1'000'000},
                 .fallback = std::string(),
                 .optional = true},
                {.key = "min_leaf",
                 .label = QT_TRANSLATE_NOOP("core", "Rows in a leaf, at least"),
                 .help = QT_TRANSLATE_NOOP("core", "A split that leaves fewer different rows on a side is not made. Larger values give smaller models and smoother predictions."),
                 .domain = IntRange{.min = 1, .max = 1'000'000'000, .scale = Scale::Log},
                 .fallback = std::int64_t{1}},
                {.key = "features",
                 .label = QT_TRANSLATE_NOOP("core", "Columns tried at a split"),
                 .help = QT_TRANSLATE_NOOP("core", "How many columns, drawn anew at each split, are looked at. Fewer make the trees more different from each other. Automatic takes the square root for classes and a third for numbers."),
                 .domain = Choice{.options = {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                                              {"sqrt", QT_TRANSLATE_NOOP("core", "Square root of their number")},
                                              {"third", QT_TRANSLATE_NOOP("core", "A third")},
                                              {"all", QT_TRANSLATE_NOOP("core", "All")}},
                                  .orNumber = true},
                 .fallback = std::string("auto")},
                {.key = "balanced",
                 .label = QT_TRANSLATE_NOOP("core", "Balance classes"),
                 .help = QT_TRANSLATE_NOOP("core", "Weights rows so that all classes count the same, however many rows they have. Has no effect on numbers."),
                 .domain = Flag{},
                 .fallback = false},
                {.key = "out_of_bag",
                 .label = QT_TRANSLATE_NOOP("core", "Out-of-bag score"),
                 .help = QT_TRANSLATE_NOOP("core", "Judges every row by the trees that did not draw it: an honest score without a test set, for about a quarter more time."),
                 .domain = Flag{},
                 .fallback = true},
            },
        .learner = LearnerType{.classification = true, .regression = true, .start = startForest, .load = loadForest},
    };
    return type;
}

} // namespace mortise
