#include "numeric/silhouette.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {

Silhouette silhouette(const Columns &x, const Standard &standard, std::span<const std::int32_t> label, int k, const std::stop_token &stop)
{
    const std::int64_t n = x.rows, count = n <= kMostSilhouetteRows ? n : kSilhouettePart;
    const auto m = static_cast<std::size_t>(count), d = x.of.size(), groups = static_cast<std::size_t>(k);
    std::vector<std::int32_t> group(m);
    std::vector<double> u(d * m), size(groups);
    for (std::size_t i = 0; i < m; ++i) {
        const std::int64_t row = static_cast<std::int64_t>(i) * n / count;
        group[i] = label[static_cast<std::size_t>(row)];
        size[static_cast<std::size_t>(group[i])] += 1;
        for (std::size_t j = 0; j < d; ++j)
            u[j * m + i] = (x.of[j][row] - standard.centre[j]) * standard.unit[j];
    }
    Silhouette out{.value = {}, .rows = count};
    if (std::count_if(size.begin(), size.end(), [](double s) { return s > 0; }) < 2)
        return out;

    std::vector<double> score(m);
    parallelChunks(count, 64, [&](Chunk chunk) {
        std::vector<double> square(m), sum(groups); // square: distances, first squared
        for (auto i = static_cast<std::size_t>(chunk.begin); i < static_cast<std::size_t>(chunk.end) && !stop.stop_requested(); ++i) {
            std::fill(square.begin(), square.end(), 0.0);
            for (std::size_t j = 0; j < d; ++j) {
                const double *other = u.data() + j * m;
                const double own = other[i];
                for (std::size_t r = 0; r < m; ++r)
                    square[r] += (other[r] - own) * (other[r] - own);
            }
            for (std::size_t r = 0; r < m; ++r)
                square[r] = std::sqrt(square[r]);
            std::fill(sum.begin(), sum.end(), 0.0);
            for (std::size_t r = 0; r < m; ++r)
                sum[static_cast<std::size_t>(group[r])] += square[r];
            const auto own = static_cast<std::size_t>(group[i]);
            if (size[own] <= 1)
                continue;
            const double a = sum[own] / (size[own] - 1);
            double b = std::numeric_limits<double>::infinity();
            for (std::size_t g = 0; g < groups; ++g)
                if (g != own && size[g] > 0)
                    b = std::min(b, sum[g] / size[g]);
            score[i] = std::max(a, b) > 0 ? (b - a) / std::max(a, b) : 0.0;
        }
    });
    out.value = std::accumulate(score.begin(), score.end(), 0.0) / static_cast<double>(count);
    return out;
}

} // namespace mortise
