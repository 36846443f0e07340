#include "learn/tree/tree_prune.h"

#include <cmath>
#include <limits>
#include <queue>

namespace mortise {
namespace {

class Pruner {
public:
    explicit Pruner(const DecisionTree &tree) : tree_(tree), branches_(tree.nodes.size()), gone_(tree.nodes.size(), false)
    {
        const double total = tree.facts[0].weight;
        for (std::size_t i = branches_.size(); i-- > 0;) { // children lie behind their parents
            Branch &branch = branches_[i];
            branch.alone = tree.facts[i].weight / total * tree.facts[i].impurity;
            if (tree.nodes[i].isLeaf()) {
                branch.risk = branch.alone;
                continue;
            }
            Branch &left = branches_[tree.nodes[i].left], &right = branches_[tree.nodes[i].left + 1];
            left.parent = right.parent = static_cast<std::int64_t>(i);
            branch.risk = left.risk + right.risk;
            branch.leaves = left.leaves + right.leaves;
            links_.push({branch.cost(), i});
        }
    }
    double risk() const { return branches_[0].risk; }
    /// Cuts the weakest link unless it costs more than `limit`. Returns its cost, NaN when nothing was cut.
    double cutWeakest(double limit)
    {
        while (!links_.empty()) {
            const Link link = links_.top();
            const Branch &branch = branches_[link.node];
            if (gone_[link.node] || branch.leaves < 2 || link.cost != branch.cost()) {
                links_.pop(); // cut already, or its cost has changed since
                continue;
            }
            if (!(link.cost <= limit))
                break;
            links_.pop();
            cut(link.node);
            return link.cost;
        }
        return std::numeric_limits<double>::quiet_NaN();
    }
    DecisionTree result() const;

private:
    struct Branch {
        double alone = 0.0, risk = 0.0; // as a leaf, as it stands
        std::int64_t leaves = 1, parent = -1;
        double cost() const { return (alone - risk) / static_cast<double>(leaves - 1); }
    };
    struct Link {
        double cost;
        std::size_t node;
        bool operator>(const Link &other) const { return cost != other.cost ? cost > other.cost : node > other.node; }
    };
    void cut(std::size_t node)
    {
        std::vector<std::size_t> below{node};
        while (!below.empty()) {
            const std::size_t at = below.back();
            below.pop_back();
            if (tree_.nodes[at].isLeaf() || (at != node && branches_[at].leaves < 2))
                continue;
            for (const std::size_t child : {std::size_t{tree_.nodes[at].left}, tree_.nodes[at].left + std::size_t{1}}) {
                gone_[child] = true;
                below.push_back(child);
            }
        }
        const double gain = branches_[node].alone - branches_[node].risk;
        const std::int64_t leaves = branches_[node].leaves - 1;
        branches_[node].risk = branches_[node].alone;
        branches_[node].leaves = 1;
        for (std::int64_t up = branches_[node].parent; up >= 0; up = branches_[static_cast<std::size_t>(up)].parent) {
            Branch &branch = branches_[static_cast<std::size_t>(up)];
            branch.risk += gain;
            branch.leaves -= leaves;
            if (branch.leaves > 1)
                links_.push({branch.cost(), static_cast<std::size_t>(up)});
        }
    }
    const DecisionTree &tree_;
    std::vector<Branch> branches_;
    std::vector<bool> gone_;
    std::priority_queue<Link, std::vector<Link>, std::greater<>> links_;
};

DecisionTree Pruner::result() const
{
    DecisionTree out;
    out.task = tree_.task;
    out.features = tree_.features;
    out.classes = tree_.classes;
    out.criterion = tree_.criterion;
    out.classStart.push_back(0);
    std::vector<std::uint32_t> newIndex(tree_.nodes.size());
    std::uint32_t kept = 0;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i)
        if (!gone_[i])
            newIndex[i] = kept++;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
        if (gone_[i])
            continue;
        TreeNode node = branches_[i].leaves < 2 ? TreeNode{} : tree_.nodes[i];
        if (!node.isLeaf())
            node.left = newIndex[node.left];
        if (node.levels >= 0) {
            const auto words = static_cast<std::ptrdiff_t>(DecisionTree::wordsOf(tree_.features[static_cast<std::size_t>(node.feature)]));
            const auto from = tree_.leftLevels.begin() + node.levels;
            node.levels = static_cast<std::int64_t>(out.leftLevels.size());
            out.leftLevels.insert(out.leftLevels.end(), from, from + words);
        }
        out.nodes.push_back(node);
        out.facts.push_back(tree_.facts[i]);
        if (tree_.task == Task::Regression)
            continue;
        const auto first = static_cast<std::ptrdiff_t>(tree_.classStart[i]), last = static_cast<std::ptrdiff_t>(tree_.classStart[i + 1]);
        out.classOf.insert(out.classOf.end(), tree_.classOf.begin() + first, tree_.classOf.begin() + last);
        out.classWeight.insert(out.classWeight.end(), tree_.classWeight.begin() + first, tree_.classWeight.begin() + last);
        out.classStart.push_back(out.classOf.size());
    }
    return out;
}

} // namespace

DecisionTree pruned(const DecisionTree &tree, double alpha)
{
    Pruner pruner(tree);
    while (pruner.cutWeakest(alpha) <= alpha) {
    }
    return pruner.result();
}

PruningPath pruningPath(const DecisionTree &tree)
{
    Pruner pruner(tree);
    PruningPath path{{0.0}, {pruner.risk()}};
    while (true) {
        const double cost = pruner.cutWeakest(std::numeric_limits<double>::infinity());
        if (std::isnan(cost))
            return path;
        path.alpha.push_back(cost);
        path.impurity.push_back(pruner.risk());
    }
}

} // namespace mortise
