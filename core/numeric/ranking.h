// Scores of two sides (the positive class and the rest) in order: what the area under the ROC curve, its interval and the
// curve itself are made of.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

struct RankedSides {
    std::vector<std::int64_t> order;   // n rows, largest score first
    std::vector<std::int64_t> tieEnd;  // ends of the runs of equal scores in `order`; the last is n
    /// For a row of the positive class: the share of the others that score lower; for one of the others: the share of the
    /// positives that score higher; equal scores count half (DeLong's placement values).
    std::vector<double> placement;     // n
    double positives = 0.0, others = 0.0; // sums of weights
    double positivePairs = 0.0;        // weighted pairs in the right order, ties half

    /// NaN where a side is empty. Mann and Whitney: the share of pairs in the right order.
    double auc() const;
};

/// Cost O(n log n).
RankedSides rankSides(std::span<const std::int32_t> trueClass, int positive, std::span<const double> score, std::span<const double> weight = {});

} // namespace mortise
