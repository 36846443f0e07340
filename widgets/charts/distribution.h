// Distribution of one column: a histogram of numbers and times, bars of levels; split by the groups of another column.
#pragma once

#include "data/table.h"
#include "node/param.h"
#include "widgets/charts/picture.h"

#include <vector>

namespace mortise {

struct Histogram {
    std::vector<double> edges;                      // bins + 1; categories: empty
    std::vector<std::vector<std::int64_t>> counts;  // group x bin
    std::int64_t missing = 0, infinite = 0;
    int bins() const { return counts.empty() ? 0 : static_cast<int>(counts.front().size()); }
};

/// @param bins 0: Freedman and Diaconis' width (1981), 5 to 60 bins, edges at nice numbers. Every finite value is counted once.
Histogram histogramOf(const std::vector<double> &values, const std::vector<std::int32_t> &groupOf, int groups, int bins);

PicturePtr distributionPicture(const Table &table, const ParamValues &params);

} // namespace mortise
