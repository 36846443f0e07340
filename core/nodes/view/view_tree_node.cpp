#include "node/node_type.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewTree()
{
    static const NodeType type{
        .id = "view.tree",
        .title = QT_TRANSLATE_NOOP("core", "Tree"),
        .summary = QT_TRANSLATE_NOOP("core", "The splits of a decision tree, or of one tree of a forest."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "decision tree"), QT_TRANSLATE_NOOP("core", "splits"), QT_TRANSLATE_NOOP("core", "rules"), QT_TRANSLATE_NOOP("core", "leaves"), QT_TRANSLATE_NOOP("core", "forest")},
        .icon = "tree",
        .inputs = {{.key = "model", .label = QT_TRANSLATE_NOOP("core", "Model"), .kind = ValueKind::Model},
                   {.key = "table", .label = QT_TRANSLATE_NOOP("core", "Rows"), .optional = true}},
        .params = {
            {.key = "tree",
             .label = QT_TRANSLATE_NOOP("core", "Tree"),
             .help = QT_TRANSLATE_NOOP("core", "Which tree of a forest, from 1."),
             .domain = IntRange{.min = 1, .max = 100000},
             .fallback = std::int64_t{1},
             .affectsResult = false},
            {.key = "depth",
             .label = QT_TRANSLATE_NOOP("core", "Levels shown"),
             .help = QT_TRANSLATE_NOOP("core", "How many levels are unfolded at first. Empty: all."),
             .domain = IntRange{.min = 1, .max = 100},
             .fallback = std::int64_t{5},
             .optional = true,
             .affectsResult = false},
        },
        .run = glanceAtModel,
        .view = true,
    };
    return type;
}

} // namespace mortise
