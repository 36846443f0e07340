#include "numeric/order_statistics.h"

#include "base/parallel_parts.h"
#include "numeric/ordered_bits.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr int kShift = 48; // 16 leading bits: sign, exponent, 4 of the mantissa
constexpr std::size_t kKeys = std::size_t{1} << (64 - kShift);
constexpr std::int64_t kParts = 8, kLeast = 1 << 16;

std::size_t keyOf(double value)
{
    return static_cast<std::size_t>(orderedBits(value) >> kShift);
}

std::int64_t grainFor(std::int64_t n)
{
    return std::max(kLeast, (n + kParts - 1) / kParts); // few parts: each holds all keys
}

std::vector<std::int64_t> countsOfKeys(std::span<const double> values)
{
    const auto n = static_cast<std::int64_t>(values.size()), grain = grainFor(n);
    return countedInParts<std::int64_t, std::uint32_t>(n, grain, kKeys, [&](Chunk c, auto &part) {
        for (std::int64_t i = c.begin; i < c.end; ++i)
            if (const double v = values[static_cast<std::size_t>(i)]; std::isfinite(v))
                ++part[keyOf(v)];
    });
}

/// The values of the keys that are wanted, key by key.
std::vector<std::vector<double>> valuesOfKeys(std::span<const double> values, const std::vector<std::int32_t> &placeOfKey, std::size_t places)
{
    const auto n = static_cast<std::int64_t>(values.size()), grain = grainFor(n);
    const auto parts = partsOf(n, grain, [&](Chunk c) {
        std::vector<std::vector<double>> part(places);
        for (std::int64_t i = c.begin; i < c.end; ++i)
            if (const double v = values[static_cast<std::size_t>(i)]; std::isfinite(v))
                if (const std::int32_t place = placeOfKey[keyOf(v)]; place >= 0)
                    part[static_cast<std::size_t>(place)].push_back(v);
        return part;
    });
    std::vector<std::vector<double>> out(places);
    for (const auto &part : parts)
        for (std::size_t place = 0; place < places; ++place)
            out[place].insert(out[place].end(), part[place].begin(), part[place].end());
    return out;
}

} // namespace

std::vector<double> orderStatistics(std::span<const double> values, std::span<const std::int64_t> ranks)
{
    struct Order {
        std::int32_t place;    // of its key among those wanted
        std::ptrdiff_t within; // rank among the values of that key
    };
    const std::vector<std::int64_t> counts = countsOfKeys(values);
    std::vector<std::int32_t> placeOfKey(kKeys, -1);
    std::vector<Order> orders;
    std::int32_t places = 0;
    for (std::int64_t rank : ranks) {
        std::size_t key = 0;
        for (; rank >= counts[key]; ++key)
            rank -= counts[key];
        if (placeOfKey[key] < 0)
            placeOfKey[key] = places++;
        orders.push_back({placeOfKey[key], static_cast<std::ptrdiff_t>(rank)});
    }
    std::vector<std::vector<double>> shared = valuesOfKeys(values, placeOfKey, static_cast<std::size_t>(places));
    std::vector<double> out;
    for (const Order &order : orders) {
        std::vector<double> &in = shared[static_cast<std::size_t>(order.place)];
        std::nth_element(in.begin(), in.begin() + order.within, in.end());
        out.push_back(in[static_cast<std::size_t>(order.within)]);
    }
    return out;
}

} // namespace mortise
