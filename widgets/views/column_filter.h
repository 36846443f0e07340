// What a person keeps of one column: a range of numbers or times, levels, or a part of a text.
#pragma once

#include "data/condition.h"
#include "data/table.h"

#include <QString>

#include <set>
#include <string>

namespace mortise {

struct ColumnFilter {
    QString from, to;                    // Number, Time; empty: open
    std::set<std::string> left;          // Category: levels that are left out
    bool missing = true;                 // Category: rows without a value are kept
    QString text;                        // Text: part of the cell
    bool operator==(const ColumnFilter &) const = default;
};

/// As prepare.filter takes it; All of none where everything is kept. Numbers are read in the person's language too ("3,5").
Condition conditionOf(const Field &field, const ColumnFilter &filter);

} // namespace mortise
