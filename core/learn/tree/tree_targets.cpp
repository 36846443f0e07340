#include "learn/tree/tree_targets.h"

namespace mortise {

TreeTargets::TreeTargets(const Samples &samples, Criterion criterion)
    : classes(samples.task == Task::Classification ? static_cast<int>(samples.classes.size()) : 0), classOf(samples.classOf),
      y(samples.y), weights(samples.weight)
{
    if (criterion != Criterion::Squared)
        return;
    double sum = 0.0;
    for (const double value : y)
        sum += value;
    centre = sum / static_cast<double>(y.size());
    for (double &value : y)
        value -= centre;
}

} // namespace mortise
