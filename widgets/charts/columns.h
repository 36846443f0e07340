// Values of a column as places on an axis and as groups. Which columns a view shows is nodes/view/default_columns.h.
#pragma once

#include "data/table.h"
#include "node/param.h"

#include <QColor>
#include <QString>

#include <span>
#include <vector>

namespace mortise {

/// Rows put into a few groups: the largest ones, the rest as "others"; without a column one group holds all.
struct Groups {
    std::vector<std::int32_t> groupOf; // n; -1 for rows with a missing group. Empty: all in group 0
    std::vector<QString> names;        // at least one
    bool any = false;                  // there is a column
    int of(std::int64_t row) const { return groupOf.empty() ? 0 : groupOf[static_cast<std::size_t>(row)]; }
    int count() const { return static_cast<int>(names.size()); }
};
/// @param column -1 for none; levels of a category, a quantity in four parts of the same size.
Groups groupsOf(const Table &table, int column, std::size_t most = 7);

/// The levels that each group holds: its own, or all that share "others"; none for groups of a quantity.
std::vector<std::vector<std::string>> levelsOfGroups(const Table &table, int column, const Groups &groups);

/// Values of a column to place marks at: numbers, times in microseconds, categories as 0, 1, ..; NaN where missing or infinite.
std::vector<double> placesOf(const Table &table, int column);
/// Whether a value stands for four rows or more on average, among the first few thousand that have one: points lie on lines.
bool valuesRepeat(std::span<const double> places);
struct Axis;
/// The ends that were chosen for an axis of numbers (settings NAME_from, NAME_to), where they make a stretch; on a log axis above 0.
/// Times and categories have none.
void setEnds(Axis &axis, const ParamValues &params, const std::string &name);
/// The title that was chosen for it (setting NAME_title).
void setTitle(Axis &axis, const ParamValues &params, const std::string &name);
/// Sets title, categories and kind of an axis for a column; its range from the places, infinite ones aside.
void describeAxis(Axis &axis, const Table &table, int column, std::span<const double> places);

} // namespace mortise
