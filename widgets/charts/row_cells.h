// Which cell of a chart (a bar, a box, a square) every row is drawn in: what a pick of cells means, and how much of each cell is
// picked.
#pragma once

#include "data/table.h"
#include "widgets/bridge/linked_rows.h"

#include <vector>

namespace mortise {

struct RowCells {
    Hash source;
    RowIndexPtr sourceRows;           // of each row; null: row i is row i of the source
    std::vector<std::int32_t> cellOf; // -1: drawn nowhere
    int cells = 0;

    static RowCells of(const Table &table, int cells); // all rows nowhere yet
    std::int64_t sourceRow(std::size_t row) const { return sourceRows ? (*sourceRows)[row] : static_cast<std::int64_t>(row); }
    /// Rows of the cells that are wanted. Any thread, O(rows).
    PickedRowsPtr rowsOf(const std::vector<bool> &wanted, PickRule rule) const;
    /// How many picked rows each cell holds. Any thread, O(rows), in parallel.
    std::vector<std::int64_t> counted(const PickedRows &picked) const;
};

} // namespace mortise
