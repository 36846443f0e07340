#include "numeric/tree_sort.h"

#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace mortise {
namespace {

constexpr int kDigitBits = 11;
constexpr int kPasses = 6; // 66 bits
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

/// Unsigned integers in the order of the numbers: negative ones with all bits turned, the others with the sign set.
std::uint64_t orderedBits(double value)
{
    if (std::isnan(value))
        return ~std::uint64_t{0};
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 becomes 0
    return bits ^ (bits >> 63 ? ~std::uint64_t{0} : std::uint64_t{1} << 63);
}

struct Keyed {
    std::uint64_t key;
    std::uint32_t row;
};

} // namespace

std::vector<std::uint32_t> sortedOrder(std::span<const double> values, const std::function<bool()> &stopped)
{
    const std::size_t n = values.size();
    std::vector<Keyed> items(n), moved(n);
    std::vector<std::array<std::uint32_t, kDigits>> count(kPasses);
    const auto digit = [](std::uint64_t key, int pass) { return (key >> (pass * kDigitBits)) & (kDigits - 1); };
    for (std::size_t i = 0; i < n; ++i) {
        items[i] = {orderedBits(values[i]), static_cast<std::uint32_t>(i)};
        for (int pass = 0; pass < kPasses; ++pass)
            ++count[static_cast<std::size_t>(pass)][digit(items[i].key, pass)];
    }
    for (int pass = 0; pass < kPasses && n > 0; ++pass) {
        if (stopped && stopped())
            return {};
        auto &at = count[static_cast<std::size_t>(pass)];
        if (at[digit(items[0].key, pass)] == n)
            continue; // all keys share this digit
        std::uint32_t start = 0;
        for (std::uint32_t &c : at)
            start += std::exchange(c, start);
        for (const Keyed &item : items)
            moved[at[digit(item.key, pass)]++] = item;
        items.swap(moved);
    }
    std::vector<std::uint32_t> order(n);
    for (std::size_t i = 0; i < n; ++i)
        order[i] = items[i].row;
    return order;
}

} // namespace mortise
