// What is in the columns of a table: for the command `describe`, the import dialog and the summary view.
#pragma once

#include "data/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mortise {

struct LevelCount {
    std::string value;
    std::int64_t count = 0;
};

inline constexpr std::size_t kMostLevels = 1000;

struct ColumnSummary {
    std::string name;
    ColumnType type = ColumnType::Number;
    Role role = Role::Feature;
    std::int64_t missing = 0;
    std::int64_t distinct = 0;                              // of the cells that are not missing; exact
    std::optional<double> min, max, mean;                   // Number with a value. mean: infinite where a cell is
    std::optional<std::int64_t> minTime, maxTime, meanTime; // Time with a value, microseconds UTC
    std::vector<LevelCount>
        levels; // Category and Text: most frequent first, then in natural order; at most kMostLevels
};

/// One summary a column, in the table's order. Runs in parallel over columns; the same for any number of threads.
std::vector<ColumnSummary> describe(const Table &table);
ColumnSummary describeColumn(const Table &table, int column);

} // namespace mortise
