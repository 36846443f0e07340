// A decision tree as it was learned: nodes in flat arrays, children side by side, breadth first.
//
//   A row at a node goes left when its number is <= threshold, or its level is among the left levels. A missing value, and a
//   level that no training row at the node had, goes to the side that missingLeft says.
#pragma once

#include "node/learner.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mortise {

struct TreeNode {
    double threshold = 0.0;    // of a number; +inf: only missing values go right
    std::uint32_t left = 0;    // index of the left child, the right one follows it
    std::int32_t feature = -1; // -1: a leaf
    std::int64_t levels = -1;  // of a category: first word of its left levels; -1: a number
    bool missingLeft = false;
    bool isLeaf() const { return feature < 0; }
};

/// What the training rows at a node look like.
struct NodeFacts {
    std::int64_t rows = 0;
    double weight = 0.0;
    double impurity = 0.0; // of the criterion: gini, entropy in bits, mean squared or mean absolute error
    double value = 0.0;    // regression: mean or median
};

class DecisionTree {
public:
    Task task = Task::Regression;
    std::vector<Feature> features;    // as trained
    std::vector<std::string> classes; // classification
    std::string criterion;            // "gini", ...

    std::vector<TreeNode> nodes; // 0 is the root
    std::vector<NodeFacts> facts;
    /// Bit l of a split's words: level l goes left.
    std::vector<std::uint64_t> leftLevels;
    /// Classification: weights of the classes that occur at node i are entries classStart[i] .. classStart[i + 1].
    std::vector<std::uint64_t> classStart;
    std::vector<std::int32_t> classOf;
    std::vector<double> classWeight;

    int outputs() const { return task == Task::Classification ? static_cast<int>(classes.size()) : 1; }
    static std::size_t wordsOf(const Feature &feature) { return (feature.levels.size() + 63) / 64; }
    bool goesLeft(const TreeNode &node, std::int32_t level) const
    {
        return leftLevels[static_cast<std::size_t>(node.levels) + static_cast<std::size_t>(level) / 64] >> (level % 64) & 1;
    }
    std::size_t leaves() const;
    int depth() const; // of the deepest leaf; the root alone has 0
    std::size_t leafOf(const FeatureBlock &x, std::int64_t row) const;
    /// Share of the training weight at `node` that each class has, or the value. out: outputs().
    void valueAt(std::size_t node, double *out) const;

    void save(ByteWriter &to) const;
    /// Nullopt where the bytes do not make a tree that can be walked.
    static std::optional<DecisionTree> load(ByteReader &from);
};

class TreePredictor : public Predictor {
public:
    explicit TreePredictor(DecisionTree tree) : tree_(std::move(tree)) {}
    const DecisionTree &tree() const { return tree_; }
    void predict(const FeatureBlock &x, std::span<double> out) const override;
    void save(ByteWriter &to) const override { tree_.save(to); }
    /// {"criterion", "classes", "leaves", "depth", "nodes": [...]}, each node with "depth", "samples", "weight", "impurity",
    /// "value" (regression) or "distribution" (weights of all classes), and, unless it is a leaf, "feature" (name), "column"
    /// (index), "threshold" (null: only missing values go right) or "levels_left" (names), "missing" ("left" or "right"),
    /// "children" [left, right] (indices of nodes). Breadth first; at most 10,000 nodes ("shown" of "total").
    nlohmann::json describe() const override;

private:
    DecisionTree tree_;
};

/// Nullptr where the bytes are damaged.
PredictorPtr loadTree(ByteReader &from);

} // namespace mortise
