// Which column of a table that somebody brings in is probably the one to predict.
#pragma once

#include "data/table.h"

#include <optional>

namespace mortise {

struct TargetGuess {
    enum class Why { Named, LastWithFewLevels };
    int column = 0;
    Why why = Why::Named;
};

/// A feature that is named as targets are ("target", "class", "y", ..) or by what people ask ("survived", "churn", "diagnosis", ..); else
/// the last feature, where it is a category of 2 to 20 levels. Nothing where neither is so, or where the table has a target. Always said and easily changed: it is
/// a guess. Pure; cost O(columns).
std::optional<TargetGuess> guessTarget(const Table &table);

/// Whether a column can be predicted: a number, or a category of at least two levels.
bool canBeTarget(const Field &field);

} // namespace mortise
