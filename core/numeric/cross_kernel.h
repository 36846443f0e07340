// One part of X'WX: the rows begin..end of two tiles of at most 128 columns. Inside core/numeric only.
#pragma once

#include <cstdint>

namespace mortise {

inline constexpr int kTileColumns = 128;
inline constexpr int kTileRows = 256;

struct CrossPart {
    const double *const *columns = nullptr; // d pointers to n doubles
    const double *scale = nullptr, *shift = nullptr; // d
    const double *weight = nullptr; // n, or none
    int count = 0;                  // d; column d is all ones
    int firstA = 0, sizeA = 0;      // columns of the rows of the tile
    int firstB = 0, sizeB = 0;      // of its columns; the same as A on the diagonal
    std::int64_t begin = 0, end = 0;
    double *scratch = nullptr;      // 2 * (kTileColumns + 4) * kTileRows, 32-byte aligned
    double *sums = nullptr;         // kTileColumns x kTileColumns, added to; on the diagonal only j >= i (and some more)
};

void crossPartPortable(const CrossPart &part);
void crossPartAvx2(const CrossPart &part);
/// The one for this machine.
void (*crossPartKernel())(const CrossPart &);

} // namespace mortise
