#include "widgets/charts/density.h"

#include "base/parallel_parts.h"
#include "numeric/order_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 16;

/// Values on the grid: how much falls on each of its places, and their sums, which no square can overflow.
struct Gridded {
    std::vector<double> mass;
    double sum = 0, squares = 0; // of positions 0 .. cells - 1 from the middle of the grid

    void add(const Gridded &other)
    {
        for (std::size_t cell = 0; cell < mass.size(); ++cell)
            mass[cell] += other.mass[cell];
        sum += other.sum;
        squares += other.squares;
    }
};

template <class Position>
Gridded gridded(std::span<const double> values, std::size_t cells, const Position &positionOf)
{
    const auto n = static_cast<std::int64_t>(values.size());
    const std::vector<Gridded> parts = partsOf(n, kGrain, [&](Chunk c) {
        Gridded part{std::vector<double>(cells)};
        for (std::int64_t i = c.begin; i < c.end; ++i) {
            const double at = positionOf(values[static_cast<std::size_t>(i)]), off = at - static_cast<double>(cells - 1) / 2;
            const auto left = std::min(static_cast<std::size_t>(at), cells - 2);
            const double share = at - static_cast<double>(left);
            part.mass[left] += 1 - share;
            part.mass[left + 1] += share;
            part.sum += off;
            part.squares += off * off;
        }
        return part;
    });
    Gridded out{std::vector<double>(cells)};
    for (const Gridded &part : parts)
        out.add(part);
    return out;
}

} // namespace

std::vector<double> kernelDensity(std::span<const double> values, double low, double high, int points)
{
    const auto cells = static_cast<std::size_t>(std::max(2, points));
    std::vector<double> out(cells);
    const double half = high / 2 - low / 2;
    if (values.empty() || !(half > 0))
        return out;
    const auto positionOf = [&](double v) { return std::clamp((v / 2 - low / 2) / half, 0.0, 1.0) * static_cast<double>(cells - 1); };
    const Gridded grid = gridded(values, cells, positionOf);
    const std::vector<double> &mass = grid.mass;
    const auto n = static_cast<double>(values.size());
    const double deviation = std::sqrt(std::max(0.0, grid.squares / n - grid.sum / n * (grid.sum / n)));
    const std::vector<double> quartiles = orderStatistics(values, std::array{static_cast<std::int64_t>(0.25 * (n - 1)), static_cast<std::int64_t>(0.75 * (n - 1))});
    const double iqr = positionOf(quartiles[1]) - positionOf(quartiles[0]);
    const double spread = iqr > 0 ? std::min(deviation, iqr / 1.34) : deviation;
    const double width = std::max(1.0, 0.9 * spread * std::pow(n, -0.2)); // in cells, never below one
    const double step = 2 * half / static_cast<double>(cells - 1);
    const double scale = 1 / (n * width * step * std::sqrt(2 * std::numbers::pi));
    const auto reach = static_cast<std::ptrdiff_t>(std::min(std::ceil(4 * width), static_cast<double>(cells)));
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(cells); ++i)
        for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, i - reach); j < std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(cells), i + reach + 1); ++j) {
            const double d = static_cast<double>(i - j) / width;
            out[static_cast<std::size_t>(i)] += mass[static_cast<std::size_t>(j)] * std::exp(-d * d / 2) * scale;
        }
    return out;
}

} // namespace mortise
