#include "runs/scores.h"

#include "numeric/metrics.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace mortise {
namespace {

double numberOf(const nlohmann::json &object, const char *key)
{
    const auto at = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && at != object.end() && at->is_number() ? at->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

std::span<const char *const> mainMetrics()
{
    static constexpr const char *kNames[] = {"auc", "accuracy", "r2", "rmse"};
    return kNames;
}

double RunScore::merit() const
{
    return largerIsBetter(metric) ? value : -value;
}

std::optional<RunScore> mainScore(const nlohmann::json &run)
{
    const auto metrics = run.is_object() ? run.find("metrics") : run.end();
    if (!run.is_object() || metrics == run.end() || !metrics->is_object())
        return std::nullopt;
    for (const char *name : mainMetrics())
        if (const auto metric = metrics->find(name); metric != metrics->end())
            if (const double value = numberOf(*metric, "value"); !std::isnan(value))
                return RunScore{name, value, numberOf(*metric, "low"), numberOf(*metric, "high")};
    return std::nullopt;
}

} // namespace mortise
