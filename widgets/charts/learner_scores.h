// Probabilities of the learners of an evaluation, as the charts that judge them need them: which class, which outcomes.
#pragma once

#include "node/results.h"
#include "widgets/charts/picture.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace mortise {

/// A finite probability for each tested row and class.
bool hasProbabilities(const Results &results, const LearnerResult &learner);

/// What is said instead of a chart of probabilities: no results, a target of numbers, no such class, no such learner. Null: nothing.
PicturePtr whyNoProbabilities(const ResultsPtr &results, const std::string &className, const std::string &learner = {});

/// The class of that name; without a name the usual one of two (nodes/view/positive_class.h), and -1 for several.
int positiveClass(const Results &results, const std::string &className);

/// Of each tested row: the probability of a class and whether the row is of it; class -1: of the answer, and whether it was right.
struct Scores {
    std::vector<std::uint8_t> happened;
    std::vector<double> probability;
};
Scores scoresOf(const Results &results, const LearnerResult &learner, int positive);

} // namespace mortise
