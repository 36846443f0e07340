// Sample rows: at random, the first or last ones, or at random with every level of a column in its share.
#pragma once

#include "node/transform.h"

namespace mortise {

/// Which rows are drawn depends on the seed and the number of rows, not on what they hold (stratified: on the one column too).
/// Rows keep their order. More rows than there are: all of them, with a warning, unless with replacement.
/// @return InvalidInput where there is no column to stratify by, or where it has no levels.
Expected<Table> applySample(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &context);
Text sampleSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &state);

} // namespace mortise
