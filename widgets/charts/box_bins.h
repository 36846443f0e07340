// Boxes of the rows that are picked, without sorting them: every row knows its bin on a fine scale of the values, the picked rows are
// counted by bin, and only values of the few bins that hold a quartile, the end of a whisker or what lies beyond are looked at. The
// numbers are those of boxOf, to the bit.
//
//   const BoxBins bins = BoxBins::of(places, groups, low, high);     // once, O(rows)
//   std::vector<BoxNumbers> boxes = bins.boxes(places, sourceRows, picked);
#pragma once

#include "widgets/bridge/linked_rows.h"
#include "widgets/charts/box_plot.h"
#include "widgets/charts/columns.h"

#include <span>

namespace mortise {

class BoxBins {
public:
    /// @param places of each row, NaN where it is in no box.
    /// @param low, high where most values lie, best the ends of the whiskers: there the bins are fine. Any thread, in parallel.
    static BoxBins of(std::span<const double> places, const Groups &groups, double low, double high);
    /// One a group. @param places as they were. Any thread, in parallel; the same for any number of threads.
    std::vector<BoxNumbers> boxes(std::span<const double> places, const RowIndex *sourceRows, const PickedRows &picked) const;

private:
    std::uint32_t binOf(double value) const; // never falls while the value rises
    std::vector<std::uint32_t> keyOf_;       // of each row: its group's first key, and its bin; groups_ * kBins: in no box
    std::uint32_t groups_ = 1;
    double low_ = 0, scale_ = 0;             // in halves, because 1e308 - -1e308 is no number; scale 0: one bin
};

} // namespace mortise
