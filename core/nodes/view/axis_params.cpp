#include "nodes/view/axis_params.h"

namespace mortise {
namespace {

ParamSpec logParam(const char *key, Text label)
{
    return {.key = key,
            .label = std::move(label),
            .help = QT_TRANSLATE_NOOP("core", "Equal steps are equal factors. Rows with 0 or less are left out and counted."),
            .domain = Flag{},
            .fallback = false,
            .affectsResult = false};
}

ParamSpec endParam(const char *key, Text label, bool begins)
{
    return {.key = key,
            .label = std::move(label),
            .help = begins ? QT_TRANSLATE_NOOP("core", "Where the axis begins. Empty: so that all values fit.") : QT_TRANSLATE_NOOP("core", "Where the axis ends. Empty: so that all values fit."),
            .domain = RealRange{.min = -1e300, .max = 1e300},
            .fallback = std::string(),
            .optional = true,
            .affectsResult = false};
}

ParamSpec titleParam(const char *key, Text label)
{
    return {.key = key,
            .label = std::move(label),
            .help = QT_TRANSLATE_NOOP("core", "What stands at the axis. Empty: what it shows."),
            .domain = TextLine{},
            .fallback = std::string(),
            .affectsResult = false};
}

} // namespace

std::vector<ParamSpec> withAxes(std::vector<ParamSpec> params, AxisParams across, AxisParams up)
{
    if (across.log)
        params.push_back(logParam("log_x", QT_TRANSLATE_NOOP("core", "Log axis across")));
    if (up.log)
        params.push_back(logParam("log_y", QT_TRANSLATE_NOOP("core", "Log axis up")));
    if (across.ends) {
        params.push_back(endParam("x_from", QT_TRANSLATE_NOOP("core", "Across from"), true));
        params.push_back(endParam("x_to", QT_TRANSLATE_NOOP("core", "Across to"), false));
    }
    if (up.ends) {
        params.push_back(endParam("y_from", QT_TRANSLATE_NOOP("core", "Up from"), true));
        params.push_back(endParam("y_to", QT_TRANSLATE_NOOP("core", "Up to"), false));
    }
    params.push_back(titleParam("x_title", QT_TRANSLATE_NOOP("core", "Title across")));
    params.push_back(titleParam("y_title", QT_TRANSLATE_NOOP("core", "Title up")));
    return params;
}

bool isAxisTitle(std::string_view key)
{
    return key == "x_title" || key == "y_title";
}

} // namespace mortise
