// Minimal cost-complexity pruning: with R(T) the mean impurity of the leaves, the subtree that minimises R(T) + alpha |leaves|.
// Source: Breiman et al., Classification and Regression Trees, 1984, chapter 3.
#pragma once

#include "learn/tree/tree_model.h"

namespace mortise {

/// The trees that growing alpha passes through: step i holds from alpha[i] on and has mean leaf impurity impurity[i].
struct PruningPath {
    std::vector<double> alpha, impurity;
};

/// Cuts the weakest links off while their cost is <= alpha. O(n depth log n).
DecisionTree pruned(const DecisionTree &tree, double alpha);
PruningPath pruningPath(const DecisionTree &tree);

} // namespace mortise
