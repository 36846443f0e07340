// What it costs to say yes from each threshold on, a curve a learner: misses and false alarms at their prices, for 1,000 rows, from
// held-out probabilities. The cheapest threshold is marked and said in words, with the counts of rows at the threshold that is set.
#pragma once

#include "node/results.h"
#include "numeric/decision_cost.h"
#include "widgets/charts/picture.h"

#include <optional>
#include <string>

namespace mortise {

struct ThresholdWish {
    std::string className;           // empty: the usual one of two, the first of several
    std::string learner;             // whose counts are shown; empty: the cheapest one
    MistakePrices prices;
    std::optional<double> threshold; // none: the cheapest
};

PicturePtr thresholdPicture(const ResultsPtr &results, const ThresholdWish &wish);

} // namespace mortise
