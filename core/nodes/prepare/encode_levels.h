// Parts that the encodings share: the levels of a column as they were trained, and number columns put in the place of the
// column that they stand for.
#pragma once

#include "data/table.h"
#include "node/run_context.h"

#include <nlohmann/json.hpp>

namespace mortise {

/// The levels that occur in `column` (a Category), in their order, and how often.
struct OccurringLevels {
    std::vector<std::string> levels;
    std::vector<std::int64_t> counts;
};
OccurringLevels occurringLevels(const Column &column);

/// Number of each row's level among `levels`; -1 where missing or unseen. Adds unseen cells to `unseen`.
std::vector<std::int32_t> levelNumbers(const ColumnPtr &column, const std::vector<std::string> &levels, std::int64_t &unseen);

/// What takes the place of one column.
struct Replacement {
    int index = -1;                                       // of the column that goes
    std::vector<std::pair<std::string, ColumnPtr>> columns;
};
/// Each new column has the role of the one that it replaces. Another column of `table` that has the name of a new one gives way.
Table replaced(const Table &table, std::vector<Replacement> replacements);

} // namespace mortise
