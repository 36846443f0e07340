#include "numeric/sorted_order.h"

#include "base/civil_time.h"
#include "base/parallel.h"
#include "numeric/ordered_bits.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>

namespace mortise {
namespace {

constexpr int kDigitBits = 11, kPrefixBits = 32;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
constexpr std::int64_t kGrain = 1 << 16, kSample = 1024;

using Items = std::span<std::uint64_t>; // each the leading bits of the key, then the row
using Stopped = std::function<bool()>;

std::uint32_t rowOf(std::uint64_t item)
{
    return static_cast<std::uint32_t>(item);
}

std::uint32_t prefixOf(std::uint64_t item)
{
    return static_cast<std::uint32_t>(item >> 32);
}

/// As few parts as threads can use: each has counts of its own. The order does not depend on them.
std::int64_t grainFor(std::int64_t n)
{
    const std::int64_t parts = std::max(1, threadCount()) * 4;
    return std::max(kGrain, (n + parts - 1) / parts);
}

/// One pass by the digit that begins at a bit, equal ones in the order that they have. @return whether anything moved.
bool sortByDigit(Items from, Items to, int shift)
{
    const auto n = static_cast<std::int64_t>(from.size()), grain = grainFor(n);
    const auto digitOf = [shift](std::uint64_t item) { return static_cast<std::size_t>(item >> shift) & (kDigits - 1); };
    std::vector<std::array<std::uint32_t, kDigits>> places(static_cast<std::size_t>(chunkCount(n, grain)));
    parallelChunks(n, grain, [&](Chunk c) {
        auto &counts = places[static_cast<std::size_t>(c.index)];
        counts.fill(0);
        for (std::int64_t i = c.begin; i < c.end; ++i)
            ++counts[digitOf(from[static_cast<std::size_t>(i)])];
    });
    std::uint32_t start = 0;
    for (std::size_t digit = 0; digit < kDigits; ++digit) {
        const std::uint32_t before = start;
        for (auto &counts : places)
            start += std::exchange(counts[digit], start);
        if (before == 0 && start == from.size())
            return false; // all share this digit
    }
    parallelChunks(n, grain, [&](Chunk c) {
        auto &at = places[static_cast<std::size_t>(c.index)];
        for (std::int64_t i = c.begin; i < c.end; ++i) {
            const std::uint64_t item = from[static_cast<std::size_t>(i)];
            to[at[digitOf(item)]++] = item;
        }
    });
    return true;
}

/// By the leading bits; either of the two ends in order. @return false: stopped.
bool sortByPrefix(Items &items, Items &moved, const Stopped &stopped)
{
    for (int shift = 64 - kPrefixBits; shift < 64 && !items.empty(); shift += kDigitBits) {
        if (stopped && stopped())
            return false;
        if (sortByDigit(items, moved, shift))
            std::swap(items, moved);
    }
    return true;
}

/// Puts those that share their leading bits in order. @param before of two rows, by their values.
template <class Before>
void settle(Items items, const Before &before)
{
    const auto byValue = [&](std::uint64_t a, std::uint64_t b) { return before(rowOf(a), rowOf(b)); };
    const auto n = static_cast<std::int64_t>(items.size());
    std::vector<Items::iterator> starts(static_cast<std::size_t>(chunkCount(n, kGrain)), items.end()); // of the first run that begins in each chunk
    starts.push_back(items.end());
    std::vector<char> mixed(starts.size());
    parallelChunks(n, kGrain, [&](Chunk c) {
        bool any = false;
        for (std::int64_t i = c.end - 1; i >= c.begin; --i) {
            const auto here = items.begin() + i;
            if (i == 0 || prefixOf(*here) != prefixOf(*(here - 1)))
                starts[static_cast<std::size_t>(c.index)] = here;
            else
                any = any || byValue(*here, *(here - 1));
        }
        mixed[static_cast<std::size_t>(c.index)] = any;
    });
    if (std::find(mixed.begin(), mixed.end(), char{1}) == mixed.end())
        return; // equal values, mostly
    for (std::size_t i = starts.size() - 1; i > 0; --i) // a run may span chunks
        starts[i - 1] = std::min(starts[i - 1], starts[i]);
    parallelItems(static_cast<std::int64_t>(starts.size()) - 1, [&](std::int64_t chunk) {
        for (auto run = starts[static_cast<std::size_t>(chunk)]; run != starts[static_cast<std::size_t>(chunk) + 1];) {
            const auto end = std::find_if(run + 1, items.end(), [&](std::uint64_t item) { return prefixOf(item) != prefixOf(*run); });
            if (end - run > 1 && !std::is_sorted(run, end, byValue))
                std::sort(run, end, [&](std::uint64_t a, std::uint64_t b) { return byValue(a, b) || (!byValue(b, a) && rowOf(a) < rowOf(b)); });
            run = end;
        }
    });
}

/// Leading bits of numbers, rising with them.
class NumberPrefix {
public:
    explicit NumberPrefix(std::span<const double> values)
    {
        const auto n = static_cast<std::int64_t>(values.size());
        std::vector<std::pair<double, double>> parts(static_cast<std::size_t>(chunkCount(n, kGrain)), {kInfinite, -kInfinite});
        parallelChunks(n, kGrain, [&](Chunk c) {
            auto &[least, greatest] = parts[static_cast<std::size_t>(c.index)];
            for (const double v : values.subspan(static_cast<std::size_t>(c.begin), static_cast<std::size_t>(c.end - c.begin))) {
                least = std::min(least, v); // NaN is less than nothing
                greatest = std::max(greatest, v);
            }
        });
        double least = kInfinite, greatest = -kInfinite;
        for (const auto &[low, high] : parts) {
            least = std::min(least, low);
            greatest = std::max(greatest, high);
        }
        low_ = least / 2;
        scale_ = kMost / (greatest / 2 - low_); // in halves, because 1e308 - -1e308 is no number
        first_ = orderedBits(least);
        shift_ = std::max(0, static_cast<int>(std::bit_width(orderedBits(greatest) - first_)) - kPrefixBits);
        byPlace_ = least < greatest && std::isfinite(low_) && std::isfinite(scale_) && std::isfinite(greatest) && tellsApart(values, true) >= tellsApart(values, false);
    }
    std::uint32_t operator()(double value) const { return prefix(value, byPlace_); }

private:
    static constexpr double kMost = 4294967295.0, kInfinite = std::numeric_limits<double>::infinity();

    std::uint32_t prefix(double value, bool byPlace) const
    {
        return byPlace ? static_cast<std::uint32_t>(std::min(kMost, (value / 2 - low_) * scale_)) : static_cast<std::uint32_t>((orderedBits(value) - first_) >> shift_);
    }
    std::int64_t tellsApart(std::span<const double> values, bool byPlace) const
    {
        std::vector<std::uint32_t> seen;
        const std::size_t step = std::max<std::size_t>(1, values.size() / kSample);
        for (std::size_t i = 0; i < values.size(); i += step)
            if (!std::isnan(values[i]))
                seen.push_back(prefix(values[i], byPlace));
        std::sort(seen.begin(), seen.end());
        return std::unique(seen.begin(), seen.end()) - seen.begin();
    }

    double low_ = 0, scale_ = 0;
    std::uint64_t first_ = 0;
    int shift_ = 0;
    bool byPlace_ = false;
};

/// Those that are there in order, then the missing ones.
template <class Missing, class Prefix, class Before>
std::vector<std::uint32_t> ordered(std::size_t size, SortDirection direction, const Missing &missing, const Prefix &prefix, const Before &before, const Stopped &stopped)
{
    const auto n = static_cast<std::int64_t>(size);
    std::vector<std::int64_t> there(static_cast<std::size_t>(chunkCount(n, kGrain)) + 1); // before each chunk
    parallelChunks(n, kGrain, [&](Chunk c) {
        for (std::int64_t row = c.begin; row < c.end; ++row)
            there[static_cast<std::size_t>(c.index) + 1] += !missing(static_cast<std::size_t>(row));
    });
    std::partial_sum(there.begin(), there.end(), there.begin());
    std::vector<std::uint32_t> order(size);
    const auto present = static_cast<std::size_t>(there.back());
    const auto memory = std::make_unique_for_overwrite<std::uint64_t[]>(2 * present); // first touched by the threads that fill it
    Items items(memory.get(), present), moved(memory.get() + present, present);
    const bool falling = direction == SortDirection::Falling;
    parallelChunks(n, kGrain, [&](Chunk c) {
        std::int64_t at = there[static_cast<std::size_t>(c.index)], gap = there.back() + c.begin - at;
        for (std::int64_t row = c.begin; row < c.end; ++row) {
            if (missing(static_cast<std::size_t>(row))) {
                order[static_cast<std::size_t>(gap++)] = static_cast<std::uint32_t>(row);
                continue;
            }
            const std::uint32_t bits = prefix(static_cast<std::size_t>(row));
            items[static_cast<std::size_t>(at++)] = static_cast<std::uint64_t>(falling ? ~bits : bits) << 32 | static_cast<std::uint64_t>(row);
        }
    });
    if (!sortByPrefix(items, moved, stopped))
        return {};
    if (falling)
        settle(items, [&](std::uint32_t a, std::uint32_t b) { return before(b, a); });
    else
        settle(items, before);
    parallelChunks(there.back(), kGrain, [&](Chunk c) { std::transform(items.begin() + c.begin, items.begin() + c.end, order.begin() + c.begin, rowOf); });
    return order;
}

} // namespace

std::vector<std::uint32_t> sortedOrder(std::span<const double> values, SortDirection direction, const std::function<bool()> &stopped)
{
    const NumberPrefix prefix(values);
    return ordered(
        values.size(), direction, [&](std::size_t row) { return std::isnan(values[row]); }, [&](std::size_t row) { return prefix(values[row]); },
        [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; }, stopped);
}

std::vector<std::uint32_t> sortedOrder(std::span<const std::int64_t> times, SortDirection direction)
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max(), greatest = std::numeric_limits<std::int64_t>::min();
    for (const std::int64_t time : times)
        if (time != kMissingTime) {
            least = std::min(least, time);
            greatest = std::max(greatest, time);
        }
    const auto first = static_cast<std::uint64_t>(least);
    const int shift = least > greatest ? 0 : std::max(0, static_cast<int>(std::bit_width(static_cast<std::uint64_t>(greatest) - first)) - kPrefixBits);
    return ordered(
        times.size(), direction, [&](std::size_t row) { return times[row] == kMissingTime; }, [&](std::size_t row) { return static_cast<std::uint32_t>((static_cast<std::uint64_t>(times[row]) - first) >> shift); },
        [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; }, {});
}

std::vector<std::uint32_t> sortedOrder(std::span<const std::uint32_t> keys)
{
    return ordered(
        keys.size(), SortDirection::Rising, [](std::size_t) { return false; }, [&](std::size_t row) { return keys[row]; }, [](std::uint32_t, std::uint32_t) { return false; }, {});
}

} // namespace mortise
