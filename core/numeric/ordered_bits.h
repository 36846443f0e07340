// Numbers as unsigned integers in the same order: what sorting and counting by leading bits go by.
#pragma once

#include <bit>
#include <cstdint>

namespace mortise {

/// Negative ones with all bits turned, the others with the sign set; 0 and -0 are equal. NaN lies at one end or the other.
inline std::uint64_t orderedBits(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 becomes 0
    return bits ^ (static_cast<std::uint64_t>(static_cast<std::int64_t>(bits) >> 63) | std::uint64_t{1} << 63);
}

} // namespace mortise
