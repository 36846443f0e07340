// k-means as a step of a recipe: groups are learned from rows, and new rows go to the nearest one.
//
// State: {"columns": [{"name", "mean", "unit"}], "centres": [[number]]}: u = (x - mean) * unit, missing x counts as mean;
// a centre has one number a column, the largest group first.
#pragma once

#include "node/transform.h"

namespace mortise {

/// Report: inertia (in u), silhouette (null with one group), silhouette_rows, silhouette_of ("all rows", or the part that
/// was looked at), sizes, iterations, centres in units of the columns.
/// @return InvalidInput without features of numbers, with fewer rows than groups, or with infinite values.
Expected<nlohmann::json> fitKmeans(const Table &rows, const ParamValues &params, RunContext &context);
/// Adds the column "cluster" with the levels C1, C2, .. (Meta: a label, not something to learn from by itself).
Expected<Table> applyKmeans(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text kmeansSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
