#include "numeric/kmeans_lloyd.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "numeric/kmeans_kernel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <new>

namespace mortise {
namespace {

constexpr std::int64_t kParts = 64;
constexpr std::int64_t kLeastPartRows = 2048;
constexpr std::int64_t kProductsBetweenLooks = 20'000'000; // some 10 ms

struct FreeAligned {
    void operator()(double *p) const { ::operator delete[](p, std::align_val_t(64)); }
};

double coordinate(const KmeansRows &rows, std::int64_t row, int j)
{
    const auto at = static_cast<std::size_t>(j);
    return (rows.x.of[at][row] - rows.standard.centre[at]) * rows.standard.unit[at];
}

double squaredDistance(const KmeansRows &rows, std::int64_t row, const double *centre)
{
    double sum = 0.0;
    for (int j = 0; j < rows.d(); ++j) {
        const double off = coordinate(rows, row, j) - centre[j];
        sum += off * off;
    }
    return sum;
}

/// `out` is `distance` where that is less than the squared distance to `centre`, else that; returns the sum. They may be the same.
double loweredDistances(const KmeansRows &rows, const double *centre, const std::vector<double> &distance, std::vector<double> &out)
{
    constexpr std::int64_t kBlock = 512;
    double total = 0.0, squares[kBlock];
    for (std::int64_t begin = 0; begin < rows.x.rows; begin += kBlock) {
        const std::int64_t count = std::min(kBlock, rows.x.rows - begin);
        std::fill(squares, squares + count, 0.0);
        for (int j = 0; j < rows.d(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const double *x = rows.x.of[at] + begin;
            const double mean = rows.standard.centre[at], unit = rows.standard.unit[at];
            for (std::int64_t i = 0; i < count; ++i) {
                const double off = (x[i] - mean) * unit - centre[j];
                squares[i] += off * off;
            }
        }
        for (std::int64_t i = 0; i < count; ++i) {
            const auto row = static_cast<std::size_t>(begin + i);
            out[row] = std::min(distance[row], squares[i]);
            total += out[row];
        }
    }
    return total;
}

} // namespace

bool assignRows(const KmeansRows &rows, int k, KmeansState &state, const std::stop_token &stop, double *distance)
{
    const std::int64_t n = rows.x.rows;
    const int d = rows.d(), padded = paddedGroups(k);
    std::vector<double> groups(static_cast<std::size_t>(d) * static_cast<std::size_t>(padded)), norms(static_cast<std::size_t>(padded), std::numeric_limits<double>::infinity());
    for (int g = 0; g < k; ++g) {
        double square = 0.0;
        for (int j = 0; j < d; ++j) {
            const double c = state.centres[static_cast<std::size_t>(g) * static_cast<std::size_t>(d) + static_cast<std::size_t>(j)];
            groups[static_cast<std::size_t>(j) * static_cast<std::size_t>(padded) + static_cast<std::size_t>(g)] = c;
            square += c * c;
        }
        norms[static_cast<std::size_t>(g)] = square;
    }
    state.label.resize(static_cast<std::size_t>(n), -1);

    const std::int64_t count = std::clamp<std::int64_t>(n / kLeastPartRows, 1, kParts);
    const std::int64_t grain = std::max<std::int64_t>(1, ((n + count - 1) / count + 255) / 256 * 256);
    const std::int64_t perLook = std::max<std::int64_t>(256, kProductsBetweenLooks / (static_cast<std::int64_t>(d) * padded) / 256 * 256);
    const std::size_t width = static_cast<std::size_t>(k) * static_cast<std::size_t>(d + 1);
    const auto parts = static_cast<std::size_t>(chunkCount(n, grain));
    std::vector<double> sums(parts * width), inertia(parts);
    std::vector<std::int64_t> changed(parts);
    const auto kernel = kmeansPartKernel();
    parallelChunks(n, grain, [&](Chunk c) {
        const auto at = static_cast<std::size_t>(c.index);
        const int block = blockRowsFor(d);
        const std::unique_ptr<double[], FreeAligned> scratch(
            static_cast<double *>(::operator new[](static_cast<std::size_t>(d * block + 4 * padded) * sizeof(double), std::align_val_t(64))));
        KmeansPart part{.columns = rows.x.of.data(), .centre = rows.standard.centre.data(), .unit = rows.standard.unit.data(), .count = d, .k = k,
                        .groups = groups.data(), .norms = norms.data(), .blockRows = block, .scratch = scratch.get(), .label = state.label.data(), .distance = distance,
                        .sums = sums.data() + at * width, .sizes = sums.data() + at * width + static_cast<std::size_t>(k) * static_cast<std::size_t>(d)};
        for (std::int64_t from = c.begin; from < c.end && !stop.stop_requested(); from += perLook) {
            part.begin = from;
            part.end = std::min(c.end, from + perLook);
            kernel(part);
        }
        inertia[at] = part.inertia;
        changed[at] = part.changed;
    });
    state.sums.assign(static_cast<std::size_t>(k) * static_cast<std::size_t>(d), 0.0);
    state.sizes.assign(static_cast<std::size_t>(k), 0.0);
    state.inertia = 0.0;
    state.changed = 0;
    for (std::size_t p = 0; p < parts; ++p) {
        for (std::size_t i = 0; i < state.sums.size(); ++i)
            state.sums[i] += sums[p * width + i];
        for (std::size_t g = 0; g < state.sizes.size(); ++g)
            state.sizes[g] += sums[p * width + state.sums.size() + g];
        state.inertia += inertia[p];
        state.changed += changed[p];
    }
    if (!std::isfinite(state.inertia)) // NaN has no order
        state.inertia = std::numeric_limits<double>::infinity();
    return !stop.stop_requested();
}

void moveCentres(const KmeansRows &rows, int k, KmeansState &state)
{
    const auto d = static_cast<std::size_t>(rows.d());
    std::vector<std::size_t> empty;
    for (std::size_t g = 0; g < static_cast<std::size_t>(k); ++g) {
        if (state.sizes[g] == 0)
            empty.push_back(g);
        for (std::size_t j = 0; j < d && state.sizes[g] > 0; ++j)
            state.centres[g * d + j] = state.sums[g * d + j] / state.sizes[g];
    }
    if (empty.empty())
        return;
    std::vector<std::pair<double, std::int64_t>> farthest; // distance and row, of the rows that are not at their centre
    for (std::int64_t row = 0; row < rows.x.rows; ++row) {
        const auto g = static_cast<std::size_t>(state.label[static_cast<std::size_t>(row)]);
        if (const double distance = squaredDistance(rows, row, state.centres.data() + g * d); distance > 0)
            farthest.emplace_back(-distance, row);
    }
    const std::size_t moved = std::min(empty.size(), farthest.size());
    std::partial_sort(farthest.begin(), farthest.begin() + static_cast<std::ptrdiff_t>(moved), farthest.end());
    for (std::size_t i = 0; i < moved; ++i)
        for (std::size_t j = 0; j < d; ++j)
            state.centres[empty[i] * d + j] = coordinate(rows, farthest[i].second, static_cast<int>(j));
}

int lloyd(const KmeansRows &rows, int k, KmeansState &state, double least, int most, const std::stop_token &stop, bool &converged)
{
    converged = false;
    double before = std::numeric_limits<double>::infinity();
    for (int pass = 1;; ++pass) {
        if (!assignRows(rows, k, state, stop))
            return -1;
        const bool hasEmpty = std::any_of(state.sizes.begin(), state.sizes.end(), [](double size) { return size == 0; });
        converged = (state.changed == 0 && !hasEmpty) || (before - state.inertia <= least * before && pass > 1) || !std::isfinite(state.inertia);
        if (converged || pass >= most)
            return pass;
        before = state.inertia;
        moveCentres(rows, k, state);
    }
}

std::vector<double> drawnCentres(const KmeansRows &rows, int k, std::uint64_t seed, std::uint64_t stream)
{
    const auto n = static_cast<std::uint64_t>(rows.x.rows);
    const auto d = static_cast<std::size_t>(rows.d());
    Rng rng(seed, stream);
    std::vector<double> centres, centre(d);
    const auto take = [&](std::int64_t row) {
        for (std::size_t j = 0; j < d; ++j)
            centre[j] = coordinate(rows, row, static_cast<int>(j));
    };
    std::vector<double> distance(n, std::numeric_limits<double>::infinity()), lowered(n), best(n);
    take(static_cast<std::int64_t>(rng.below(n)));
    centres.insert(centres.end(), centre.begin(), centre.end());
    double total = loweredDistances(rows, centre.data(), distance, distance);
    const int trials = 2 + static_cast<int>(std::log(k));
    for (int g = 1; g < k; ++g) {
        std::vector<double> cumulated(n);
        double sum = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            cumulated[i] = sum += distance[i];
        double least = std::numeric_limits<double>::infinity();
        std::vector<double> chosen = centre;
        for (int trial = 0; trial < trials && total > 0; ++trial) {
            const auto at = std::upper_bound(cumulated.begin(), cumulated.end(), rng.uniform() * sum);
            take(std::min<std::int64_t>(at - cumulated.begin(), rows.x.rows - 1));
            if (const double left = loweredDistances(rows, centre.data(), distance, lowered); left < least) {
                least = left;
                chosen = centre;
                std::swap(best, lowered);
            }
        }
        centres.insert(centres.end(), chosen.begin(), chosen.end());
        if (std::isfinite(least)) {
            std::swap(distance, best);
            total = least;
        }
    }
    return centres;
}

void moveSingleRows(const KmeansRows &rows, int k, KmeansState &state, int sweeps, const std::stop_token &stop)
{
    const auto d = static_cast<std::size_t>(rows.d());
    for (std::size_t g = 0; g < state.sizes.size(); ++g)
        for (std::size_t j = 0; j < d && state.sizes[g] > 0; ++j)
            state.centres[g * d + j] = state.sums[g * d + j] / state.sizes[g];
    bool moved = true;
    for (int sweep = 0; sweep < sweeps && moved && !stop.stop_requested(); ++sweep) {
        moved = false;
        for (std::int64_t row = 0; row < rows.x.rows; ++row) {
            const auto from = static_cast<std::size_t>(state.label[static_cast<std::size_t>(row)]);
            if (state.sizes[from] <= 1)
                continue;
            const double leaving = state.sizes[from] / (state.sizes[from] - 1) * squaredDistance(rows, row, state.centres.data() + from * d);
            double least = leaving * (1 - 1e-12);
            std::size_t to = from;
            for (std::size_t g = 0; g < static_cast<std::size_t>(k); ++g)
                if (g != from) {
                    const double joining = state.sizes[g] / (state.sizes[g] + 1) * squaredDistance(rows, row, state.centres.data() + g * d);
                    if (joining < least) {
                        least = joining;
                        to = g;
                    }
                }
            if (to == from)
                continue;
            moved = true;
            for (std::size_t j = 0; j < d; ++j) {
                const double u = coordinate(rows, row, static_cast<int>(j));
                state.centres[from * d + j] -= (u - state.centres[from * d + j]) / (state.sizes[from] - 1);
                state.centres[to * d + j] += (u - state.centres[to * d + j]) / (state.sizes[to] + 1);
            }
            --state.sizes[from];
            ++state.sizes[to];
            state.label[static_cast<std::size_t>(row)] = static_cast<std::int32_t>(to);
        }
    }
}

} // namespace mortise
