// Columns as they were read become columns of a table: levels in natural order, missing codes out, category or text decided,
// text checked for its encoding.
#pragma once

#include "data/column.h"
#include "io/csv_pass.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mortise {

struct FinishedColumn {
    ColumnPtr column;
    std::int64_t replaced = 0;         // bytes that are not UTF-8, now U+FFFD
    std::vector<std::int64_t> missing; // how often each missing code stood there, by MissingCodes number; may be short
};

/// `keepKind`: the type was asked for. Leaves `column` without its values.
FinishedColumn finishColumn(CsvColumn &column, std::int64_t rows, const MissingCodes &missing, bool keepKind);

/// Whether a column of words with so many different ones is text rather than a category.
inline bool isText(std::int64_t distinct, std::int64_t values)
{
    return distinct > 65536 || (distinct > 20 && distinct * 2 > values);
}

} // namespace mortise
