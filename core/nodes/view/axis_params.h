// The settings that every axis of a view has: log, ends and a title of its own. Declared here once for all views.
//
//   .params = withAxes({.. the view's own ..}, {.log = true}, {.log = true}),
#pragma once

#include "node/param.h"

#include <string_view>
#include <vector>

namespace mortise {

struct AxisParams {
    bool log = false;  // log_x or log_y: equal steps are equal factors
    bool ends = true;  // x_from, x_to or y_from, y_to; not for axes of categories
};

/// What the view declares, then log_x, log_y, x_from, x_to, y_from, y_to, x_title, y_title, as far as the axes have them.
std::vector<ParamSpec> withAxes(std::vector<ParamSpec> params, AxisParams across, AxisParams up);

/// Whether the axis itself is where one looks for the setting.
bool isAxisTitle(std::string_view key);

} // namespace mortise
