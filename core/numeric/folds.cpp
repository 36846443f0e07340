#include "numeric/folds.h"

#include "base/number_text.h"
#include "base/rng.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

/// Rows in random order, those of a class side by side: dealing them out in turn gives every fold its share.
RowIndex dealingOrder(std::int64_t n, std::span<const std::int32_t> classOf, Rng &rng)
{
    RowIndex order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    rng.shuffle(order);
    if (!classOf.empty())
        std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
            return classOf[static_cast<std::size_t>(a)] < classOf[static_cast<std::size_t>(b)];
        });
    return order;
}

std::vector<std::int64_t> sizes(std::span<const std::int32_t> codes)
{
    std::vector<std::int64_t> size;
    for (const std::int32_t code : codes) {
        if (static_cast<std::size_t>(code) >= size.size())
            size.resize(static_cast<std::size_t>(code) + 1);
        ++size[static_cast<std::size_t>(code)];
    }
    return size;
}

std::vector<std::int32_t> dealt(std::int64_t n, std::int64_t folds, std::span<const std::int32_t> classOf, Rng rng)
{
    const RowIndex order = dealingOrder(n, classOf, rng);
    std::vector<std::int32_t> foldOf(static_cast<std::size_t>(n));
    for (std::size_t i = 0; i < order.size(); ++i)
        foldOf[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i % static_cast<std::size_t>(folds));
    return foldOf;
}

/// Systematic sampling along the dealing order, from a random start: each class gives its share to within one row.
std::vector<std::int32_t> heldOut(std::int64_t n, std::int64_t tested, std::span<const std::int32_t> classOf, Rng rng)
{
    const RowIndex order = dealingOrder(n, classOf, rng);
    const auto start = static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(n)));
    std::vector<std::int32_t> foldOf(static_cast<std::size_t>(n), -1);
    std::int64_t position = start; // (start + i * tested) mod n; below `tested` for exactly `tested` of the n rows
    for (const std::int64_t row : order) {
        if (position < tested)
            foldOf[static_cast<std::size_t>(row)] = 0;
        position = (position + tested) % n;
    }
    return foldOf;
}

/// Groups by how much they would upset the shares: the most lopsided (with classes) or largest first, equal ones at random.
std::vector<std::int32_t> groupOrder(const std::vector<std::vector<double>> &countOf, Rng &rng)
{
    std::vector<double> weight;
    for (const std::vector<double> &count : countOf) {
        const double mean = std::accumulate(count.begin(), count.end(), 0.0) / static_cast<double>(count.size());
        double squares = 0.0;
        for (const double c : count)
            squares += (c - mean) * (c - mean);
        weight.push_back(count.size() == 1 ? count.front() : squares);
    }
    std::vector<std::int32_t> order(countOf.size());
    std::iota(order.begin(), order.end(), 0);
    rng.shuffle(order);
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return weight[static_cast<std::size_t>(a)] > weight[static_cast<std::size_t>(b)]; });
    return order;
}

/// Spread of the folds' shares of each class, were `count` added to fold `to`; the mean over classes.
double spreadWith(const std::vector<std::vector<double>> &inFold, const std::vector<double> &all, std::size_t to, const std::vector<double> &count)
{
    const auto folds = static_cast<double>(inFold.size());
    double spread = 0.0;
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (all[c] == 0)
            continue;
        double sum = 0.0, squares = 0.0;
        for (std::size_t f = 0; f < inFold.size(); ++f) {
            const double share = (inFold[f][c] + (f == to ? count[c] : 0.0)) / all[c];
            sum += share;
            squares += share * share;
        }
        spread += std::sqrt(std::max(0.0, squares / folds - sum / folds * (sum / folds)));
    }
    return spread / static_cast<double>(all.size());
}

std::vector<std::int32_t> grouped(std::int64_t folds, std::span<const std::int32_t> classOf, std::span<const std::int32_t> groupOf, Rng rng)
{
    const std::size_t groups = sizes(groupOf).size(), classes = classOf.empty() ? 1 : sizes(classOf).size();
    std::vector<std::vector<double>> countOf(groups, std::vector<double>(classes, 0.0));
    std::vector<double> all(classes, 0.0);
    for (std::size_t i = 0; i < groupOf.size(); ++i) {
        const std::size_t c = classOf.empty() ? 0 : static_cast<std::size_t>(classOf[i]);
        ++countOf[static_cast<std::size_t>(groupOf[i])][c];
        ++all[c];
    }
    std::vector<std::vector<double>> inFold(static_cast<std::size_t>(folds), std::vector<double>(classes, 0.0));
    std::vector<double> rowsIn(static_cast<std::size_t>(folds), 0.0);
    std::vector<std::int32_t> foldOfGroup(groups, 0);
    std::size_t left = groups, emptyFolds = static_cast<std::size_t>(folds);
    for (const std::int32_t g : groupOrder(countOf, rng)) {
        const std::vector<double> &count = countOf[static_cast<std::size_t>(g)];
        const bool onlyEmpty = left == emptyFolds; // every fold must get a group
        std::size_t best = 0;
        double least = std::numeric_limits<double>::infinity(), leastRows = least;
        for (std::size_t f = 0; f < inFold.size(); ++f) {
            if (onlyEmpty && rowsIn[f] > 0)
                continue;
            const double spread = classes == 1 ? rowsIn[f] : spreadWith(inFold, all, f, count);
            if (spread < least - 1e-12 || (spread < least + 1e-12 && rowsIn[f] < leastRows)) {
                best = f;
                least = spread;
                leastRows = rowsIn[f];
            }
        }
        emptyFolds -= rowsIn[best] == 0;
        --left;
        foldOfGroup[static_cast<std::size_t>(g)] = static_cast<std::int32_t>(best);
        for (std::size_t c = 0; c < classes; ++c) {
            inFold[best][c] += count[c];
            rowsIn[best] += count[c];
        }
    }
    std::vector<std::int32_t> foldOf(groupOf.size());
    for (std::size_t i = 0; i < groupOf.size(); ++i)
        foldOf[i] = foldOfGroup[static_cast<std::size_t>(groupOf[i])];
    return foldOf;
}

Expected<void> checkRequest(std::int64_t n, const FoldRequest &r, std::int64_t groups)
{
    if (n < 2)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 {row is|rows are} too few to train on some and test on others: at least 2 are needed"), {std::to_string(n)}});
    const bool counted = r.method == FoldMethod::Folds || r.method == FoldMethod::Repeated || r.method == FoldMethod::Grouped;
    if (counted && r.folds < 2)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "folds cannot be %1: at least 2 are needed"), {std::to_string(r.folds)}});
    if (r.method == FoldMethod::Grouped && r.folds > groups)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "folds cannot be %1: with %2 {group|groups}, at most %2 {fold|folds}"), {std::to_string(r.folds), std::to_string(groups)}});
    if (counted && r.folds > n)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "folds cannot be %1: with %2 {row|rows}, at most %2 {fold|folds}"), {std::to_string(r.folds), std::to_string(n)}});
    if (r.method == FoldMethod::Repeated && r.repeats < 1)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "repeats cannot be %1: at least 1 is needed"), {std::to_string(r.repeats)}});
    if (r.method == FoldMethod::Holdout && !(r.fraction > 0 && r.fraction < 1))
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "fraction cannot be %1: it must lie between 0 and 1"), {shortest(r.fraction)}});
    return {};
}

} // namespace

struct FoldMaker {
    static Expected<FoldPlan> make(std::int64_t n, const FoldRequest &r, std::span<const std::int32_t> classOf, std::span<const std::int32_t> groupOf)
    {
        MORTISE_CHECK(checkRequest(n, r, static_cast<std::int64_t>(sizes(groupOf).size())));
        const auto strata = r.stratified ? classOf : std::span<const std::int32_t>();
        FoldPlan plan;
        plan.foldsOfRepeat_ = static_cast<int>(r.folds);
        switch (r.method) {
        case FoldMethod::Folds:
        case FoldMethod::Repeated:
            for (std::int64_t repeat = 0; repeat < (r.method == FoldMethod::Repeated ? r.repeats : 1); ++repeat)
                plan.foldOf_.push_back(dealt(n, r.folds, strata, Rng(r.seed, static_cast<std::uint64_t>(repeat))));
            warnOfSmallClasses(plan, r.folds, strata);
            break;
        case FoldMethod::LeaveOneOut:
            plan.foldsOfRepeat_ = static_cast<int>(n);
            plan.foldOf_.emplace_back(static_cast<std::size_t>(n));
            std::iota(plan.foldOf_.back().begin(), plan.foldOf_.back().end(), 0);
            break;
        case FoldMethod::Grouped:
            plan.foldOf_.push_back(grouped(r.folds, strata, groupOf, Rng(r.seed)));
            break;
        case FoldMethod::Holdout: {
            const auto tested = std::clamp(static_cast<std::int64_t>(std::ceil(r.fraction * static_cast<double>(n) - 1e-9)), std::int64_t{1}, n - 1);
            plan.foldsOfRepeat_ = 1;
            plan.foldOf_.push_back(heldOut(n, tested, strata, Rng(r.seed)));
            break;
        }
        }
        return plan;
    }

    static void warnOfSmallClasses(FoldPlan &plan, std::int64_t folds, std::span<const std::int32_t> classOf)
    {
        std::int64_t small = 0, least = folds;
        for (const std::int64_t size : sizes(classOf))
            if (size > 0 && size < folds) {
                ++small;
                least = std::min(least, size);
            }
        if (small > 0)
            plan.warnings.push_back({QT_TRANSLATE_NOOP("core", "Some folds are tested without a class: classes with fewer rows than the %3 folds: %1 (the smallest has %2)"),
                                     {std::to_string(small), std::to_string(least), std::to_string(folds)}});
    }
};

int FoldPlan::foldOf(int split, std::int64_t row) const
{
    return foldOf_[static_cast<std::size_t>(split / foldsOfRepeat_)][static_cast<std::size_t>(row)];
}

RowIndex FoldPlan::pick(int split, bool tested) const
{
    const std::vector<std::int32_t> &foldOf = foldOf_[static_cast<std::size_t>(split / foldsOfRepeat_)];
    RowIndex rows;
    for (std::size_t i = 0; i < foldOf.size(); ++i)
        if ((foldOf[i] == split % foldsOfRepeat_) == tested)
            rows.push_back(static_cast<std::int64_t>(i));
    return rows;
}

Expected<FoldPlan> makeFolds(std::int64_t n, const FoldRequest &request, std::span<const std::int32_t> classOf, std::span<const std::int32_t> groupOf)
{
    return FoldMaker::make(n, request, classOf, groupOf);
}

} // namespace mortise
