#include "widgets/canvas/node_search.h"

#include "widgets/theme/text_match.h"
#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {
namespace {

/// What people usually do after a block of this category.
int usualRank(const NodeType &type, const std::string &after)
{
    static const std::map<std::string, std::vector<const char *>> next{
        {"data", {"view.table", "view.distribution", "prepare.select", "prepare.impute", "view.scatter", "evaluate.test"}},
        {"prepare", {"evaluate.test", "prepare.impute", "prepare.filter", "model.train", "view.table", "view.distribution", "project.pca"}},
        {"learn", {"evaluate.test", "model.train"}},
        {"evaluate", {"view.leaderboard", "view.roc", "view.confusion", "view.threshold", "view.calibration"}},
        {"model", {"model.predict", "view.coefficients", "view.tree"}},
        {"cluster", {"view.scatter", "view.table", "view.distribution"}},
        {"project", {"view.scatter", "evaluate.test", "cluster.kmeans"}}};
    const auto at = next.find(after.substr(0, after.find('.')));
    if (at == next.end())
        return -1;
    const auto found = std::find(at->second.begin(), at->second.end(), type.id);
    return found == at->second.end() ? -1 : static_cast<int>(found - at->second.begin());
}

double bestMatch(const Text &text, const QString &typed)
{
    return std::max(matchOf(translated(text), typed), matchOf(qstring(text.source), typed));
}

} // namespace

const PortSpec *fittingPort(const NodeType &type, const LooseEnd &end)
{
    for (const PortSpec &port : end.output ? type.inputs : type.outputs)
        if (port.kind == end.kind)
            return &port;
    return nullptr;
}

std::vector<NodeMatch> findNodes(const Registry &registry, const QString &typed, const std::optional<LooseEnd> &end, const std::string &afterType)
{
    const QString wanted = typed.trimmed().toLower();
    std::vector<NodeMatch> matches;
    for (const NodeType *type : registry.all()) {
        if (end && !fittingPort(*type, *end))
            continue;
        NodeMatch match{.type = type, .score = 0, .matchedWord = {}, .often = false};
        if (wanted.isEmpty()) {
            const int rank = usualRank(*type, afterType);
            match.often = rank >= 0;
            match.score = rank >= 0 ? 2.0 - 0.01 * rank : 1.0;
        } else {
            match.score = 3 * bestMatch(type->title, wanted);
            for (const Text &keyword : type->keywords)
                if (const double score = 2 * bestMatch(keyword, wanted); score > match.score) {
                    match.score = score;
                    match.matchedWord = translated(keyword);
                }
            match.score = std::max(match.score, bestMatch(type->summary, wanted));
            match.score = std::max(match.score, 0.8 * matchOf(qstring(type->id), wanted));
        }
        if (match.score > 0)
            matches.push_back(match);
    }
    std::stable_sort(matches.begin(), matches.end(), [](const NodeMatch &a, const NodeMatch &b) { return a.score > b.score; });
    return matches;
}

} // namespace mortise
