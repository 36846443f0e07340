// The declaration of learn.tree: what the form, the command line and the reference page show.
#include "learn/tree/tree.h"
#include "node/node_type.h"

namespace mortise {

const NodeType &declareTree()
{
    static const NodeType type{
        .id = "learn.tree",
        .title = QT_TRANSLATE_NOOP("core", "Decision tree"),
        .summary = QT_TRANSLATE_NOOP("core", "Asks one question after the other, each about one column, and shows them."),
        .category = Category::Learn,
        .keywords = {QT_TRANSLATE_NOOP("core", "CART"), QT_TRANSLATE_NOOP("core", "classification tree"), QT_TRANSLATE_NOOP("core", "regression tree"),
                     QT_TRANSLATE_NOOP("core", "pruning"), QT_TRANSLATE_NOOP("core", "split")},
        .icon = "tree",
        .inputs = {},
        .outputs = {{.key = "learner", .label = QT_TRANSLATE_NOOP("core", "Learner"), .kind = ValueKind::Learner}},
        .params =
            {
                {.key = "criterion",
                 .label = QT_TRANSLATE_NOOP("core", "Criterion"),
                 .help = QT_TRANSLATE_NOOP("core", "What a split makes as small as it can. Gini and entropy are for classes, squared and absolute error for numbers; automatic takes gini or squared error."),
                 .domain = Choice{.options = {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                                              {"gini", QT_TRANSLATE_NOOP("core", "Gini index")},
                                              {"entropy", QT_TRANSLATE_NOOP("core", "Entropy")},
                                              {"squared", QT_TRANSLATE_NOOP("core", "Squared error")},
                                              {"absolute", QT_TRANSLATE_NOOP("core", "Absolute error")}}},
                 .fallback = std::string("auto")},
                {.key = "max_depth",
                 .label = QT_TRANSLATE_NOOP("core", "Greatest depth"),
                 .help = QT_TRANSLATE_NOOP("core", "Most questions from the root to a leaf. Empty: no limit."),
                 .domain = IntRange{.min = 1, .max = 1'000'000},
                 .fallback = std::string(),
                 .optional = true},
                {.key = "min_leaf",
                 .label = QT_TRANSLATE_NOOP("core", "Rows in a leaf, at least"),
                 .help = QT_TRANSLATE_NOOP("core", "A split that leaves fewer rows on a side is not made. Larger values give a smaller, steadier tree."),
                 .domain = IntRange{.min = 1, .max = 1'000'000'000, .scale = Scale::Log},
                 .fallback = std::int64_t{1}},
                {.key = "min_split",
                 .label = QT_TRANSLATE_NOOP("core", "Rows to split, at least"),
                 .help = QT_TRANSLATE_NOOP("core", "A node with fewer rows stays a leaf."),
                 .domain = IntRange{.min = 2, .max = 1'000'000'000, .scale = Scale::Log},
                 .fallback = std::int64_t{2}},
                {.key = "prune",
                 .label = QT_TRANSLATE_NOOP("core", "Pruning"),
                 .help = QT_TRANSLATE_NOOP("core", "Cuts branches off whose leaves lower the mean impurity by less than this for each leaf that they add. 0 keeps the whole tree. The same as ccp_alpha of scikit-learn."),
                 .domain = RealRange{.min = 0.0, .max = 1e12},
                 .fallback = 0.0},
            },
        .learner = LearnerType{.classification = true, .regression = true, .start = startTree, .load = loadTree},
    };
    return type;
}

} // namespace mortise
