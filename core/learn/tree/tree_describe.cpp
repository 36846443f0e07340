// What people read of a tree, as JSON.
#include "learn/tree/tree_model.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::size_t kMostNodes = 10'000;

nlohmann::json splitOf(const DecisionTree &tree, const TreeNode &node)
{
    const Feature &feature = tree.features[static_cast<std::size_t>(node.feature)];
    nlohmann::json json{{"feature", feature.name}, {"column", node.feature}, {"missing", node.missingLeft ? "left" : "right"},
                        {"children", {node.left, node.left + 1}}};
    if (node.levels < 0) {
        json["threshold"] = std::isfinite(node.threshold) ? nlohmann::json(node.threshold) : nlohmann::json();
        return json;
    }
    json["levels_left"] = nlohmann::json::array();
    for (std::size_t level = 0; level < feature.levels.size(); ++level)
        if (tree.goesLeft(node, static_cast<std::int32_t>(level)))
            json["levels_left"].push_back(feature.levels[level]);
    return json;
}

nlohmann::json nodeOf(const DecisionTree &tree, std::size_t i, int depth)
{
    const NodeFacts &facts = tree.facts[i];
    nlohmann::json json{{"depth", depth}, {"samples", facts.rows}, {"weight", facts.weight}, {"impurity", facts.impurity}};
    if (tree.task == Task::Regression) {
        json["value"] = facts.value;
    } else {
        std::vector<double> weights(tree.classes.size(), 0.0);
        for (std::uint64_t e = tree.classStart[i]; e < tree.classStart[i + 1]; ++e)
            weights[static_cast<std::size_t>(tree.classOf[e])] = tree.classWeight[e];
        json["distribution"] = std::move(weights);
    }
    if (!tree.nodes[i].isLeaf())
        json.update(splitOf(tree, tree.nodes[i]));
    return json;
}

} // namespace

nlohmann::json TreePredictor::describe() const
{
    const std::size_t total = tree_.nodes.size();
    std::vector<int> depthOf(total, 0);
    nlohmann::json nodes = nlohmann::json::array();
    // Whole levels are shown, so that a child is shown together with its sibling.
    std::size_t shown = std::min(total, kMostNodes);
    for (std::size_t i = 0; i < total; ++i)
        if (!tree_.nodes[i].isLeaf())
            depthOf[tree_.nodes[i].left] = depthOf[tree_.nodes[i].left + 1] = depthOf[i] + 1;
    while (shown < total && shown > 1 && depthOf[shown] == depthOf[shown - 1])
        --shown;
    for (std::size_t i = 0; i < shown; ++i) {
        nlohmann::json node = nodeOf(tree_, i, depthOf[i]);
        if (node.contains("children") && tree_.nodes[i].left + std::size_t{1} >= shown) {
            node.erase("children");
            node["hidden"] = true;
        }
        nodes.push_back(std::move(node));
    }
    nlohmann::json json{{"criterion", tree_.criterion}, {"leaves", tree_.leaves()}, {"depth", tree_.depth()}, {"total", total}, {"shown", shown}};
    if (tree_.task == Task::Classification)
        json["classes"] = tree_.classes;
    json["nodes"] = std::move(nodes);
    return json;
}

} // namespace mortise
