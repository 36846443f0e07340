#include "nodes/prepare/column_stats.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 65536;

struct Extent {
    std::int64_t count = 0, missing = 0, infinite = 0;
    double min = std::numeric_limits<double>::infinity(), max = -std::numeric_limits<double>::infinity();
};

Extent extentOf(std::span<const double> values)
{
    const auto n = static_cast<std::int64_t>(values.size());
    std::vector<Extent> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        Extent part;
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i) {
            const double v = values[i];
            if (std::isnan(v)) {
                ++part.missing;
            } else if (std::isinf(v)) {
                ++part.infinite;
            } else {
                ++part.count;
                part.min = std::min(part.min, v);
                part.max = std::max(part.max, v);
            }
        }
        parts[static_cast<std::size_t>(c.index)] = part;
    });
    Extent all;
    for (const Extent &part : parts) {
        all.count += part.count;
        all.missing += part.missing;
        all.infinite += part.infinite;
        all.min = std::min(all.min, part.min);
        all.max = std::max(all.max, part.max);
    }
    return all;
}

/// Adds up term(x * scale) over the finite cells, chunk by chunk in a fixed order.
template <class Term>
double sumOf(std::span<const double> values, double scale, const Term &term)
{
    const auto n = static_cast<std::int64_t>(values.size());
    std::vector<double> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        double sum = 0.0;
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
            if (std::isfinite(values[i]))
                sum += term(values[i] * scale);
        parts[static_cast<std::size_t>(c.index)] = sum;
    });
    double sum = 0.0;
    for (const double part : parts)
        sum += part;
    return sum;
}

/// A power of two that brings extreme values where squares and sums are finite; 1 for ordinary ones.
double safeScale(double largest)
{
    return largest > 1e145 ? 0x1.0p-600 : largest > 0 && largest < 1e-145 ? 0x1.0p600 : 1.0;
}

double between(double low, double high, double share)
{
    const double gap = high - low;
    return std::isfinite(gap) ? low + gap * share : low * (1 - share) + high * share;
}

} // namespace

ColumnMoments momentsOf(std::span<const double> values)
{
    const Extent extent = extentOf(values);
    ColumnMoments out{.count = extent.count, .missing = extent.missing, .infinite = extent.infinite};
    if (extent.count == 0)
        return out;
    out.min = extent.min;
    out.max = extent.max;
    out.mean = extent.min;
    if (extent.min == extent.max)
        return out;
    const double scale = safeScale(std::max(std::abs(extent.min), std::abs(extent.max)));
    const auto n = static_cast<double>(extent.count);
    const double mean = sumOf(values, scale, [](double v) { return v; }) / n;
    const double rest = sumOf(values, scale, [&](double v) { return v - mean; });
    const double squares = sumOf(values, scale, [&](double v) { return (v - mean) * (v - mean); });
    out.mean = std::clamp(mean / scale, out.min, out.max);
    out.deviation = std::sqrt(std::max(0.0, squares - rest * rest / n) / n) / scale;
    return out;
}

std::vector<double> finiteValues(std::span<const double> values)
{
    std::vector<double> out;
    out.reserve(values.size());
    for (const double v : values)
        if (std::isfinite(v))
            out.push_back(v);
    return out;
}

double quantile(std::vector<double> &values, double p)
{
    if (values.empty())
        return 0.0;
    const double rank = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(std::floor(rank));
    std::nth_element(values.begin(), values.begin() + below, values.end());
    const double low = values[static_cast<std::size_t>(below)];
    const double share = rank - std::floor(rank);
    if (share == 0.0)
        return low;
    return between(low, *std::min_element(values.begin() + below + 1, values.end()), share);
}

double mostFrequent(std::vector<double> &values)
{
    std::sort(values.begin(), values.end());
    double best = 0.0;
    std::ptrdiff_t most = 0;
    for (auto from = values.begin(); from != values.end();) {
        const auto to = std::upper_bound(from, values.end(), *from);
        if (to - from > most) {
            most = to - from;
            best = *from;
        }
        from = to;
    }
    return best;
}

} // namespace mortise
