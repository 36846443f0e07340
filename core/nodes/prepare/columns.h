// Columns that a preparation works on: which are meant, and the same ones found again in new rows.
#pragma once

#include "data/table.h"
#include "node/run_context.h"

#include <string>
#include <vector>

namespace mortise {

/// Indices of the named columns in the order of the table, each once. None named: every Feature of which `wanted` holds.
/// @return InvalidInput for a name that the table lacks, with the nearest one.
Expected<std::vector<int>> chosenColumns(const Table &table, const std::vector<std::string> &names, bool (*wanted)(const Column &));

/// @return the column's index; -1 for context.absentTarget where it is not there; InvalidInput for any other that is not there.
Expected<int> columnOf(const Table &table, const std::string &name, const RunContext &context);

/// Missing cells of a field of a table of `rows` rows. O(rows), without a copy.
std::int64_t missingCells(const Field &field, std::int64_t rows);

} // namespace mortise
