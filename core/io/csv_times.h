// Dates and times in cells: the complete reader, which the fast path falls back on.
#pragma once

#include "io/csv_cells.h"

#include <cstdint>
#include <string_view>

namespace mortise {

/// What a column's cells had in them: decides how it is shown, and what has to be said about it.
struct TimeTraits {
    bool timeOfDay = false;
    bool offset = false, noOffset = false; // Z or +hh:mm; a time of day without
    bool dayAbove12 = false;               // proves the order of day and month
    bool slashed = false;                  // 3/4/2020 or 3-4-2020, where the order is not settled by custom
    bool finer = false;                    // digits below a microsecond, left out
    bool shortYear = false;                // two digits

    void add(const TimeTraits &other);
};

/// Reads a value (no quotes, no blanks around it). `kind` is one of the time kinds. Sets kMissingTime unless it is a time.
CellState readTime(std::string_view value, CellKind kind, const CellRules &rules, std::int64_t &out,
                   TimeTraits &traits);

/// Days from 1970-01-01 to the first of month m of year y: starts[y * 12 + m - 1], years 0..9999 and one month more.
const std::int32_t *monthStarts();

} // namespace mortise
