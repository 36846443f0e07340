// Filter rows: keeps those for which a condition holds (the language of data/condition.h).
#pragma once

#include "node/transform.h"

namespace mortise {

/// Order and identity of the rows are kept. While predicting, what asks about context.absentTarget is left out of the condition.
Expected<Table> applyFilter(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text filterSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);
/// Whether the condition can be read, without a table.
Expected<void> checkFilter(const ParamValues &params);

} // namespace mortise
