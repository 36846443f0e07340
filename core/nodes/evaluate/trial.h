// One split of an evaluation: the recipe fitted again on the training rows, and each learner trained on them and tested.
#pragma once

#include "node/node_type.h"
#include "nodes/evaluate/population.h"

#include <optional>
#include <string>
#include <vector>

namespace mortise {

/// The tables of a split, as the recipe leaves them. What is learned from `train` never saw a row of `test`.
struct SplitTables {
    Table train;
    Table test;
    RowIndex tested; // for each row of test, its row of the truth
};

/// Fits `steps` on the raw rows `train` (rows of population.truth) and replays them on `test`.
Expected<SplitTables> splitTables(const Population &population, const RowIndex &train, const RowIndex &test, RunContext &context);
/// All of `table` for training; of `test` the rows with a target, as truthOf() found them.
Expected<SplitTables> testTables(const Table &table, const Table &test, Truth &truth, Truth &trained, RunContext &context);

/// One learner on one split.
struct Trial {
    std::optional<Error> error;
    std::vector<double> predicted;     // m values, or m x k probabilities in the truth's classes
    double fitSeconds = 0.0, predictSeconds = 0.0;
    std::vector<std::string> recipe;   // one line a step
    std::vector<TrainingStep> curve;
    std::vector<Text> warnings;
};

/// Prepares, fits, predicts. Errors are kept in the trial; Cancelled among them.
Trial tryLearner(const Learner &learner, const SplitTables &tables, const Truth &truth, RunContext &context);

} // namespace mortise
