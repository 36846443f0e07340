#include "widgets/charts/learner_ranks.h"

#include "numeric/intervals.h"
#include "numeric/metrics.h"
#include "widgets/theme/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::LearnerRanks)
};

constexpr double kSure = 0.95;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::string usualMetric(const Results &results)
{
    if (results.task == Task::Regression)
        return "rmse";
    return results.classes.size() <= 2 ? "auc" : "accuracy";
}

bool anyHas(const Results &results, const std::string &metric)
{
    return std::any_of(results.learners.begin(), results.learners.end(),
                       [&](const LearnerResult &learner) { return std::isfinite(metricOf(learner, metric).value); });
}

bool inTargetUnits(const std::string &metric)
{
    return metric == "rmse" || metric == "mae";
}

/// Probability that `best` is truly better than `learner`; both were tested on the same folds.
double worseBy(const LearnerResult &learner, const LearnerResult &best, const std::string &metric, std::int64_t rows)
{
    if (learner.folds.size() < 2 || learner.folds.size() != best.folds.size())
        return kNone;
    std::vector<double> mine, others;
    double tested = 0;
    for (std::size_t fold = 0; fold < learner.folds.size(); ++fold) {
        const auto value = [&](const FoldResult &result) {
            const auto found = result.metrics.find(metric);
            return found == result.metrics.end() ? kNone : found->second;
        };
        mine.push_back(value(learner.folds[fold]));
        others.push_back(value(best.folds[fold]));
        tested += static_cast<double>(learner.folds[fold].rows) / static_cast<double>(learner.folds.size());
    }
    const double trained = static_cast<double>(rows) - tested;
    if (!(trained > 0))
        return kNone;
    const FoldDifference difference = foldDifference(mine, others, tested / trained);
    return largerIsBetter(metric) ? difference.higher : 1 - difference.higher;
}

} // namespace

MetricValue metricOf(const LearnerResult &learner, const std::string &metric)
{
    const auto found = learner.metrics.find(metric);
    return found == learner.metrics.end() ? MetricValue{kNone, kNone, kNone} : found->second;
}

LearnerRanks rankLearners(const Results &results, const std::string &metric)
{
    LearnerRanks ranks;
    ranks.metric = anyHas(results, metric) ? metric : usualMetric(results);
    if (!anyHas(results, ranks.metric) && results.task == Task::Classification)
        ranks.metric = "accuracy";
    ranks.order.resize(results.learners.size());
    std::iota(ranks.order.begin(), ranks.order.end(), 0);
    const double sign = largerIsBetter(ranks.metric) ? -1 : 1;
    const auto cost = [&](std::size_t i) {
        const double value = metricOf(results.learners[i], ranks.metric).value;
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : sign * value;
    };
    std::stable_sort(ranks.order.begin(), ranks.order.end(), [&](std::size_t a, std::size_t b) { return cost(a) < cost(b); });
    return ranks;
}

std::vector<std::string> metricsOf(const Results &results, const std::string &first)
{
    std::vector<std::string> out{first};
    for (const char *name : results.task == Task::Classification ? classificationMetricNames() : regressionMetricNames())
        if (name != first && anyHas(results, name))
            out.push_back(name);
    return out;
}

QString metricTitle(const std::string &metric)
{
    if (metric == "accuracy")
        return Words::tr("Accuracy");
    if (metric == "balanced_accuracy")
        return Words::tr("Balanced");
    if (metric == "auc")
        return Words::tr("AUC");
    if (metric == "f1_macro")
        return Words::tr("F1");
    if (metric == "log_loss")
        return Words::tr("Log loss");
    if (metric == "rmse")
        return Words::tr("RMSE");
    if (metric == "mae")
        return Words::tr("MAE");
    return metric == "r2" ? Words::tr("R²") : QString::fromStdString(metric);
}

QString metricText(const std::string &metric, double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (metric == "accuracy" || metric == "balanced_accuracy")
        return percentText(value, std::max(0, decimals - 2));
    if (inTargetUnits(metric) && std::abs(value) >= 1e9)
        return numberText(value);
    return figureText(value, decimals);
}

int metricDecimals(const Results &results, const std::string &metric)
{
    if (!inTargetUnits(metric))
        return 3;
    std::vector<double> values;
    for (const LearnerResult &learner : results.learners)
        if (const double value = metricOf(learner, metric).value; std::isfinite(value) && std::abs(value) < 1e9)
            values.push_back(value);
    if (values.empty())
        return 3;
    return std::clamp(3 - static_cast<int>(std::floor(std::log10(std::max(1e-9, *std::max_element(values.begin(), values.end()))))), 0, 6);
}

AgainstBest againstBest(const Results &results, const LearnerRanks &ranks, std::size_t rank)
{
    const LearnerResult &learner = results.learners[ranks.order[rank]], &first = results.learners[ranks.order.front()];
    const MetricValue mine = metricOf(learner, ranks.metric), best = metricOf(first, ranks.metric);
    if (std::isnan(mine.value))
        return {Standing::Unknown, kNone};
    if (rank == 0)
        return {Standing::Best, kNone};
    if (learner.node == "learn.baseline")
        return {Standing::Baseline, kNone};
    const double worse = worseBy(learner, first, ranks.metric, results.rows);
    if (!std::isnan(worse))
        return {worse > kSure ? Standing::Worse : Standing::Level, worse};
    if (mine.value == best.value)
        return {Standing::Level, kNone};
    if (std::isnan(mine.low) || std::isnan(mine.high) || std::isnan(best.low) || std::isnan(best.high))
        return {Standing::Unknown, kNone};
    return {mine.low <= best.high && best.low <= mine.high ? Standing::Level : Standing::Worse, kNone};
}

QString whyNoLearners(const ResultsPtr &results)
{
    if (!results)
        return Words::tr("Link Test and score to this block.");
    return results->learners.empty() ? Words::tr("Link at least one learner to Test and score.") : QString();
}

} // namespace mortise
