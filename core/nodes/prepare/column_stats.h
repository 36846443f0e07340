// What filling and scaling learn from a column of numbers. Missing and infinite cells are left out everywhere; sums neither
// overflow (values of 1e308) nor depend on the number of threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

struct ColumnMoments {
    std::int64_t count = 0;     // of finite cells
    std::int64_t missing = 0;   // NaN
    std::int64_t infinite = 0;
    double min = 0.0, max = 0.0, mean = 0.0; // 0 where count is 0
    double deviation = 0.0;     // sqrt(sum (x - mean)^2 / count); exactly 0 where all values are equal
};
/// Two passes over the centred values (Chan, Golub & LeVeque, The American Statistician 37(3), 1983). O(n).
ColumnMoments momentsOf(std::span<const double> values);

/// The finite cells, unsorted.
std::vector<double> finiteValues(std::span<const double> values);

/// Of finite values, which get reordered; p in 0..1, linear between the two nearest ranks (definition 7 of Hyndman & Fan, The
/// American Statistician 50(4), 1996). 0 where there are none. O(n) on average.
double quantile(std::vector<double> &values, double p);

/// The value that occurs most often, the least of them on a tie; reorders. 0 where there are none. O(n log n).
double mostFrequent(std::vector<double> &values);

} // namespace mortise
