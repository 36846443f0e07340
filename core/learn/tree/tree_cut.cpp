#include "learn/tree/tree_cut.h"

#include "learn/tree/tree_criterion.h"
#include "numeric/tree_level_order.h"

#include <algorithm>
#include <numeric>

namespace mortise {
namespace {

constexpr double kRounding = 1e-12; // relative

template <class Sides>
class CutFinderOf : public CutFinder {
public:
    template <class... Extra>
    CutFinderOf(const TreeTargets &targets, std::int64_t minLeaf, const Extra &...extra)
        : sides_(targets, extra...), minLeaf_(static_cast<std::size_t>(minLeaf))
    {
    }
    void node(std::span<const std::uint32_t> rows, std::size_t begin) override { sides_.node(rows, begin); }

    void search(int feature, RankedRows sorted, Cut &best) override
    {
        std::size_t present = sorted.size();
        while (present > 0 && sorted[present - 1].rank == kMissingRank)
            --present;
        if (present == 0)
            return;
        const RankedRows values = sorted.first(present), missing = sorted.subspan(present);
        if (missing.empty() && values.front().rank == values.back().rank)
            return;
        Cut found = best;
        tryCuts(values, missing, false, found);
        if (!missing.empty())
            tryCuts(values, missing, true, found);
        if (!isBetter(found.score, best.score))
            return;
        found.feature = feature;
        if (missing.empty())
            found.missingLeft = 2 * static_cast<std::size_t>(found.rowsLeft) > sorted.size();
        best = found;
    }

private:
    void tryCuts(RankedRows values, RankedRows missing, bool missingLeft, Cut &best)
    {
        const std::size_t n = values.size() + missing.size();
        if (missingLeft)
            sides_.begin(missing, values);
        else
            sides_.begin(values, missing);
        std::size_t left = 0;
        if (missingLeft) {
            for (const RankedRow &item : missing)
                sides_.move(item.row);
            left = missing.size();
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            sides_.move(values[i].row);
            ++left;
            const bool last = i + 1 == values.size();
            if (last ? missing.empty() || missingLeft : values[i].rank == values[i + 1].rank)
                continue;
            if (left < minLeaf_)
                continue;
            if (n - left < minLeaf_)
                break;
            const double score = sides_.score();
            if (!isBetter(score, best.score))
                continue;
            best.score = score;
            best.lastLeft = values[i].row;
            best.firstRight = last ? 0 : values[i + 1].row;
            best.missingOnly = last;
            best.rowsLeft = static_cast<std::uint32_t>(left);
            best.missingLeft = missingLeft;
        }
    }

    Sides sides_;
    std::size_t minLeaf_;
};

} // namespace

bool isBetter(double score, double best)
{
    return score > best + kRounding * std::abs(best) || (std::isinf(best) && score > best);
}

void LevelSequence::build(const TreeTargets &targets, std::span<const std::int32_t> codes, std::size_t levelCount,
                          std::span<const std::uint32_t> nodeRows)
{
    const std::size_t k = targets.classes > 0 ? static_cast<std::size_t>(targets.classes) : 1;
    slotOf_.resize(std::max(slotOf_.size(), levelCount), -1);
    std::vector<std::int32_t> seen;
    std::vector<std::uint32_t> count;
    weight_.clear();
    sums_.clear();
    present = 0;
    for (const std::uint32_t row : nodeRows) {
        const std::int32_t level = codes[row];
        if (level < 0)
            continue;
        std::int32_t &slot = slotOf_[static_cast<std::size_t>(level)];
        if (slot < 0) {
            slot = static_cast<std::int32_t>(seen.size());
            seen.push_back(level);
            count.push_back(0);
            weight_.push_back(0.0);
            sums_.resize(sums_.size() + k, 0.0);
        }
        const double w = targets.weight(row);
        weight_[static_cast<std::size_t>(slot)] += w;
        ++count[static_cast<std::size_t>(slot)];
        ++present;
        if (targets.classes > 0)
            sums_[static_cast<std::size_t>(slot) * k + static_cast<std::size_t>(targets.classOf[row])] += w;
        else
            sums_[static_cast<std::size_t>(slot)] += w * targets.y[row];
    }
    score_.resize(seen.size());
    if (!seen.empty())
        scoreLevels(weight_, sums_, static_cast<int>(k), score_);
    std::vector<std::int32_t> slots(seen.size());
    std::iota(slots.begin(), slots.end(), 0);
    std::sort(slots.begin(), slots.end(), [&](std::int32_t a, std::int32_t b) {
        const double sa = score_[static_cast<std::size_t>(a)], sb = score_[static_cast<std::size_t>(b)];
        return sa != sb ? sa < sb : seen[static_cast<std::size_t>(a)] < seen[static_cast<std::size_t>(b)];
    });
    // From here slotOf_ holds ranks.
    levels.resize(seen.size());
    at_.resize(seen.size() + 1);
    std::uint32_t start = 0;
    for (std::size_t rank = 0; rank < slots.size(); ++rank) {
        const auto slot = static_cast<std::size_t>(slots[rank]);
        levels[rank] = seen[slot];
        slotOf_[static_cast<std::size_t>(seen[slot])] = static_cast<std::int32_t>(rank);
        at_[rank] = start;
        start += count[slot];
    }
    rows.resize(nodeRows.size());
    std::size_t missing = present;
    for (const std::uint32_t row : nodeRows) {
        const std::int32_t level = codes[row];
        if (level < 0) {
            rows[missing++] = {kMissingRank, row};
        } else {
            const auto rank = static_cast<std::uint32_t>(slotOf_[static_cast<std::size_t>(level)]);
            rows[at_[rank]++] = {rank, row};
        }
    }
    for (const std::int32_t level : seen)
        slotOf_[static_cast<std::size_t>(level)] = -1;
}

std::unique_ptr<CutFinder> makeCutFinder(const TreeTargets &targets, const TreeSettings &settings, const TargetOrder *order)
{
    switch (settings.criterion) {
    case Criterion::Gini: return std::make_unique<CutFinderOf<GiniSides>>(targets, settings.minLeaf);
    case Criterion::Entropy: return std::make_unique<CutFinderOf<EntropySides>>(targets, settings.minLeaf);
    case Criterion::Squared: return std::make_unique<CutFinderOf<SquaredSides>>(targets, settings.minLeaf);
    case Criterion::Absolute: return std::make_unique<CutFinderOf<AbsoluteSides>>(targets, settings.minLeaf, *order);
    }
    return nullptr;
}

} // namespace mortise
