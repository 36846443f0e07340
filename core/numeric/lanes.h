// Four doubles at a time with plain multiply and add, and the functions that logistic loss needs of them. For kernels that
// are compiled once for every machine and once for AVX2 and must give the same bits in both: include it in their bodies
// only. Everything here is local to the file that includes it.
#pragma once

#include <cstdint>

// Lanes are passed between inlined functions of one file only, so how a call would pass them does not matter.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace mortise {
namespace {

using Lanes = double __attribute__((vector_size(32)));
using WholeLanes = std::int64_t __attribute__((vector_size(32)));

/// exp of lanes that are <= 0, within 2 units of the last place; what is below -708 counts as -708 (3.3e-308).
/// Cody and Waite's reduction to |r| <= ln(2) / 2, then Taylor's series to the 13th power.
inline Lanes expOfNegative(Lanes x)
{
    constexpr double kMagic = 6755399441055744.0; // 1.5 * 2^52: adding it leaves the nearest whole number in the low bits
    const Lanes low = Lanes{} - 708.0;
    x = x > low ? x : low;
    const Lanes shifted = x * 1.4426950408889634 + kMagic;
    const Lanes whole = shifted - kMagic;
    const Lanes r = (x - whole * 0.693147180369123816490) - whole * 1.90821492927058770002e-10;
    Lanes sum = Lanes{} + 1.0 / 6227020800.0;
    constexpr double kInverseFactorials[] = {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1.0, 1.0};
    for (const double factor : kInverseFactorials)
        sum = sum * r + factor;
    return reinterpret_cast<Lanes>(reinterpret_cast<WholeLanes>(sum) + (reinterpret_cast<WholeLanes>(shifted) << 52));
}

/// log(1 + t) of lanes in 0 .. 1: 2 atanh(s) of s = t / (2 + t), by its series (s^2 <= 1/9).
inline Lanes logOfOnePlus(Lanes t)
{
    const Lanes s = t / (t + 2.0), square = s * s;
    constexpr double kInverseOdds[] = {1.0 / 31, 1.0 / 29, 1.0 / 27, 1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1.0};
    Lanes sum = Lanes{} + 1.0 / 33;
    for (const double factor : kInverseOdds)
        sum = sum * square + factor;
    return s * sum * 2.0;
}

inline double sumOf(Lanes x)
{
    return (x[0] + x[2]) + (x[1] + x[3]);
}

} // namespace
} // namespace mortise
