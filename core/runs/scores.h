// The score of a run at a glance: by which metric, and how good. One order for the list of runs, their comparison and the news.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <span>

namespace mortise {

/// The first that a run was judged by is the one to look at: auc, accuracy, r2, rmse. r2 before rmse: it can be read, and runs on
/// different targets can be put in order, without the unit.
std::span<const char *const> mainMetrics();

struct RunScore {
    const char *metric;
    double value, low, high; // low and high NaN where there is no interval
    /// Larger is better, whatever the metric.
    double merit() const;
};
/// @return nothing where the run has none of the metrics as a number. Copies nothing: for thousands of runs.
std::optional<RunScore> mainScore(const nlohmann::json &run);

} // namespace mortise
