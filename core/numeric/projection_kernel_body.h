// The arithmetic of projection_kernel.h, compiled once for every machine and once for AVX2; the same bits in both.
// Included by projection_kernel.cpp and projection_kernel_avx2.cpp only.
#pragma once

#include "numeric/lanes.h"
#include "numeric/projection_kernel.h"

#include <algorithm>
#include <cstring>

namespace mortise {
namespace {

constexpr int kTogether = 8; // columns

void projectPart(const ProjectionPart &part)
{
    alignas(32) double u[kTogether * kProjectionRows], sum[kProjectionRows];
    for (std::int64_t begin = part.begin; begin < part.end; begin += kProjectionRows) {
        const int rows = static_cast<int>(std::min<std::int64_t>(kProjectionRows, part.end - begin));
        for (int first = 0; first < part.count; first += kTogether) {
            const int count = std::min(kTogether, part.count - first);
            std::memset(u, 0, sizeof u);
            for (int c = 0; c < count; ++c) {
                const double *x = part.columns[first + c] + begin;
                const double centre = part.centre[first + c], unit = part.unit[first + c];
                for (int r = 0; r < rows; ++r)
                    u[c * kProjectionRows + r] = (x[r] - centre) * unit;
            }
            for (int k = 0; k < part.components; ++k) {
                double w[kTogether] = {};
                std::copy_n(part.loadings + static_cast<std::int64_t>(k) * part.count + first, count, w);
                double *out = part.out[k] + begin;
                if (first == 0)
                    std::memset(sum, 0, sizeof sum);
                else
                    std::copy(out, out + rows, sum);
                for (int r = 0; r < kProjectionRows; r += 4) {
                    Lanes total = *reinterpret_cast<const Lanes *>(sum + r);
                    for (int c = 0; c < kTogether; ++c)
                        total += *reinterpret_cast<const Lanes *>(u + c * kProjectionRows + r) * w[c];
                    *reinterpret_cast<Lanes *>(sum + r) = total;
                }
                std::copy(sum, sum + rows, out);
            }
        }
    }
}

} // namespace
} // namespace mortise
