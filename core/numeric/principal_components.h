// Principal components from the cross products of centred rows.
// Source: Jolliffe, Principal Component Analysis, 2nd ed., 2002, chapter 3; n < d by the dual n x n matrix.
#pragma once

#include "base/error.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mortise {

struct PrincipalComponents {
    std::vector<double> directions; // components x d, unit length, largest absolute weight positive
    std::vector<double> variance;   // along each, n - 1 in the denominator
    double total = 0.0;             // variance of all columns together
};

/// @param rows n x d, row by row, finite, columns centred; n >= 2, 1 <= components <= min(n, d).
/// @return Cancelled. The same bits for any thread count. Cost O(n d min(n, d) + min(n, d)^3).
Expected<PrincipalComponents> principalComponents(const std::vector<double> &rows, std::int64_t n, int d, int components, std::stop_token stop = {});

} // namespace mortise
