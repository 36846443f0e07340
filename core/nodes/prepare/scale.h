// Scale: features of different units made comparable. Centre and width are learned from the rows at hand.
//
// State: {"columns": [{"name", "type", "center", "half_width"}]}; half_width 0 marks a constant column. Times count in days.
#pragma once

#include "node/transform.h"

namespace mortise {

/// Parallel over columns. Missing and infinite cells take no part and stay as they are.
Expected<nlohmann::json> fitScale(const Table &rows, const ParamValues &params, RunContext &context);
/// (x - center) / (2 half_width); 0 in a column that was constant when fitted.
Expected<Table> applyScale(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text scaleSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
