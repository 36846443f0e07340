// Least squares by orthogonal decomposition and singular values: slower than the normal equations, exact where columns
// depend on one another, and the solution of least norm where there are many.
#pragma once

#include "numeric/columns.h"

#include <stop_token>

namespace mortise {

/// Singular values below this part of the largest, of columns brought to one length, count as zero. As scikit-learn 1.9
/// cuts, but for the lengths: a column is not dropped for being in kilometres.
inline constexpr double kRankTolerance = 1e-6;

struct OrthogonalOptions {
    std::span<const double> centre;      // d, taken off the columns
    std::span<const double> unit;        // d, > 0: then they are multiplied by this. With lambda > 0 one value for all
    double level = 0.0;                  // taken off y
    double yUnit = 1.0;                  // then y is multiplied by this
    std::span<const double> weight = {}; // n, > 0; empty: all 1
    double lambda = 0.0;                 // >= 0, for the columns as they are multiplied
    std::stop_token stop = {};
};

struct OrthogonalFit {
    std::vector<double> coefficients; // d, of the columns as given, for y times yUnit
    int rank = 0;                     // singular values above the cut-off
    double residualSquares = 0.0;     // weighted, of y times yUnit
};

/// minimise sum w (y - level - (x - centre)'v)^2 + lambda ||v||^2. Without lambda, of all v that do so (small singular
/// values cut off) the one of least norm, in units of the columns as given.
/// @return Cancelled when stop was asked.
/// Cost O(n d^2 + d^3), or O(n^2 d + n^3) where d > n. Same bits for any number of threads.
Expected<OrthogonalFit> orthogonalLeastSquares(const Columns &x, std::span<const double> y, const OrthogonalOptions &options);

} // namespace mortise
