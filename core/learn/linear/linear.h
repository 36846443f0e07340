// Linear regression: a number predicted as a weighted sum of columns, by least squares or with a ridge penalty.
//   prediction = level + sum over features of coefficient * (x - centre)
// How it is solved: numeric/least_squares.h. What people read about it: linear.md.
#pragma once

#include "node/learner.h"

namespace mortise {

/// Starts a training of one step. Settings: penalty, lambda, intercept, standardize, prepare.
/// @return InvalidInput when a feature is categorical (numbers are needed; the preparation encodes).
/// The step returns InvalidInput naming columns with missing or infinite values.
Expected<std::unique_ptr<Trainer>> startLinear(const Samples &samples, const ParamValues &params, RunContext &context);

/// What a predictor's save() wrote; nullptr where the bytes are damaged.
PredictorPtr loadLinear(ByteReader &from);

} // namespace mortise
