// Which columns a view shows where none was chosen. The widgets draw, and the nodes report, by the same choice.
//
// A column setting that names a column wins; "" takes the default that stands at each function. Columns with the roles id and
// ignore are never a default, and those that hold one value only come last. "Number" below means a number or a time.
#pragma once

#include "data/table.h"
#include "node/param.h"

namespace mortise {

struct DistributionColumns {
    int column = -1; // first number feature; else first category feature; else the first column that is not free text
    int split = -1;  // the target where it is a category and split_by_target is on
};
struct ScatterColumns {
    int x = -1;      // first number feature
    int y = -1;      // the target where it is a number, else the second number feature
    int colour = -1; // the target where it is a category and colour_by_target is on
    int size = -1;   // none
    int shape = -1;  // none
};
struct BoxColumns {
    int value = -1;  // the target where it is a number, else the first number feature
    int by = -1;     // the target where it is a category, else the first category feature of at most kMostBoxes levels
};
inline constexpr std::size_t kMostBoxes = 24;

/// -1 where there is no such column. @return InvalidParameter for a name that the table lacks, with the nearest.
Expected<DistributionColumns> distributionColumns(const Table &table, const ParamValues &params);
Expected<ScatterColumns> scatterColumns(const Table &table, const ParamValues &params);
Expected<BoxColumns> boxColumns(const Table &table, const ParamValues &params);

} // namespace mortise
