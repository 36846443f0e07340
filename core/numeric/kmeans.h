// k-means by Lloyd's algorithm from greedy k-means++ seeds.
// Sources: Lloyd, IEEE Trans. Inf. Theory 28(2), 1982; Arthur & Vassilvitskii, SODA 2007 (k-means++, with several candidates a
// step as in their section 5).
#pragma once

#include "base/error.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace mortise {

struct KMeansFit {
    std::vector<double> centres;      // k x d, row by row
    std::vector<std::int32_t> nearest; // n
    double inertia = 0.0;             // sum of squared distances to the nearest centre
    int iterations = 0;
    bool converged = false;
};

struct KMeansOptions {
    int k = 3;
    int restarts = 10;
    int mostIterations = 300;
    double tolerance = 1e-4; // of the mean variance: how little centres move at the end
    std::uint64_t seed = 0;
    std::stop_token stop = {};
    std::function<void(double)> progress = {};
};

/// @param rows n x d, row by row, finite. @return InvalidInput when n < k; Cancelled. The same bits for any thread count.
/// Cost O(restarts iterations n d k).
Expected<KMeansFit> fitKMeans(const std::vector<double> &rows, std::int64_t n, int d, const KMeansOptions &options);

/// The nearest centre of each row; ties go to the lower number.
std::vector<std::int32_t> nearestCentres(const std::vector<double> &rows, std::int64_t n, int d, const std::vector<double> &centres, double *inertia = nullptr);

/// Mean silhouette of the given rows (Rousseeuw, J. Comput. Appl. Math. 20, 1987); NaN with fewer than 2 clusters. O(rows^2 d).
double silhouette(const std::vector<double> &rows, std::int64_t n, int d, const std::vector<std::int32_t> &cluster, int k);

} // namespace mortise
