// learn.forest: a random forest for classes and numbers.
//
//   MORTISE_TRY(Fit fitted, fit(*declareForest().learner, samples, params, context));
//
// Sources: Breiman, Random Forests, Machine Learning 45, 2001; trees on histogram bins, missing values in a bin of their own,
// levels of categories ordered once by the target (numeric/binning.h).
#pragma once

#include "learn/forest/forest_grow.h"

namespace mortise {

/// How many of d features a node tries: "sqrt", "third", "all", a number, or "auto" (sqrt for classes, third for numbers).
/// At least 1, at most d.
int drawnFeatures(const std::string &setting, Task task, int d);

/// A Trainer whose step is a batch of trees: as many as take about 50 ms. The result does not depend on the batches.
Expected<std::unique_ptr<Trainer>> startForest(const Samples &samples, const ParamValues &params, RunContext &context);
/// The same with chosen instructions, for tests.
Expected<std::unique_ptr<Trainer>> startForest(const Samples &samples, const ParamValues &params, RunContext &context, Instructions instructions);

} // namespace mortise
