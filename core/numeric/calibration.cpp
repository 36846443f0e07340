#include "numeric/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

struct Sums {
    std::int64_t rows = 0;
    double weight = 0.0, squares = 0.0, said = 0.0, happened = 0.0;
};

} // namespace

Calibration calibrationOf(std::span<const std::uint8_t> happened, std::span<const double> probability, int bins, std::span<const double> weight)
{
    const auto weightOf = [&](std::size_t row) { return weight.empty() ? 1.0 : weight[row]; };
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < probability.size(); ++row)
        if (weightOf(row) > 0)
            order.push_back(row);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return probability[a] != probability[b] ? probability[a] < probability[b] : a < b; });
    Calibration out;
    if (order.empty()) {
        out.brier = out.error = std::numeric_limits<double>::quiet_NaN();
        return out;
    }
    const std::size_t n = order.size(), wanted = static_cast<std::size_t>(std::max(1, bins));
    double total = 0.0;
    std::size_t begin = 0;
    for (std::size_t bin = 1; bin <= wanted; ++bin) {
        std::size_t end = n * bin / wanted;
        while (end > 0 && end < n && probability[order[end]] == probability[order[end - 1]])
            ++end;
        if (end <= begin)
            continue;
        Sums sums;
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t row = order[i];
            const double w = weightOf(row), outcome = happened[row] ? 1.0 : 0.0, off = probability[row] - outcome;
            ++sums.rows;
            sums.weight += w;
            sums.squares += w * w;
            sums.said += w * probability[row];
            sums.happened += w * outcome;
            out.brier += w * off * off;
        }
        CalibrationBin made{.rows = sums.rows, .from = probability[order[begin]], .to = probability[order[end - 1]], .said = sums.said / sums.weight, .happened = sums.happened / sums.weight};
        made.limits = wilsonInterval(made.happened, sums.weight * sums.weight / sums.squares); // Kish's effective number
        out.error += sums.weight * std::abs(made.said - made.happened);
        total += sums.weight;
        out.bins.push_back(made);
        begin = end;
    }
    out.brier /= total;
    out.error /= total;
    return out;
}

} // namespace mortise
