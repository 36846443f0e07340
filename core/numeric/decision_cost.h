// What it costs to say yes from a threshold on: missed rows and false alarms, each at its price.
//
//   const DecisionCosts costs(isPositive, score, weight);
//   const Decision best = costs.cheapest({.miss = 120, .falseAlarm = 9});
//   best.costPerRow({.miss = 120, .falseAlarm = 9});
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

struct MistakePrices {
    double miss = 1.0, falseAlarm = 1.0; // of a positive row that got no, of another one that got yes
};

/// What saying yes from `threshold` on does; sums of weights, so counts of rows where all are 1.
struct Decision {
    double threshold = 0.0; // infinity: never
    double hits = 0.0, misses = 0.0, falseAlarms = 0.0, rejections = 0.0;
    double rows() const { return hits + misses + falseAlarms + rejections; }
    double costPerRow(const MistakePrices &prices) const { return rows() > 0 ? (misses * prices.miss + falseAlarms * prices.falseAlarm) / rows() : 0.0; }
};

class DecisionCosts {
public:
    DecisionCosts() = default;
    /// @param positive n, whether the row is one that should get yes. @param score n, probabilities. @param weight n; empty: all 1.
    /// Cost O(n log n).
    DecisionCosts(std::span<const std::uint8_t> positive, std::span<const double> score, std::span<const double> weight = {});

    /// One for each set of rows that can get yes, the threshold at the least score that does: from "never" down to "always".
    const std::vector<Decision> &steps() const { return steps_; }
    /// Yes where the score is `threshold` or more; cost O(log n).
    Decision at(double threshold) const;
    /// The least cost. Of several the nearest to one half. Its threshold is the roundest number that gives the same answers.
    Decision cheapest(const MistakePrices &prices) const;

private:
    double below(std::size_t step) const; // a step holds for thresholds in (below, its own]
    std::vector<Decision> steps_;
};

/// The number with the fewest decimals in (above, upTo]; the largest of these.
double roundestIn(double above, double upTo);

} // namespace mortise
