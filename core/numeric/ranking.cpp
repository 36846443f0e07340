#include "numeric/ranking.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace mortise {

double RankedSides::auc() const
{
    if (!(positives > 0) || !(others > 0))
        return std::numeric_limits<double>::quiet_NaN();
    return positivePairs / (positives * others);
}

RankedSides rankSides(std::span<const std::int32_t> trueClass, int positive, std::span<const double> score, std::span<const double> weight)
{
    const std::size_t n = score.size();
    RankedSides out;
    out.order.resize(n);
    out.placement.assign(n, 0.0);
    std::iota(out.order.begin(), out.order.end(), 0);
    std::sort(out.order.begin(), out.order.end(), [&](std::int64_t a, std::int64_t b) {
        const double x = score[static_cast<std::size_t>(a)], y = score[static_cast<std::size_t>(b)];
        return x != y ? x > y : a < b;
    });
    const auto isPositive = [&](std::size_t row) { return trueClass[row] == positive; };
    const auto weightOf = [&](std::size_t row) { return weight.empty() ? 1.0 : weight[row]; };
    for (std::size_t i = 0; i < n; ++i)
        (isPositive(i) ? out.positives : out.others) += weightOf(i);

    double positivesAbove = 0.0, othersAbove = 0.0;
    for (std::size_t begin = 0; begin < n;) {
        const double value = score[static_cast<std::size_t>(out.order[begin])];
        double positivesHere = 0.0, othersHere = 0.0;
        std::size_t end = begin;
        for (; end < n && score[static_cast<std::size_t>(out.order[end])] == value; ++end) {
            const auto row = static_cast<std::size_t>(out.order[end]);
            (isPositive(row) ? positivesHere : othersHere) += weightOf(row);
        }
        for (std::size_t i = begin; i < end; ++i) {
            const auto row = static_cast<std::size_t>(out.order[i]);
            out.placement[row] = isPositive(row) ? (out.others - othersAbove - 0.5 * othersHere) / out.others
                                                 : (positivesAbove + 0.5 * positivesHere) / out.positives;
        }
        out.positivePairs += othersHere * (positivesAbove + 0.5 * positivesHere);
        positivesAbove += positivesHere;
        othersAbove += othersHere;
        out.tieEnd.push_back(static_cast<std::int64_t>(end));
        begin = end;
    }
    return out;
}

} // namespace mortise
