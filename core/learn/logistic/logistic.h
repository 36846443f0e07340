// Logistic regression: the probabilities of two or many classes from weighted sums of columns.
//   two classes: log(p / (1 - p)) = level + sum over features of coefficient * (x - centre)
//   many: p = softmax of one such score a class
// How it is solved: numeric/softmax_solver.h. What people read about it: logistic.md.
#pragma once

#include "node/learner.h"

namespace mortise {

/// Starts a training whose steps are iterations. Settings: penalty, c, balanced, intercept, tolerance, max_iter,
/// standardize, prepare.
/// @return InvalidInput when a feature is categorical (numbers are needed; the preparation encodes).
/// A step returns InvalidInput naming columns with missing or infinite values.
Expected<std::unique_ptr<Trainer>> startLogistic(const Samples &samples, const ParamValues &params, RunContext &context);

/// What a predictor's save() wrote; nullptr where the bytes are damaged.
PredictorPtr loadLogistic(ByteReader &from);

/// What was learned: one score (of the second class) for two classes, else one a class.
struct LogisticModel {
    std::vector<double> centre;             // d, taken off the features
    std::vector<std::vector<double>> coefficients; // scores x d
    std::vector<double> level;              // scores: at the centre
    std::vector<std::string> features, classes; // d, k
};
PredictorPtr makeLogisticPredictor(LogisticModel model);

} // namespace mortise
