// What a reader assumed, repaired or left out, as sentences with line numbers.
#pragma once

#include "io/csv_finish.h"
#include "io/csv_typing.h"

#include <vector>

namespace mortise {

/// The lines (from 1) on which the offsets lie; ascending offsets.. O(last offset).
std::vector<std::int64_t> linesOf(const ByteSource &source, const std::vector<std::int64_t> &offsets);

std::vector<Text> readingWarnings(const ByteSource &source, const CellRules &rules, const TypedColumns &typed,
                                  const std::vector<FinishedColumn> &finished);

CellForm formOf(CellKind kind, const TimeTraits &traits);

/// What of it is for a person to decide, by column.
std::vector<CellDoubt> cellDoubts(const TypedColumns &typed);

} // namespace mortise
