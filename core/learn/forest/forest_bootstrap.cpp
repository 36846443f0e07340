#include "learn/forest/forest_grow.h"

#include <algorithm>

namespace mortise {

void drawBootstrap(Rng &rng, std::size_t n, std::uint8_t *count)
{
    std::fill_n(count, n, std::uint8_t{0});
    // Two draws out of each number of 64 bits.
    for (std::size_t i = 0; i < n; i += 2) {
        const std::uint64_t bits = rng.next();
        ++count[(bits >> 32) * n >> 32];
        if (i + 1 < n)
            ++count[(bits & 0xFFFFFFFFu) * n >> 32];
    }
}

std::vector<std::uint64_t> bitsOf(std::span<const std::uint8_t> count)
{
    std::vector<std::uint64_t> bits((count.size() + 63) / 64, 0);
    for (std::size_t i = 0; i < count.size(); ++i)
        bits[i / 64] |= std::uint64_t{count[i] != 0} << (i % 64);
    return bits;
}

} // namespace mortise
