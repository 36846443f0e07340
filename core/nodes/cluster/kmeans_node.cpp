// The declaration of cluster.kmeans: what the form, the command line and the reference page show.
#include "node/node_type.h"
#include "nodes/cluster/kmeans.h"

namespace mortise {

const NodeType &declareKmeans()
{
    static const NodeType type{
        .id = "cluster.kmeans",
        .title = QT_TRANSLATE_NOOP("core", "k-means"),
        .summary = QT_TRANSLATE_NOOP("core", "Puts every row into the one of k groups whose middle is nearest."),
        .category = Category::Groups,
        .keywords = {QT_TRANSLATE_NOOP("core", "cluster"), QT_TRANSLATE_NOOP("core", "segments"), QT_TRANSLATE_NOOP("core", "Lloyd"), QT_TRANSLATE_NOOP("core", "centroids"),
                     QT_TRANSLATE_NOOP("core", "silhouette")},
        .icon = "kmeans",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params =
            {
                {.key = "k",
                 .label = QT_TRANSLATE_NOOP("core", "Groups"),
                 .help = QT_TRANSLATE_NOOP("core", "How many groups there are to be. Compare the silhouette of several numbers: the higher, the better they are apart."),
                 .domain = IntRange{.min = 1, .max = 1000},
                 .fallback = std::int64_t{3}},
                {.key = "restarts",
                 .label = QT_TRANSLATE_NOOP("core", "Starts"),
                 .help = QT_TRANSLATE_NOOP("core", "How often to begin anew from other rows; the best is kept. On many rows the starts run on a part of them."),
                 .domain = IntRange{.min = 1, .max = 1000, .scale = Scale::Log},
                 .fallback = std::int64_t{10}},
                {.key = "scale",
                 .label = QT_TRANSLATE_NOOP("core", "Scale columns"),
                 .help = QT_TRANSLATE_NOOP("core", "Brings every column to deviation 1 before, so that none counts more for its unit."),
                 .domain = Flag{},
                 .fallback = true},
                {.key = "max_iter",
                 .label = QT_TRANSLATE_NOOP("core", "Most passes"),
                 .help = QT_TRANSLATE_NOOP("core", "Ends after so many passes over all rows at the latest, and says so."),
                 .domain = IntRange{.min = 1, .max = 10000, .scale = Scale::Log},
                 .fallback = std::int64_t{300}},
            },
        .transform = Transform{.kind = StepKind::Fitted, .fit = fitKmeans, .apply = applyKmeans, .summary = kmeansSummary},
    };
    return type;
}

} // namespace mortise
