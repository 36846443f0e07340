// The order of a category's levels in which trees look for a cut: with it, the best split into two sets of levels is one of
// the cuts between neighbours, so that L - 1 of them are tried in place of 2^(L-1).
#pragma once

#include <span>

namespace mortise {

/// Scores of L levels; sorting by them gives the order.
///
/// Regression and two classes: the mean of the target, or the share of the second class. The best split is then among the
/// cuts (Fisher, J. Am. Stat. Assoc. 53, 1958; Breiman et al., Classification and Regression Trees, 1984, theorem 4.5).
/// More classes: the first principal component of the levels' class shares, near to the best (Coppersmith, Hong & Hosking,
/// Data Mining and Knowledge Discovery 3, 1999).
///
/// @param weight L sums of weights, > 0.
/// @param sums   L x k, level by level: sums of weights of each of k >= 2 classes; k = 1: sums of weight times target.
/// @param score  L, written.
/// Pure. O(L k), 30 times that for more than two classes.
void scoreLevels(std::span<const double> weight, std::span<const double> sums, int k, std::span<double> score);

} // namespace mortise
