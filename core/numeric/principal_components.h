// Principal components: the directions in which rows vary most.
// Source: Jolliffe, Principal Component Analysis, 2nd edition, 2002.
//
// Of each component the largest loading is positive (of equals, the first), as scikit-learn's svd_flip has it.
#pragma once

#include "numeric/kmeans.h"

namespace mortise {

struct ComponentsOptions {
    int components = 2;   // >= 1; at most min(n - 1, d) come back, fewer where columns depend on one another
    bool scale = true;    // columns to deviation 1 (of the population); constant ones stay 0
    std::stop_token stop = {};
};

struct Components {
    Standard standard;             // u_j = (x_j - centre_j) * unit_j
    int count = 0;                 // m
    std::vector<double> loadings;  // m x d, rows of length 1, of u
    std::vector<double> variance;  // m: of the component over the rows, divisor n - 1
    std::vector<double> ratio;     // m: of the whole variance of u
};

/// @param x n x d, finite, n >= 2.
/// @return Cancelled when stop was asked; InvalidInput where sums of the data are not finite: ask unusableColumns why.
/// Cost O(n d^2 + d^3), or O(n^2 d) where d >= n; above 500 columns with few components an iteration on the d x d products
/// (Spectra). Same bits for any number of threads.
Expected<Components> principalComponents(const Columns &x, const ComponentsOptions &options);

/// The components of every row: m columns of n values.
void project(const Columns &x, const Components &components, std::span<const std::span<double>> out);

} // namespace mortise
