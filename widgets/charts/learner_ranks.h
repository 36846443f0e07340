// Learners of an evaluation, the best first: the order and the colours that leaderboard, ROC and confusion share.
#pragma once

#include "node/results.h"

#include <QString>

#include <vector>

namespace mortise {

struct LearnerRanks {
    std::string metric;              // what they are ranked by
    std::vector<std::size_t> order;  // of Results::learners; those without a number last
};

/// @param metric empty or "auto": AUC for two classes, accuracy for more, RMSE for numbers; AUC where the wanted one is not there.
LearnerRanks rankLearners(const Results &results, const std::string &metric = {});
/// Metrics that at least one learner has, the ranking one first.
std::vector<std::string> metricsOf(const Results &results, const std::string &first);

/// NaN where the learner has no such metric.
MetricValue metricOf(const LearnerResult &learner, const std::string &metric);

QString metricTitle(const std::string &metric); // "AUC", "Log loss"
/// For a column of figures: "96.1 %", "0.923", "12.50". @param decimals metricDecimals() for
/// those in the target's units; of a fraction, so that a percent has two fewer.
QString metricText(const std::string &metric, double value, int decimals = 3);
int metricDecimals(const Results &results, const std::string &metric);

enum class Standing { Best, Level, Worse, Baseline, Unknown };
struct AgainstBest {
    Standing standing = Standing::Unknown;
    double worse = 0; // probability that the best is truly better, from their folds; NaN where there are fewer than two
};
/// Level up to a probability of 95 %; without folds, where the 95 % intervals overlap. @param rank place in ranks.order.
AgainstBest againstBest(const Results &results, const LearnerRanks &ranks, std::size_t rank);

/// Classes need classes, numbers need numbers; empty where there is a learner to show.
QString whyNoLearners(const ResultsPtr &results);

} // namespace mortise
