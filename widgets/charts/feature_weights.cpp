#include "widgets/charts/coefficients_picture.h"
#include "widgets/theme/translated.h"

#include <QStringList>

#include <algorithm>

namespace mortise {
namespace {

double numberOf(const nlohmann::json &json)
{
    return json.is_number() ? json.get<double>() : 0.0;
}

std::vector<double> valuesOf(const nlohmann::json &json)
{
    std::vector<double> out;
    if (json.is_array() || json.is_object())
        for (const auto &value : json)
            out.push_back(numberOf(value));
    else
        out.push_back(numberOf(json));
    return out;
}

QString nameOf(const nlohmann::json &item)
{
    for (const char *key : {"feature", "name"})
        if (const auto found = item.find(key); found != item.end() && found->is_string())
            return qstring(found->get<std::string>()).simplified();
    return {};
}

std::vector<FeatureWeights> listOf(const nlohmann::json &json)
{
    std::vector<FeatureWeights> out;
    if (json.is_object())
        for (const auto &[name, value] : json.items())
            out.push_back({qstring(name).simplified(), valuesOf(value)});
    else if (json.is_array())
        for (const auto &item : json)
            if (item.is_object())
                for (const char *key : {"value", "values", "importance", "weight", "weights"})
                    if (const auto found = item.find(key); found != item.end()) {
                        out.push_back({nameOf(item), valuesOf(*found)});
                        break;
                    }
    return out;
}

} // namespace

WeightList weightsOf(const Model &model)
{
    WeightList out;
    if (!model.predictor)
        return out;
    const nlohmann::json json = model.predictor->describe();
    for (const char *key : {"coefficients", "importance", "importances"})
        if (const auto found = json.find(key); found != json.end() && out.features.empty()) {
            out.features = listOf(*found);
            out.importance = std::string_view(key) != "coefficients";
        }
    std::size_t several = 1;
    for (const FeatureWeights &weights : out.features)
        several = std::max(several, weights.values.size());
    for (FeatureWeights &weights : out.features)
        weights.values.resize(several, 0.0);
    if (several > 1) {
        const auto classes = json.find("classes");
        for (std::size_t c = 0; c < several; ++c) {
            const bool named = classes != json.end() && classes->is_array() && classes->size() == several && (*classes)[c].is_string();
            const std::string own = model.classes.size() == several ? model.classes[c] : std::to_string(c + 1);
            out.classes << qstring(named ? (*classes)[c].get<std::string>() : own).simplified();
        }
    }
    if (const auto intercept = json.find("intercept"); intercept != json.end() && intercept->is_number()) {
        out.intercept = intercept->get<double>();
        out.hasIntercept = true;
    }
    return out;
}

} // namespace mortise
