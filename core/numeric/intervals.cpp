#include "numeric/intervals.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "numeric/distributions.h"
#include "numeric/ranking.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace mortise {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kResamples = 400;
constexpr std::uint64_t kBootstrapSeed = 95;

double at(std::span<const double> weight, std::size_t i)
{
    return weight.empty() ? 1.0 : weight[i];
}

/// Kish's effective number of rows.
double effectiveRows(std::span<const double> weight, std::size_t n)
{
    if (weight.empty())
        return static_cast<double>(n);
    double sum = 0.0, squares = 0.0;
    for (const double w : weight) {
        sum += w;
        squares += w * w;
    }
    return sum * sum / squares;
}

/// Linear between the order statistics; NaN are left out.
double quantile(std::vector<double> values, double p)
{
    std::erase_if(values, [](double v) { return std::isnan(v); });
    if (values.empty())
        return kNaN;
    std::sort(values.begin(), values.end());
    const double at = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
}

using Draws = std::function<void(Rng &, Metrics &)>;

/// Limits of every metric that `draw` makes of one resample.
std::map<std::string, Interval> bootstrap(std::span<const char *const> names, const Draws &draw, const std::stop_token &stop)
{
    std::vector<Metrics> drawn(kResamples);
    parallelItems(kResamples, [&](std::int64_t b) {
        if (stop.stop_requested())
            return;
        Rng rng(kBootstrapSeed, static_cast<std::uint64_t>(b));
        draw(rng, drawn[static_cast<std::size_t>(b)]);
    });
    std::map<std::string, Interval> out;
    if (stop.stop_requested())
        return out;
    for (const std::string name : names) {
        std::vector<double> values;
        for (const Metrics &metrics : drawn)
            if (const auto found = metrics.find(name); found != metrics.end())
                values.push_back(found->second);
        if (!values.empty())
            out[name] = cutToRange(name, {quantile(values, 0.025), quantile(values, 0.975)});
    }
    return out;
}

std::map<std::string, Interval> unknown(std::span<const char *const> names)
{
    std::map<std::string, Interval> out;
    for (const char *name : names)
        out[name] = {kNaN, kNaN};
    return out;
}

/// Adds to `influence` what each row moves the area of class c, and returns that area (NaN where there is none).
double addInfluence(std::span<const std::int32_t> trueClass, int c, std::span<const double> score, std::span<const double> weight,
                    std::vector<double> &influence)
{
    const RankedSides ranked = rankSides(trueClass, c, score, weight);
    const double area = ranked.auc();
    if (std::isnan(area))
        return area;
    double rowsOfClass = 0.0;
    for (const std::int32_t t : trueClass)
        rowsOfClass += t == c;
    const double rowsOfOthers = static_cast<double>(trueClass.size()) - rowsOfClass;
    const auto unbiased = [](double n) { return n > 1 ? std::sqrt(n / (n - 1)) : 1.0; };
    for (std::size_t i = 0; i < trueClass.size(); ++i) {
        const bool ofClass = trueClass[i] == c;
        const double share = at(weight, i) / (ofClass ? ranked.positives : ranked.others);
        influence[i] += share * unbiased(ofClass ? rowsOfClass : rowsOfOthers) * (ranked.placement[i] - area);
    }
    return area;
}

double smallerSide(std::span<const std::int32_t> trueClass, int classes)
{
    std::vector<double> count(static_cast<std::size_t>(classes), 0.0);
    for (const std::int32_t c : trueClass)
        count[static_cast<std::size_t>(c)] += 1.0;
    const auto n = static_cast<double>(trueClass.size());
    double least = n;
    for (const double rows : count)
        if (rows > 0)
            least = std::min({least, rows, n - rows});
    return std::max(1.0, least);
}

} // namespace

Interval cutToRange(const std::string &metric, Interval limits)
{
    const auto [least, most] = metricRange(metric);
    return {std::clamp(limits.low, least, most), std::clamp(limits.high, least, most)};
}

Interval foldInterval(std::span<const double> ofFold, double share)
{
    double mean = 0.0, count = 0.0;
    for (const double value : ofFold)
        if (!std::isnan(value)) {
            mean += value;
            count += 1.0;
        }
    if (count < 2)
        return {kNaN, kNaN};
    mean /= count;
    double squares = 0.0;
    for (const double value : ofFold)
        if (!std::isnan(value))
            squares += (value - mean) * (value - mean);
    const double half = studentQuantile(0.975, count - 1) * std::sqrt(squares / (count - 1) * (1.0 / count + share));
    return {mean - half, mean + half};
}

FoldDifference foldDifference(std::span<const double> first, std::span<const double> second, double share)
{
    std::vector<double> moved;
    for (std::size_t fold = 0; fold < std::min(first.size(), second.size()); ++fold)
        if (const double by = second[fold] - first[fold]; !std::isnan(by))
            moved.push_back(by);
    const auto count = static_cast<double>(moved.size());
    if (moved.size() < 2)
        return {kNaN, kNaN};
    double mean = 0.0, squares = 0.0;
    for (const double by : moved)
        mean += by / count;
    for (const double by : moved)
        squares += (by - mean) * (by - mean);
    if (!(squares > 0)) // the same in every fold
        return {mean, mean > 0 ? 1.0 : mean < 0 ? 0.0 : 0.5};
    return {mean, studentCdf(mean / std::sqrt(squares / (count - 1) * (1.0 / count + share)), count - 1)};
}

Interval wilsonInterval(double share, double n)
{
    const double z = normalQuantile(0.975), zz = z * z;
    const double middle = (share + zz / (2 * n)) / (1 + zz / n);
    const double half = z / (1 + zz / n) * std::sqrt(share * (1 - share) / n + zz / (4 * n * n));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Interval aucInterval(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes, std::span<const double> weight)
{
    const auto k = static_cast<std::size_t>(classes);
    const std::size_t n = trueClass.size();
    std::vector<double> influence(n, 0.0), score(n);
    double sum = 0.0;
    int usable = 0;
    for (std::size_t c = classes == 2 ? 1 : 0; c < k; ++c) {
        for (std::size_t i = 0; i < n; ++i)
            score[i] = probability[i * k + c];
        const double area = addInfluence(trueClass, static_cast<int>(c), score, weight, influence);
        if (!std::isnan(area)) {
            sum += area;
            ++usable;
        }
    }
    if (usable == 0)
        return {kNaN, kNaN};
    const double area = sum / usable;
    double variance = 0.0;
    for (const double moved : influence)
        variance += moved * moved / (static_cast<double>(usable) * usable);
    if (!(variance > 0))
        return wilsonInterval(std::clamp(area, 0.0, 1.0), smallerSide(trueClass, classes));
    const double half = normalQuantile(0.975) * std::sqrt(variance);
    return cutToRange("auc", {area - half, area + half});
}

std::map<std::string, Interval> classificationIntervals(std::span<const std::int32_t> trueClass, std::span<const double> probability, int classes,
                                                        std::span<const double> weight, std::stop_token stop)
{
    const std::size_t n = trueClass.size(), k = static_cast<std::size_t>(classes);
    if (n < 2)
        return unknown(classificationMetricNames());
    // A resample needs two facts of each row: its cell of the confusion table and its loss.
    const std::vector<std::int32_t> predicted = likeliestClasses(probability, classes);
    std::vector<std::size_t> cell(n);
    std::vector<double> loss(n);
    for (std::size_t i = 0; i < n; ++i) {
        cell[i] = static_cast<std::size_t>(trueClass[i]) * k + static_cast<std::size_t>(predicted[i]);
        loss[i] = logLoss(trueClass.subspan(i, 1), probability.subspan(i * k, k), classes);
    }
    auto out = bootstrap(
        classificationMetricNames(),
        [&](Rng &rng, Metrics &metrics) {
            std::vector<double> confusion(k * k, 0.0);
            double lost = 0.0, all = 0.0;
            for (std::size_t draw = 0; draw < n; ++draw) {
                if (draw % 65536 == 0 && stop.stop_requested())
                    return;
                const std::size_t i = rng.below(n);
                confusion[cell[i]] += at(weight, i);
                lost += loss[i] * at(weight, i);
                all += at(weight, i);
            }
            metrics = {{"balanced_accuracy", balancedAccuracy(confusion, classes)}, {"f1_macro", f1Macro(confusion, classes)}, {"log_loss", lost / all}};
        },
        stop);
    if (stop.stop_requested())
        return {};
    out["accuracy"] = wilsonInterval(accuracy(confusionCounts(trueClass, predicted, classes, weight), classes), effectiveRows(weight, n));
    out["auc"] = aucInterval(trueClass, probability, classes, weight);
    return out;
}

std::map<std::string, Interval> regressionIntervals(std::span<const double> trueValue, std::span<const double> predicted,
                                                    std::span<const double> weight, std::stop_token stop)
{
    const std::size_t n = trueValue.size();
    if (n < 2)
        return unknown(regressionMetricNames());
    double shift = 0.0; // near the mean, so that the sums below lose nothing
    for (const double y : trueValue)
        shift += y / static_cast<double>(n);
    return bootstrap(
        regressionMetricNames(),
        [&](Rng &rng, Metrics &metrics) {
            double all = 0.0, sum = 0.0, squares = 0.0, left = 0.0, absolute = 0.0;
            for (std::size_t draw = 0; draw < n; ++draw) {
                if (draw % 65536 == 0 && stop.stop_requested())
                    return;
                const std::size_t i = rng.below(n);
                const double w = at(weight, i), e = trueValue[i] - predicted[i], y = trueValue[i] - shift;
                all += w;
                sum += w * y;
                squares += w * y * y;
                left += w * e * e;
                absolute += w * std::abs(e);
            }
            const double total = squares - sum * sum / all;
            metrics = {{"rmse", std::sqrt(left / all)}, {"mae", absolute / all}, {"r2", total > 0 ? 1.0 - left / total : kNaN}};
        },
        stop);
}

Text foldIntervalMethod()
{
    return QT_TRANSLATE_NOOP("core", "95 % limits: Student's t over the folds, corrected for shared training rows (Nadeau and Bengio 2003)");
}

Text classificationIntervalMethod()
{
    return QT_TRANSLATE_NOOP("core", "95 % limits: accuracy by Wilson, AUC by DeLong, the others by 400 bootstrap samples of the tested rows");
}

Text regressionIntervalMethod()
{
    return QT_TRANSLATE_NOOP("core", "95 % limits: 400 bootstrap samples of the tested rows");
}

} // namespace mortise
