// The arithmetic of kmeans_kernel.h, compiled once for every machine and once for AVX2; the same bits in both.
// Included by kmeans_kernel.cpp and kmeans_kernel_avx2.cpp only.
#pragma once

#include "numeric/kmeans_kernel.h"
#include "numeric/lanes.h"

#include <algorithm>

namespace mortise {
namespace {

/// Rows of a block, column by column at a stride of blockRows, centred and scaled; zero beyond the rows.
void load(const KmeansPart &part, std::int64_t begin, int rows, double *to)
{
    for (int j = 0; j < part.count; ++j, to += part.blockRows) {
        const double *x = part.columns[j] + begin;
        const double centre = part.centre[j], unit = part.unit[j];
        for (int r = 0; r < rows; ++r)
            to[r] = (x[r] - centre) * unit;
        std::fill(to + rows, to + part.blockRows, 0.0);
    }
}

/// For eight rows: the least of |c|^2 - 2 u'c over the groups, which group, and |u|^2.
struct Nearest {
    Lanes least[2], group[2], square[2];
};

inline Nearest nearestOfEight(const KmeansPart &part, const double *u)
{
    const int padded = paddedGroups(part.k), stride = part.blockRows;
    Nearest out;
    for (int h = 0; h < 2; ++h) {
        out.least[h] = Lanes{} + 1.7976931348623157e308;
        out.group[h] = out.square[h] = Lanes{};
    }
    for (int j = 0; j < part.count; ++j)
        for (int h = 0; h < 2; ++h) {
            const Lanes x = *reinterpret_cast<const Lanes *>(u + j * stride + 4 * h);
            out.square[h] += x * x;
        }
    for (int g = 0; g < padded; g += 4) {
        Lanes dot[4][2] = {};
        for (int j = 0; j < part.count; ++j) {
            const Lanes x0 = *reinterpret_cast<const Lanes *>(u + j * stride), x1 = *reinterpret_cast<const Lanes *>(u + j * stride + 4);
            const double *c = part.groups + j * padded + g;
            for (int i = 0; i < 4; ++i) {
                dot[i][0] += x0 * c[i];
                dot[i][1] += x1 * c[i];
            }
        }
        for (int i = 0; i < 4; ++i)
            for (int h = 0; h < 2; ++h) {
                const Lanes value = part.norms[g + i] - (dot[i][h] + dot[i][h]);
                const Lanes number = Lanes{} + static_cast<double>(g + i);
                out.group[h] = value < out.least[h] ? number : out.group[h];
                out.least[h] = value < out.least[h] ? value : out.least[h];
            }
    }
    return out;
}

/// Adds the rows of a block to the sums of their groups: four running sums a group, so that neighbours do not wait for
/// one another.
void addSums(KmeansPart &part, std::int64_t begin, int rows, const double *u, double *running)
{
    const std::int32_t *label = part.label + begin;
    for (int r = 0; r < rows; ++r)
        part.sizes[label[r]] += 1.0;
    for (int j = 0; j < part.count; ++j, u += part.blockRows) {
        std::fill(running, running + 4 * part.k, 0.0);
        for (int r = 0; r < rows; ++r)
            running[4 * label[r] + r % 4] += u[r];
        for (int g = 0; g < part.k; ++g)
            part.sums[static_cast<std::int64_t>(g) * part.count + j] += (running[4 * g] + running[4 * g + 2]) + (running[4 * g + 1] + running[4 * g + 3]);
    }
}

void kmeansPart(KmeansPart &part)
{
    double *u = part.scratch, *running = u + static_cast<std::int64_t>(part.count) * part.blockRows;
    for (std::int64_t begin = part.begin; begin < part.end; begin += part.blockRows) {
        const int rows = static_cast<int>(std::min<std::int64_t>(part.blockRows, part.end - begin));
        load(part, begin, rows, u);
        for (int first = 0; first < rows; first += 8) {
            const Nearest found = nearestOfEight(part, u + first);
            for (int r = 0; r < std::min(8, rows - first); ++r) {
                const std::int64_t row = begin + first + r;
                const auto group = static_cast<std::int32_t>(found.group[r / 4][r % 4]);
                const double distance = std::max(0.0, found.least[r / 4][r % 4] + found.square[r / 4][r % 4]);
                part.changed += part.label[row] != group;
                part.label[row] = group;
                part.inertia += distance;
                if (part.distance)
                    part.distance[row] = distance;
            }
        }
        if (part.sums)
            addSums(part, begin, rows, u, running);
    }
}

} // namespace
} // namespace mortise
