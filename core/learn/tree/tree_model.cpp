#include "learn/tree/tree_model.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::int64_t kRowsAChunk = 4096;

void saveFeature(ByteWriter &to, const Feature &feature)
{
    to.text(feature.name);
    to.put<std::uint8_t>(feature.categorical);
    to.put<std::uint8_t>(feature.ordered);
    to.texts(feature.levels);
}

Feature loadFeature(ByteReader &from)
{
    Feature feature;
    feature.name = from.text();
    feature.categorical = from.get<std::uint8_t>() != 0;
    feature.ordered = from.get<std::uint8_t>() != 0;
    feature.levels = from.texts();
    return feature;
}

/// Children lie behind their parent, so that no walk can go in circles or leave the tree.
bool nodesAreSound(const DecisionTree &tree)
{
    const std::size_t n = tree.nodes.size();
    if (n == 0 || tree.facts.size() != n)
        return false;
    for (std::size_t i = 0; i < n; ++i) {
        const TreeNode &node = tree.nodes[i];
        if (node.isLeaf())
            continue;
        if (static_cast<std::size_t>(node.feature) >= tree.features.size() || node.left <= i || node.left + std::size_t{1} >= n)
            return false;
        const Feature &feature = tree.features[static_cast<std::size_t>(node.feature)];
        if (feature.categorical != (node.levels >= 0))
            return false;
        const std::size_t words = DecisionTree::wordsOf(feature);
        if (node.levels >= 0 && (words > tree.leftLevels.size() || static_cast<std::size_t>(node.levels) > tree.leftLevels.size() - words))
            return false;
    }
    return true;
}

bool classesAreSound(const DecisionTree &tree)
{
    if (tree.task == Task::Regression)
        return true;
    if (tree.classes.empty() || tree.classStart.size() != tree.nodes.size() + 1 || tree.classStart.front() != 0
        || tree.classStart.back() != tree.classOf.size() || tree.classOf.size() != tree.classWeight.size())
        return false;
    if (!std::is_sorted(tree.classStart.begin(), tree.classStart.end()))
        return false;
    return std::all_of(tree.classOf.begin(), tree.classOf.end(),
                       [&](std::int32_t c) { return c >= 0 && static_cast<std::size_t>(c) < tree.classes.size(); });
}

bool fits(const FeatureBlock &x, const std::vector<Feature> &features)
{
    if (x.columns.size() != features.size())
        return false;
    for (std::size_t f = 0; f < features.size(); ++f)
        if (x.rows > 0 && x.columns[f].numbers.empty() != features[f].categorical)
            return false;
    return true;
}

} // namespace

std::size_t DecisionTree::leaves() const
{
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](const TreeNode &node) { return node.isLeaf(); }));
}

int DecisionTree::depth() const
{
    std::vector<int> depthOf(nodes.size(), 0);
    int deepest = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        deepest = std::max(deepest, depthOf[i]);
        if (!nodes[i].isLeaf())
            depthOf[nodes[i].left] = depthOf[nodes[i].left + 1] = depthOf[i] + 1;
    }
    return deepest;
}

std::size_t DecisionTree::leafOf(const FeatureBlock &x, std::int64_t row) const
{
    std::size_t at = 0;
    while (!nodes[at].isLeaf()) {
        const TreeNode &node = nodes[at];
        const FeatureColumn &column = x.columns[static_cast<std::size_t>(node.feature)];
        bool left = node.missingLeft;
        if (node.levels < 0) {
            const double value = column.numbers[static_cast<std::size_t>(row)];
            if (!std::isnan(value))
                left = value <= node.threshold;
        } else {
            const std::int32_t level = column.codes[static_cast<std::size_t>(row)];
            if (level >= 0 && static_cast<std::size_t>(level) < features[static_cast<std::size_t>(node.feature)].levels.size())
                left = goesLeft(node, level);
        }
        at = node.left + (left ? 0u : 1u);
    }
    return at;
}

void DecisionTree::valueAt(std::size_t node, double *out) const
{
    if (task == Task::Regression) {
        *out = facts[node].value;
        return;
    }
    std::fill_n(out, classes.size(), 0.0);
    double sum = 0.0;
    for (std::uint64_t i = classStart[node]; i < classStart[node + 1]; ++i)
        sum += classWeight[i];
    for (std::uint64_t i = classStart[node]; i < classStart[node + 1]; ++i)
        out[classOf[i]] = classWeight[i] / sum;
}

void DecisionTree::save(ByteWriter &to) const
{
    to.put<std::uint8_t>(task == Task::Classification);
    to.put<std::uint64_t>(features.size());
    for (const Feature &feature : features)
        saveFeature(to, feature);
    to.texts(classes);
    to.text(criterion);
    // Field by field: the padding of a struct is not part of a file.
    to.put<std::uint64_t>(nodes.size());
    for (const TreeNode &node : nodes) {
        to.put(node.threshold);
        to.put(node.left);
        to.put(node.feature);
        to.put(node.levels);
        to.put<std::uint8_t>(node.missingLeft);
    }
    to.list(facts);
    to.list(leftLevels);
    to.list(classStart);
    to.list(classOf);
    to.list(classWeight);
}

std::optional<DecisionTree> DecisionTree::load(ByteReader &from)
{
    DecisionTree tree;
    tree.task = from.get<std::uint8_t>() ? Task::Classification : Task::Regression;
    const auto features = from.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < features && !from.bad(); ++i)
        tree.features.push_back(loadFeature(from));
    tree.classes = from.texts();
    tree.criterion = from.text();
    const auto nodes = from.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < nodes && !from.bad(); ++i) {
        TreeNode node;
        node.threshold = from.get<double>();
        node.left = from.get<std::uint32_t>();
        node.feature = from.get<std::int32_t>();
        node.levels = from.get<std::int64_t>();
        node.missingLeft = from.get<std::uint8_t>() != 0;
        tree.nodes.push_back(node);
    }
    tree.facts = from.list<NodeFacts>();
    tree.leftLevels = from.list<std::uint64_t>();
    tree.classStart = from.list<std::uint64_t>();
    tree.classOf = from.list<std::int32_t>();
    tree.classWeight = from.list<double>();
    if (from.bad() || !nodesAreSound(tree) || !classesAreSound(tree))
        return std::nullopt;
    return tree;
}

void TreePredictor::predict(const FeatureBlock &x, std::span<double> out) const
{
    const auto k = static_cast<std::size_t>(tree_.outputs());
    const bool known = fits(x, tree_.features); // false: a damaged model, which says no more than its root
    parallelChunks(x.rows, kRowsAChunk, [&](Chunk chunk) {
        for (std::int64_t row = chunk.begin; row < chunk.end; ++row)
            tree_.valueAt(known ? tree_.leafOf(x, row) : 0, out.data() + static_cast<std::size_t>(row) * k);
    });
}

PredictorPtr loadTree(ByteReader &from)
{
    auto tree = DecisionTree::load(from);
    return tree ? std::make_shared<TreePredictor>(std::move(*tree)) : nullptr;
}

} // namespace mortise
