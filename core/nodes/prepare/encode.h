// Encode: categories as numbers. Which levels there are, and what each becomes, is learned from the rows at hand.
//
// State: {"method", "columns": [{"name", "levels": [text], "columns": [name of each number column],
//   one_hot: "at": [number column of each level, -1 for none];
//   others:  "values": [[number of each level] of each number column], "unseen": [number] of each number column}]}
// A missing cell counts as an unseen level: zeros (one_hot, frequency), -1 (ordinal), the prior (target).
#pragma once

#include "node/transform.h"

namespace mortise {

/// @return InvalidInput for `target` without a target, or when the target itself is named and the method is not ordinal.
Expected<nlohmann::json> fitEncode(const Table &rows, const ParamValues &params, RunContext &context);
Expected<Table> applyEncode(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
/// Training rows: with `target` each row gets values learned from the other four of five folds (encode_target.h).
Expected<Transformed> fitApplyEncode(const Table &rows, const ParamValues &params, RunContext &context);
Text encodeSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
