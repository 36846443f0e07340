// What the columns of a delimited text are: passes over the data until every column has been read as a kind that all of its
// cells fit. The first guess comes from the first 64 KB; the outcome depends on every cell and not on the guess.
#pragma once

#include "io/csv_dialect.h"
#include "io/csv_pass.h"

#include <deque>
#include <vector>

namespace mortise {

/// A column that is kept as category or text although nearly all of its cells are something else.
struct NearMiss {
    int column = 0;
    CellKind kind = CellKind::Number; // what it nearly is
    ColumnNotes notes;                // of that reading
};

struct TypedColumns {
    std::deque<CsvColumn> columns;
    std::int64_t rows = 0;
    RowNotes notes;
    std::vector<NearMiss> nearMisses;
    std::vector<int> ambiguousDates; // columns whose days and months could be the other way round
    bool exact = false;              // quotes in mid-cell: the exact scanner was used
};

inline constexpr std::size_t kMostLevelsOfColumn = 65536; // more make a column text

/// Decides and reads all columns. `layout.exact` may be set by it.
Expected<TypedColumns> readColumns(CsvLayout layout, const std::vector<std::string> &names, const CsvOptions &options);

} // namespace mortise
