// Where the rows that are picked in the window stand in a table.
#pragma once

#include "data/table.h"
#include "widgets/bridge/linked_rows.h"

namespace mortise {

/// Rows as they are shown: rows of the table in an order, or all of them (null).
struct ShownRows {
    Table table;
    RowIndexPtr order;
    std::int64_t count() const { return order ? static_cast<std::int64_t>(order->size()) : table.rows(); }
    std::int64_t sourceRow(std::int64_t at) const { return table.sourceRow(order ? (*order)[static_cast<std::size_t>(at)] : at); }
};

struct PickedPlaces {
    std::int64_t count = 0, first = -1;
};
/// How many of the shown rows are picked, and the first of them. Any thread. O(rows).
PickedPlaces pickedPlaces(const ShownRows &shown, const PickedRowsPtr &picked);
/// The next picked row past `after`, from the top again at the end; -1 where none is. O(rows).
std::int64_t nextPicked(const ShownRows &shown, const PickedRowsPtr &picked, std::int64_t after);

/// The pick of the shown rows in these ranges (first, last). O(rows picked).
PickedRowsPtr pickOf(const ShownRows &shown, const std::vector<std::pair<int, int>> &ranges);

} // namespace mortise
