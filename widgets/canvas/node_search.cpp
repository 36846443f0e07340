#include "widgets/canvas/node_search.h"

#include "widgets/canvas/node_habits.h"
#include "widgets/theme/all_languages.h"
#include "widgets/theme/text_match.h"
#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr double kHabit = 1.5; // more than once, lately

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
    double best = 0;
    for (const QString &word : inAllLanguages(text))
        best = std::max(best, matchOf(word, typed));
    return best;
}

/// From 0 for never toward 1.
double share(double count, double half)
{
    return count / (count + half);
}

} // namespace

const PortSpec *fittingPort(const NodeType &type, const LooseEnd &end)
{
    for (const PortSpec &port : end.output ? type.inputs : type.outputs)
        if (port.kind == end.kind)
            return &port;
    return nullptr;
}

std::vector<NodeMatch> findNodes(const Registry &registry, const QString &typed, const std::optional<LooseEnd> &end, const std::string &afterType, const NodeHabits &habits)
{
    const QString wanted = typed.trimmed().toLower();
    std::vector<NodeMatch> matches;
    for (const NodeType *type : registry.all()) {
        if (end && !fittingPort(*type, *end))
            continue;
        NodeMatch match{.type = type, .score = 0, .matchedWord = {}, .often = false};
        if (wanted.isEmpty()) {
            const int rank = usualRank(*type, afterType);
            const double learned = afterType.empty() ? habits.often(type->id) : habits.next(type->id, afterType);
            match.often = rank >= 0 || learned >= kHabit;
            match.score = (match.often ? 2.0 : 1.0) + (rank >= 0 ? 0.1 - 0.01 * rank : 0) + share(learned, 2);
        } else {
            match.score = 3 * bestMatch(type->title, wanted);
            for (const Text &keyword : type->keywords)
                if (const double score = 2 * bestMatch(keyword, wanted); score > match.score) {
                    match.score = score;
                    match.matchedWord = translated(keyword);
                }
            match.score = std::max(match.score, bestMatch(type->summary, wanted));
            match.score = std::max(match.score, 0.8 * matchOf(qstring(type->id), wanted));
            if (match.score > 0) // decides among equals
                match.score += 0.1 * share(habits.next(type->id, afterType), 2) + 0.05 * share(habits.often(type->id), 2);
        }
        if (match.score > 0)
            matches.push_back(match);
    }
    std::stable_sort(matches.begin(), matches.end(), [](const NodeMatch &a, const NodeMatch &b) { return a.score > b.score; });
    return matches;
}

} // namespace mortise
