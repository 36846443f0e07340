// The order of a table's rows by one column.
#pragma once

#include "data/table.h"

namespace mortise {

/// Stable; missing values last in both directions. Numbers and times by value, ordered categories by level, other categories and
/// texts by their letters, figures in them by value ("a2" before "a10"). Any thread, in parallel; O(n), for texts O(n log n).
RowIndex sortedRows(const Table &table, int column, bool descending);

/// -1, 0 or 1; figures by value, letters by their bytes without regard to case, equal ones by case.
int compareNaturally(std::string_view a, std::string_view b);

} // namespace mortise
