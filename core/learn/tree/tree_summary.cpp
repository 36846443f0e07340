// What the rows of a node look like: weight, impurity, value, classes.
#include "learn/tree/tree_grower.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

double classImpurity(Criterion criterion, std::span<const double> weights, double total)
{
    double sum = 0.0;
    for (const double w : weights) {
        const double share = w / total;
        sum += criterion == Criterion::Gini ? share * share : -share * std::log2(share);
    }
    return criterion == Criterion::Gini ? std::max(0.0, 1.0 - sum) : std::max(0.0, sum);
}

/// Mean, and mean squared distance to it.
void describeSquared(const TreeTargets &targets, std::span<const std::uint32_t> rows, NodeFacts &facts)
{
    double sum = 0.0, squares = 0.0;
    for (const std::uint32_t row : rows)
        sum += targets.weight(row) * targets.y[row];
    const double mean = sum / facts.weight;
    for (const std::uint32_t row : rows)
        squares += targets.weight(row) * (targets.y[row] - mean) * (targets.y[row] - mean);
    facts.value = mean;
    facts.impurity = squares / facts.weight;
}

/// Median, and mean distance to it.
void describeAbsolute(const TreeTargets &targets, std::span<const std::uint32_t> sorted, NodeFacts &facts)
{
    facts.value = weightedMedian(targets, sorted);
    double sum = 0.0;
    for (const std::uint32_t row : sorted)
        sum += targets.weight(row) * std::abs(targets.y[row] - facts.value);
    facts.impurity = sum / facts.weight;
}

} // namespace

TreeGrower::Summary TreeGrower::summarize(std::span<const std::uint32_t> rows, std::size_t begin, Scratch &scratch)
{
    Summary out;
    out.facts.rows = static_cast<std::int64_t>(rows.size());
    for (const std::uint32_t row : rows)
        out.facts.weight += targets_.weight(row);
    if (targets_.classes > 0) {
        std::vector<double> &dense = scratch.classWeight;
        dense.assign(static_cast<std::size_t>(targets_.classes), 0.0);
        for (const std::uint32_t row : rows)
            dense[static_cast<std::size_t>(targets_.classOf[row])] += targets_.weight(row);
        for (std::size_t c = 0; c < dense.size(); ++c)
            if (dense[c] > 0.0) {
                out.classOf.push_back(static_cast<std::int32_t>(c));
                out.classWeight.push_back(dense[c]);
            }
        out.facts.impurity = classImpurity(settings_.criterion, out.classWeight, out.facts.weight);
        out.pure = out.classOf.size() < 2;
        return out;
    }
    out.pure = std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return targets_.y[row] == targets_.y[rows[0]]; });
    if (settings_.criterion == Criterion::Absolute) {
        order_->order(targets_, rows, begin);
        describeAbsolute(targets_, {order_->sorted.data() + begin, rows.size()}, out.facts);
    } else {
        describeSquared(targets_, rows, out.facts);
    }
    out.facts.value += targets_.centre;
    if (out.pure) { // to the last bit
        out.facts.impurity = 0.0;
        out.facts.value = samples_.y[rows[0]];
    }
    return out;
}

} // namespace mortise
