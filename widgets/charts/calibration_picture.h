// The reliability diagram of the learners of an evaluation: what they said against what happened, from held-out probabilities, with
// the 95 % interval of every point; below it how often each probability was said.
//
// Which probabilities: those of the class that `className` names; without a name for two classes those of the second, for more the
// probability of the answer against how often it was right (Guo et al., ICML 2017).
#pragma once

#include "node/results.h"
#include "widgets/charts/picture.h"

#include <string>

namespace mortise {

/// @param learner empty: all of them. @param bins points a curve, of equal count.
PicturePtr calibrationPicture(const ResultsPtr &results, const std::string &className, const std::string &learner, int bins);

} // namespace mortise
