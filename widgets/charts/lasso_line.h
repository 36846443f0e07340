// A lasso as it was drawn over a chart, as corners in values of the two axes: few enough to be read and kept.
#pragma once

#include "widgets/charts/axes.h"

#include <QPolygonF>

#include <utility>
#include <vector>

namespace mortise {

/// Cut at the edges of the plot, corners that are less than a pixel off the line left out. On a log axis long edges get corners
/// between, so that they run as they were seen.
/// @param places as places of the axes; else as values (cornerValue() of pick_rule.h).
std::vector<std::pair<double, double>> lassoCorners(const QPolygonF &lasso, const ChartFrame &drawn, bool places);

} // namespace mortise
