#include "numeric/metrics.h"

#include "base/parallel.h"
#include "numeric/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLeastProbability = 1e-15;
constexpr const char *kClassification[] = {"accuracy", "balanced_accuracy", "auc", "f1_macro", "log_loss"};
constexpr const char *kRegression[] = {"rmse", "mae", "r2"};

double at(std::span<const double> weight, std::size_t i)
{
    return weight.empty() ? 1.0 : weight[i];
}

/// Neumaier's sum: the error does not grow with n (ZAMM 54, 1974).
class Sum {
public:
    void add(double x)
    {
        const double t = sum_ + x;
        rest_ += std::abs(sum_) >= std::abs(x) ? (sum_ - t) + x : (x - t) + sum_;
        sum_ = t;
    }
    double value() const { return std::isfinite(sum_) ? sum_ + rest_ : sum_; }

private:
    double sum_ = 0.0, rest_ = 0.0;
};

double rowSum(std::span<const double> confusion, std::size_t k, std::size_t c)
{
    double sum = 0.0;
    for (std::size_t j = 0; j < k; ++j)
        sum += confusion[c * k + j];
    return sum;
}

double columnSum(std::span<const double> confusion, std::size_t k, std::size_t c)
{
    double sum = 0.0;
    for (std::size_t j = 0; j < k; ++j)
        sum += confusion[j * k + c];
    return sum;
}

} // namespace

std::span<const char *const> classificationMetricNames()
{
    return kClassification;
}

std::span<const char *const> regressionMetricNames()
{
    return kRegression;
}

bool largerIsBetter(const std::string &metric)
{
    return metric != "log_loss" && metric != "rmse" && metric != "mae";
}

std::pair<double, double> metricRange(const std::string &metric)
{
    if (metric == "r2")
        return {-kInfinity, 1.0};
    return {0.0, largerIsBetter(metric) ? 1.0 : kInfinity};
}

std::vector<std::int32_t> likeliestClasses(std::span<const double> probability, int classes)
{
    const auto k = static_cast<std::size_t>(classes);
    std::vector<std::int32_t> out(k == 0 ? 0 : probability.size() / k);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto row = probability.subspan(i * k, k);
        out[i] = static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin());
    }
    return out;
}

std::vector<double> confusionCounts(std::span<const std::int32_t> trueClass, std::span<const std::int32_t> predicted, int classes,
                                    std::span<const double> weight)
{
    const auto k = static_cast<std::size_t>(classes);
    std::vector<double> counts(k * k, 0.0);
    for (std::size_t i = 0; i < trueClass.size(); ++i)
        counts[static_cast<std::size_t>(trueClass[i]) * k + static_cast<std::size_t>(predicted[i])] += at(weight, i);
    return counts;
}

double accuracy(std::span<const double> confusion, int classes)
{
    const auto k = static_cast<std::size_t>(classes);
    double hits = 0.0, all = 0.0;
    for (std::size_t c = 0; c < k; ++c) {
        hits += confusion[c * k + c];
        all += rowSum(confusion, k, c);
    }
    return all > 0 ? hits / all : kNaN;
}

double balancedAccuracy(std::span<const double> confusion, int classes)
{
    const auto k = static_cast<std::size_t>(classes);
    double sum = 0.0;
    int present = 0;
    for (std::size_t c = 0; c < k; ++c)
        if (const double all = rowSum(confusion, k, c); all > 0) {
            sum += confusion[c * k + c] / all;
            ++present;
        }
    return present > 0 ? sum / present : kNaN;
}

double f1Macro(std::span<const double> confusion, int classes)
{
    const auto k = static_cast<std::size_t>(classes);
    double sum = 0.0;
    int present = 0;
    for (std::size_t c = 0; c < k; ++c)
        if (const double both = rowSum(confusion, k, c) + columnSum(confusion, k, c); both > 0) {
            sum += 2.0 * confusion[c * k + c] / both;
            ++present;
        }
    return present > 0 ? sum / present : kNaN;
}

double logLoss(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes, std::span<const double> weight)
{
    const auto k = static_cast<std::size_t>(classes);
    Sum loss, all;
    for (std::size_t i = 0; i < trueClass.size(); ++i) {
        const double p = std::clamp(probability[i * k + static_cast<std::size_t>(trueClass[i])], kLeastProbability, 1.0 - kLeastProbability);
        loss.add(-std::log(p) * at(weight, i));
        all.add(at(weight, i));
    }
    return loss.value() / all.value();
}

double aucOf(std::span<const std::int32_t> trueClass, int positive, std::span<const double> score, std::span<const double> weight)
{
    return rankSides(trueClass, positive, score, weight).auc();
}

double auc(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes, std::span<const double> weight)
{
    const auto k = static_cast<std::size_t>(classes);
    const std::size_t n = trueClass.size();
    std::vector<double> ofClass(k, kNaN);
    const std::size_t first = classes == 2 ? 1 : 0;
    parallelItems(static_cast<std::int64_t>(k - first), [&](std::int64_t item) {
        const std::size_t c = first + static_cast<std::size_t>(item);
        std::vector<double> score(n);
        for (std::size_t i = 0; i < n; ++i)
            score[i] = probability[i * k + c];
        ofClass[c] = aucOf(trueClass, static_cast<int>(c), score, weight);
    });
    double sum = 0.0;
    int usable = 0;
    for (const double value : ofClass)
        if (!std::isnan(value)) {
            sum += value;
            ++usable;
        }
    return usable > 0 ? sum / usable : kNaN;
}

Metrics classificationMetrics(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes,
                              std::span<const double> weight)
{
    Metrics out;
    if (trueClass.empty()) {
        for (const char *name : kClassification)
            out[name] = kNaN;
        return out;
    }
    const std::vector<double> confusion = confusionCounts(trueClass, likeliestClasses(probability, classes), classes, weight);
    out["accuracy"] = accuracy(confusion, classes);
    out["balanced_accuracy"] = balancedAccuracy(confusion, classes);
    out["f1_macro"] = f1Macro(confusion, classes);
    out["auc"] = auc(trueClass, probability, classes, weight);
    out["log_loss"] = logLoss(trueClass, probability, classes, weight);
    return out;
}

Metrics regressionMetrics(std::span<const double> trueValue, std::span<const double> predicted, std::span<const double> weight)
{
    const std::size_t n = trueValue.size();
    if (n == 0)
        return {{"rmse", kNaN}, {"mae", kNaN}, {"r2", kNaN}};
    Sum squares, absolute, all, weighted;
    for (std::size_t i = 0; i < n; ++i) {
        const double w = at(weight, i), e = trueValue[i] - predicted[i];
        squares.add(w * e * e);
        absolute.add(w * std::abs(e));
        all.add(w);
        weighted.add(w * trueValue[i]);
    }
    const double mean = weighted.value() / all.value();
    Sum around;
    for (std::size_t i = 0; i < n; ++i)
        around.add(at(weight, i) * (trueValue[i] - mean) * (trueValue[i] - mean));
    const double left = squares.value(), total = around.value();
    const double r2 = n < 2 ? kNaN : total > 0 ? 1.0 - left / total : left == 0 ? 1.0 : 0.0;
    return {{"rmse", std::sqrt(left / all.value())}, {"mae", absolute.value() / all.value()}, {"r2", r2}};
}

} // namespace mortise
