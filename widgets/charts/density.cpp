#include "widgets/charts/density.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mortise {
namespace {

/// In cells of the grid. Positions lie in 0 .. points - 1, so no square overflows.
double bandwidth(std::vector<double> positions)
{
    const auto n = static_cast<double>(positions.size());
    double sum = 0, squares = 0;
    for (const double p : positions)
        sum += p;
    for (const double p : positions)
        squares += (p - sum / n) * (p - sum / n);
    const double deviation = std::sqrt(squares / n);
    const auto at = [&](double share) {
        const auto i = static_cast<std::ptrdiff_t>(share * (n - 1));
        std::nth_element(positions.begin(), positions.begin() + i, positions.end());
        return positions[static_cast<std::size_t>(i)];
    };
    const double low = at(0.25), iqr = at(0.75) - low;
    const double spread = iqr > 0 ? std::min(deviation, iqr / 1.34) : deviation;
    return std::max(1.0, 0.9 * spread * std::pow(n, -0.2)); // never below a cell
}

} // namespace

std::vector<double> kernelDensity(const std::vector<double> &values, double low, double high, int points)
{
    const auto cells = static_cast<std::size_t>(std::max(2, points));
    std::vector<double> out(cells);
    const double half = high / 2 - low / 2;
    if (values.empty() || !(half > 0))
        return out;
    std::vector<double> positions, mass(cells);
    positions.reserve(values.size());
    for (const double v : values)
        positions.push_back(std::clamp((v / 2 - low / 2) / half, 0.0, 1.0) * static_cast<double>(cells - 1));
    for (const double p : positions) {
        const auto left = std::min(static_cast<std::size_t>(p), cells - 2);
        const double share = p - static_cast<double>(left);
        mass[left] += 1 - share;
        mass[left + 1] += share;
    }
    const double width = bandwidth(std::move(positions));
    const double step = 2 * half / static_cast<double>(cells - 1);
    const double scale = 1 / (static_cast<double>(values.size()) * width * step * std::sqrt(2 * std::numbers::pi));
    const auto reach = static_cast<std::ptrdiff_t>(std::min(std::ceil(4 * width), static_cast<double>(cells)));
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(cells); ++i)
        for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, i - reach); j < std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(cells), i + reach + 1); ++j) {
            const double d = static_cast<double>(i - j) / width;
            out[static_cast<std::size_t>(i)] += mass[static_cast<std::size_t>(j)] * std::exp(-d * d / 2) * scale;
        }
    return out;
}

} // namespace mortise
