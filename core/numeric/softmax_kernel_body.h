// The arithmetic of softmax_kernel.h, compiled once for every machine and once for AVX2; the same bits in both. Blocks of
// 256 rows stay in the nearest cache between the scores and the gradient.
// Included by softmax_kernel.cpp and softmax_kernel_avx2.cpp only.
#pragma once

#include "numeric/lanes.h"
#include "numeric/softmax_kernel.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace mortise {
namespace {

constexpr int kBlock = 256;
constexpr int kTogether = 4; // columns

inline Lanes &lanesAt(double *p)
{
    return *reinterpret_cast<Lanes *>(p);
}

using UnalignedLanes = double __attribute__((vector_size(32), aligned(8)));

inline Lanes lanesFrom(const double *p)
{
    return *reinterpret_cast<const UnalignedLanes *>(p);
}

/// One score reads a block where it lies: four columns from here, 0 times the first one where there are fewer. Rows
/// beyond the table are read from `spare`, as zeros.
struct FourColumns {
    const double *x[kTogether];
    Lanes scale[kTogether], shift[kTogether];

    FourColumns(const SoftmaxPart &part, int first, std::int64_t begin, int rows, double *spare)
    {
        for (int c = 0; c < kTogether; ++c, spare += kBlock) {
            const bool real = first + c < part.count;
            const int j = real ? first + c : first;
            x[c] = part.columns[j] + begin;
            scale[c] = Lanes{} + (real ? part.scale[j] : 0.0);
            shift[c] = Lanes{} + (real ? part.shift[j] : 0.0);
            if (rows < kBlock) {
                std::copy(x[c], x[c] + rows, spare);
                std::fill(spare + rows, spare + kBlock, 0.0);
                x[c] = spare;
            }
        }
    }
    Lanes u(int c, int r) const { return lanesFrom(x[c] + r) * scale[c] - shift[c]; }
};

/// Columns first .. first + count of a block, scaled and shifted, at a stride of kBlock; zero beyond the rows and the count.
void load(const SoftmaxPart &part, int first, int count, std::int64_t begin, int rows, double *to)
{
    for (int c = 0; c < kTogether; ++c, to += kBlock) {
        if (c >= count) {
            std::memset(to, 0, sizeof(double) * kBlock);
            continue;
        }
        const double *x = part.columns[first + c] + begin;
        const double scale = part.scale[first + c], shift = part.shift[first + c];
        for (int r = 0; r < rows; ++r)
            to[r] = x[r] * scale - shift;
        std::fill(to + rows, to + kBlock, 0.0);
    }
}

void scoresOf(const SoftmaxPart &part, std::int64_t begin, int rows, double *score, double *u)
{
    const int d = part.count;
    for (int k = 0; k < part.scores; ++k)
        std::fill(score + k * kBlock, score + (k + 1) * kBlock, part.weights[k * (d + 1) + d]);
    for (int j = 0; j < d; j += kTogether) {
        const int count = std::min(kTogether, d - j);
        load(part, j, count, begin, rows, u);
        for (int k = 0; k < part.scores; ++k) {
            double w[kTogether] = {};
            for (int c = 0; c < count; ++c)
                w[c] = part.weights[k * (d + 1) + j + c];
            for (int r = 0; r < kBlock; r += 4)
                lanesAt(score + k * kBlock + r) += (lanesAt(u + r) * w[0] + lanesAt(u + kBlock + r) * w[1]) + (lanesAt(u + 2 * kBlock + r) * w[2] + lanesAt(u + 3 * kBlock + r) * w[3]);
        }
    }
}

void scoreOfTwo(const SoftmaxPart &part, std::int64_t begin, int rows, double *score, double *spare)
{
    std::fill(score, score + kBlock, part.weights[part.count]);
    for (int j = 0; j < part.count; j += kTogether) {
        const FourColumns columns(part, j, begin, rows, spare);
        double w[kTogether] = {};
        std::copy(part.weights + j, part.weights + std::min(part.count, j + kTogether), w);
        for (int r = 0; r < kBlock; r += 4)
            lanesAt(score + r) += (columns.u(0, r) * w[0] + columns.u(1, r) * w[1]) + (columns.u(2, r) * w[2] + columns.u(3, r) * w[3]);
    }
}

/// Two classes. In: the score of the second. Out: weight * (p - y), the loss added up.
void residualsOfTwo(SoftmaxPart &part, std::int64_t begin, int rows, double *score)
{
    Lanes loss = {}, farthest = {};
    for (int r = 0; r < kBlock; r += 4) {
        Lanes y = {}, weight = {};
        if (r + 4 <= rows) {
            const std::int32_t *c = part.classOf + begin + r;
            y = Lanes{static_cast<double>(c[0]), static_cast<double>(c[1]), static_cast<double>(c[2]), static_cast<double>(c[3])};
            weight = part.weight ? lanesFrom(part.weight + begin + r) : Lanes{} + 1.0;
        } else {
            for (int i = 0; r + i < rows; ++i) {
                y[i] = part.classOf[begin + r + i];
                weight[i] = part.weight ? part.weight[begin + r + i] : 1.0;
            }
        }
        const Lanes z = lanesAt(score + r), zero = {};
        const Lanes size = z > zero ? z : -z;
        const Lanes t = expOfNegative(-size), below = 1.0 / (t + 1.0);
        const Lanes p = z > zero ? below : t * below;
        loss += weight * (logOfOnePlus(t) + ((z > zero ? z : zero) - y * z));
        const Lanes counted = weight > zero ? size : zero;
        farthest = counted > farthest ? counted : farthest;
        if (part.probability)
            for (int i = 0; i < 4 && r + i < rows; ++i)
                part.probability[begin + r + i] = p[i];
        lanesAt(score + r) = weight * (p - y);
    }
    part.loss += sumOf(loss);
    for (int i = 0; i < 4; ++i)
        part.farthest = std::max(part.farthest, farthest[i]);
}

/// Many classes. In: a score for each. Out: weight * (p_k - [class is k]), the loss added up.
void residualsOfMany(SoftmaxPart &part, std::int64_t begin, int rows, double *score)
{
    double weight[kBlock] = {}, ofClass[kBlock] = {}, sum[kBlock], most[kBlock];
    for (int r = 0; r < rows; ++r) {
        weight[r] = part.weight ? part.weight[begin + r] : 1.0;
        ofClass[r] = score[part.classOf[begin + r] * kBlock + r];
    }
    for (int r = 0; r < kBlock; r += 4) {
        Lanes top = lanesAt(score + r), low = top, total = {};
        for (int k = 1; k < part.scores; ++k) {
            const Lanes z = lanesAt(score + k * kBlock + r);
            top = z > top ? z : top;
            low = z < low ? z : low;
        }
        for (int k = 0; k < part.scores; ++k) {
            Lanes &z = lanesAt(score + k * kBlock + r);
            z = expOfNegative(z - top);
            total += z;
        }
        for (int k = 0; k < part.scores; ++k)
            lanesAt(score + k * kBlock + r) /= total;
        for (int i = 0; i < 4; ++i) {
            sum[r + i] = total[i];
            most[r + i] = top[i];
            if (r + i < rows)
                part.farthest = std::max(part.farthest, top[i] - low[i]);
        }
    }
    for (int r = 0; r < rows; ++r)
        part.loss += weight[r] * (std::log(sum[r]) + (most[r] - ofClass[r]));
    for (int k = 0; k < part.scores; ++k) {
        double *p = score + k * kBlock;
        if (part.probability)
            std::copy(p, p + rows, part.probability + k * part.stride + begin);
        for (int r = 0; r < rows; ++r)
            p[r] = weight[r] * (p[r] - (part.classOf[begin + r] == k));
        std::fill(p + rows, p + kBlock, 0.0);
    }
}

void addGradientOfTwo(const SoftmaxPart &part, std::int64_t begin, int rows, double *residual, double *spare)
{
    Lanes all = {};
    for (int r = 0; r < kBlock; r += 4)
        all += lanesAt(residual + r);
    part.gradient[part.count] += sumOf(all);
    for (int j = 0; j < part.count; j += kTogether) {
        const FourColumns columns(part, j, begin, rows, spare);
        Lanes sum[kTogether] = {};
        for (int r = 0; r < kBlock; r += 4) {
            const Lanes off = lanesAt(residual + r);
            for (int c = 0; c < kTogether; ++c)
                sum[c] += off * columns.u(c, r);
        }
        for (int c = 0; c < std::min(kTogether, part.count - j); ++c)
            part.gradient[j + c] += sumOf(sum[c]);
    }
}

void addGradient(const SoftmaxPart &part, std::int64_t begin, int rows, double *residual, double *u)
{
    const int d = part.count;
    for (int k = 0; k < part.scores; ++k) {
        Lanes sum = {};
        for (int r = 0; r < kBlock; r += 4)
            sum += lanesAt(residual + k * kBlock + r);
        part.gradient[k * (d + 1) + d] += sumOf(sum);
    }
    for (int j = 0; j < d; j += kTogether) {
        const int count = std::min(kTogether, d - j);
        load(part, j, count, begin, rows, u);
        for (int k = 0; k < part.scores; ++k) {
            Lanes sum[kTogether] = {};
            for (int r = 0; r < kBlock; r += 4) {
                const Lanes off = lanesAt(residual + k * kBlock + r);
                for (int c = 0; c < kTogether; ++c)
                    sum[c] += off * lanesAt(u + c * kBlock + r);
            }
            for (int c = 0; c < count; ++c)
                part.gradient[k * (d + 1) + j + c] += sumOf(sum[c]);
        }
    }
}

void softmaxPart(SoftmaxPart &part)
{
    double *u = part.scratch, *score = u + kTogether * kBlock;
    for (std::int64_t begin = part.begin; begin < part.end; begin += kBlock) {
        const int rows = static_cast<int>(std::min<std::int64_t>(kBlock, part.end - begin));
        if (part.scores == 1) {
            scoreOfTwo(part, begin, rows, score, u);
            residualsOfTwo(part, begin, rows, score);
            if (part.gradient)
                addGradientOfTwo(part, begin, rows, score, u);
        } else {
            scoresOf(part, begin, rows, score, u);
            residualsOfMany(part, begin, rows, score);
            if (part.gradient)
                addGradient(part, begin, rows, score, u);
        }
    }
}

} // namespace
} // namespace mortise
