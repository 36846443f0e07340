#include "learn/tree/tree_absolute.h"

#include <algorithm>
#include <bit>

namespace mortise {

void TargetOrder::order(const TreeTargets &targets, std::span<const std::uint32_t> rows, std::size_t begin)
{
    std::uint32_t *at = sorted.data() + begin;
    std::copy(rows.begin(), rows.end(), at);
    std::sort(at, at + rows.size(), [&](std::uint32_t a, std::uint32_t b) {
        return targets.y[a] != targets.y[b] ? targets.y[a] < targets.y[b] : a < b;
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
        place[at[i]] = static_cast<std::uint32_t>(i);
}

void MedianTree::clear(std::size_t places)
{
    weight_.assign(places + 1, 0.0);
    sum_.assign(places + 1, 0.0);
    totalWeight_ = totalSum_ = 0.0;
    top_ = std::bit_floor(std::max<std::size_t>(places, 1));
}

void MedianTree::put(std::size_t place, double weight, double target)
{
    totalWeight_ += weight;
    totalSum_ += weight * target;
    for (std::size_t i = place + 1; i < weight_.size(); i += i & (~i + 1)) {
        weight_[i] += weight;
        sum_[i] += weight * target;
    }
}

double MedianTree::deviation(const TreeTargets &targets, const std::uint32_t *sorted) const
{
    // The last place with less than half of the weight up to it; the median is the next one.
    std::size_t below = 0;
    double weight = 0.0, sum = 0.0;
    for (std::size_t step = top_; step > 0; step /= 2)
        if (below + step < weight_.size() && 2.0 * (weight + weight_[below + step]) < totalWeight_) {
            below += step;
            weight += weight_[below];
            sum += sum_[below];
        }
    if (below + 1 >= weight_.size()) // only where rounding leaves no weight above
        --below;
    const double median = targets.y[sorted[below]];
    return (median * weight - sum) + (totalSum_ - sum - median * (totalWeight_ - weight));
}

void AbsoluteSides::node(std::span<const std::uint32_t> rows, std::size_t begin)
{
    rows_ = rows.size();
    sorted_ = order_.sorted.data() + begin;
    rightOf_.resize(rows_ + 1);
}

void AbsoluteSides::begin(RankedRows first, RankedRows second)
{
    // Backward with the same tree: the right side after each move.
    MedianTree &right = left_;
    right.clear(rows_);
    rightOf_[rows_] = 0.0;
    std::size_t left = rows_;
    for (const RankedRows part : {second, first})
        for (std::size_t i = part.size(); i-- > 0;) {
            const std::uint32_t row = part[i].row;
            right.put(order_.place[row], targets_.weight(row), targets_.y[row]);
            rightOf_[--left] = right.deviation(targets_, sorted_);
        }
    left_.clear(rows_);
    moved_ = 0;
}

void AbsoluteSides::move(std::uint32_t row)
{
    left_.put(order_.place[row], targets_.weight(row), targets_.y[row]);
    ++moved_;
}

double weightedMedian(const TreeTargets &targets, std::span<const std::uint32_t> sorted)
{
    double total = 0.0, below = 0.0;
    for (const std::uint32_t row : sorted)
        total += targets.weight(row);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        below += targets.weight(sorted[i]);
        if (2.0 * below == total && i + 1 < sorted.size())
            return 0.5 * (targets.y[sorted[i]] + targets.y[sorted[i + 1]]);
        if (2.0 * below >= total)
            return targets.y[sorted[i]];
    }
    return targets.y[sorted.back()];
}

} // namespace mortise
