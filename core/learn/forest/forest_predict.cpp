// Walking rows down the trees.
#include "learn/forest/forest_model.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <bit>

namespace mortise {
namespace {

constexpr std::int64_t kRowsAChunk = 2048; // for each of which all trees pass through the cache once

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

void walk(const ForestTree &tree, const std::uint8_t *bins, const std::size_t *offset, int count, std::uint32_t *leafChild)
{
    const ForestNode *nodes = tree.nodes.data();
    std::array<std::uint32_t, kWalkers> at{};
    for (bool moving = true; moving;) {
        moving = false;
        for (int i = 0; i < count; ++i) {
            const auto walker = static_cast<std::size_t>(i);
            const ForestNode node = nodes[at[walker]];
            if (node.isLeaf())
                continue;
            at[walker] = node.next(bins[offset[i] + node.feature()]);
            moving = true;
        }
    }
    for (int i = 0; i < count; ++i)
        leafChild[i] = nodes[at[static_cast<std::size_t>(i)]].child;
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
        std::array<std::size_t, kWalkers> offset{};
        std::array<std::uint32_t, kWalkers> leaf{};
        for (const ForestTreePtr &tree : model_.trees)
            for (std::size_t first = 0; first < rows; first += kWalkers) {
                const std::size_t count = std::min<std::size_t>(kWalkers, rows - first);
                for (std::size_t i = 0; i < count; ++i)
                    offset[i] = (first + i) * d;
                walk(*tree, bins.data(), offset.data(), static_cast<int>(count), leaf.data());
                for (std::size_t i = 0; i < count; ++i)
                    addLeaf(model_, *tree, leaf[i], sums.data() + (first + i) * kept);
            }
        for (std::size_t i = 0; i < rows; ++i) {
            double *to = out.data() + (static_cast<std::size_t>(chunk.begin) + i) * k;
            if (k == kept) {
                double total = 0.0; // floats that add up to 1 only nearly
                for (std::size_t c = 0; c < k; ++c)
                    total += sums[i * k + c];
                for (std::size_t c = 0; c < k; ++c)
                    to[c] = k > 1 ? sums[i * k + c] / total : sums[i] * scale;
            } else {
                to[1] = sums[i] * scale;
                to[0] = 1.0 - to[1];
            }
        }
    });
}

} // namespace mortise
