// What can be said of a column that is brought in: a line for its header, all of it for its tip, and whether it is an id.
#pragma once

#include "io/describe.h"
#include "io/table_file.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace mortise {

/// One a column; empty where it was stopped. Any thread, O(cells).
using ColumnFacts = std::shared_ptr<const std::vector<ColumnSummary>>;
ColumnFacts factsOf(const Table &table, const std::stop_token &stop);

/// "4 levels", "0 to 412", "D.M.Y", "yes 14 %" for a target of two levels, "dates but for 2" where cells are in doubt.
QString factText(const ColumnSummary &column, Role role, CellForm form, const CellDoubt *doubt);
/// The whole name and everything that is known, line by line.
QString factTip(const ColumnSummary &column, Role role, CellForm form);
/// "D.M.Y", "M/D/Y"; empty for what are no dates.
QString dateForm(CellForm form);

/// Told apart by it, not learned from: no cell missing, each different; words without blanks, or whole numbers under a name that
/// ends with "id".
bool looksLikeId(const ColumnSummary &column, std::int64_t rows);

} // namespace mortise
