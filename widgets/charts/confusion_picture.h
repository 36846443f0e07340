// Which class was said for which: one cell for every pair, with the tested rows in it and their share. Right answers
// are tinted in one colour, wrong ones in the other, by the share. Many classes: labels go first, then figures.
#pragma once

#include "node/results.h"
#include "widgets/charts/picture.h"

#include <vector>

namespace mortise {

struct Confusion {
    int classes = 0;
    std::vector<std::int64_t> counts; // [true * classes + said]
    std::vector<std::int64_t> ofTrue, ofSaid; // totals
    std::int64_t rows = 0, right = 0;
    std::int64_t at(int truth, int said) const { return counts[static_cast<std::size_t>(truth) * static_cast<std::size_t>(classes) + static_cast<std::size_t>(said)]; }
    /// Of the true class, or of those of whom `said` was said; 0 where there are none.
    double share(int truth, int said, bool ofSaidClass = false) const;
};
Confusion confusionOf(const Results &results, const LearnerResult &learner);
/// "Most often wrong: A taken for B (12); ..", the first few; empty where there is no mistake.
QString mistakesOf(const Confusion &confusion, const QStringList &classes);

/// @param learner a name as in Results; empty: the best one. @param show "counts", "of_true" or "of_predicted".
PicturePtr confusionPicture(const ResultsPtr &results, const std::string &learner, const std::string &show = "counts");

} // namespace mortise
