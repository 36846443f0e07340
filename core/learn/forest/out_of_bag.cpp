#include "learn/forest/out_of_bag.h"

#include "base/parallel.h"

#include <algorithm>
#include <limits>

namespace mortise {
namespace {

constexpr std::int64_t kRowsAChunk = 2048;

} // namespace

OutOfBag::OutOfBag(const ForestRows &rows, const ForestModel &model)
    : rows_(rows), model_(model), kept_(static_cast<std::size_t>(model.sums())), sums_(rows.rows * kept_, 0.0f), trees_(rows.rows, 0)
{
}

void OutOfBag::add(std::span<const GrownTree> trees, const std::function<bool()> &stopped)
{
    const auto d = static_cast<std::size_t>(rows_.features);
    parallelChunks(static_cast<std::int64_t>(rows_.rows), kRowsAChunk, [&](Chunk chunk) {
        const auto begin = static_cast<std::size_t>(chunk.begin), rows = static_cast<std::size_t>(chunk.end) - begin;
        std::vector<std::uint8_t> bins(rows * d); // row by row
        for (std::size_t f = 0; f < d; ++f)
            for (std::size_t i = 0; i < rows; ++i)
                bins[i * d + f] = rows_.columns[f][begin + i];
        std::vector<std::uint32_t> out(rows), offset(rows), leaf(rows);
        std::vector<double> sums(kept_);
        for (const GrownTree &tree : trees) {
            if (stopped())
                return;
            std::size_t count = 0;
            for (std::size_t i = 0; i < rows; ++i) {
                out[count] = static_cast<std::uint32_t>(i);
                offset[count] = static_cast<std::uint32_t>(i * d);
                count += !tree.drew(begin + i);
            }
            walk(*tree.tree, bins.data(), {offset.data(), count}, leaf.data());
            for (std::size_t i = 0; i < count; ++i) {
                std::fill(sums.begin(), sums.end(), 0.0);
                addLeaf(model_, *tree.tree, leaf[i], sums.data());
                if (rows_.classes == 0)
                    sums[0] -= rows_.centre; // so that floats keep the digits that matter
                const std::size_t row = begin + out[i];
                for (std::size_t c = 0; c < kept_; ++c)
                    sums_[row * kept_ + c] += static_cast<float>(sums[c]);
                ++trees_[row];
            }
        }
    });
}

std::int64_t OutOfBag::judged() const
{
    return std::count_if(trees_.begin(), trees_.end(), [](std::uint32_t trees) { return trees > 0; });
}

OutOfBag::Tally OutOfBag::tally() const
{
    Tally out;
    for (std::size_t row = 0; row < rows_.rows; ++row) {
        if (trees_[row] == 0)
            continue;
        const double w = rows_.weight.empty() ? 1.0 : static_cast<double>(rows_.weight[row]);
        const float *sums = sums_.data() + row * kept_;
        const auto trees = static_cast<double>(trees_[row]);
        out.weight += w;
        if (rows_.classes == 0) {
            const double error = static_cast<double>(sums[0]) / trees - rows_.y[row];
            out.squares += w * error * error;
            out.targets += w * rows_.y[row];
            out.targetSquares += w * rows_.y[row] * rows_.y[row];
        } else {
            const auto said = rows_.classes == 2 ? static_cast<std::int32_t>(2.0 * static_cast<double>(sums[0]) > trees)
                                                 : static_cast<std::int32_t>(std::max_element(sums, sums + kept_) - sums);
            out.right += said == rows_.classOf[row] ? w : 0.0;
        }
    }
    return out;
}

double OutOfBag::score() const
{
    const Tally t = tally();
    if (rows_.classes > 0)
        return t.weight > 0.0 ? t.right / t.weight : std::numeric_limits<double>::quiet_NaN();
    const double spread = t.targetSquares - t.targets * t.targets / t.weight;
    return spread > 0.0 ? 1.0 - t.squares / spread : std::numeric_limits<double>::quiet_NaN();
}

double OutOfBag::loss() const
{
    const Tally t = tally();
    if (!(t.weight > 0.0))
        return std::numeric_limits<double>::quiet_NaN();
    return rows_.classes > 0 ? 1.0 - t.right / t.weight : t.squares / t.weight;
}

} // namespace mortise
