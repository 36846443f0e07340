// Picked rows: keeps, or leaves out, rows by their numbers in the data that they were picked in.
#pragma once

#include "node/transform.h"

namespace mortise {

/// "1-5, 9": rows of the source from 1 on, ascending and apart, as the setting `rows` holds them. O(rows).
std::string rangesText(const RowIndex &sourceRows);
/// @return row numbers from 0 on as [first, last], ascending and apart; InvalidParameter names what cannot be read.
Expected<std::vector<std::pair<std::int64_t, std::int64_t>>> parseRanges(const std::string &text);

/// Rows of another source all stay, and it is said: a number means nothing there.
Expected<Table> applyPick(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text pickSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);
Expected<void> checkPick(const ParamValues &params);

} // namespace mortise
