// Results as JSON, for the command line and the run ledger. Numbers that are none (NaN, infinite) are null.
#pragma once

#include "node/results.h"
#include "node/run_context.h"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace mortise {

/// One learner, with the keys of `mortise train --json` that an evaluation knows: task, rows, features, classes (null for
/// numbers), metrics {NAME: {value, low, high}}, per_fold [{rows, NAME: number}], seconds {fit, predict}, recipe, warnings; and
/// target, method and intervals (how the limits were made), name, learner, params.
nlohmann::json reportOf(const Results &results, std::size_t learner, std::int64_t features = 0);

/// All of them: task, target, rows, features, classes, method, intervals, learners [{...}].
nlohmann::json reportOfAll(const Results &results, std::int64_t features);

/// The ledger's record of one learner.
nlohmann::json recordOf(const Results &results, std::size_t learner, std::int64_t features, const std::vector<TrainingStep> &curve, std::uint64_t seed);

} // namespace mortise
