// The absolute criterion: least sum of distances to the median of each side, in O(log n) a row.
#pragma once

#include "learn/tree/tree_targets.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

/// Rows of every node in ascending order of the target. One for a training; nodes do not share rows, so several threads may
/// order different nodes at the same time.
struct TargetOrder {
    explicit TargetOrder(std::size_t rows) : place(rows), sorted(rows) {}
    std::vector<std::uint32_t> place;  // of a row among the rows of its node
    std::vector<std::uint32_t> sorted; // rows of the node that begins at b: b, b + 1, ...
    void order(const TreeTargets &targets, std::span<const std::uint32_t> rows, std::size_t begin);
};

/// Weights and weighted targets of rows put in so far, by place: prefix sums and the median in O(log n).
/// Source: Fenwick, Software: Practice and Experience 24(3), 1994.
class MedianTree {
public:
    void clear(std::size_t places);
    void put(std::size_t place, double weight, double target);
    /// Sum of weight times distance to the weighted median. `sorted`: rows by place.
    double deviation(const TreeTargets &targets, const std::uint32_t *sorted) const;

private:
    std::vector<double> weight_, sum_;
    double totalWeight_ = 0.0, totalSum_ = 0.0;
    std::size_t top_ = 1; // greatest power of two within the tree
};

/// As the criteria of tree_criterion.h. The node must have been ordered before node() is called.
class AbsoluteSides {
public:
    AbsoluteSides(const TreeTargets &targets, const TargetOrder &order) : targets_(targets), order_(order) {}
    void node(std::span<const std::uint32_t> rows, std::size_t begin);
    void begin(RankedRows first, RankedRows second);
    void move(std::uint32_t row);
    double score() const { return -(left_.deviation(targets_, sorted_) + rightOf_[moved_]); }

private:
    const TreeTargets &targets_;
    const TargetOrder &order_;
    const std::uint32_t *sorted_ = nullptr;
    std::size_t rows_ = 0, moved_ = 0;
    std::vector<double> rightOf_; // deviation of the right side after 0, 1, ... moves
    MedianTree left_;
};

/// Weighted median of targets; the mean of the two middle ones where the weight below is exactly half.
/// @param sorted rows in ascending order of the target, at least one.
double weightedMedian(const TreeTargets &targets, std::span<const std::uint32_t> sorted);

} // namespace mortise
