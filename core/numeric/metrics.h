// How good predictions are: the one place where a metric is computed. All take weights; a weight counts as so many rows.
//
//   auto m = classificationMetrics(trueClass, probability, 3);   // m["auc"]
//
// Values agree with scikit-learn 1.9 (tests/reference/metrics_reference.py). Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace mortise {

using Metrics = std::map<std::string, double>;

/// In the order in which people read them; both are the names of the command line.
std::span<const char *const> classificationMetricNames(); // accuracy, balanced_accuracy, auc, f1_macro, log_loss
std::span<const char *const> regressionMetricNames();     // rmse, mae, r2
bool largerIsBetter(const std::string &metric);
/// What values a metric can have (accuracy 0..1, rmse 0..infinity, r2 -infinity..1).
std::pair<double, double> metricRange(const std::string &metric);

/// The class with the largest probability, the first of equal ones, for each of n rows.
std::vector<std::int32_t> likeliestClasses(std::span<const double> probability, int classes);

/// k x k weights, row by row: [true * k + predicted].
std::vector<double> confusionCounts(std::span<const std::int32_t> trueClass, std::span<const std::int32_t> predicted, int classes,
                                    std::span<const double> weight = {});
double accuracy(std::span<const double> confusion, int classes);
/// Mean of the recalls of the classes that occur among the true ones.
double balancedAccuracy(std::span<const double> confusion, int classes);
/// Mean of F1 over the classes that occur among the true or the predicted ones; a class without a hit has F1 0.
double f1Macro(std::span<const double> confusion, int classes);
/// Mean of -ln(probability of the true class), clipped to 1e-15 .. 1 - 1e-15.
double logLoss(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes, std::span<const double> weight = {});
/// Two classes: of the second against the first. More: the mean over the classes that some rows have and others have not
/// (one versus the rest). Ties count half. NaN where no class is such. Cost O(k n log n).
double auc(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes, std::span<const double> weight = {});
double aucOf(std::span<const std::int32_t> trueClass, int positive, std::span<const double> score, std::span<const double> weight = {});

/// @param trueClass   n, 0 .. classes - 1.
/// @param probability n x classes, row by row, finite.
/// @param weight      n, > 0; empty: all 1.
/// Every name of classificationMetricNames(); all NaN where n is 0.
Metrics classificationMetrics(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes,
                              std::span<const double> weight = {});

/// Every name of regressionMetricNames(); all NaN where n is 0. r2 is NaN for one row; where the true values do not vary it is
/// 1 for perfect predictions and 0 for others.
Metrics regressionMetrics(std::span<const double> trueValue, std::span<const double> predicted, std::span<const double> weight = {});

} // namespace mortise
