#include "numeric/kmeans_lloyd.h"

#include "base/parallel.h"
#include "base/rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

constexpr double kLeastGain = 1e-5;              // of the inertia, that is worth another pass
constexpr std::size_t kFinished = 3;             // starts that are finished by moving single rows
constexpr std::int64_t kSingleMoves = 200'000'000; // products that this may cost for each
constexpr int kMostSweeps = 50;
constexpr int kMostStartPasses = 100;

/// Rows drawn evenly over the table, one from each stretch, copied and standardised.
struct Part {
    std::vector<double> numbers;
    KmeansRows rows;

    Part(const KmeansRows &all, std::int64_t count, std::uint64_t seed)
    {
        const std::int64_t n = all.x.rows;
        std::vector<std::int64_t> row(static_cast<std::size_t>(count));
        Rng rng(seed, ~std::uint64_t{0});
        for (std::int64_t i = 0; i < count; ++i) {
            const std::int64_t from = i * n / count, to = (i + 1) * n / count;
            row[static_cast<std::size_t>(i)] = from + static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(to - from)));
        }
        numbers.resize(all.x.of.size() * row.size());
        parallelItems(all.d(), [&](std::int64_t column) {
            const auto j = static_cast<std::size_t>(column);
            for (std::size_t i = 0; i < row.size(); ++i)
                numbers[j * row.size() + i] = (all.x.of[j][row[i]] - all.standard.centre[j]) * all.standard.unit[j];
        });
        rows.x.rows = count;
        for (std::size_t j = 0; j < all.x.of.size(); ++j)
            rows.x.of.push_back(numbers.data() + j * row.size());
        rows.standard = {std::vector<double>(all.x.of.size(), 0.0), std::vector<double>(all.x.of.size(), 1.0)};
    }
};

/// The centres of the best of many starts; the earliest of equal ones.
Expected<std::vector<double>> bestStart(const KmeansRows &rows, const KmeansOptions &options)
{
    std::vector<KmeansState> starts(static_cast<std::size_t>(options.restarts));
    parallelItems(options.restarts, [&](std::int64_t i) {
        KmeansState &state = starts[static_cast<std::size_t>(i)];
        bool converged = false;
        if (options.stop.stop_requested())
            return;
        state.centres = drawnCentres(rows, options.k, options.seed, static_cast<std::uint64_t>(i));
        lloyd(rows, options.k, state, kLeastGain, std::min(options.mostPasses, kMostStartPasses), options.stop, converged);
    });
    if (options.stop.stop_requested())
        return cancelled();
    const auto better = [](const KmeansState &a, const KmeansState &b) { return a.inertia < b.inertia; };
    std::stable_sort(starts.begin(), starts.end(), better);
    starts.resize(std::min(starts.size(), kFinished));
    const std::int64_t sweeps = std::min<std::int64_t>(kMostSweeps, kSingleMoves / (rows.x.rows * options.k * rows.d()));
    parallelItems(static_cast<std::int64_t>(sweeps > 0 ? starts.size() : 0), [&](std::int64_t i) {
        KmeansState &state = starts[static_cast<std::size_t>(i)];
        moveSingleRows(rows, options.k, state, static_cast<int>(sweeps), options.stop);
        assignRows(rows, options.k, state, options.stop); // inertia of the centres as they are now
    });
    if (options.stop.stop_requested())
        return cancelled();
    return std::move(std::min_element(starts.begin(), starts.end(), better)->centres);
}

/// The largest group first; of equals, the one that was first.
KmeansFit bySize(const KmeansState &state, int k, int d)
{
    std::vector<std::size_t> order(static_cast<std::size_t>(k));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return state.sizes[a] > state.sizes[b]; });
    KmeansFit fit;
    std::vector<std::int32_t> rank(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = static_cast<std::int32_t>(i);
        const auto from = state.centres.begin() + static_cast<std::ptrdiff_t>(order[i]) * d;
        fit.centres.insert(fit.centres.end(), from, from + d);
        fit.sizes.push_back(static_cast<std::int64_t>(state.sizes[order[i]]));
    }
    fit.label.resize(state.label.size());
    std::transform(state.label.begin(), state.label.end(), fit.label.begin(), [&](std::int32_t label) { return rank[static_cast<std::size_t>(label)]; });
    fit.inertia = state.inertia;
    return fit;
}

} // namespace

Expected<KmeansFit> kmeans(const Columns &x, const Standard &standard, const KmeansOptions &options)
{
    const KmeansRows all{x, standard};
    const std::int64_t enough = std::max<std::int64_t>(16384, 64 * static_cast<std::int64_t>(options.k));
    KmeansState state;
    if (x.rows >= 2 * enough) {
        const Part part(all, enough, options.seed);
        MORTISE_TRY(state.centres, bestStart(part.rows, options));
    } else {
        MORTISE_TRY(state.centres, bestStart(all, options));
    }
    if (options.onProgress)
        options.onProgress(0.5);
    bool converged = false;
    const int passes = lloyd(all, options.k, state, kLeastGain, options.mostPasses, options.stop, converged);
    if (passes < 0)
        return cancelled();
    if (!std::isfinite(state.inertia))
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The values are too large to calculate distances with: scale the columns"));
    KmeansFit fit = bySize(state, options.k, x.size());
    fit.passes = passes;
    fit.converged = converged;
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
