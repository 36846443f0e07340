// Two stages of work that overlap: while `use` works on one batch, `make` prepares the next on another thread.
#pragma once

#include "base/error.h"

#include <future>
#include <stop_token>

namespace mortise {

inline constexpr std::size_t kBatchChunks = 64; // 32 MB of values

/// @param make called one at a time, in order, on threads of its own; an empty batch ends it.
/// @param use called on the calling thread.
template <class Batch, class Make, class Use>
Expected<void> inBatches(const Make &make, const Use &use, const std::stop_token &stop)
{
    auto next = std::async(std::launch::async, make);
    while (true) {
        MORTISE_TRY(Batch batch, next.get());
        if (stop.stop_requested())
            return cancelled();
        if (batch.empty())
            return {};
        next = std::async(std::launch::async, make);
        MORTISE_CHECK(use(batch));
    }
}

} // namespace mortise
