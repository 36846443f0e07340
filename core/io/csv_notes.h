// What a reader notices on the way, by position in the text: counts, and the first places. Merged over threads the outcome is
// the same for any number of them.
#pragma once

#include "io/csv_cells.h"
#include "io/csv_times.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace mortise {

inline constexpr std::int64_t kNowhere = INT64_MAX;

/// How often, and the first few places.
struct Places {
    std::int64_t count = 0;
    std::vector<std::int64_t> first; // ascending

    void add(std::int64_t offset)
    {
        ++count;
        keep(offset);
    }
    void add(const Places &other)
    {
        count += other.count;
        for (const std::int64_t offset : other.first)
            keep(offset);
    }

private:
    void keep(std::int64_t offset)
    {
        constexpr std::size_t kMost = 5;
        if (first.size() == kMost && offset > first.back())
            return;
        first.insert(std::upper_bound(first.begin(), first.end(), offset), offset);
        if (first.size() > kMost)
            first.pop_back();
    }
};

/// A cell that does not fit its column.
struct UnfitCell {
    std::int64_t offset = kNowhere;
    CellState state = CellState::Unfit;
    std::string text;
};

struct ColumnNotes {
    Places unfit;                      // of a lenient column, where they become missing: cells of another form
    Places lossy;                      // the same: digits that a number would lose, days that do not exist
    UnfitCell first;                   // of all that do not fit
    std::int64_t values = 0;           // that do fit; counted in a probe only
    Places infinite;                   // numbers beyond the range of a double
    std::vector<std::int64_t> missing; // how often each missing code stood there, by MissingCodes number; may be short
    TimeTraits time;

    void addMissing(int code)
    {
        if (missing.size() <= static_cast<std::size_t>(code))
            missing.resize(static_cast<std::size_t>(code) + 1);
        ++missing[static_cast<std::size_t>(code)];
    }
    void addUnfit(UnfitCell cell)
    {
        (cell.state == CellState::Unfit ? unfit : lossy).add(cell.offset);
        if (cell.offset < first.offset)
            first = std::move(cell);
    }
    void add(const ColumnNotes &other);
};

struct RowNotes {
    Places shortRows;          // filled with missing cells
    Places longRows;           // with surplus cells that were not empty
    Places blankLines;         // left out
    bool unterminated = false; // a quote is never closed

    void add(const RowNotes &other);
};

} // namespace mortise
