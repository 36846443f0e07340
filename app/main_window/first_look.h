// Which columns a first look at a table shows.
#pragma once

#include "data/table.h"

namespace mortise {

/// Names of columns; empty: what the views choose by themselves.
struct FirstLook {
    std::string x, y;   // of the scatter plot: two numbers that tell the classes apart, or that go together
    std::string column; // of the distribution
    std::string value;  // of the box plot
    bool jitter = false; // of the scatter plot: its points lie on one another
    bool operator==(const FirstLook &) const = default;
};

/// Looks at a bounded number of rows and columns (rankPairs): some tenths of a second at most. Any thread.
FirstLook firstLook(const Table &table);

} // namespace mortise
