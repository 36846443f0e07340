#include "numeric/kmeans.h"

#include "base/parallel.h"
#include "base/rng.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using RowsMap = Eigen::Map<const Rows>;
constexpr std::int64_t kBlock = 256, kGrain = 8192;

double squaredDistance(const double *a, const double *b, int d)
{
    double sum = 0;
    for (int j = 0; j < d; ++j)
        sum += (a[j] - b[j]) * (a[j] - b[j]);
    return sum;
}

/// What one pass over the rows leaves behind, added up in the order of the chunks.
struct Pass {
    std::vector<double> sums; // k x d
    std::vector<std::int64_t> counts;
    double inertia = 0;
    std::int64_t changed = 0;
};

/// Assigns rows begin..end by blocks: |x - c|^2 = |x|^2 - 2 x.c + |c|^2, the products as one small matrix product.
void assign(const RowsMap &x, const RowsMap &centres, const Eigen::VectorXd &norms, Chunk c, std::vector<std::int32_t> &nearest, Pass *pass)
{
    const auto d = static_cast<int>(x.cols());
    const auto k = centres.rows();
    Rows products;
    for (std::int64_t begin = c.begin; begin < c.end; begin += kBlock) {
        const std::int64_t count = std::min(kBlock, c.end - begin);
        products.noalias() = x.middleRows(begin, count) * centres.transpose();
        for (std::int64_t i = 0; i < count; ++i) {
            Eigen::Index best = 0;
            double least = std::numeric_limits<double>::infinity();
            for (Eigen::Index j = 0; j < k; ++j)
                if (const double value = norms[j] - 2 * products(i, j); value < least) {
                    least = value;
                    best = j;
                }
            const auto row = static_cast<std::size_t>(begin + i);
            const auto chosen = static_cast<std::int32_t>(best);
            if (pass) {
                const double *values = x.data() + (begin + i) * d;
                pass->changed += nearest[row] != chosen;
                ++pass->counts[static_cast<std::size_t>(best)];
                pass->inertia += squaredDistance(values, centres.data() + best * d, d);
                double *sum = pass->sums.data() + best * d;
                for (int j = 0; j < d; ++j)
                    sum[j] += values[j];
            }
            nearest[row] = chosen;
        }
    }
}

Pass passOver(const RowsMap &x, const std::vector<double> &centres, int k, std::vector<std::int32_t> &nearest)
{
    const auto d = static_cast<int>(x.cols());
    const RowsMap c(centres.data(), k, d);
    const Eigen::VectorXd norms = c.rowwise().squaredNorm();
    std::vector<Pass> parts(static_cast<std::size_t>(chunkCount(x.rows(), kGrain)));
    parallelChunks(x.rows(), kGrain, [&](Chunk chunk) {
        Pass &part = parts[static_cast<std::size_t>(chunk.index)];
        part.sums.assign(static_cast<std::size_t>(k) * static_cast<std::size_t>(d), 0.0);
        part.counts.assign(static_cast<std::size_t>(k), 0);
        assign(x, c, norms, chunk, nearest, &part);
    });
    Pass total{std::vector<double>(static_cast<std::size_t>(k) * static_cast<std::size_t>(d)), std::vector<std::int64_t>(static_cast<std::size_t>(k))};
    for (const Pass &part : parts) {
        for (std::size_t i = 0; i < total.sums.size(); ++i)
            total.sums[i] += part.sums[i];
        for (std::size_t i = 0; i < total.counts.size(); ++i)
            total.counts[i] += part.counts[i];
        total.inertia += part.inertia;
        total.changed += part.changed;
    }
    return total;
}

/// Greedy k-means++: of 2 + log k candidates drawn by squared distance, the one that lowers the sum most.
std::vector<double> seeds(const RowsMap &x, int k, Rng &rng)
{
    const auto n = x.rows();
    const auto d = static_cast<int>(x.cols());
    const int candidates = 2 + static_cast<int>(std::log(static_cast<double>(k)));
    const auto rowAt = [&](std::int64_t row) { return x.data() + row * d; };
    std::vector<double> centres;
    std::vector<double> nearest(static_cast<std::size_t>(n));
    const auto first = static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(n)));
    centres.insert(centres.end(), rowAt(first), rowAt(first) + d);
    const std::int64_t chunks = chunkCount(n, kGrain);
    std::vector<double> parts(static_cast<std::size_t>(chunks));
    const auto measure = [&](const double *centre, std::vector<double> &to) {
        parallelChunks(n, kGrain, [&](Chunk c) {
            double sum = 0;
            for (std::int64_t i = c.begin; i < c.end; ++i) {
                double &value = to[static_cast<std::size_t>(i)];
                value = std::min(value, squaredDistance(rowAt(i), centre, d));
                sum += value;
            }
            parts[static_cast<std::size_t>(c.index)] = sum;
        });
        double sum = 0;
        for (const double part : parts)
            sum += part;
        return sum;
    };
    std::fill(nearest.begin(), nearest.end(), std::numeric_limits<double>::infinity());
    double total = measure(centres.data(), nearest);
    std::vector<double> trial, best;
    while (static_cast<int>(centres.size()) < k * d) {
        double lowest = std::numeric_limits<double>::infinity();
        std::int64_t chosen = 0;
        for (int candidate = 0; candidate < candidates; ++candidate) {
            double rest = rng.uniform() * total;
            std::int64_t row = 0;
            for (; row + 1 < n && rest >= nearest[static_cast<std::size_t>(row)]; ++row)
                rest -= nearest[static_cast<std::size_t>(row)];
            trial = nearest;
            if (const double sum = measure(rowAt(row), trial); sum < lowest) {
                lowest = sum;
                chosen = row;
                best.swap(trial);
            }
        }
        nearest.swap(best);
        total = lowest;
        centres.insert(centres.end(), rowAt(chosen), rowAt(chosen) + d);
    }
    return centres;
}

/// A centre without rows goes to the row that lies farthest from its own.
void refill(const RowsMap &x, Pass &pass, std::vector<double> &centres, const std::vector<std::int32_t> &nearest)
{
    const auto d = static_cast<int>(x.cols());
    for (std::size_t empty = 0; empty < pass.counts.size(); ++empty) {
        if (pass.counts[empty] > 0)
            continue;
        std::int64_t farthest = 0;
        double most = -1;
        for (std::int64_t i = 0; i < x.rows(); ++i) {
            const auto own = static_cast<std::size_t>(nearest[static_cast<std::size_t>(i)]);
            const double distance = squaredDistance(x.data() + i * d, centres.data() + own * static_cast<std::size_t>(d), d);
            if (pass.counts[own] > 1 && distance > most) {
                most = distance;
                farthest = i;
            }
        }
        const auto own = static_cast<std::size_t>(nearest[static_cast<std::size_t>(farthest)]);
        for (int j = 0; j < d; ++j) {
            const double value = x(farthest, j);
            pass.sums[own * static_cast<std::size_t>(d) + static_cast<std::size_t>(j)] -= value;
            pass.sums[empty * static_cast<std::size_t>(d) + static_cast<std::size_t>(j)] = value;
        }
        --pass.counts[own];
        pass.counts[empty] = 1;
    }
}

} // namespace

Expected<KMeansFit> fitKMeans(const std::vector<double> &rows, std::int64_t n, int d, const KMeansOptions &options)
{
    if (n < options.k)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 clusters need at least as many rows; there are %2"), {std::to_string(options.k), std::to_string(n)}});
    const RowsMap x(rows.data(), n, d);
    const int k = options.k;
    const double variance = (x.rowwise() - x.colwise().mean()).squaredNorm() / static_cast<double>(n * std::max(1, d));
    KMeansFit best;
    best.inertia = std::numeric_limits<double>::infinity();
    for (int start = 0; start < options.restarts; ++start) {
        Rng rng(options.seed, static_cast<std::uint64_t>(start));
        KMeansFit fit;
        fit.centres = seeds(x, k, rng);
        fit.nearest.assign(static_cast<std::size_t>(n), -1);
        while (fit.iterations < options.mostIterations && !fit.converged) {
            if (options.stop.stop_requested())
                return cancelled();
            Pass pass = passOver(x, fit.centres, k, fit.nearest);
            ++fit.iterations;
            refill(x, pass, fit.centres, fit.nearest);
            double moved = 0;
            for (int c = 0; c < k; ++c)
                for (int j = 0; j < d; ++j) {
                    const auto at = static_cast<std::size_t>(c * d + j);
                    const double next = pass.sums[at] / static_cast<double>(pass.counts[static_cast<std::size_t>(c)]);
                    moved += (next - fit.centres[at]) * (next - fit.centres[at]);
                    fit.centres[at] = next;
                }
            fit.converged = pass.changed == 0 || moved <= options.tolerance * variance;
        }
        fit.nearest = nearestCentres(rows, n, d, fit.centres, &fit.inertia);
        if (fit.inertia < best.inertia)
            best = std::move(fit);
        if (options.progress)
            options.progress((start + 1.0) / options.restarts);
    }
    return best;
}

std::vector<std::int32_t> nearestCentres(const std::vector<double> &rows, std::int64_t n, int d, const std::vector<double> &centres, double *inertia)
{
    std::vector<std::int32_t> nearest(static_cast<std::size_t>(n), 0);
    if (n == 0 || centres.empty())
        return nearest;
    const int k = static_cast<int>(centres.size()) / std::max(1, d);
    const Pass pass = passOver(RowsMap(rows.data(), n, d), centres, k, nearest);
    if (inertia)
        *inertia = pass.inertia;
    return nearest;
}

double silhouette(const std::vector<double> &rows, std::int64_t n, int d, const std::vector<std::int32_t> &cluster, int k)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(k));
    for (const std::int32_t c : cluster)
        ++counts[static_cast<std::size_t>(c)];
    if (std::count_if(counts.begin(), counts.end(), [](std::int64_t c) { return c > 0; }) < 2)
        return std::numeric_limits<double>::quiet_NaN();
    std::vector<double> of(static_cast<std::size_t>(n));
    parallelChunks(n, 64, [&](Chunk c) {
        std::vector<double> sums(static_cast<std::size_t>(k));
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i) {
            std::fill(sums.begin(), sums.end(), 0.0);
            for (std::size_t j = 0; j < static_cast<std::size_t>(n); ++j)
                sums[static_cast<std::size_t>(cluster[j])] += std::sqrt(squaredDistance(rows.data() + i * static_cast<std::size_t>(d), rows.data() + j * static_cast<std::size_t>(d), d));
            const auto own = static_cast<std::size_t>(cluster[i]);
            if (counts[own] < 2)
                continue; // 0 by definition
            const double inside = sums[own] / static_cast<double>(counts[own] - 1);
            double outside = std::numeric_limits<double>::infinity();
            for (std::size_t other = 0; other < sums.size(); ++other)
                if (other != own && counts[other] > 0)
                    outside = std::min(outside, sums[other] / static_cast<double>(counts[other]));
            of[i] = std::max(inside, outside) > 0 ? (outside - inside) / std::max(inside, outside) : 0.0;
        }
    });
    double sum = 0;
    for (const double value : of)
        sum += value;
    return sum / static_cast<double>(n);
}

} // namespace mortise
