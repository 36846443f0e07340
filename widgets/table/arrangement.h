// Which rows of a table are shown, and in which order.
#pragma once

#include "data/condition.h"
#include "data/table.h"

namespace mortise {

struct Arrangement {
    Condition filter = {}; // of the columns of the table
    int column = -1;       // to sort by; -1: as they are
    bool descending = false;
};

/// Rows of the table; null: all, as they are. Any thread. As sortedRows() and evaluate(), whose errors come back.
Expected<RowIndexPtr> arrangedRows(const Table &table, const Arrangement &arrangement);

} // namespace mortise
