// The best cut of one feature at one node.
#pragma once

#include "learn/tree/tree_absolute.h"
#include "learn/tree/tree_targets.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace mortise {

struct Cut {
    int feature = -1; // -1: none was found
    double score = -std::numeric_limits<double>::infinity();
    std::uint32_t lastLeft = 0;  // the cut lies between these two rows that are not missing;
    std::uint32_t firstRight = 0;
    bool missingOnly = false;    // or between all that are not missing (left) and the missing ones (right)
    std::uint32_t rowsLeft = 0;
    bool missingLeft = false;
};

/// Rows of a node by level, levels in the order in which cuts are tried (numeric/tree_level_order.h).
struct LevelSequence {
    std::vector<RankedRow> rows;       // by rank of the level; missing ones last
    std::vector<std::int32_t> levels;  // that occur, by rank
    std::size_t present = 0;           // rows that are not missing
    void build(const TreeTargets &targets, std::span<const std::int32_t> codes, std::size_t levelCount, std::span<const std::uint32_t> nodeRows);

private:
    std::vector<std::int32_t> slotOf_; // of a level; -1
    std::vector<double> weight_, sums_, score_;
    std::vector<std::uint32_t> at_;
};

/// One thread's searcher. Features must be offered in ascending order: of equally good cuts the first one stays.
class CutFinder {
public:
    virtual ~CutFinder() = default;
    /// The node that is searched from now on; `begin` is where its rows start among all.
    virtual void node(std::span<const std::uint32_t> rows, std::size_t begin) = 0;
    /// Improves `best` where `feature` can. `sorted`: the node's rows by value, missing ones last.
    virtual void search(int feature, RankedRows sorted, Cut &best) = 0;
    LevelSequence levels; // work space for categories
};

/// @param order of the targets, for Criterion::Absolute.
std::unique_ptr<CutFinder> makeCutFinder(const TreeTargets &targets, const TreeSettings &settings, const TargetOrder *order);

/// Whether `score` beats `best` by more than rounding.
bool isBetter(double score, double best);

} // namespace mortise
