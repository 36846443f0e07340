#include "numeric/tree_level_order.h"

#include <cmath>
#include <cstddef>
#include <vector>

namespace mortise {
namespace {

constexpr int kPowerIterations = 30;

double dot(const double *a, const double *b, std::size_t n)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < n; ++i)
        sum += a[i] * b[i];
    return sum;
}

/// Class shares of every level less those of all levels together.
std::vector<double> centredShares(std::span<const double> weight, std::span<const double> sums, std::size_t k)
{
    std::vector<double> mean(k, 0.0), shares(sums.size());
    double total = 0.0;
    for (std::size_t level = 0; level < weight.size(); ++level) {
        total += weight[level];
        for (std::size_t c = 0; c < k; ++c)
            mean[c] += sums[level * k + c];
    }
    for (std::size_t level = 0; level < weight.size(); ++level)
        for (std::size_t c = 0; c < k; ++c)
            shares[level * k + c] = sums[level * k + c] / weight[level] - mean[c] / total;
    return shares;
}

} // namespace

void scoreLevels(std::span<const double> weight, std::span<const double> sums, int classes, std::span<double> score)
{
    const std::size_t levels = weight.size();
    const auto k = static_cast<std::size_t>(classes);
    if (k <= 2) {
        for (std::size_t level = 0; level < levels; ++level)
            score[level] = sums[level * k + k - 1] / weight[level];
        return;
    }
    const std::vector<double> shares = centredShares(weight, sums, k);
    // Power iteration from the level that stands out most.
    std::vector<double> axis(k, 0.0), next(k);
    double farthest = 0.0;
    for (std::size_t level = 0; level < levels; ++level) {
        const double *share = shares.data() + level * k;
        const double distance = weight[level] * dot(share, share, k);
        if (distance > farthest) {
            farthest = distance;
            axis.assign(share, share + k);
        }
    }
    for (int i = 0; i < kPowerIterations && farthest > 0.0; ++i) {
        next.assign(k, 0.0);
        for (std::size_t level = 0; level < levels; ++level) {
            const double *share = shares.data() + level * k;
            const double along = weight[level] * dot(share, axis.data(), k);
            for (std::size_t c = 0; c < k; ++c)
                next[c] += along * share[c];
        }
        const double norm = std::sqrt(dot(next.data(), next.data(), k));
        if (!(norm > 0.0))
            break;
        for (std::size_t c = 0; c < k; ++c)
            axis[c] = next[c] / norm;
    }
    for (std::size_t level = 0; level < levels; ++level)
        score[level] = dot(shares.data() + level * k, axis.data(), k);
}

} // namespace mortise
