// learn.tree: one decision tree (CART) for classes and numbers, with missing values and categories as they are.
//
//   MORTISE_TRY(Fit fitted, fit(*declareTree().learner, samples, params, context));
#pragma once

#include "learn/tree/tree_model.h"
#include "learn/tree/tree_targets.h"

#include <memory>

namespace mortise {

/// InvalidParameter when the criterion is not one of the task's.
Expected<TreeSettings> treeSettings(const ParamValues &params, Task task);

/// A Trainer whose step is one level of the tree; the last one prunes.
Expected<std::unique_ptr<Trainer>> startTree(const Samples &samples, const ParamValues &params, RunContext &context);

} // namespace mortise
