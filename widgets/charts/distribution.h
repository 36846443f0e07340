// Distribution of one column: a histogram of numbers and times, bars of levels; split by the levels of another column. The counts
// are those that the node reports (nodes/view/distribution.h).
#pragma once

#include "data/table.h"
#include "node/param.h"
#include "nodes/view/distribution.h"
#include "widgets/charts/picture.h"

namespace mortise {

/// What is drawn of it: the seven largest series and "others"; of levels the 60 most frequent (first, unless `ordered`) and the
/// rest as one bar. Every counted row stays counted.
Distribution foldedForDrawing(Distribution distribution, bool ordered);

PicturePtr distributionPicture(const Table &table, const ParamValues &params);

} // namespace mortise
