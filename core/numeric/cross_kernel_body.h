// The arithmetic of cross_kernel.h, compiled once for every machine and once for AVX2. Plain multiply and add on four
// lanes (no fused operation), so both give the same bits. Included by cross_kernel.cpp and cross_kernel_avx2.cpp only.
#pragma once

#include "numeric/cross_kernel.h"
#include "numeric/lanes.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace mortise {
namespace {

/// Copies a block of rows, shifted, scaled and times the root of the weight, column by column at a stride of kTileRows;
/// rows and columns up to a whole block are zero.
void pack(const CrossPart &part, int first, int size, std::int64_t begin, int rows, const double *rootWeight, double *to)
{
    for (int c = 0; c < (size + 3) / 4 * 4; ++c, to += kTileRows) {
        const int j = first + c;
        if (c >= size) {
            std::memset(to, 0, sizeof(double) * kTileRows);
            continue;
        }
        if (j == part.count) {
            for (int r = 0; r < rows; ++r)
                to[r] = rootWeight ? rootWeight[r] : 1.0;
        } else {
            const double *x = part.columns[j] + begin;
            const double scale = part.scale[j], shift = part.shift[j];
            for (int r = 0; r < rows; ++r)
                to[r] = x[r] * scale - shift;
            if (rootWeight)
                for (int r = 0; r < rows; ++r)
                    to[r] *= rootWeight[r];
        }
        std::fill(to + rows, to + kTileRows, 0.0);
    }
}

/// I x J scalar products of packed columns, added to sums.
template <int I, int J>
inline void products(const double *a, const double *b, double *sums)
{
    Lanes sum[I][J] = {};
    for (int r = 0; r < kTileRows; r += 4) {
        Lanes right[J];
        for (int j = 0; j < J; ++j)
            right[j] = *reinterpret_cast<const Lanes *>(b + j * kTileRows + r);
        for (int i = 0; i < I; ++i) {
            const Lanes left = *reinterpret_cast<const Lanes *>(a + i * kTileRows + r);
            for (int j = 0; j < J; ++j)
                sum[i][j] += left * right[j];
        }
    }
    for (int i = 0; i < I; ++i)
        for (int j = 0; j < J; ++j)
            sums[i * kTileColumns + j] += sumOf(sum[i][j]);
}

#ifdef __AVX2__
constexpr int kLeft = 4, kRight = 2; // 8 sums, 2 values and a product in 16 registers
#else
constexpr int kLeft = 2, kRight = 2; // each of four lanes takes two registers
#endif

void crossPart(const CrossPart &part)
{
    const bool diagonal = part.firstA == part.firstB;
    double *a = part.scratch;
    double *b = diagonal ? a : a + kTileColumns * kTileRows;
    double root[kTileRows];
    for (std::int64_t begin = part.begin; begin < part.end; begin += kTileRows) {
        const int rows = static_cast<int>(std::min<std::int64_t>(kTileRows, part.end - begin));
        if (part.weight)
            for (int r = 0; r < rows; ++r)
                root[r] = std::sqrt(part.weight[begin + r]);
        pack(part, part.firstA, part.sizeA, begin, rows, part.weight ? root : nullptr, a);
        if (!diagonal)
            pack(part, part.firstB, part.sizeB, begin, rows, part.weight ? root : nullptr, b);
        for (int i = 0; i < part.sizeA; i += kLeft)
            for (int j = diagonal ? i : 0; j < part.sizeB; j += kRight)
                products<kLeft, kRight>(a + i * kTileRows, b + j * kTileRows, part.sums + i * kTileColumns + j);
    }
}

} // namespace
} // namespace mortise
