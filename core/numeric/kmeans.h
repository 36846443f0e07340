// k-means: groups whose rows lie as near to the mean of their group as can be found.
//   minimise  sum over rows of |u - centre of its group|^2,    u_j = (x_j - centre_j) * unit_j
//
// Starts are drawn by greedy k-means++ (Arthur & Vassilvitskii, SODA 2007; 2 + ln k candidates each) and improved by
// Lloyd's passes (IEEE Transactions on Information Theory 28(2), 1982); the best three also by moving single rows (Hartigan
// & Wong, Applied Statistics 28(1), 1979). On many rows all of that is done on a part of them, and the best is finished on all.
#pragma once

#include "numeric/columns.h"

#include <functional>
#include <stop_token>

namespace mortise {

/// Coordinates in which distances are measured: u_j = (x_j - centre_j) * unit_j.
struct Standard {
    std::vector<double> centre, unit; // d
};

struct KmeansOptions {
    int k = 3;              // 1 .. n
    int restarts = 10;      // >= 1
    int mostPasses = 300;   // of Lloyd's, over all rows
    std::uint64_t seed = 0;
    std::stop_token stop = {};
    std::function<void(double)> onProgress = {}; // the thread that calls
};

struct KmeansFit {
    std::vector<double> centres;      // k x d, in u, the largest group first
    std::vector<std::int64_t> sizes;  // k; 0 where there are fewer different rows than groups
    std::vector<std::int32_t> label;  // n, 0 .. k - 1
    double inertia = 0.0;             // sum of squared distances to the own centre, in u
    int passes = 0;                   // over all rows
    bool converged = true;            // false: mostPasses was reached
};

/// @param x n x d, finite.
/// @return Cancelled when stop was asked; InvalidInput where squares of u overflow.
/// Cost O(n k d) a pass; memory n labels and a part of at most max(16384, 64 k) rows. Same bits for any number of threads.
Expected<KmeansFit> kmeans(const Columns &x, const Standard &standard, const KmeansOptions &options);

/// The nearest of the centres (k x d, in u) for every row; ties go to the lower number. O(n d k).
std::vector<std::int32_t> nearestCentres(const Columns &x, const Standard &standard, const std::vector<double> &centres, std::int64_t k);

} // namespace mortise
