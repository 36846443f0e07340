// The smooth shape of a distribution, for violins and density curves.
#pragma once

#include <span>
#include <vector>

namespace mortise {

/// Gaussian kernel density at `points` places from low to high; the area over all places is about 1 where they cover the values.
/// Bandwidth 0.9 min(deviation, IQR / 1.34) n^(-1/5). Source: Silverman, Density Estimation, 1986, 3.31; by linear binning, so
/// O(n + points^2), any thread, in parallel. @param values finite, any order. All zero where there are none or low is not below high.
std::vector<double> kernelDensity(std::span<const double> values, double low, double high, int points);

} // namespace mortise
