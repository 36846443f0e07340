// 95 % limits of metrics. Over folds: how much the folds differ, corrected for the training rows that they share. On one set of
// tested rows: what other rows of the same kind could have given.
//
//   Interval i = foldInterval(accuracyOfFold, 1.0 / 9.0);     // 10 folds: tested rows / training rows
//   auto limits = classificationIntervals(trueClass, probability, 3);
//
// Limits are cut to what the metric can be (an accuracy to 0 .. 1); NaN where there is too little to tell. Pure.
#pragma once

#include "base/text.h"
#include "numeric/metrics.h"

#include <cstdint>
#include <map>
#include <span>
#include <stop_token>
#include <string>

namespace mortise {

struct Interval {
    double low, high;
};

/// The corrected resampled t interval of a mean over folds (and repeats): mean -+ t(0.975, J - 1) s sqrt(1 / J + share).
/// Source: Nadeau & Bengio, Machine Learning 52(3), 2003; for repeats, Bouckaert & Frank, PAKDD 2004.
/// @param ofFold  J values; NaN are left out. @param share tested rows / training rows of a fold.
/// Not cut: it knows no metric. NaN where fewer than 2 values are left.
Interval foldInterval(std::span<const double> ofFold, double share);

/// How two learners differ on the same folds.
struct FoldDifference {
    double mean = 0;   // of second - first
    double higher = 0; // probability that the second is truly higher; 0.5 where nothing differs, NaN where fewer than 2 folds have both
};
/// The correlated t test, read as a probability: Student's t with J - 1 degrees at mean / (s sqrt(1 / J + share)).
/// Source: Corani & Benavoli, Machine Learning 100(2), 2015, with the correction of Nadeau & Bengio (above).
/// @param first, second  J values, of the same folds; folds where either is NaN are left out.
FoldDifference foldDifference(std::span<const double> first, std::span<const double> second, double share);

/// `limits` cut to metricRange(metric).
Interval cutToRange(const std::string &metric, Interval limits);

/// Wilson's score interval of a share. @param n number of rows (or Kish's effective number of weighted ones), > 0.
/// Source: Wilson, JASA 22, 1927.
Interval wilsonInterval(double share, double n);

/// DeLong's interval of auc(). For several classes, and for weights, the same placement values averaged row by row. Where no
/// pair or every pair is in the right order the variance is 0: then Wilson's with as many rows as the smaller side has.
/// Source: DeLong, DeLong & Clarke-Pearson, Biometrics 44(3), 1988.
Interval aucInterval(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes,
                     std::span<const double> weight = {});

/// accuracy by Wilson, auc by DeLong, the others by the bootstrap over rows: 2.5 % and 97.5 % of 400 resamples, the same for
/// any number of threads. Empty when stopped.
std::map<std::string, Interval> classificationIntervals(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes,
                                                        std::span<const double> weight = {}, std::stop_token stop = {});
/// All by the bootstrap over rows.
std::map<std::string, Interval> regressionIntervals(std::span<const double> trueValue, std::span<const double> predicted,
                                                    std::span<const double> weight = {}, std::stop_token stop = {});

/// How the limits were made, for people.
Text foldIntervalMethod();
Text classificationIntervalMethod();
Text regressionIntervalMethod();

} // namespace mortise
