// Numbers in cells: the complete reader, which every fast path falls back on.
#pragma once

#include "io/csv_cells.h"

#include <cstdint>
#include <string_view>

namespace mortise {

/// Reads a value (no quotes, no blanks around it) as a number of the kind; correctly rounded. Sets NaN unless it is one.
/// Overflow gives inf, as IEEE 754 rounds; whole numbers must be exact. `kind` is one of the number kinds.
CellState readNumber(std::string_view value, CellKind kind, const CellRules &rules, double &out);

/// mantissa * 10^exponent, correctly rounded; false where this fast way cannot decide (Eisel and Lemire's algorithm).
bool scaledDecimal(std::uint64_t mantissa, std::int64_t exponent, double &out);

} // namespace mortise
