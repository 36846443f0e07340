// Principal components as a step of a recipe: the directions are learned from rows, and new rows are projected on them.
//
// State: {"columns": [{"name", "mean", "unit"}], "loadings": [[number]]}: u = (x - mean) * unit, missing x counts as mean;
// PCi = sum of loading * u.
#pragma once

#include "node/transform.h"

namespace mortise {

/// Report: explained_variance, explained_variance_ratio (null where nothing varies), loadings [{"feature", "values"}].
/// @return InvalidInput without features of numbers, with fewer than two rows, or with infinite values.
Expected<nlohmann::json> fitPca(const Table &rows, const ParamValues &params, RunContext &context);
/// Adds PC1, PC2, .. as features; what they were made of becomes Meta, so that learners use the components instead.
Expected<Table> applyPca(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text pcaSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
