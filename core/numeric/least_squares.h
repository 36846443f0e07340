// Least squares and ridge regression:
//   minimise  sum_i w_i (y_i - b - x_i'v)^2 + lambda ||v||^2        (b is not penalised)
// Source: Hoerl & Kennard, Technometrics 12(1), 1970; centring as in Hastie, Tibshirani & Friedman, ESL 3.4.1.
//
// Two ways, chosen by the data: the normal equations in one pass (Cholesky of the centred, equilibrated Gram matrix), and
// where columns depend on one another or outnumber the rows, an orthogonal decomposition in parts of rows (Demmel et al.,
// SIAM J. Sci. Comput. 34(1), 2012) and the singular values of its triangle. Without a penalty the second gives the
// solution of least norm; what counts as dependent: kRankTolerance in orthogonal.h.
#pragma once

#include "numeric/columns.h"

#include <stop_token>

namespace mortise {

struct LeastSquaresOptions {
    double lambda = 0.0;                  // >= 0, in squared feature units
    bool intercept = true;
    std::span<const double> weight = {};  // n, > 0; empty: all 1
    std::stop_token stop = {};
};

struct LeastSquaresFit {
    std::vector<double> coefficients; // d, target units per feature unit
    std::vector<double> centre;       // d: the features' means; 0 without an intercept
    double level = 0.0;               // predicted at the centre: prediction = level + sum coefficient (x - centre)
    int varying = 0;                  // columns that are not constant (not all 0, without an intercept)
    int rank = 0;                     // of those, how many could be told apart
    bool normalEquations = true;      // false: singular values
    double residualSquares = 0.0;     // weighted
    double totalSquares = 0.0;        // weighted, about the mean (about 0 without an intercept)
    double weight = 0.0;              // sum of the weights
    double intercept() const;         // at x = 0
};

/// @param x n x d, finite. @param y n values, finite.
/// @return Cancelled when stop was asked; InvalidInput where sums of the data are not finite: ask unusableColumns why.
/// Cost O(n d^2 + d^3), or O(n^2 d) where d > n. Same bits for any number of threads. Uses several; safe from any.
Expected<LeastSquaresFit> fitLeastSquares(const Columns &x, std::span<const double> y, const LeastSquaresOptions &options);

} // namespace mortise
