#include "numeric/roc.h"

#include "numeric/ranking.h"

#include <cmath>
#include <limits>

namespace mortise {
namespace {

/// Weights of the others and of the positives at or above a threshold.
struct Corner {
    double others = 0.0, positives = 0.0, threshold = std::numeric_limits<double>::infinity();
};

/// With whole weights the products are exact, so that only points exactly on the line go.
bool onLine(const Corner &a, const Corner &b, const Corner &c)
{
    return (b.others - a.others) * (c.positives - b.positives) == (c.others - b.others) * (b.positives - a.positives);
}

} // namespace

RocCurve rocCurve(std::span<const std::int32_t> trueClass, int positive, std::span<const double> score, std::span<const double> weight)
{
    const RankedSides ranked = rankSides(trueClass, positive, score, weight);
    RocCurve curve;
    curve.auc = ranked.auc();
    if (std::isnan(curve.auc))
        return curve;
    std::vector<Corner> kept{Corner{}};
    Corner sum;
    std::size_t begin = 0;
    for (const std::int64_t end : ranked.tieEnd) {
        for (; begin < static_cast<std::size_t>(end); ++begin) {
            const auto row = static_cast<std::size_t>(ranked.order[begin]);
            (trueClass[row] == positive ? sum.positives : sum.others) += weight.empty() ? 1.0 : weight[row];
            sum.threshold = score[row];
        }
        if (kept.size() >= 2 && onLine(kept[kept.size() - 2], kept.back(), sum))
            kept.back() = sum;
        else
            kept.push_back(sum);
    }
    for (const Corner &corner : kept) {
        curve.falsePositiveRate.push_back(corner.others / ranked.others);
        curve.truePositiveRate.push_back(corner.positives / ranked.positives);
        curve.threshold.push_back(corner.threshold);
    }
    // Weights may have been added in another order: the last corner is (1, 1) by definition.
    curve.falsePositiveRate.back() = curve.truePositiveRate.back() = 1.0;
    return curve;
}

RocCurve rocCurve(std::span<const std::int32_t> trueClass, int positive, std::span<const float> probability, int classes,
                  std::span<const double> weight)
{
    const auto k = static_cast<std::size_t>(classes);
    std::vector<double> score(trueClass.size());
    for (std::size_t i = 0; i < score.size(); ++i)
        score[i] = static_cast<double>(probability[i * k + static_cast<std::size_t>(positive)]);
    return rocCurve(trueClass, positive, score, weight);
}

} // namespace mortise
