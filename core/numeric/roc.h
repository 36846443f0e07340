// The ROC curve of one class against the rest, point by point, for charts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

struct RocCurve {
    // From (0, 0) to (1, 1), one point a distinct score; points on a straight line between their neighbours are left out, so
    // the drawn curve is the same.
    std::vector<double> falsePositiveRate, truePositiveRate;
    std::vector<double> threshold; // the class is said from this score on; infinity at (0, 0)
    double auc = 0.0;              // NaN, and the curve empty, where all rows or none are of the class
};

/// @param score n, of the class; finite. @param weight n; empty: all 1. Cost O(n log n). Pure.
RocCurve rocCurve(std::span<const std::int32_t> trueClass, int positive, std::span<const double> score, std::span<const double> weight = {});
/// From n x classes probabilities, row by row, as results keep them.
RocCurve rocCurve(std::span<const std::int32_t> trueClass, int positive, std::span<const float> probability, int classes,
                  std::span<const double> weight = {});

} // namespace mortise
