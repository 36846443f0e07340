// Boxes by group: median, quartiles, whiskers to the last point within 1.5 interquartile ranges, what lies beyond as points.
// Source: Tukey, Exploratory Data Analysis, 1977. Quartiles by linear interpolation (type 7).
#pragma once

#include "data/table.h"
#include "node/param.h"
#include "widgets/charts/picture.h"

#include <vector>

namespace mortise {

struct BoxNumbers {
    std::int64_t rows = 0;
    double low = 0, q1 = 0, median = 0, q3 = 0, high = 0; // low, high: ends of the whiskers
    std::vector<double> beyond;
};
/// @param values any order, finite. rows 0 where there are none.
BoxNumbers boxOf(std::vector<double> values);

PicturePtr boxPicture(const Table &table, const ParamValues &params);

} // namespace mortise
