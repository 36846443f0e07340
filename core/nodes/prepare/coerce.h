// A column as another type. Used where a person asks for it, and where new rows were read with another type than the rows
// that a step was fitted on (a column of "1" and "2" that used to hold "n/a" as well).
#pragma once

#include "data/column.h"

namespace mortise {

/// To a
///   number    texts and levels that read as one, times as days since 1970-01-01
///   category  every different value a level: numbers and times ascending, texts in natural order (b2 before b10)
///   text      what the cell shows
///   time      texts and levels that data/condition_time.h reads; numbers as days since 1970-01-01
/// What cannot be converted becomes missing and is added to `lost`. A column of that type already is returned as it is.
/// Cost O(n), O(n log n) to a category.
ColumnPtr asType(const ColumnPtr &column, ColumnType type, std::int64_t &lost);

} // namespace mortise
