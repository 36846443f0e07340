// Recipes at work: apply a fitted chain to raw rows, or fit it again on some of them.
#pragma once

#include "node/node_type.h"

namespace mortise {

/// Applies one step that is fitted already. The table's own recipe grows by it.
Expected<Table> applyStep(const RecipeStep &step, const Table &table, RunContext &context);

/// Raw rows through a fitted chain, as when predicting: Resample steps are skipped.
Expected<Table> replay(const std::vector<RecipeStep> &steps, const Table &raw, RunContext &context);

/// The chain fitted again on `raw` (the training rows of a fold), Resample included. The result's steps() are the new fits.
Expected<Table> refit(const std::vector<RecipeStep> &steps, const Table &raw, RunContext &context);

/// A fresh step: fit on `table` and applied to it (training rows).
Expected<Table> runTransform(const NodeType &type, const ParamValues &params, const Table &table, RunContext &context);

/// What a learner needs before it, as steps appended to `table`: impute, encode, scale where it needs them and the columns
/// call for it. Steps that would change nothing are left out.
Expected<Table> prepareFor(const NodeType &learner, const ParamValues &params, const Table &table, RunContext &context);

/// Prepares, samples, fits; the model holds all steps since the raw table. Adds a record for the ledger when `record`.
Expected<ModelPtr> train(const Learner &learner, const Table &table, RunContext &context, bool record = true);

struct Predictions {
    Task task = Task::Regression;
    std::vector<double> values;             // regression: n; classification: n x k, row by row
    std::vector<std::int32_t> classOf;      // classification: n
    RowIndex rowOf;                         // rows of the given table that were predicted (a Filter step may leave some out)
};
/// Raw rows in, predictions out.
Expected<Predictions> predict(const Model &model, const Table &raw, RunContext &context);
/// The input's columns, then "predicted TARGET" and p(LEVEL) for every class. Rows that a filter leaves out are missing there.
Expected<Table> withPredictions(const Model &model, const Table &raw, RunContext &context);

} // namespace mortise
