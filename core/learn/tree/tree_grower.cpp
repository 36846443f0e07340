#include "learn/tree/tree_grower.h"

#include "base/parallel.h"
#include "numeric/sorted_order.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

constexpr std::size_t kCellsForAllThreads = 1 << 17; // rows times features of a node that all threads search together
constexpr std::int64_t kNodesAPiece = 8;

std::string nameOf(Criterion criterion)
{
    switch (criterion) {
    case Criterion::Gini: return "gini";
    case Criterion::Entropy: return "entropy";
    case Criterion::Squared: return "squared";
    case Criterion::Absolute: return "absolute";
    }
    return {};
}

double between(double a, double b)
{
    const double middle = 0.5 * a + 0.5 * b;
    return middle >= a && middle < b ? middle : a;
}

} // namespace

TreeGrower::TreeGrower(const Samples &samples, const TreeSettings &settings, std::function<bool()> stopped)
    : samples_(samples), settings_(settings), stopped_(std::move(stopped)), targets_(samples, settings.criterion), scratch_([this] {
          auto scratch = std::make_unique<Scratch>();
          scratch->finder = makeCutFinder(targets_, settings_, order_.get());
          return scratch;
      })
{
    tree_.task = samples.task;
    tree_.features = samples.x.features;
    tree_.classes = samples.classes;
    tree_.criterion = nameOf(settings.criterion);
    tree_.classStart.push_back(0);
}

Expected<void> TreeGrower::prepare()
{
    const auto n = static_cast<std::size_t>(samples_.rows());
    if (settings_.criterion == Criterion::Absolute)
        order_ = std::make_unique<TargetOrder>(n);
    sorted_.resize(samples_.x.columns.size());
    goesLeft_.resize(n);
    rows_.resize(n);
    std::iota(rows_.begin(), rows_.end(), 0u);
    parallelItems(samples_.x.size(), [&](std::int64_t f) {
        const auto numbers = samples_.x.columns[static_cast<std::size_t>(f)].numbers;
        const std::vector<std::uint32_t> order = sortedOrder(numbers, SortDirection::Rising, stopped_);
        std::vector<RankedRow> &ranked = sorted_[static_cast<std::size_t>(f)];
        ranked.resize(order.size());
        std::uint32_t rank = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const double value = numbers[order[i]];
            rank += i > 0 && value != numbers[order[i - 1]];
            ranked[i] = {std::isnan(value) ? kMissingRank : rank, order[i]};
        }
    });
    if (stopped_())
        return cancelled();
    auto scratch = scratch_.borrow();
    const Summary root = summarize(rows_, 0, *scratch);
    add(root);
    if (mayBeSplit(root, 0))
        open_.push_back({0, 0, static_cast<std::uint32_t>(n), 0});
    return {};
}

bool TreeGrower::mayBeSplit(const Summary &summary, int depth) const
{
    return !summary.pure && (settings_.maxDepth < 0 || depth < settings_.maxDepth) && summary.facts.rows >= settings_.minSplit
        && summary.facts.rows >= 2 * settings_.minLeaf;
}

Expected<void> TreeGrower::growLevel()
{
    const std::vector<Open> level = std::move(open_);
    open_.clear();
    std::vector<Outcome> outcomes(level.size());
    std::vector<std::size_t> small;
    const auto d = static_cast<std::size_t>(samples_.x.size());
    for (std::size_t i = 0; i < level.size() && !stopped_(); ++i) {
        if (static_cast<std::size_t>(level[i].end - level[i].begin) * d >= kCellsForAllThreads)
            outcomes[i] = splitNode(level[i], true);
        else
            small.push_back(i);
    }
    const auto splitSmall = [&](Chunk chunk) {
        for (auto i = static_cast<std::size_t>(chunk.begin); i < static_cast<std::size_t>(chunk.end) && !stopped_(); ++i)
            outcomes[small[i]] = splitNode(level[small[i]], false);
    };
    const auto count = static_cast<std::int64_t>(small.size());
    if (count <= kNodesAPiece)
        splitSmall({0, 0, count});
    else
        parallelChunks(count, kNodesAPiece, splitSmall);
    if (stopped_())
        return cancelled();

    for (std::size_t i = 0; i < level.size(); ++i) {
        Outcome &out = outcomes[i];
        if (out.split.isLeaf())
            continue;
        const Open &open = level[i];
        if (out.split.levels >= 0) {
            out.split.levels = static_cast<std::int64_t>(tree_.leftLevels.size());
            tree_.leftLevels.insert(tree_.leftLevels.end(), out.leftLevels.begin(), out.leftLevels.end());
        }
        const NodeFacts &before = tree_.facts[open.node];
        leafImpurity_ -= before.weight * before.impurity;
        out.split.left = add(out.left);
        const std::uint32_t right = add(out.right);
        tree_.nodes[open.node] = out.split;
        if (mayBeSplit(out.left, open.depth + 1))
            open_.push_back({out.split.left, open.begin, out.middle, open.depth + 1});
        if (mayBeSplit(out.right, open.depth + 1))
            open_.push_back({right, out.middle, open.end, open.depth + 1});
    }
    return {};
}

TreeGrower::Outcome TreeGrower::splitNode(const Open &open, bool featuresInParallel)
{
    auto scratch = scratch_.borrow();
    const Cut cut = bestCut(open, *scratch, featuresInParallel);
    Outcome out;
    if (cut.feature < 0)
        return out;
    decide(open, cut, *scratch, out);
    chooseSides(open, cut, out);
    out.middle = divide(rows_, open, scratch->rows);
    out.left = summarize({rows_.data() + open.begin, rows_.data() + out.middle}, open.begin, *scratch);
    out.right = summarize({rows_.data() + out.middle, rows_.data() + open.end}, out.middle, *scratch);
    if (!mayBeSplit(out.left, open.depth + 1) && !mayBeSplit(out.right, open.depth + 1))
        return out; // nobody will look at the columns again
    const auto divideColumn = [&](std::int64_t f, std::vector<RankedRow> &right) {
        if (!sorted_[static_cast<std::size_t>(f)].empty())
            divide(sorted_[static_cast<std::size_t>(f)], open, right);
    };
    if (featuresInParallel) {
        parallelItems(samples_.x.size(), [&](std::int64_t f) { divideColumn(f, scratch_.borrow()->ranked); });
    } else {
        for (std::int64_t f = 0; f < samples_.x.size(); ++f)
            divideColumn(f, scratch->ranked);
    }
    return out;
}

Cut TreeGrower::bestCut(const Open &open, Scratch &scratch, bool featuresInParallel)
{
    Cut best;
    if (!featuresInParallel) {
        scratch.finder->node(rowsOf(open), open.begin);
        for (int f = 0; f < samples_.x.size(); ++f)
            searchFeature(f, open, scratch, best);
        return best;
    }
    std::vector<Cut> cuts(samples_.x.columns.size());
    parallelItems(samples_.x.size(), [&](std::int64_t f) {
        if (stopped_())
            return;
        auto own = scratch_.borrow();
        own->finder->node(rowsOf(open), open.begin);
        searchFeature(static_cast<int>(f), open, *own, cuts[static_cast<std::size_t>(f)]);
    });
    for (const Cut &cut : cuts)
        if (cut.feature >= 0 && isBetter(cut.score, best.score))
            best = cut;
    return best;
}

void TreeGrower::searchFeature(int feature, const Open &open, Scratch &scratch, Cut &best) const
{
    const auto f = static_cast<std::size_t>(feature);
    if (!samples_.x.features[f].categorical) {
        scratch.finder->search(feature, {sorted_[f].data() + open.begin, sorted_[f].data() + open.end}, best);
        return;
    }
    LevelSequence &levels = scratch.finder->levels;
    levels.build(targets_, samples_.x.columns[f].codes, samples_.x.features[f].levels.size(), rowsOf(open));
    scratch.finder->search(feature, levels.rows, best);
}

/// The cut as a test on new rows.
void TreeGrower::decide(const Open &open, const Cut &cut, Scratch &scratch, Outcome &out)
{
    const auto f = static_cast<std::size_t>(cut.feature);
    const FeatureColumn &column = samples_.x.columns[f];
    out.split.feature = cut.feature;
    out.split.missingLeft = cut.missingLeft;
    if (!samples_.x.features[f].categorical) {
        out.split.threshold = cut.missingOnly ? std::numeric_limits<double>::infinity()
                                              : between(column.numbers[cut.lastLeft], column.numbers[cut.firstRight]);
        return;
    }
    LevelSequence &levels = scratch.finder->levels;
    levels.build(targets_, column.codes, samples_.x.features[f].levels.size(), rowsOf(open));
    out.split.levels = 0; // placed when the node is added
    out.leftLevels.assign(DecisionTree::wordsOf(samples_.x.features[f]), cut.missingLeft ? ~std::uint64_t{0} : 0);
    bool left = true;
    for (const std::int32_t level : levels.levels) {
        const std::uint64_t bit = std::uint64_t{1} << (level % 64);
        std::uint64_t &word = out.leftLevels[static_cast<std::size_t>(level) / 64];
        word = left ? word | bit : word & ~bit;
        left = left && level != column.codes[cut.lastLeft];
    }
}

void TreeGrower::chooseSides(const Open &open, const Cut &cut, const Outcome &out)
{
    const auto f = static_cast<std::size_t>(cut.feature);
    const FeatureColumn &column = samples_.x.columns[f];
    if (samples_.x.features[f].categorical) {
        for (const std::uint32_t row : rowsOf(open)) {
            const std::int32_t level = column.codes[row];
            goesLeft_[row] = level < 0 ? cut.missingLeft : out.leftLevels[static_cast<std::size_t>(level) / 64] >> (level % 64) & 1;
        }
        return;
    }
    for (const std::uint32_t row : rowsOf(open)) {
        const double value = column.numbers[row];
        goesLeft_[row] = std::isnan(value) ? cut.missingLeft : value <= out.split.threshold;
    }
}

/// Moves the items of a node so that those that go left come first, both sides in their order. Returns where the right begins.
template <class Item>
std::uint32_t TreeGrower::divide(std::vector<Item> &items, const Open &open, std::vector<Item> &scratch) const
{
    if (scratch.size() < open.end - open.begin + std::size_t{1})
        scratch.resize(open.end - open.begin + std::size_t{1});
    Item *left = items.data() + open.begin, *right = scratch.data();
    for (const Item *item = left, *end = items.data() + open.end; item != end; ++item) {
        const Item moved = *item;
        std::uint32_t row;
        if constexpr (std::is_same_v<Item, RankedRow>)
            row = moved.row;
        else
            row = moved;
        // Written to both sides, kept on one: no branch that nobody can foretell.
        *left = moved;
        *right = moved;
        left += goesLeft_[row];
        right += 1 - goesLeft_[row];
    }
    std::copy(scratch.data(), right, left);
    return static_cast<std::uint32_t>(left - items.data());
}

std::uint32_t TreeGrower::add(const Summary &summary)
{
    tree_.nodes.emplace_back();
    leafImpurity_ += summary.facts.weight * summary.facts.impurity;
    tree_.facts.push_back(summary.facts);
    tree_.classOf.insert(tree_.classOf.end(), summary.classOf.begin(), summary.classOf.end());
    tree_.classWeight.insert(tree_.classWeight.end(), summary.classWeight.begin(), summary.classWeight.end());
    tree_.classStart.push_back(tree_.classOf.size());
    return static_cast<std::uint32_t>(tree_.nodes.size() - 1);
}

double TreeGrower::finished() const
{
    double open = 0.0;
    for (const Open &node : open_)
        open += node.end - node.begin;
    return 1.0 - open / static_cast<double>(rows_.size());
}

} // namespace mortise
