#include "numeric/kmeans_lloyd.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

constexpr double kLeastGain = 1e-7;                // of the inertia, in one pass
constexpr std::int64_t kSingleMoves = 2'000'000; // products of rows, groups and columns up to which single rows are moved
constexpr int kSweeps = 20;

/// Numbers the groups by size; groups of one size stay in order.
void orderBySize(KmeansFit &fit, int k, std::size_t d)
{
    std::vector<std::size_t> order(static_cast<std::size_t>(k));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return fit.sizes[a] > fit.sizes[b]; });
    std::vector<std::int32_t> place(order.size());
    std::vector<double> centres;
    std::vector<std::int64_t> sizes;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        place[order[rank]] = static_cast<std::int32_t>(rank);
        const auto from = fit.centres.begin() + static_cast<std::ptrdiff_t>(order[rank] * d);
        centres.insert(centres.end(), from, from + static_cast<std::ptrdiff_t>(d));
        sizes.push_back(fit.sizes[order[rank]]);
    }
    for (std::int32_t &label : fit.label)
        label = place[static_cast<std::size_t>(label)];
    fit.centres = std::move(centres);
    fit.sizes = std::move(sizes);
}

} // namespace

Expected<KmeansFit> kmeans(const Columns &x, const Standard &standard, const KmeansOptions &options)
{
    const KmeansRows rows{x, standard};
    const auto d = static_cast<std::size_t>(rows.d());
    const bool small = x.rows * options.k * static_cast<std::int64_t>(d) <= kSingleMoves;
    KmeansState best;
    KmeansFit fit;
    double least = std::numeric_limits<double>::infinity();
    for (int start = 0; start < options.restarts; ++start) {
        KmeansState state;
        state.centres = drawnCentres(rows, options.k, options.seed, static_cast<std::uint64_t>(start));
        bool converged = false;
        const int passes = lloyd(rows, options.k, state, kLeastGain, options.mostPasses, options.stop, converged);
        if (passes < 0)
            return cancelled();
        if (small) {
            moveSingleRows(rows, options.k, state, kSweeps, options.stop);
            if (!assignRows(rows, options.k, state, options.stop)) // sizes and inertia of the centres as they are now
                return cancelled();
        }
        if (start == 0 || state.inertia < least) {
            least = state.inertia;
            best = std::move(state);
            fit.passes = passes;
            fit.converged = converged;
        }
        if (options.onProgress)
            options.onProgress((start + 1.0) / options.restarts);
    }
    fit.centres = std::move(best.centres);
    fit.label = std::move(best.label);
    fit.inertia = best.inertia;
    fit.sizes.assign(static_cast<std::size_t>(options.k), 0);
    for (const std::int32_t label : fit.label)
        ++fit.sizes[static_cast<std::size_t>(label)];
    orderBySize(fit, options.k, d);
    return fit;
}

std::vector<std::int32_t> nearestCentres(const Columns &x, const Standard &standard, const std::vector<double> &centres, std::int64_t k)
{
    KmeansState state;
    state.centres = centres;
    if (x.rows > 0)
        assignRows({x, standard}, static_cast<int>(k), state, {});
    return std::move(state.label);
}

} // namespace mortise
