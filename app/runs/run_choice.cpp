#include "app/runs/run_choice.h"

namespace mortise {

void RunChoice::setPair(RunPair pair)
{
    pair_ = std::move(pair);
    const bool anyRuns = pair_.after || !pair_.nothing.isEmpty();
    hasChange_ = pair_.before || (hasChange_ && anyRuns);
    emit changed();
}

} // namespace mortise
