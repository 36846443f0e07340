// Which class was said for which: one cell for every pair, with the tested rows in it and their share of the true class. Right
// answers are tinted in one colour, wrong ones in the other, by that share. Many classes: labels go first, then figures.
#pragma once

#include "node/results.h"
#include "widgets/charts/picture.h"

#include <vector>

namespace mortise {

struct Confusion {
    int classes = 0;
    std::vector<std::int64_t> counts, rowTotals; // [true * classes + said]; [true]
    std::int64_t rows = 0, right = 0;
    std::int64_t at(int truth, int said) const { return counts[static_cast<std::size_t>(truth) * static_cast<std::size_t>(classes) + static_cast<std::size_t>(said)]; }
    double share(int truth, int said) const; // of the true class; 0 where it has no rows
};
Confusion confusionOf(const Results &results, const LearnerResult &learner);

/// @param learner a name as in Results; empty: the best one.
PicturePtr confusionPicture(const ResultsPtr &results, const std::string &learner);

} // namespace mortise
