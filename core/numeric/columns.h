// A matrix of numbers as its columns, borrowed from whoever owns them, and how the features of a table become one.
//
//   MORTISE_TRY(const Columns x, numberColumns(samples.x));
#pragma once

#include "data/samples.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

/// n x d: d pointers to n doubles each. Borrows; cheap to copy.
struct Columns {
    std::int64_t rows = 0;
    std::vector<const double *> of;
    int size() const { return static_cast<int>(of.size()); }
};

/// @return InvalidInput when a feature is categorical, naming the columns and the way out. Missing values are not looked
///         for: a pass over the data would cost as much as learning; see unusableColumns.
Expected<Columns> numberColumns(const FeatureBlock &x);

/// The error for values that no sum survives: names the columns that hold missing or infinite values. Call it when a sum
/// came out as NaN. Where every value is finite the numbers were too large, and the error says that. O(n d).
Error unusableColumns(const FeatureBlock &x);

} // namespace mortise
