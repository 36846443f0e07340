// ROC curves of the learners of an evaluation, from their held-out probabilities, all folds together.
//
// Which curve: of the class that `className` names against the rest. Without a name: for two classes the second, which is the one
// that the metric `auc` is of; for more the mean of all one-versus-rest curves at each rate of false alarms. The figure beside a
// learner is then its metric `auc` (a mean over folds), for a named class the area under the curve that is drawn.
#pragma once

#include "node/results.h"
#include "numeric/roc.h"
#include "widgets/charts/picture.h"

#include <vector>

namespace mortise {

struct RatePoint {
    double falseAlarms = 0, found = 0; // 0..1
};
/// The mean of curves at each rate of false alarms, jumps kept; curves without points do not count. Its area is the mean area.
std::vector<RatePoint> meanCurve(const std::vector<RocCurve> &curves);

PicturePtr rocPicture(const ResultsPtr &results, const std::string &className);

} // namespace mortise
