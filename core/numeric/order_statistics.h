// Values at given ranks without sorting: medians, quartiles and the like of long columns.
//
//   const std::vector<double> quartiles = orderStatistics(values, {n / 4, n / 2});   // rank 0: the least
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

/// @param values any; only the finite ones have ranks. @param ranks each 0 .. number of finite values - 1, in any order.
/// @return one value a rank, exact. Any thread, in parallel, O(n): by counting the leading bits, then looking at the values that share
/// them; the same for any number of threads. Takes 4 MB beside them, and a copy of those that share their leading bits.
std::vector<double> orderStatistics(std::span<const double> values, std::span<const std::int64_t> ranks);

} // namespace mortise
