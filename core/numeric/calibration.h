// How far probabilities can be believed: of all rows that were said to be "70 %", how many were?
//
//   const Calibration c = calibrationOf(happened, probability, 10);    // c.bins: the points of a reliability diagram
#pragma once

#include "numeric/intervals.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

struct CalibrationBin {
    std::int64_t rows = 0;
    double from = 0.0, to = 0.0;  // least and largest probability in it
    double said = 0.0;            // mean probability
    double happened = 0.0;        // share of the rows for which it came true
    Interval limits{0.0, 0.0};    // 95 % of that share, by Wilson
};

struct Calibration {
    std::vector<CalibrationBin> bins; // by growing probability; none is empty
    double brier = 0.0;               // mean squared difference of probability and outcome. Brier, Monthly Weather Review 78, 1950
    // Expected calibration error: the mean over rows of how far `said` is from `happened` in their bin.
    // Source: Naeini, Cooper & Hauskrecht, AAAI 2015; bins of equal count as in Nixon et al., CVPR workshops 2019.
    double error = 0.0;
};

/// @param happened n, whether it came true. @param probability n, finite. @param weight n; empty: all 1.
/// @param bins how many, of equal count; equal probabilities are never torn apart, so there may be fewer.
/// Rows of weight 0 do not count. Both scores are NaN where there is no row. Cost O(n log n). Pure.
Calibration calibrationOf(std::span<const std::uint8_t> happened, std::span<const double> probability, int bins, std::span<const double> weight = {});

} // namespace mortise
