// Cells whose text holds what is looked for, without regard to upper and lower case. Missing cells hold nothing.
#pragma once

#include "widgets/table/picked_places.h"

#include <QString>

#include <atomic>
#include <memory>

namespace mortise {

struct CellPlace {
    std::int64_t row = -1; // as shown
    int column = -1;
    bool operator==(const CellPlace &) const = default;
};
using StopFlag = std::shared_ptr<std::atomic<bool>>; // set by whoever no longer wants the answer

/// How many cells; rows in parallel. Any thread. O(cells); levels are compared once, and columns of numbers only with what a number may hold.
std::int64_t countFound(const ShownRows &shown, const QString &text, const StopFlag &stop);

/// Row by row from the cell after `from` (or before it, `backwards`), around the end; `from` itself comes last, or first if `here`.
/// Row -1: none.
CellPlace nextFound(const ShownRows &shown, const QString &text, CellPlace from, bool backwards, bool here, const StopFlag &stop);

} // namespace mortise
