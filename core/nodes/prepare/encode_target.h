// Target encoding: a level becomes the mean of the target among its rows, drawn toward the mean of all rows where the level has
// few:  (sum of y in the level + m * prior) / (rows of the level + m),  m the smoothing, prior the mean of all rows.
// Numbers: y is the target. Two classes: y is 1 in the second class. More classes: one number column a class.
// Source: Micci-Barreca, ACM SIGKDD Explorations 3(1), 2001; out of fold as in Prokhorenkova et al., NeurIPS 2018, section 3.
//
// Training rows must not see their own target: each of five folds gets values learned from the other four. A row's fold comes
// from the seed and its number in the source, so that copies of a row share one.
#pragma once

#include "data/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mortise {

inline constexpr int kTargetFolds = 5;

/// The target of n rows as one or more series of numbers; NaN where it is missing.
struct Outcomes {
    std::vector<std::vector<double>> y; // one a number column, n each
    std::vector<std::string> suffixes;  // of the number columns' names; one empty text where there is one
};
/// @return InvalidInput without a target or when it is free text, or has one class only.
Expected<Outcomes> outcomesOf(const Table &table);

std::vector<std::uint8_t> foldsOf(const Table &table, std::uint64_t seed);

/// Sums of one series by level, kept fold by fold.
class LevelMeans {
public:
    /// @param level n numbers of levels, -1 for none. @param fold n.
    LevelMeans(const std::vector<std::int32_t> &level, int levels, const std::vector<double> &y, const std::vector<std::uint8_t> &fold);
    /// The mean of every row but those of fold `without` (-1: of all rows).
    double prior(int without = -1) const;
    std::vector<double> values(double smoothing, int without = -1) const; // by level

private:
    struct Sum {
        double y = 0.0;
        std::int64_t rows = 0;
    };
    Sum total(std::size_t level, int without) const;
    std::vector<Sum> sums_; // (levels + 1) x folds; the last row holds all rows of a fold
    std::size_t levels_;
};

} // namespace mortise
