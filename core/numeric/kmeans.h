// k-means: groups of rows that lie close to the mean of their group.
// Sources: Lloyd, IEEE Transactions on Information Theory 28(2), 1982; Arthur & Vassilvitskii, SODA 2007 (k-means++, the best of
// several draws a step); Hartigan & Wong, Applied Statistics 28(1), 1979 (moves of single rows).
#pragma once

#include "base/error.h"
#include "numeric/columns.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace mortise {

/// Coordinates in which distances are measured: u_j = (x_j - centre_j) * unit_j.
struct Standard {
    std::vector<double> centre, unit; // d
};

struct KmeansOptions {
    int k = 3;
    int restarts = 10;
    int mostPasses = 300; // over the rows, of one start
    std::uint64_t seed = 0;
    std::stop_token stop = {};
    std::function<void(double)> onProgress = {};
};

struct KmeansFit {
    std::vector<double> centres;       // k x d, in u, the largest group first
    std::vector<std::int32_t> label;   // n
    std::vector<std::int64_t> sizes;   // k
    double inertia = 0.0;              // sum of squared distances to the own centre, in u
    int passes = 0;                    // of the start that was kept
    bool converged = false;
};

/// @param x n x d, finite, n >= k >= 1. The start with the least inertia is kept (the earliest of equal ones).
/// @return Cancelled. The same bits for any number of threads. O(restarts passes n d k).
Expected<KmeansFit> kmeans(const Columns &x, const Standard &standard, const KmeansOptions &options);

/// The nearest centre of each row; ties go to the lower number. O(n d k).
std::vector<std::int32_t> nearestCentres(const Columns &x, const Standard &standard, const std::vector<double> &centres, std::int64_t k);

} // namespace mortise
