#include "numeric/cross_products.h"

#include "base/parallel.h"
#include "numeric/cross_kernel.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

namespace mortise {
namespace {

constexpr std::int64_t kGuessRows = 256;
constexpr std::int64_t kLeastPartRows = 4096;
constexpr std::int64_t kParts = 64;

struct FreeAligned {
    void operator()(double *p) const { ::operator delete[](p, std::align_val_t(64)); }
};
using Scratch = std::unique_ptr<double[], FreeAligned>;
Scratch alignedDoubles(std::size_t count)
{
    return Scratch(static_cast<double *>(::operator new[](count * sizeof(double), std::align_val_t(64))));
}

/// 2^k with value * 2^k in 1 .. 2; 1 where there is no such thing.
double powerOfTwoFor(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1.0;
    return std::ldexp(1.0, std::clamp(-std::ilogb(value), -1022, 1022));
}

/// Which tiles and rows the task with this number works on.
struct Plan {
    Plan(std::int64_t n, int columns)
        : tiles((columns + kTileColumns - 1) / kTileColumns), pairs(tiles * (tiles + 1) / 2),
          rowParts(std::clamp<std::int64_t>(kParts / pairs, 1, std::max<std::int64_t>(1, n / kLeastPartRows))),
          grain(std::max<std::int64_t>(1, ((n + rowParts - 1) / rowParts + kTileRows - 1) / kTileRows * kTileRows))
    {
        for (int a = 0; a < tiles; ++a)
            for (int b = a; b < tiles; ++b)
                pairOf.emplace_back(a, b);
    }
    int tiles, pairs;
    std::int64_t rowParts, grain;
    std::vector<std::pair<int, int>> pairOf;
};

} // namespace

Affine roughlyStandard(const Columns &x)
{
    const auto d = static_cast<std::size_t>(x.size());
    Affine affine{std::vector<double>(d, 1.0), std::vector<double>(d, 0.0)};
    const std::int64_t count = std::min(x.rows, kGuessRows);
    for (std::size_t j = 0; j < d && count > 0; ++j) {
        double guess[kGuessRows];
        double largest = 0.0;
        for (std::int64_t i = 0; i < count; ++i) {
            guess[i] = x.of[j][i * x.rows / count];
            largest = std::max(largest, std::abs(guess[i]));
        }
        const double down = powerOfTwoFor(largest); // so that no sum overflows
        double mean = 0.0, spread = 0.0, nearest = guess[0];
        for (std::int64_t i = 0; i < count; ++i)
            mean += guess[i] * down / static_cast<double>(count);
        for (std::int64_t i = 0; i < count; ++i) {
            spread = std::max(spread, std::abs(guess[i] * down - mean));
            if (std::abs(guess[i] * down - mean) < std::abs(nearest * down - mean))
                nearest = guess[i];
        }
        const bool constant = std::all_of(guess, guess + count, [&](double v) { return v == guess[0]; });
        affine.scale[j] = constant ? down : powerOfTwoFor(spread / down);
        affine.shift[j] = nearest * affine.scale[j];
    }
    return affine;
}

Affine withinUnit(const Columns &x)
{
    const auto d = static_cast<std::size_t>(x.size());
    Affine affine{std::vector<double>(d, 1.0), std::vector<double>(d, 0.0)};
    parallelItems(x.size(), [&](std::int64_t j) {
        const double *column = x.of[static_cast<std::size_t>(j)];
        double largest = 0.0;
        for (std::int64_t i = 0; i < x.rows; ++i)
            largest = std::max(largest, std::abs(column[i]));
        affine.scale[static_cast<std::size_t>(j)] = powerOfTwoFor(largest);
        affine.shift[static_cast<std::size_t>(j)] = x.rows > 0 ? column[0] * affine.scale[static_cast<std::size_t>(j)] : 0.0;
    });
    return affine;
}

Expected<std::vector<double>> crossProducts(const Columns &x, const Affine &affine, std::span<const double> weight, std::stop_token stop)
{
    const int size = x.size() + 1;
    const Plan plan(x.rows, size);
    constexpr std::size_t kTile = kTileColumns * kTileColumns;
    const std::int64_t tasks = plan.pairs * plan.rowParts;
    std::vector<double> sums(static_cast<std::size_t>(tasks) * kTile);
    const auto kernel = crossPartKernel();
    parallelItems(tasks, [&](std::int64_t task) {
        const auto [a, b] = plan.pairOf[static_cast<std::size_t>(task / plan.rowParts)];
        const Scratch scratch = alignedDoubles(2 * (kTileColumns + 4) * kTileRows);
        CrossPart part{.columns = x.of.data(), .scale = affine.scale.data(), .shift = affine.shift.data(), .weight = weight.empty() ? nullptr : weight.data(), .count = x.size(),
                       .firstA = a * kTileColumns, .sizeA = std::min(kTileColumns, size - a * kTileColumns),
                       .firstB = b * kTileColumns, .sizeB = std::min(kTileColumns, size - b * kTileColumns),
                       .scratch = scratch.get(), .sums = sums.data() + static_cast<std::size_t>(task) * kTile};
        const std::int64_t begin = task % plan.rowParts * plan.grain, end = std::min(x.rows, begin + plan.grain);
        constexpr std::int64_t kRowsBetweenLooks = 64 * kTileRows;
        for (std::int64_t from = begin; from < end && !stop.stop_requested(); from += kRowsBetweenLooks) {
            part.begin = from;
            part.end = std::min(end, from + kRowsBetweenLooks);
            kernel(part);
        }
    });
    if (stop.stop_requested())
        return cancelled();

    std::vector<double> out(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    parallelItems(plan.pairs, [&](std::int64_t pair) {
        const auto [a, b] = plan.pairOf[static_cast<std::size_t>(pair)];
        for (int i = a * kTileColumns; i < std::min(size, (a + 1) * kTileColumns); ++i)
            for (int j = std::max(i, b * kTileColumns); j < std::min(size, (b + 1) * kTileColumns); ++j) {
                double sum = 0.0;
                const std::size_t at = static_cast<std::size_t>((i - a * kTileColumns) * kTileColumns + j - b * kTileColumns);
                for (std::int64_t part = 0; part < plan.rowParts; ++part)
                    sum += sums[static_cast<std::size_t>(pair * plan.rowParts + part) * kTile + at];
                out[static_cast<std::size_t>(i) * static_cast<std::size_t>(size) + static_cast<std::size_t>(j)] = sum;
                out[static_cast<std::size_t>(j) * static_cast<std::size_t>(size) + static_cast<std::size_t>(i)] = sum;
            }
    });
    return out;
}

bool Moments::finite() const
{
    // A NaN or infinite value of a column makes its own sum of squares so.
    for (int j = 0; j < size; ++j)
        if (!std::isfinite(product(j, j)) || !std::isfinite(mean[static_cast<std::size_t>(j)]))
            return false;
    return std::isfinite(weight);
}

Expected<Moments> centredMoments(const Columns &x, const MomentOptions &options)
{
    const int d = x.size();
    const auto take = [&](Affine affine) -> Expected<Moments> {
        if (!options.centred)
            std::fill(affine.shift.begin(), affine.shift.end(), 0.0);
        MORTISE_TRY(const std::vector<double> sums, crossProducts(x, affine, options.weight, options.stop));
        const auto at = [&](int i, int j) { return sums[static_cast<std::size_t>(i) * static_cast<std::size_t>(d + 1) + static_cast<std::size_t>(j)]; };
        Moments out{.size = d, .weight = at(d, d), .mean = {}, .scale = affine.scale, .products = {}};
        out.mean.resize(static_cast<std::size_t>(d));
        out.products.resize(static_cast<std::size_t>(d) * static_cast<std::size_t>(d));
        for (int j = 0; j < d && options.centred; ++j)
            out.mean[static_cast<std::size_t>(j)] = (at(j, d) / out.weight + affine.shift[static_cast<std::size_t>(j)]) / affine.scale[static_cast<std::size_t>(j)];
        for (int i = 0; i < d; ++i)
            for (int j = 0; j < d; ++j) {
                const double correction = options.centred ? at(std::min(i, j), d) * (at(std::max(i, j), d) / out.weight) : 0.0;
                out.products[static_cast<std::size_t>(i) * static_cast<std::size_t>(d) + static_cast<std::size_t>(j)] = at(i, j) - correction;
            }
        return out;
    };
    MORTISE_TRY(Moments out, take(roughlyStandard(x)));
    if (!out.finite()) {
        MORTISE_TRY(out, take(withinUnit(x)));
    }
    return out;
}

} // namespace mortise
