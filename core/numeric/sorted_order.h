// The order of rows by a column: what tables sort by, exact trees start from, and the quantiles that bins are cut at.
//
//   for (const std::uint32_t row : sortedOrder(column->numbers())) ...
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace mortise {

enum class SortDirection { Rising, Falling };

/// Row numbers in the order of their values, missing ones (NaN; of times kMissingTime) last either way; equal values (0 and -0 are
/// equal) keep their order. At most 2^32 - 1 values. Any thread, in parallel; the same for any number of threads.
/// Radix sort by 32 leading bits, of the value's place between the least and the greatest or of the number itself, whichever tells
/// more values apart; what shares them is then compared. About O(n), 20 bytes a value while it runs.
/// `stopped` is asked between passes; when it says so, the order returned is empty.
std::vector<std::uint32_t> sortedOrder(std::span<const double> values, SortDirection direction = SortDirection::Rising, const std::function<bool()> &stopped = {});
std::vector<std::uint32_t> sortedOrder(std::span<const std::int64_t> times, SortDirection direction = SortDirection::Rising);
/// By whole numbers, as ranks are; none is missing.
std::vector<std::uint32_t> sortedOrder(std::span<const std::uint32_t> keys);

} // namespace mortise
