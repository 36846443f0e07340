// The declaration of project.pca: what the form, the command line and the reference page show.
#include "node/node_type.h"
#include "nodes/project/pca.h"

namespace mortise {

const NodeType &declarePca()
{
    static const NodeType type{
        .id = "project.pca",
        .title = QT_TRANSLATE_NOOP("core", "Principal components"),
        .summary = QT_TRANSLATE_NOOP("core", "Says many columns in few: the directions in which the rows differ most."),
        .category = Category::Groups,
        .keywords = {QT_TRANSLATE_NOOP("core", "PCA"), QT_TRANSLATE_NOOP("core", "reduce"), QT_TRANSLATE_NOOP("core", "dimensions"), QT_TRANSLATE_NOOP("core", "projection"),
                     QT_TRANSLATE_NOOP("core", "loadings")},
        .icon = "pca",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params =
            {
                {.key = "components",
                 .label = QT_TRANSLATE_NOOP("core", "Components"),
                 .help = QT_TRANSLATE_NOOP("core", "How many directions are kept. Two can be drawn; the report says how much of the variance each one explains."),
                 .domain = IntRange{.min = 1, .max = 1000, .scale = Scale::Log},
                 .fallback = std::int64_t{2}},
                {.key = "scale",
                 .label = QT_TRANSLATE_NOOP("core", "Scale columns"),
                 .help = QT_TRANSLATE_NOOP("core", "Brings every column to deviation 1 before, so that none counts more for its unit. Off where all have the same unit."),
                 .domain = Flag{},
                 .fallback = true},
            },
        .transform = Transform{.kind = StepKind::Fitted, .fit = fitPca, .apply = applyPca, .summary = pcaSummary},
    };
    return type;
}

} // namespace mortise
