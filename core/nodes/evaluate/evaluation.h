// Learners on the same folds: who is tested on what, each learner's metrics on each fold, their averages and limits.
#pragma once

#include "node/node_type.h"
#include "numeric/folds.h"

namespace mortise {

struct EvaluationRequest {
    std::optional<FoldRequest> folds; // nullopt: a test table
    Table table;
    Table test;                       // only without folds
    std::vector<Learner> learners;
};

struct Evaluation {
    Results results;
    int features = 0;                           // columns to learn from
    std::vector<std::vector<TrainingStep>> curves; // of each learner in results, on its first fold
};

/// Each fold refits the table's recipe on its training rows. Splits of small tables run side by side, those of large ones one
/// after the other (learners are parallel inside); the results are the same bits in any case and for any number of threads.
/// A learner that fails is left out with a warning; the error of the first one comes back when all fail.
Expected<Evaluation> evaluate(const EvaluationRequest &request, RunContext &context);

} // namespace mortise
