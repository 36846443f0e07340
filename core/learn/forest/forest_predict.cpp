// Walking rows down the trees.
#include "learn/forest/forest_model.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace mortise {
namespace {

constexpr std::int64_t kRowsAChunk = 2048; // for each of which all trees pass through the cache once
constexpr std::size_t kWalkers = 8; // more of them are not faster

} // namespace

void addLeaf(const ForestModel &model, const ForestTree &tree, std::uint32_t leafChild, double *sums)
{
    if (model.task == Task::Regression) {
        *sums += tree.values[leafChild];
    } else if (model.classes.size() == 2) {
        *sums += static_cast<double>(std::bit_cast<float>(leafChild));
    } else {
        for (std::uint32_t i = tree.shareStart[leafChild]; i < tree.shareStart[leafChild + 1]; ++i)
            sums[tree.shares[i].classOf] += static_cast<double>(tree.shares[i].share);
    }
}

void walk(const ForestTree &tree, const std::uint8_t *bins, std::span<const std::uint32_t> offset, std::uint32_t *leafChild)
{
    struct Walker {
        const std::uint8_t *row;
        std::uint32_t at, number;
    };
    const ForestNode *nodes = tree.nodes.data();
    std::array<Walker, kWalkers> walkers;
    std::uint32_t next = 0;
    const auto rows = static_cast<std::uint32_t>(offset.size());
    const auto start = [&](Walker &walker) {
        walker = {bins + offset[next], 0, next};
        ++next;
    };
    std::size_t walking = 0;
    while (walking < kWalkers && next < rows)
        start(walkers[walking++]);
    while (walking > 0)
        for (std::size_t i = 0; i < walking; ++i) {
            Walker &walker = walkers[i];
            const ForestNode node = nodes[walker.at];
            if (!node.isLeaf()) {
                walker.at = node.next(walker.row[node.feature()]);
                continue;
            }
            leafChild[walker.number] = node.child;
            if (next < rows)
                start(walker);
            else
                walker = walkers[--walking];
        }
}

void ForestPredictor::predict(const FeatureBlock &x, std::span<double> out) const
{
    const auto k = static_cast<std::size_t>(model_.outputs()), kept = static_cast<std::size_t>(model_.sums());
    const std::size_t d = model_.features.size();
    if (!model_.binning.fits(x)) { // a damaged model
        std::fill(out.begin(), out.end(), 1.0 / static_cast<double>(k));
        return;
    }
    const double scale = 1.0 / static_cast<double>(model_.trees.size());
    parallelChunks(x.rows, kRowsAChunk, [&](Chunk chunk) {
        const auto rows = static_cast<std::size_t>(chunk.end - chunk.begin);
        std::vector<std::uint8_t> bins(rows * d);
        std::vector<double> sums(rows * kept, 0.0);
        model_.binning.rows(x, chunk.begin, chunk.end, bins.data(), d);
        std::vector<std::uint32_t> offset(rows), leaf(rows);
        for (std::size_t i = 0; i < rows; ++i)
            offset[i] = static_cast<std::uint32_t>(i * d);
        for (const ForestTreePtr &tree : model_.trees) {
            walk(*tree, bins.data(), offset, leaf.data());
            for (std::size_t i = 0; i < rows; ++i)
                addLeaf(model_, *tree, leaf[i], sums.data() + i * kept);
        }
        for (std::size_t i = 0; i < rows; ++i) {
            double *to = out.data() + (static_cast<std::size_t>(chunk.begin) + i) * k;
            const double *of = sums.data() + i * kept;
            if (k == 1) {
                to[0] = of[0] * scale;
            } else if (k == 2) {
                to[1] = of[0] * scale;
                to[0] = 1.0 - to[1];
            } else {
                const double total = std::accumulate(of, of + k, 0.0); // the shares are floats, which add up to 1 only nearly
                std::transform(of, of + k, to, [&](double sum) { return sum / total; });
            }
        }
    });
}

} // namespace mortise
