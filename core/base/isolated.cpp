#include "base/isolated.h"

#include <tbb/task_arena.h>

namespace mortise {

void isolated(const std::function<void()> &work)
{
    tbb::this_task_arena::isolate(work);
}

} // namespace mortise
