// From a prepared table back to the raw rows that a fitted recipe starts from.
#pragma once

#include "node/run_context.h"

#include "data/table.h"

namespace mortise {

/// The rows that `steps` are to be replayed on, one for each row of `table`, in its order. Where `table` was made by the first
/// of `steps` itself (same nodes and settings; Resample steps do not count) these are its raw rows, so that nothing is prepared
/// twice; otherwise its rows as they are, and where it was prepared in another way context says so. O(rows).
Table rawRowsFor(const std::vector<RecipeStep> &steps, const Table &table, RunContext &context);

} // namespace mortise
