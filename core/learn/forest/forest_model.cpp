#include "learn/forest/forest_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

bool leafIsSound(const ForestModel &model, const ForestTree &tree, std::uint32_t child)
{
    if (model.task == Task::Regression)
        return child < tree.values.size();
    if (model.classes.size() > 2)
        return child + std::uint64_t{1} < tree.shareStart.size();
    const auto share = std::bit_cast<float>(child);
    return share >= 0.0f && share <= 1.0f;
}

bool treeIsSound(const ForestModel &model, const ForestTree &tree)
{
    const std::size_t n = tree.nodes.size();
    for (std::size_t i = 0; i < n; ++i) {
        const ForestNode &node = tree.nodes[i];
        const std::size_t child = node.child & 0x7FFFFFFFu;
        if (node.isLeaf() ? !leafIsSound(model, tree, node.child) : node.feature() >= model.features.size() || child <= i || child + 1 >= n)
            return false;
    }
    if (!std::is_sorted(tree.shareStart.begin(), tree.shareStart.end()) || (!tree.shareStart.empty() && tree.shareStart.back() > tree.shares.size()))
        return false;
    return n > 0 && std::all_of(tree.shares.begin(), tree.shares.end(), [&](const ClassShare &share) {
        return share.classOf >= 0 && static_cast<std::size_t>(share.classOf) < model.classes.size();
    });
}

double meanDepth(const ForestTree &tree)
{
    std::vector<int> depthOf(tree.nodes.size(), 0);
    double sum = 0.0, leaves = 0.0;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const ForestNode &node = tree.nodes[i];
        if (node.isLeaf()) {
            sum += depthOf[i];
            ++leaves;
        } else {
            const std::size_t child = node.child & 0x7FFFFFFFu;
            depthOf[child] = depthOf[child + 1] = depthOf[i] + 1;
        }
    }
    return sum / leaves;
}

} // namespace

void ForestModel::save(ByteWriter &to) const
{
    to.put<std::uint8_t>(task == Task::Classification);
    to.texts(features);
    to.texts(classes);
    binning.save(to);
    to.list(importance);
    to.put<std::uint64_t>(trees.size());
    for (const ForestTreePtr &tree : trees) {
        to.list(tree->nodes);
        to.list(tree->values);
        to.list(tree->shareStart);
        to.list(tree->shares);
    }
}

std::optional<ForestModel> ForestModel::load(ByteReader &from)
{
    ForestModel model;
    model.task = from.get<std::uint8_t>() ? Task::Classification : Task::Regression;
    model.features = from.texts();
    model.classes = from.texts();
    auto binning = Binning::load(from);
    if (!binning || static_cast<std::size_t>(binning->features()) != model.features.size()
        || (model.task == Task::Classification && model.classes.size() < 2))
        return std::nullopt;
    model.binning = std::move(*binning);
    model.importance = from.list<double>();
    const auto trees = from.get<std::uint64_t>();
    for (std::uint64_t t = 0; t < trees && !from.bad(); ++t) {
        auto tree = std::make_shared<ForestTree>();
        tree->nodes = from.list<ForestNode>();
        tree->values = from.list<double>();
        tree->shareStart = from.list<std::uint32_t>();
        tree->shares = from.list<ClassShare>();
        if (from.bad() || !treeIsSound(model, *tree))
            return std::nullopt;
        model.trees.push_back(std::move(tree));
    }
    if (from.bad() || model.trees.empty() || model.importance.size() != model.features.size())
        return std::nullopt;
    return model;
}

nlohmann::json ForestPredictor::describe() const
{
    std::size_t nodes = 0;
    double depth = 0.0;
    for (const ForestTreePtr &tree : model_.trees) {
        nodes += tree->nodes.size();
        depth += meanDepth(*tree);
    }
    const std::size_t trees = model_.trees.size();
    std::vector<std::size_t> order(model_.features.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return model_.importance[a] > model_.importance[b]; });
    nlohmann::json importance = nlohmann::json::array();
    for (const std::size_t f : order)
        importance.push_back({{"feature", model_.features[f]}, {"importance", model_.importance[f]}});
    return {{"trees", trees}, {"nodes", nodes}, {"leaves", (nodes + trees) / 2}, {"mean_depth", trees > 0 ? depth / static_cast<double>(trees) : 0.0},
            {"importance", std::move(importance)}};
}

PredictorPtr loadForest(ByteReader &from)
{
    auto model = ForestModel::load(from);
    return model ? std::make_shared<ForestPredictor>(std::move(*model)) : nullptr;
}

} // namespace mortise
