// What passes between the code that grows trees of two classes and the rest of the program: plain data only, because that code
// is compiled twice, once for instructions that this machine may not have (a function of the standard library that it would
// share with the rest must not be among what is compiled so).
#pragma once

#include "learn/forest/forest_tree_node.h"

#include <cstddef>
#include <cstdint>

namespace mortise {

inline constexpr int kTwoClassBins = 126; // columns at most: a record of 128 bytes less two for the weights
inline constexpr int kSetRows = 64;       // draws of a node from which on it is grown on 64-bit sets

/// A node that is waiting to be split: rows begin .. end of one of the two buffers.
struct TwoClassNode {
    std::uint32_t at, begin, end;   // index among the nodes; records
    std::uint32_t positive, negative; // draws
    std::int32_t depth, side;
};

/// A part of a subtree grown on sets.
struct TwoClassSet {
    std::uint64_t slots;
    std::uint32_t at;
    std::int32_t depth;
};

struct TwoClassScratch {
    // Bins as columns of 64 signed bytes (a draw each), and histograms of up to 5 columns.
    alignas(64) std::uint8_t column[128][64];
    alignas(64) std::uint32_t wide[5][256];        // positives | negatives << 16
    alignas(64) std::uint16_t narrow[5][32 + 256]; // positives | negatives << 8, behind 32 zeros
    std::uint64_t widest[256];                     // positives | negatives << 32
    std::uint16_t candidate[5 * 2 * 256 + 16];     // cuts: positives | negatives << 8 of the left side
    TwoClassSet sets[kSetRows + 2];
    std::uint8_t permutation[128];
};

struct TwoClassJob {
    // Records of 32 * chunks bytes: bins of the columns, then the draws if positive and if negative in the last two bytes.
    const std::uint8_t *master = nullptr; // weights 1
    std::size_t rows = 0;
    int chunks = 1;
    int features = 0;
    int drawn = 1;
    std::int64_t maxDepth = -1;
    /// Of a feature: the column in which missing values are the greatest (255); in column `feature` they are the least (0).
    /// 0: no row lacks it.
    const std::uint8_t *highColumn = nullptr;
    const std::uint8_t *count = nullptr; // draws of a row
    std::uint64_t randomState = 0;
    bool (*stopped)(const void *) = nullptr;
    const void *stopContext = nullptr;

    // Work space: two buffers of rows + 1 records, aligned to 32 bytes.
    std::uint8_t *buffer[2] = {};
    TwoClassNode *stack = nullptr;  // room for rows / 64 + 2: waiting nodes share no draws
    TwoClassScratch *scratch = nullptr; // permutation and the zeros of narrow are set by the grower

    // Result.
    ForestNode *nodes = nullptr; // room for 2 * rows + 1
    std::uint32_t used = 0;
    double *importance = nullptr; // features
};

void growTwoClassPortable(TwoClassJob &job);
void growTwoClassAvx2(TwoClassJob &job); // only where hasAvx2()
bool hasAvx2();

} // namespace mortise
