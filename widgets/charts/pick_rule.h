// A pick in a chart as a rule that Keep rows (prepare.filter) can repeat, and in words for people.
#pragma once

#include "data/condition.h"
#include "widgets/bridge/linked_rows.h"
#include "widgets/charts/axes.h"

namespace mortise {

/// A stretch of values. Times never hold their high end: how fine a written time is would decide about it.
struct ValueRange {
    double low = 0, high = 0;
    bool withHigh = true;
    bool holds(double v) const { return v >= low && (withHigh ? v <= high : v < high); } // NaN: no
};

/// A stretch of an axis, from place to place, in values that are short to read: no further than a thousandth of the axis away (of
/// themselves on a log axis); times on whole microseconds, the high one excluded. What is picked by it is what its rule says.
ValueRange readableRange(const Axis &axis, double from, double to);

Condition rangeCondition(const Field &field, const ValueRange &range);
/// @param levels those that are wanted; written as what is left out where that is shorter.
Condition levelsCondition(const Field &field, const std::vector<std::string> &levels);
/// Rows inside a line over two columns; corners as cornerValue() makes them.
Condition insideCondition(const Field &x, const Field &y, const std::vector<std::pair<double, double>> &corners);
/// A place of an axis as a value of a corner: short to read, no further than a thousandth of the axis away; times whole.
double cornerValue(const Axis &axis, double place);
Condition allOf(std::vector<Condition> parts); // without those that hold always; a single one stands for itself
Condition anyOf(std::vector<Condition> parts); // always where one of them is

/// "age 40 to 60, plan: pro". A condition that holds always gives no rule.
PickRule ruleOf(const Condition &condition);

} // namespace mortise
