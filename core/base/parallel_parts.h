// What each chunk of a loop over several cores makes, gathered in the order of the chunks: the same for any number of threads.
//
//   const auto sums = partsOf(n, 65536, [&](Chunk c) { return sum(x, c.begin, c.end); });
//   const auto counts = countedInParts<std::int64_t>(n, 65536, levels, [&](Chunk c, auto &part) { for (..) ++part[codes[i]]; });
#pragma once

#include "base/parallel.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace mortise {

/// @param make of a chunk; called on several threads, must not throw.
template <class Make>
auto partsOf(std::int64_t n, std::int64_t grain, const Make &make)
{
    std::vector<decltype(make(Chunk{}))> parts(static_cast<std::size_t>(chunkCount(n, grain)));
    parallelChunks(n, grain, [&](Chunk c) { parts[static_cast<std::size_t>(c.index)] = make(c); });
    return parts;
}

/// Counters of every chunk, added up. @param add into the counters of its chunk, which begin at 0: each has its own, of `size`.
template <class Sum, class Count = Sum, class Add>
std::vector<Sum> countedInParts(std::int64_t n, std::int64_t grain, std::size_t size, const Add &add)
{
    const auto parts = partsOf(n, grain, [&](Chunk c) {
        std::vector<Count> part(size);
        add(c, part);
        return part;
    });
    std::vector<Sum> out(size);
    for (const std::vector<Count> &part : parts)
        for (std::size_t i = 0; i < size; ++i)
            out[i] += static_cast<Sum>(part[i]);
    return out;
}

} // namespace mortise
