// What a tree learns to tell, and the settings that say when to stop.
#pragma once

#include "data/samples.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

enum class Criterion { Gini, Entropy, Squared, Absolute };

struct TreeSettings {
    Criterion criterion = Criterion::Gini;
    std::int64_t maxDepth = -1; // -1: no limit
    std::int64_t minLeaf = 1;   // rows on either side of a split
    std::int64_t minSplit = 2;  // rows of a node that may be split
    double prune = 0.0;         // complexity parameter alpha
};

/// The target of n rows. For squared errors numbers are kept less their mean, so that sums of squares keep their digits.
struct TreeTargets {
    int classes = 0;                      // k; 0: regression
    std::span<const std::int32_t> classOf; // n, classification
    std::vector<double> y;                 // n, regression: less `centre`
    double centre = 0.0;
    std::span<const double> weights;       // n; empty: all 1

    TreeTargets(const Samples &samples, Criterion criterion);
    double weight(std::uint32_t row) const { return weights.empty() ? 1.0 : weights[row]; }
};

/// A value of a sorted column: equal values have equal ranks; missing ones have kMissingRank and come last.
struct RankedRow {
    std::uint32_t rank, row;
};
inline constexpr std::uint32_t kMissingRank = 0xFFFFFFFFu;

using RankedRows = std::span<const RankedRow>;

} // namespace mortise
