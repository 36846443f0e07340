// What a model goes by: the coefficients of a linear model, largest first and coloured by sign, or the importances of a forest.
#pragma once

#include "node/value.h"
#include "widgets/charts/picture.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace mortise {

struct FeatureWeights {
    QString feature;
    std::vector<double> values; // one, or one a class
};
struct WeightList {
    std::vector<FeatureWeights> features; // as they come
    QStringList classes;                  // of the values, where there are several
    bool importance = false;              // never negative
    double intercept = 0;
    bool hasIntercept = false;
};
/// Reads "coefficients" or "importance" of a description: a list of {"feature", "value"} or {"feature", "values": one a class}, or
/// an object of feature: value. Empty where there is neither.
WeightList weightsOf(const Model &model);

/// @param className of several classes only this one; empty: all side by side. @param bySize false: as the features come.
/// @param top most rows; none: all.
PicturePtr coefficientsPicture(const ModelPtr &model, const std::string &className = {}, bool bySize = true, std::optional<std::int64_t> top = {});

} // namespace mortise
