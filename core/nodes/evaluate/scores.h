// From held-out predictions to results: metrics of each fold, their means and limits.
#pragma once

#include "nodes/evaluate/evaluation.h"
#include "nodes/evaluate/trial.h"

namespace mortise {

struct ScoreInput {
    Table table;
    std::optional<FoldRequest> folds;
    std::vector<Learner> learners;
    Truth truth;
    std::vector<RowIndex> tested;             // of each split, rows of truth
    std::vector<std::vector<Trial>> trials;   // of each split, of each learner
    std::vector<std::optional<Error>> failed; // learners that were not tried at all
    int splits = 0;
};

/// Over several folds each metric is computed on each fold and averaged. A single test set, and leaving one out, where a fold is
/// one row, are scored on all tested rows at once. Takes the predictions out of `input`.
/// The first learner's error where every one failed; Cancelled when stopped.
Expected<Evaluation> scored(ScoreInput &input, RunContext &context);

} // namespace mortise
