// Columns for charts: the ones that were chosen or a sensible first guess, and their values as places and groups.
#pragma once

#include "data/table.h"

#include <QColor>
#include <QString>

#include <vector>

namespace mortise {

/// The column named, or the first that fits: of an allowed type ("NCTD"), features and target before others. -1: none.
int chosenColumn(const Table &table, const std::string &name, std::string_view types, const std::vector<int> &but = {});
/// The column named, or the target where it is a category with at most `mostLevels` levels; -1 for no groups.
int groupColumn(const Table &table, const std::string &name);

/// Rows put into a few groups: the largest seven, the rest as "others"; without a column one group holds all.
struct Groups {
    std::vector<std::int32_t> groupOf; // n; -1 for rows with a missing group. Empty: all in group 0
    std::vector<QString> names;        // at least one
    bool any = false;                  // there is a column
    int of(std::int64_t row) const { return groupOf.empty() ? 0 : groupOf[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(names.size()); }
};
Groups groupsOf(const Table &table, int column);

/// Values of a column to place marks at: numbers, times in microseconds, categories as 0, 1, ..; NaN where missing or infinite.
std::vector<double> placesOf(const Table &table, int column);
/// Sets title, categories and kind of an axis for a column; its range from the places.
struct Axis;
void describeAxis(Axis &axis, const Table &table, int column, const std::vector<double> &places);

} // namespace mortise
