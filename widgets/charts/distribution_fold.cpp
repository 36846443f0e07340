#include "widgets/charts/distribution.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::DistributionFold)
};

constexpr std::size_t kMostSeriesDrawn = 7, kMostLevelsDrawn = 60;

std::vector<std::size_t> largestFirst(const std::vector<std::int64_t> &sizes)
{
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    return order;
}

void foldSeries(Distribution &d)
{
    std::vector<std::size_t> kept = largestFirst(d.rowsOfSeries);
    if (kept.size() <= kMostSeriesDrawn)
        return;
    // What was put together already belongs to the others, however many rows it has.
    if (d.series.size() == kMostSplits && d.series.back() == "other levels")
        std::rotate(std::find(kept.begin(), kept.end(), d.series.size() - 1), std::find(kept.begin(), kept.end(), d.series.size() - 1) + 1, kept.end());
    std::vector<std::size_t> rest(kept.begin() + kMostSeriesDrawn, kept.end());
    kept.resize(kMostSeriesDrawn);
    std::sort(kept.begin(), kept.end());
    Distribution out = d;
    out.series.clear();
    out.counts.clear();
    out.rowsOfSeries.clear();
    for (const std::size_t s : kept) {
        out.series.push_back(d.series[s]);
        out.counts.push_back(d.counts[s]);
        out.rowsOfSeries.push_back(d.rowsOfSeries[s]);
    }
    out.series.push_back(Words::tr("others").toStdString());
    out.counts.emplace_back(d.counts.front().size());
    out.rowsOfSeries.push_back(0);
    for (const std::size_t s : rest) {
        out.rowsOfSeries.back() += d.rowsOfSeries[s];
        for (std::size_t place = 0; place < d.counts[s].size(); ++place)
            out.counts.back()[place] += d.counts[s][place];
    }
    d = std::move(out);
}

void foldLevels(Distribution &d, bool ordered)
{
    std::vector<std::int64_t> total(d.levels.size());
    for (const auto &counts : d.counts)
        for (std::size_t level = 0; level < counts.size(); ++level)
            total[level] += counts[level];
    std::vector<std::size_t> order = largestFirst(total);
    const std::size_t shown = std::min(order.size(), kMostLevelsDrawn), rest = order.size() - shown;
    if (ordered)
        std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown));
    std::vector<std::string> levels;
    for (std::size_t i = 0; i < shown; ++i)
        levels.push_back(d.levels[order[i]]);
    if (rest > 0)
        levels.push_back(Words::tr("%1 others").arg(rest).toStdString());
    for (auto &counts : d.counts) {
        std::vector<std::int64_t> folded(levels.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            folded[std::min(i, shown)] += counts[order[i]];
        counts = std::move(folded);
    }
    d.levels = std::move(levels);
}

} // namespace

Distribution foldedForDrawing(Distribution distribution, bool ordered)
{
    foldSeries(distribution);
    if (distribution.type == ColumnType::Category)
        foldLevels(distribution, ordered);
    return distribution;
}

} // namespace mortise
