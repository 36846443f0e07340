// Loops over several cores (oneTBB). Work is cut into chunks whose borders depend on n and grain alone, never on the number
// of threads, so that sums kept per chunk and added in chunk order are the same bits on any machine.
//
//   std::vector<double> part(chunkCount(n, 65536));
//   parallelChunks(n, 65536, [&](Chunk c) { part[c.index] = sum(x, c.begin, c.end); });
#pragma once

#include <cstdint>
#include <functional>

namespace mortise {

struct Chunk {
    std::int64_t index, begin, end;
};

constexpr std::int64_t chunkCount(std::int64_t n, std::int64_t grain)
{
    return n <= 0 ? 0 : (n + grain - 1) / grain;
}

/// Calls body once for each chunk, in no particular order, on up to threadCount() threads; returns when all are done.
/// The body must not throw. Nested calls are allowed.
void parallelChunks(std::int64_t n, std::int64_t grain, const std::function<void(Chunk)> &body);

/// The same with one item a call: for few, large pieces of work (trees, folds, columns).
void parallelItems(std::int64_t n, const std::function<void(std::int64_t)> &body);

int threadCount();
int hardwareThreads(); // what this process may use
/// Limits what parallelChunks uses while it lives. One at a time, from the thread that starts the work.
class ThreadLimit {
public:
    explicit ThreadLimit(int threads); // 0: all
    ~ThreadLimit();
    ThreadLimit(const ThreadLimit &) = delete;
    ThreadLimit &operator=(const ThreadLimit &) = delete;

private:
    void *control_;
    int previous_;
};

} // namespace mortise
