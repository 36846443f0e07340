#include "learn/tree/tree_targets.h"

namespace mortise {

TreeTargets::TreeTargets(const Samples &samples, Criterion criterion)
    : classes(samples.task == Task::Classification ? static_cast<int>(samples.classes.size()) : 0), classOf(samples.classOf),
      y(samples.y), weights(samples.weight)
{
    if (criterion != Criterion::Squared)
        return;
    for (const double value : y)
        centre += value / static_cast<double>(y.size()); // a sum could overflow
    for (double &value : y)
        value -= centre;
}

} // namespace mortise
