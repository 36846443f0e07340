// How the values of a column are spread, all rows together or split by the levels of another column.
#pragma once

#include "data/table.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mortise {

inline constexpr std::int64_t kMostBins = 500;
inline constexpr std::size_t kMostSplits = 24; // levels shown; the rarer ones share "other levels"

struct Distribution {
    std::string column, split;              // names; split "" where there is none
    ColumnType type = ColumnType::Number;
    std::vector<double> edges;              // Number, Time (microseconds): bins + 1, ascending; a bin holds its left edge, the last both
    std::vector<std::string> levels;        // Category: in the order of the levels, those that occur
    std::vector<std::string> series;        // of the split, in the order of its levels; one empty name where there is none
    std::vector<std::vector<std::int64_t>> counts; // series x (bins or levels)
    std::vector<std::int64_t> rowsOfSeries;
    std::int64_t missing = 0;               // of the column
    std::int64_t missingSplit = 0;          // rows with a value but without a level of the split; in no series
    std::int64_t infinite = 0;
};

/// @param split  -1, or a Category column. @param bins  none: chosen by binEdges.
/// @return InvalidInput for free text, or a split that is no category. O(rows); the same for any number of threads.
Expected<Distribution> distributionOf(const Table &table, int column, int split = -1, std::optional<std::int64_t> bins = {});

/// Edges of bins over finite values of least .. greatest. With `bins` exactly so many equal ones; otherwise as wide as
/// Freedman & Diaconis say (Z. Wahrscheinlichkeitstheorie 57, 1981), rounded to 1, 2 or 5 times a power of ten, 5 to 80 of them. Whole
/// numbers that span at most 40 get a bin each, centred on them.
std::vector<double> binEdges(std::span<const double> values, std::optional<std::int64_t> bins = {});

/// Which bin a value is in: what a search in the edges finds, from a guess by equal widths. Immutable; about O(1) where bins are about
/// as wide as each other, never more than O(bins).
class BinFinder {
public:
    /// @param edges ascending, two at least; must outlive it.
    explicit BinFinder(std::span<const double> edges)
        : edges_(edges), last_(static_cast<std::int64_t>(edges.size()) - 2), low_(edges.front() / 2), scale_(static_cast<double>(last_ + 1) / (edges.back() / 2 - low_))
    {
    }
    /// Of a finite value; beyond the edges the first or the last.
    std::int64_t operator()(double value) const
    {
        const double guess = (value / 2 - low_) * scale_; // in halves, because 1e308 - -1e308 is no number
        std::int64_t bin = guess > 0 ? static_cast<std::int64_t>(guess < static_cast<double>(last_) ? guess : static_cast<double>(last_)) : 0;
        while (bin > 0 && value < at(bin))
            --bin;
        while (bin < last_ && value >= at(bin + 1))
            ++bin;
        return bin;
    }

private:
    double at(std::int64_t edge) const { return edges_[static_cast<std::size_t>(edge)]; }
    std::span<const double> edges_;
    std::int64_t last_;
    double low_, scale_;
};

nlohmann::json toJson(const Distribution &distribution);

} // namespace mortise
