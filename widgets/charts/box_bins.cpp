#include "widgets/charts/box_bins.h"

#include "base/parallel_parts.h"
#include "widgets/bridge/rows_where.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mortise {
namespace {

constexpr std::uint32_t kBins = 4096;
constexpr std::array kShares{0.25, 0.5, 0.75};

std::int64_t grainFor(std::int64_t n)
{
    return std::max<std::int64_t>(1 << 17, (n + 15) / 16); // few parts: each holds all bins
}

struct Picks {
    std::span<const double> places;
    const std::vector<std::uint32_t> &keyOf;
    const RowIndex *sourceRows;
    const PickedRows &picked;

    std::vector<std::uint32_t> counts(std::size_t keys) const
    {
        const auto n = static_cast<std::int64_t>(keyOf.size()), grain = grainFor(n);
        return countedInParts<std::uint32_t>(n, grain, keys, [&](Chunk c, auto &part) { eachPicked(picked, sourceRows, c.begin, c.end, [&](std::size_t row) { ++part[keyOf[row]]; }); });
    }

    /// The values of every key that is wanted, rising.
    std::vector<std::vector<double>> values(const std::vector<char> &wanted) const
    {
        using Found = std::vector<std::pair<std::uint32_t, double>>;
        const auto n = static_cast<std::int64_t>(keyOf.size()), grain = grainFor(n);
        std::vector<Found> parts(static_cast<std::size_t>(chunkCount(n, grain)));
        parallelChunks(n, grain, [&](Chunk c) {
            Found &part = parts[static_cast<std::size_t>(c.index)];
            eachPicked(picked, sourceRows, c.begin, c.end, [&](std::size_t row) {
                if (wanted[keyOf[row]])
                    part.emplace_back(keyOf[row], places[row]);
            });
        });
        std::vector<std::vector<double>> out(wanted.size());
        for (const Found &part : parts)
            for (const auto &[key, value] : part)
                out[key].push_back(value);
        parallelItems(static_cast<std::int64_t>(out.size() / kBins), [&](std::int64_t group) {
            for (std::size_t key = static_cast<std::size_t>(group) * kBins, end = key + kBins; key < end; ++key)
                std::sort(out[key].begin(), out[key].end());
        });
        return out;
    }
};

struct Order {
    std::uint32_t key;    // of the bin that holds it
    std::int64_t within;  // place in it
};

/// Where the value of that rank stands in a group.
Order orderOf(const std::vector<std::uint32_t> &counts, std::size_t first, std::int64_t rank)
{
    std::size_t key = first;
    for (; rank >= counts[key]; ++key)
        rank -= counts[key];
    return {static_cast<std::uint32_t>(key), rank};
}

} // namespace

std::uint32_t BoxBins::binOf(double value) const
{
    return scale_ == 0 ? 0 : static_cast<std::uint32_t>(std::clamp((value / 2 - low_) * scale_, 0.0, kBins - 1.0));
}

BoxBins BoxBins::of(std::span<const double> places, const Groups &groups, double low, double high)
{
    BoxBins out;
    out.groups_ = static_cast<std::uint32_t>(groups.count());
    out.low_ = low / 2;
    out.scale_ = kBins / (high / 2 - low / 2);
    if (!std::isfinite(out.scale_) || !(out.scale_ > 0))
        out.scale_ = 0; // one value: one bin
    out.keyOf_.resize(places.size());
    parallelChunks(static_cast<std::int64_t>(places.size()), 1 << 16, [&](Chunk c) {
        for (std::int64_t row = c.begin; row < c.end; ++row) {
            const auto i = static_cast<std::size_t>(row);
            out.keyOf_[i] = std::isnan(places[i]) ? out.groups_ * kBins : static_cast<std::uint32_t>(groups.of(row)) * kBins + out.binOf(places[i]);
        }
    });
    return out;
}

std::vector<BoxNumbers> BoxBins::boxes(std::span<const double> places, const RowIndex *sourceRows, const PickedRows &picked) const
{
    const std::size_t keys = std::size_t{groups_} * kBins + 1;
    const Picks picks{places, keyOf_, sourceRows, picked};
    const std::vector<std::uint32_t> counts = picks.counts(keys);
    std::vector<BoxNumbers> out(groups_);
    std::vector<char> wanted(keys);
    const auto eachShare = [&](std::size_t g, const auto &use) { // which order statistics a quartile lies between
        for (std::size_t q = 0; q < kShares.size() && out[g].rows > 0; ++q) {
            const double at = kShares[q] * static_cast<double>(out[g].rows - 1);
            const auto rank = static_cast<std::int64_t>(at);
            use(q, at - std::floor(at), orderOf(counts, g * kBins, rank), orderOf(counts, g * kBins, std::min(rank + 1, out[g].rows - 1)));
        }
    };
    for (std::size_t g = 0; g < out.size(); ++g) {
        for (std::size_t key = g * kBins; key < (g + 1) * kBins; ++key)
            out[g].rows += counts[key];
        eachShare(g, [&](std::size_t, double, Order a, Order b) { wanted[a.key] = wanted[b.key] = 1; });
    }
    const std::vector<std::vector<double>> middle = picks.values(wanted);
    std::fill(wanted.begin(), wanted.end(), char{0});
    for (std::size_t g = 0; g < out.size(); ++g) {
        std::array<double, kShares.size()> quartiles{};
        eachShare(g, [&](std::size_t q, double part, Order a, Order b) {
            const double value = middle[a.key][static_cast<std::size_t>(a.within)], next = middle[b.key][static_cast<std::size_t>(b.within)];
            quartiles[q] = value + part * (next - value);
        });
        BoxNumbers &box = out[g];
        box.q1 = quartiles[0];
        box.median = quartiles[1];
        box.q3 = quartiles[2];
        const double reach = 1.5 * (box.q3 - box.q1);
        // Beyond the fences, and the next value within: in the bin of the fence or the next one that holds any.
        std::uint32_t within = binOf(box.q1 - reach) + 1;
        while (within < kBins && counts[g * kBins + within] == 0)
            ++within;
        for (std::uint32_t bin = 0; bin <= std::min(within, kBins - 1); ++bin)
            wanted[g * kBins + bin] = 1;
        std::int64_t below = std::int64_t{binOf(box.q3 + reach)} - 1;
        while (below >= 0 && counts[g * kBins + static_cast<std::size_t>(below)] == 0)
            --below;
        for (std::int64_t bin = std::max<std::int64_t>(below, 0); bin < kBins; ++bin)
            wanted[g * kBins + static_cast<std::size_t>(bin)] = 1;
    }
    const std::vector<std::vector<double>> ends = picks.values(wanted);
    for (std::size_t g = 0; g < out.size(); ++g) {
        BoxNumbers &box = out[g];
        const double reach = 1.5 * (box.q3 - box.q1);
        box.low = box.q3;
        box.high = box.q1;
        for (std::size_t key = g * kBins; key < (g + 1) * kBins; ++key)
            for (const double v : ends[key]) { // rising, bin after bin: what lies beyond is sorted
                if (v < box.q1 - reach || v > box.q3 + reach) {
                    box.beyond.push_back(v);
                } else {
                    box.low = std::min(box.low, v);
                    box.high = std::max(box.high, v);
                }
            }
    }
    return out;
}

} // namespace mortise
