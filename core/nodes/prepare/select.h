// Select columns: which, in what order, under what names, with what roles and types.
#pragma once

#include "node/transform.h"

namespace mortise {

/// The settings name columns as they come in. What is converted and cannot be becomes missing, with a warning that counts it; a
/// column whose role was its type's own gets the new type's. Giving a column the role target takes it from the one that had it.
/// @return InvalidInput for a column that is not there (unless it is or becomes context.absentTarget) or a name that two get.
Expected<Table> applySelect(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text selectSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
