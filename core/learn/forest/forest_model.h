// A random forest as it was learned: trees on bins (numeric/binning.h), eight bytes a node.
#pragma once

#include "learn/forest/forest_tree_node.h"
#include "node/learner.h"
#include "numeric/binning.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace mortise {

struct ClassShare {
    std::int32_t classOf;
    float share;
};

struct ForestTree {
    std::vector<ForestNode> nodes; // 0 is the root; children lie behind their parent
    /// Two classes: a leaf's child is the bits of a float, the share of the second class.
    /// Regression: an index into values.
    std::vector<double> values;
    /// More classes: an index i: the shares are entries shareStart[i] .. shareStart[i + 1].
    std::vector<std::uint32_t> shareStart;
    std::vector<ClassShare> shares;
};
using ForestTreePtr = std::shared_ptr<const ForestTree>;

struct ForestModel {
    Task task = Task::Regression;
    std::vector<std::string> features; // names
    std::vector<std::string> classes;
    Binning binning;
    std::vector<ForestTreePtr> trees;
    std::vector<double> importance; // d, adding up to 1, or all 0 where no tree has a split

    int outputs() const { return task == Task::Classification ? static_cast<int>(classes.size()) : 1; }
    /// Numbers that a sum over trees keeps for a row: the share of the second class, all shares, or the value.
    int sums() const { return task == Task::Classification && classes.size() > 2 ? static_cast<int>(classes.size()) : 1; }

    void save(ByteWriter &to) const;
    /// Nullopt where the bytes do not make trees that can be walked.
    static std::optional<ForestModel> load(ByteReader &from);
};

/// Adds what the leaf of a tree says to the model's sums() numbers.
void addLeaf(const ForestModel &model, const ForestTree &tree, std::uint32_t leafChild, double *sums);

/// What the leaves that rows end in hold as their child. Several rows walk side by side, so that the steps of one do not wait
/// for those of another; one that has arrived makes room for the next.
/// @param offset row i has its bins, one byte a feature, at bins + offset[i].
void walk(const ForestTree &tree, const std::uint8_t *bins, std::span<const std::uint32_t> offset, std::uint32_t *leafChild);

class ForestPredictor : public Predictor {
public:
    explicit ForestPredictor(ForestModel model) : model_(std::move(model)) {}
    const ForestModel &model() const { return model_; }
    void predict(const FeatureBlock &x, std::span<double> out) const override;
    void save(ByteWriter &to) const override { model_.save(to); }
    /// {"trees", "nodes", "leaves", "mean_depth", "importance": [{"feature", "importance"}], most important first}.
    nlohmann::json describe() const override;

private:
    ForestModel model_;
};

/// Nullptr where the bytes are damaged.
PredictorPtr loadForest(ByteReader &from);

} // namespace mortise
