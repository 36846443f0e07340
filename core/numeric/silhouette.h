// How well groups are apart: the mean over rows of (b - a) / max(a, b), where a is the mean distance to the rows of the own
// group and b that to the nearest other group. From -1 to 1; a row alone in its group counts 0.
// Source: Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987.
#pragma once

#include "numeric/kmeans.h"

#include <optional>

namespace mortise {

inline constexpr std::int64_t kMostSilhouetteRows = 5000; // up to here all rows are looked at
inline constexpr std::int64_t kSilhouettePart = 2000;     // else so many

struct Silhouette {
    std::optional<double> value; // none: fewer than two groups
    std::int64_t rows = 0;       // that were looked at, spread evenly
};

/// @param label n, 0 .. k - 1. Euclidean distances of u as in kmeans.h. O(rows^2 d). Same bits for any number of threads.
Silhouette silhouette(const Columns &x, const Standard &standard, std::span<const std::int32_t> label, int k, const std::stop_token &stop);

} // namespace mortise
