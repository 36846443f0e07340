#include "numeric/decision_cost.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {

DecisionCosts::DecisionCosts(std::span<const std::uint8_t> positive, std::span<const double> score, std::span<const double> weight)
{
    std::vector<std::size_t> order(score.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return score[a] != score[b] ? score[a] > score[b] : a < b; });
    double positives = 0.0, others = 0.0;
    for (std::size_t row = 0; row < score.size(); ++row)
        (positive[row] ? positives : others) += weight.empty() ? 1.0 : weight[row];
    double hits = 0.0, alarms = 0.0;
    steps_.push_back({.threshold = std::numeric_limits<double>::infinity(), .misses = positives, .rejections = others});
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t row = order[i];
        (positive[row] ? hits : alarms) += weight.empty() ? 1.0 : weight[row];
        if (i + 1 < order.size() && score[order[i + 1]] == score[row])
            continue;
        steps_.push_back({.threshold = score[row], .hits = hits, .misses = std::max(0.0, positives - hits), .falseAlarms = alarms, .rejections = std::max(0.0, others - alarms)});
    }
}

Decision DecisionCosts::at(double threshold) const
{
    // Thresholds shrink: the last step that is still at or over it.
    const auto after = std::upper_bound(steps_.begin(), steps_.end(), threshold, [](double t, const Decision &step) { return step.threshold < t; });
    Decision out = after == steps_.begin() ? Decision() : *(after - 1);
    out.threshold = threshold;
    return out;
}

double DecisionCosts::below(std::size_t step) const
{
    return step + 1 < steps_.size() ? steps_[step + 1].threshold : -std::numeric_limits<double>::infinity();
}

Decision DecisionCosts::cheapest(const MistakePrices &prices) const
{
    if (steps_.empty())
        return {};
    const auto fromHalf = [&](std::size_t i) { return std::max({0.0, below(i) - 0.5, 0.5 - steps_[i].threshold}); };
    std::size_t best = 0;
    for (std::size_t i = 1; i < steps_.size(); ++i) {
        const double mine = steps_[i].costPerRow(prices), other = steps_[best].costPerRow(prices);
        if (mine < other || (mine == other && fromHalf(i) < fromHalf(best)))
            best = i;
    }
    Decision out = steps_[best];
    const double least = below(best);
    if (least < 0.5 && out.threshold >= 0.5)
        out.threshold = 0.5;
    else if (std::isinf(out.threshold))
        out.threshold = least < 1.0 ? 1.0 : out.threshold; // "from 1" does the same and can be set
    else
        out.threshold = roundestIn(least, out.threshold);
    return out;
}

double roundestIn(double above, double upTo)
{
    for (double scale = 1.0; scale <= 1e9; scale *= 10.0)
        if (const double round = std::floor(upTo * scale) / scale; round > above)
            return round;
    return upTo;
}

} // namespace mortise
