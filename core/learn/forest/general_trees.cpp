// The general way of growing: at each node the rows are put in the order of a drawn feature's bins by counting, then pass from
// the right side to the left. Cost O(rows) a feature, however many bins, classes or features there are.
#include "learn/forest/forest_grow.h"
#include "learn/forest/general_items.h"
#include "numeric/tree_scratch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace mortise {
namespace {

constexpr std::size_t kRowsBetweenStops = 1 << 17;

struct Cut {
    int feature = -1;
    double score = -1.0;
    int lastBinLeft = 0;
    bool missingRight = false;
    bool sawMissing = false;
    std::size_t left = 0; // rows
};

/// Rows in the order of their bins. Only bins that occur cost time.
template <class Item>
class BinOrder {
public:
    struct Run {
        int bin;
        std::size_t end; // of its rows
    };
    void sort(std::span<const Item> items, const std::uint8_t *column)
    {
        bins_.resize(std::max(bins_.size(), items.size()));
        sorted_.resize(std::max(sorted_.size(), items.size()));
        std::array<std::uint64_t, 4> occurs{};
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::uint8_t bin = column[items[i].row];
            bins_[i] = bin;
            ++at_[bin];
            occurs[bin / 64] |= std::uint64_t{1} << (bin % 64);
        }
        runs_.clear();
        std::uint32_t start = 0;
        for (std::size_t word = 0; word < 4; ++word)
            for (std::uint64_t rest = occurs[word]; rest != 0; rest &= rest - 1) {
                const std::size_t bin = word * 64 + static_cast<std::size_t>(std::countr_zero(rest));
                start += std::exchange(at_[bin], start);
                runs_.push_back({static_cast<int>(bin), start});
            }
        if (runs_.size() > 1)
            for (std::size_t i = 0; i < items.size(); ++i)
                sorted_[at_[bins_[i]]++] = items[i];
        for (const Run &run : runs_)
            at_[static_cast<std::size_t>(run.bin)] = 0;
    }
    const std::vector<Run> &runs() const { return runs_; }
    const Item *items() const { return sorted_.data(); }

private:
    std::vector<std::uint8_t> bins_;
    std::vector<Item> sorted_;
    std::array<std::uint32_t, 256> at_{};
    std::vector<Run> runs_;
};

template <class Item, class Totals>
class GeneralGrower {
public:
    GeneralGrower(const ForestRows &rows, const ForestSettings &settings, const std::vector<double> &classWeight,
                  const std::function<bool()> &stopped)
        : rows_(rows), settings_(settings), classWeight_(classWeight), stopped_(stopped), totals_(rows.classes),
          perm_(static_cast<std::size_t>(rows.features)), count_(rows.rows)
    {
    }

    GrownTree grow(std::int64_t number)
    {
        GrownTree out;
        out.importance.assign(static_cast<std::size_t>(rows_.features), 0.0);
        rng_ = Rng(settings_.seed, static_cast<std::uint64_t>(number));
        std::iota(perm_.begin(), perm_.end(), 0u);
        drawBootstrap(rng_, rows_.rows, count_.data());
        if (stopped_())
            return out;
        out.inBag = bitsOf(count_);
        takeRows();
        ForestTree tree;
        if (rows_.classes > 2)
            tree.shareStart.push_back(0);
        tree.nodes.emplace_back();
        std::vector<Node> stack{{0, 0, items_.size(), 0}};
        while (!stack.empty()) {
            const Node node = stack.back();
            stack.pop_back();
            if (node.end - node.begin > 1000 && stopped_())
                break;
            splitNode(node, tree, stack, out.importance);
        }
        tree.nodes.shrink_to_fit();
        out.tree = std::make_shared<ForestTree>(std::move(tree));
        return out;
    }

private:
    struct Node {
        std::uint32_t at;
        std::size_t begin, end;
        std::int64_t depth;
    };

    void takeRows()
    {
        items_.clear();
        for (std::uint32_t row = 0; row < rows_.rows; ++row) {
            if (count_[row] == 0)
                continue;
            Item item{};
            item.row = row;
            item.weight = static_cast<float>(count_[row]) * (rows_.weight.empty() ? 1.0f : rows_.weight[row]);
            if constexpr (std::is_same_v<Item, ClassItem>) {
                item.classOf = rows_.classOf[row];
                if (!classWeight_.empty())
                    item.weight *= static_cast<float>(classWeight_[static_cast<std::size_t>(item.classOf)]);
            } else {
                item.y = rows_.y[row];
            }
            items_.push_back(item);
        }
        right_.resize(items_.size() + 1);
    }

    void splitNode(const Node &node, ForestTree &tree, std::vector<Node> &stack, std::vector<double> &importance)
    {
        const std::span<Item> items(items_.data() + node.begin, items_.data() + node.end);
        totals_.clear();
        for (const Item &item : items)
            totals_.add(item);
        totals_.finish();
        const auto minLeaf = static_cast<std::size_t>(settings_.minLeaf);
        Cut best;
        if (!totals_.pure() && items.size() >= 2 * minLeaf && (settings_.maxDepth < 0 || node.depth < settings_.maxDepth))
            best = search(items, minLeaf);
        if (best.feature < 0) {
            tree.nodes[node.at] = leaf(tree);
            return;
        }
        importance[static_cast<std::size_t>(best.feature)] += std::max(0.0, best.score - totals_.scoreWhole());
        const bool missingRight = best.sawMissing ? best.missingRight : 2 * best.left < items.size();
        const auto children = static_cast<std::uint32_t>(tree.nodes.size());
        const ForestNode split = ForestNode::split(children, static_cast<std::uint32_t>(best.feature), best.lastBinLeft, missingRight);
        const std::size_t middle = node.begin + divide(items, split, rows_.columns[static_cast<std::size_t>(best.feature)].data());
        tree.nodes[node.at] = split;
        tree.nodes.resize(tree.nodes.size() + 2);
        stack.push_back({children + 1, middle, node.end, node.depth + 1});
        stack.push_back({children, node.begin, middle, node.depth + 1});
    }

    /// Draws features without replacement; goes on past the settled number while all were constant, as scikit-learn does.
    Cut search(std::span<const Item> items, std::size_t minLeaf)
    {
        Cut best;
        const std::size_t d = perm_.size();
        for (std::size_t i = 0; i < d && (i < static_cast<std::size_t>(settings_.drawn) || best.feature < 0); ++i) {
            if (items.size() > kRowsBetweenStops && stopped_())
                break;
            std::swap(perm_[i], perm_[i + rng_.below(d - i)]);
            tryFeature(static_cast<int>(perm_[i]), items, minLeaf, best);
        }
        return best;
    }

    void tryFeature(int feature, std::span<const Item> items, std::size_t minLeaf, Cut &best)
    {
        order_.sort(items, rows_.columns[static_cast<std::size_t>(feature)].data());
        const auto &runs = order_.runs();
        if (runs.size() < 2)
            return;
        const bool missing = runs[0].bin == Binning::kMissingBin;
        tryCuts(feature, items.size(), minLeaf, false, missing, best);
        if (missing && runs.size() > 2)
            tryCuts(feature, items.size(), minLeaf, true, missing, best);
    }

    void tryCuts(int feature, std::size_t n, std::size_t minLeaf, bool missingRight, bool sawMissing, Cut &best)
    {
        const auto &runs = order_.runs();
        const Item *sorted = order_.items();
        totals_.begin();
        const std::size_t skipped = missingRight ? runs[0].end : 0;
        std::size_t i = skipped;
        for (std::size_t r = missingRight ? 1 : 0; r + 1 < runs.size(); ++r) {
            for (; i < runs[r].end; ++i)
                totals_.move(sorted[i]);
            const std::size_t left = runs[r].end - skipped;
            if (left < minLeaf)
                continue;
            if (n - left < minLeaf)
                break;
            const double score = totals_.score();
            if (score > best.score) {
                // Halfway between the two bins, but right beside the missing ones.
                const int last = runs[r].bin == Binning::kMissingBin ? Binning::kMissingBin : (runs[r].bin + runs[r + 1].bin - 1) / 2;
                best = {feature, score, last, missingRight, sawMissing, left};
            }
        }
    }

    ForestNode leaf(ForestTree &tree) const
    {
        if constexpr (std::is_same_v<Item, NumberItem>) {
            // Where all agree, what they say to the last bit.
            tree.values.push_back(totals_.pure() ? rows_.target[totals_.someRow()] : totals_.mean() + rows_.centre);
            return ForestNode::leaf(static_cast<std::uint32_t>(tree.values.size() - 1));
        } else {
            const std::vector<double> &weights = totals_.classes();
            if (rows_.classes == 2)
                return ForestNode::leaf(std::bit_cast<std::uint32_t>(static_cast<float>(weights[1] / (weights[0] + weights[1]))));
            for (std::size_t c = 0; c < weights.size(); ++c)
                if (weights[c] > 0.0)
                    tree.shares.push_back({static_cast<std::int32_t>(c), static_cast<float>(weights[c] / totals_.weight())});
            tree.shareStart.push_back(static_cast<std::uint32_t>(tree.shares.size()));
            return ForestNode::leaf(static_cast<std::uint32_t>(tree.shareStart.size() - 2));
        }
    }

    /// Rows that go left come first, both sides in their order. Returns how many do.
    std::size_t divide(std::span<Item> items, const ForestNode &split, const std::uint8_t *column)
    {
        const std::uint32_t leftChild = split.child & 0x7FFFFFFFu;
        Item *left = items.data(), *right = right_.data();
        for (const Item &item : items) {
            const Item moved = item;
            const auto goesRight = std::size_t{split.next(column[moved.row]) - leftChild};
            *left = moved; // to both sides, kept on one: no branch that nobody can foretell
            *right = moved;
            left += 1 - goesRight;
            right += goesRight;
        }
        std::copy(right_.data(), right, left);
        return static_cast<std::size_t>(left - items.data());
    }

    const ForestRows &rows_;
    const ForestSettings &settings_;
    const std::vector<double> &classWeight_;
    const std::function<bool()> &stopped_;
    Totals totals_;
    std::vector<std::uint32_t> perm_;
    std::vector<std::uint8_t> count_;
    std::vector<Item> items_, right_;
    BinOrder<Item> order_;
    Rng rng_{0};
};

template <class Item, class Totals>
class GeneralTrees : public TreeMaker {
public:
    GeneralTrees(const ForestRows &rows, const ForestSettings &settings, std::function<bool()> stopped)
        : rows_(rows), settings_(settings), stopped_(std::move(stopped)),
          growers_([this] { return std::make_unique<GeneralGrower<Item, Totals>>(rows_, settings_, classWeight_, stopped_); })
    {
        if (!settings.balanced || rows.classes == 0)
            return;
        // n / (k n_c): every class weighs the same in all.
        classWeight_.assign(static_cast<std::size_t>(rows.classes), 0.0);
        double total = 0.0;
        for (std::size_t i = 0; i < rows.rows; ++i) {
            const double w = rows.weight.empty() ? 1.0 : static_cast<double>(rows.weight[i]);
            classWeight_[static_cast<std::size_t>(rows.classOf[i])] += w;
            total += w;
        }
        for (double &w : classWeight_)
            w = w > 0.0 ? total / (static_cast<double>(rows.classes) * w) : 0.0;
    }
    GrownTree grow(std::int64_t tree) override { return growers_.borrow()->grow(tree); }

private:
    const ForestRows &rows_;
    const ForestSettings settings_;
    const std::function<bool()> stopped_;
    std::vector<double> classWeight_; // empty: all 1
    ScratchPool<GeneralGrower<Item, Totals>> growers_;
};

} // namespace

std::unique_ptr<TreeMaker> makeGeneralTrees(const ForestRows &rows, const ForestSettings &settings, std::function<bool()> stopped)
{
    if (rows.classes > 0)
        return std::make_unique<GeneralTrees<ClassItem, ClassTotals>>(rows, settings, std::move(stopped));
    return std::make_unique<GeneralTrees<NumberItem, NumberTotals>>(rows, settings, std::move(stopped));
}

} // namespace mortise
