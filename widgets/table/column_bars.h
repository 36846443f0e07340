// What stands small under a column's name: a histogram of numbers and times, bars of the largest levels of a category; and how
// much of each bar is picked.
//
//   ColumnBars bars = columnBars(table, 3);          // any thread, O(rows)
//   countPicked(bars, table, 3, picked);             // other rows are picked: the bars stay where they are
#pragma once

#include "data/table.h"
#include "widgets/bridge/linked_rows.h"

#include <cstdint>
#include <vector>

namespace mortise {

struct ColumnBars {
    static constexpr int kBins = 24, kLevels = 7;

    std::vector<std::int64_t> all;    // rows a bar; empty: nothing to draw (texts, no value at all)
    std::vector<std::int64_t> picked; // of them; empty: nothing is picked
    double low = 0, high = 0;         // what the first bar starts and the last one ends with; numbers, or microseconds
    std::vector<std::int32_t> barOf;  // of each level of a category; the last bar holds all levels past the kLevels largest
    bool others = false;              // there is such a bar
    std::int64_t missing = 0;         // rows without a value, infinite ones too: in no bar
};

/// Numbers and times: kBins equal steps from the smallest to the largest; whole numbers with fewer than kBins steps one each.
/// Categories: the kLevels largest, largest first, equal ones by their order; levels that no row has get no bar.
ColumnBars columnBars(const Table &table, int column);

/// Rows of the source that are picked, bar by bar; null or rows of another source: none.
void countPicked(ColumnBars &bars, const Table &table, int column, const PickedRowsPtr &picked);

} // namespace mortise
