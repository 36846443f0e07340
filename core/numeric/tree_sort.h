// Sorting a column once: what exact trees, and the quantiles that bins are cut at, start from.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace mortise {

/// Row numbers in ascending order of value, NaN last; equal values (0 and -0 are equal) keep their order.
/// `stopped` is asked between passes; when it says so, the order returned is empty.
/// At most 2^32 - 1 values. Radix sort on the bits of the number: O(n), 24 bytes a value while it runs. Pure.
std::vector<std::uint32_t> sortedOrder(std::span<const double> values, const std::function<bool()> &stopped = {});

} // namespace mortise
