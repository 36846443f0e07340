// Grows a tree level by level. Every numeric column is sorted once; a split divides each column's rows in place and keeps
// their order, so that no node sorts again. What is found depends on the samples and settings alone, not on threads.
// Source: Breiman et al., 1984; presorting as in SLIQ (Mehta, Agrawal & Rissanen, EDBT 1996).
//
// Cost O(n d) a level after O(n d) for sorting; memory 8 n d bytes.
#pragma once

#include "learn/tree/tree_cut.h"
#include "learn/tree/tree_model.h"
#include "numeric/tree_scratch.h"

#include <functional>

namespace mortise {

class TreeGrower {
public:
    /// @param stopped asked often, from any thread.
    TreeGrower(const Samples &samples, const TreeSettings &settings, std::function<bool()> stopped);

    /// Sorts the columns and makes the root. Cancelled when stopped.
    Expected<void> prepare();
    /// Splits every node of the deepest level that can be split. Cancelled when stopped, and then not to be used again.
    Expected<void> growLevel();
    bool isDone() const { return open_.empty(); }
    /// Share of the rows that lie in finished leaves.
    double finished() const;
    /// Mean impurity of the leaves.
    double loss() const { return leafImpurity_ / tree_.facts[0].weight; }
    const DecisionTree &tree() const { return tree_; }

private:
    struct Open { // a node that may be split: its rows are begin .. end of each column
        std::uint32_t node, begin, end;
        int depth;
    };
    struct Summary { // of a node
        NodeFacts facts;
        std::vector<std::int32_t> classOf;
        std::vector<double> classWeight;
        bool pure = true;
    };
    struct Outcome {
        TreeNode split;
        std::vector<std::uint64_t> leftLevels;
        std::uint32_t middle = 0; // rows before it went left
        Summary left, right;
    };
    struct Scratch {
        std::unique_ptr<CutFinder> finder;
        std::vector<RankedRow> ranked;
        std::vector<std::uint32_t> rows;
        std::vector<double> classWeight;
    };

    bool mayBeSplit(const Summary &summary, int depth) const;
    std::span<const std::uint32_t> rowsOf(const Open &open) const { return {rows_.data() + open.begin, rows_.data() + open.end}; }
    Summary summarize(std::span<const std::uint32_t> rows, std::size_t begin, Scratch &scratch);
    Outcome splitNode(const Open &open, bool featuresInParallel);
    Cut bestCut(const Open &open, Scratch &scratch, bool featuresInParallel);
    void searchFeature(int feature, const Open &open, Scratch &scratch, Cut &best) const;
    void decide(const Open &open, const Cut &cut, Scratch &scratch, Outcome &out);
    void chooseSides(const Open &open, const Cut &cut, const Outcome &out);
    template <class Item>
    std::uint32_t divide(std::vector<Item> &items, const Open &open, std::vector<Item> &scratch) const;
    std::uint32_t add(const Summary &summary);

    const Samples &samples_;
    const TreeSettings settings_;
    const std::function<bool()> stopped_;
    const TreeTargets targets_;
    std::unique_ptr<TargetOrder> order_;         // absolute criterion only
    std::vector<std::vector<RankedRow>> sorted_; // numeric feature: n rows; empty for a category
    std::vector<std::uint32_t> rows_;            // n, by node, ascending within
    std::vector<std::uint8_t> goesLeft_;         // n
    std::vector<Open> open_;
    DecisionTree tree_;
    double leafImpurity_ = 0.0; // times weight, summed
    ScratchPool<Scratch> scratch_;
};

} // namespace mortise
