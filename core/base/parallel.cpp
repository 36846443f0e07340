#include "base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <sched.h>

#include <algorithm>
#include <atomic>

namespace mortise {
namespace {

std::atomic<int> limit{0};

} // namespace

int hardwareThreads()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof set, &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

int threadCount()
{
    const int asked = limit.load(std::memory_order_relaxed);
    return asked > 0 ? asked : hardwareThreads();
}

ThreadLimit::ThreadLimit(int threads) : control_(nullptr), previous_(limit.load())
{
    limit = std::max(0, threads);
    if (threads > 0)
        control_ = new tbb::global_control(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
}

ThreadLimit::~ThreadLimit()
{
    delete static_cast<tbb::global_control *>(control_);
    limit = previous_;
}

void parallelItems(std::int64_t n, const std::function<void(std::int64_t)> &body)
{
    if (n <= 1 || threadCount() == 1) {
        for (std::int64_t i = 0; i < n; ++i)
            body(i);
        return;
    }
    tbb::parallel_for(
        tbb::blocked_range<std::int64_t>(0, n, 1),
        [&](const tbb::blocked_range<std::int64_t> &range) {
            for (std::int64_t i = range.begin(); i != range.end(); ++i)
                body(i);
        },
        tbb::simple_partitioner());
}

void parallelChunks(std::int64_t n, std::int64_t grain, const std::function<void(Chunk)> &body)
{
    parallelItems(chunkCount(n, grain), [&](std::int64_t i) { body({i, i * grain, std::min(n, (i + 1) * grain)}); });
}

} // namespace mortise
