// Every column in short, as the summary view shows and reports it.
#pragma once

#include "io/describe.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>

namespace mortise {

inline constexpr std::array<double, 5> kSummaryShares{0.05, 0.25, 0.5, 0.75, 0.95};

struct ColumnCard {
    ColumnSummary summary;
    std::optional<double> deviation;                 // Number with a finite value: sqrt(sum (x - mean)^2 / n)
    std::vector<double> quantiles;                   // of finite numbers, at kSummaryShares, linear between ranks; else empty
};

/// One a column, in the table's order. In parallel over columns. O(n log n) a column of numbers.
std::vector<ColumnCard> columnCards(const Table &table);

/// The keys of the command `describe` (name, type, role, missing, distinct, min, max, mean, levels), then deviation and
/// quantiles {"0.05": ...}; null where it has no meaning. At most `mostLevels` levels.
nlohmann::json toJson(const ColumnCard &card, std::size_t mostLevels = 20);

} // namespace mortise
