// A node that turns one table into another, row by row, as functions of its settings: run, cross-validation and prediction
// call the same two.
#pragma once

#include "data/table.h"
#include "node/param.h"
#include "node/run_context.h"

#include <nlohmann/json.hpp>

namespace mortise {

struct Transformed {
    Table table;
    nlohmann::json state;
};

struct Transform {
    StepKind kind = StepKind::Map;
    /// Fitted: what is learned from rows. Null otherwise. The state holds numbers and texts that survive JSON (NaN as null).
    Expected<nlohmann::json> (*fit)(const Table &rows, const ParamValues &, RunContext &) = nullptr;
    /// Uses nothing of `table` but the row itself (Map, Fitted, Filter). Keeps row identity: withRows, withColumn.
    /// A column that is not there is an InvalidInput that names it, but for context.absentTarget, which is skipped.
    Expected<Table> (*apply)(const Table &table, const ParamValues &, const nlohmann::json &state, RunContext &) = nullptr;
    /// Fitted, where training rows must be treated unlike new ones (target encoding out of fold). Null: fit, then apply.
    Expected<Transformed> (*fitApply)(const Table &rows, const ParamValues &, RunContext &) = nullptr;
    /// "Fill missing: median of 4 columns"; null: the node's title.
    Text (*summary)(const Table &before, const Table &after, const ParamValues &, const nlohmann::json &state) = nullptr;
};

} // namespace mortise
