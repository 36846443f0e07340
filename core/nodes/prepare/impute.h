// Fill missing: what stands in for a missing cell is learned from the rows at hand and used for any later row.
//
// State: {"columns": [{"name", "type", "how": "fill" | "drop", "fill": number | text | microseconds, "mark": name}],
//         "ignored": [name]}; "fill" and "mark" only where they apply.
#pragma once

#include "node/transform.h"

namespace mortise {

/// @return InvalidParameter where `value` cannot stand in a column that was named. Parallel over columns.
Expected<nlohmann::json> fitImpute(const Table &rows, const ParamValues &params, RunContext &context);
/// Cells of another type than the trained one are converted first, as coerce.h says.
Expected<Table> applyImpute(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text imputeSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
