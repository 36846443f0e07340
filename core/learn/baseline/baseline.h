// The prediction that looks at no column: what every other learner has to beat.
#pragma once

#include "node/learner.h"

namespace mortise {

/// Starts a training of one step. Setting: strategy.
/// @return InvalidParameter when the strategy does not fit the task.
Expected<std::unique_ptr<Trainer>> startBaseline(const Samples &samples, const ParamValues &params, RunContext &context);

/// What a predictor's save() wrote; nullptr where the bytes are damaged.
PredictorPtr loadBaseline(ByteReader &from);

} // namespace mortise
