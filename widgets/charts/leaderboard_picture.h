// The learners of an evaluation, one a row, the best first: folds as small dots, their mean as a large one, the 95 % interval
// behind, the metrics as figures, and in words how it stands against the best ("level with the best": the intervals overlap).
#pragma once

#include "node/results.h"
#include "widgets/charts/picture.h"

namespace mortise {

/// @param metric what to rank by; empty: the usual one of the task.
PicturePtr leaderboardPicture(const ResultsPtr &results, const std::string &metric);

} // namespace mortise
