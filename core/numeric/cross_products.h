// Sums of products of all pairs of columns, X'WX, and the covariance that follows from them: what least squares, Newton's
// method and principal components spend their time on.
//
//   MORTISE_TRY(const Moments m, centredMoments(x, {.weight = weights, .stop = context.stop}));
//   m.product(i, j)    // sum over rows of w (x_i - mean_i) (x_j - mean_j), times scale_i scale_j
//
// The result is the same bits for any number of threads, and with or without AVX2: four running sums a pair, blocks of
// 256 rows, and parts whose borders depend on n and d alone.
#pragma once

#include "numeric/columns.h"

#include <stop_token>

namespace mortise {

/// How columns enter the products: u_j = x_j * scale_j - shift_j. Powers of two keep the scaling exact.
struct Affine {
    std::vector<double> scale, shift; // d
};

/// Shifts to a value near the middle of each column and scales to a spread near 1, both guessed from up to 256 rows. A
/// constant column becomes exactly zero.
Affine roughlyStandard(const Columns &x);
/// By the largest absolute value instead of the guess: no square of a finite value can overflow. Reads every value.
Affine withinUnit(const Columns &x);

/// All sums of w u_i u_j over the rows, and with a last column of ones: (d + 1) x (d + 1), symmetric.
/// @param weight n values >= 0, or empty for all 1.
/// @return Cancelled when stop was asked. NaN or infinite where the data are.
/// Cost n d^2 / 2 multiplications and additions; memory (d + 1)^2 and at most 64 parts of 128 x 128.
Expected<std::vector<double>> crossProducts(const Columns &x, const Affine &affine, std::span<const double> weight, std::stop_token stop = {});

struct Moments {
    int size = 0;                 // d
    double weight = 0.0;          // sum of the weights
    std::vector<double> mean;     // d, units of the data; 0 where not centred
    std::vector<double> scale;    // d, powers of two: the products are those of x * scale
    std::vector<double> products; // d x d, symmetric, about the mean
    double product(int i, int j) const { return products[static_cast<std::size_t>(i) * static_cast<std::size_t>(size) + static_cast<std::size_t>(j)]; }
    bool finite() const;          // false: the data hold NaN or infinite values
};

struct MomentOptions {
    bool centred = true;
    std::span<const double> weight = {};
    std::stop_token stop = {};
};

/// Exact about the mean also where the mean is large against the spread (two-step shift; Chan, Golub & LeVeque, The
/// American Statistician 37(3), 1983). Values up to 1e308 are scaled, not lost.
Expected<Moments> centredMoments(const Columns &x, const MomentOptions &options);

} // namespace mortise
