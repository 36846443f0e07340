// The fast way for two classes: which forests it can grow, and what the growing code needs.
#include "learn/forest/forest_grow.h"
#include "learn/forest/two_class_job.h"
#include "numeric/tree_scratch.h"

#include "base/parallel.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace mortise {
namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::int64_t kRowsAChunk = 4096;

class Bytes { // aligned, not initialised
public:
    explicit Bytes(std::size_t size) : data_(static_cast<std::uint8_t *>(::operator new(size, std::align_val_t(kAlignment)))) {}
    ~Bytes() { ::operator delete(data_, std::align_val_t(kAlignment)); }
    Bytes(const Bytes &) = delete;
    Bytes &operator=(const Bytes &) = delete;
    std::uint8_t *data() const { return data_; }

private:
    std::uint8_t *data_;
};

struct Workspace {
    Workspace(std::size_t rows, std::size_t stride)
        : first((rows + 1) * stride), second((rows + 1) * stride), count(rows), stack(rows / kSetRows + 2), nodes(2 * rows + 1),
          scratch(std::make_unique<TwoClassScratch>())
    {
    }
    Bytes first, second;
    std::vector<std::uint8_t> count;
    std::vector<TwoClassNode> stack;
    std::vector<ForestNode> nodes;
    std::unique_ptr<TwoClassScratch> scratch;
};

class TwoClassTrees : public TreeMaker {
public:
    TwoClassTrees(const ForestRows &rows, const ForestSettings &settings, std::function<bool()> stopped, int columns, Instructions instructions)
        : rows_(rows), settings_(settings), stopped_(std::move(stopped)), highColumn_(static_cast<std::size_t>(rows.features), 0),
          stride_(static_cast<std::size_t>((columns + 2 + 31) / 32 * 32)), master_((rows.rows + 1) * stride_),
          grow_(instructions == Instructions::Best && hasAvx2() ? growTwoClassAvx2 : growTwoClassPortable),
          workspaces_([this] { return std::make_unique<Workspace>(rows_.rows, stride_); })
    {
        int column = rows.features;
        for (std::size_t f = 0; f < highColumn_.size(); ++f)
            if (rows.hasMissing[f])
                highColumn_[f] = static_cast<std::uint8_t>(column++);
        parallelChunks(static_cast<std::int64_t>(rows.rows), kRowsAChunk,
                       [&](Chunk chunk) { writeRecords(static_cast<std::size_t>(chunk.begin), static_cast<std::size_t>(chunk.end)); });
    }

    GrownTree grow(std::int64_t tree) override
    {
        GrownTree out;
        out.importance.assign(static_cast<std::size_t>(rows_.features), 0.0);
        auto space = workspaces_.borrow();
        Rng rng(settings_.seed, static_cast<std::uint64_t>(tree));
        drawBootstrap(rng, rows_.rows, space->count.data());
        if (stopped_())
            return out;
        out.inBag = bitsOf(space->count);
        TwoClassJob job;
        job.master = master_.data();
        job.rows = rows_.rows;
        job.chunks = static_cast<int>(stride_ / 32);
        job.features = rows_.features;
        job.drawn = settings_.drawn;
        job.maxDepth = settings_.maxDepth;
        job.highColumn = highColumn_.data();
        job.count = space->count.data();
        job.randomState = rng.next();
        job.stopped = [](const void *context) { return (*static_cast<const std::function<bool()> *>(context))(); };
        job.stopContext = &stopped_;
        job.buffer[0] = space->first.data();
        job.buffer[1] = space->second.data();
        job.stack = space->stack.data();
        job.scratch = space->scratch.get();
        job.nodes = space->nodes.data();
        job.importance = out.importance.data();
        grow_(job);
        auto made = std::make_shared<ForestTree>();
        made->nodes.assign(job.nodes, job.nodes + job.used);
        out.tree = std::move(made);
        return out;
    }

private:
    void writeRecords(std::size_t begin, std::size_t end)
    {
        std::memset(master_.data() + begin * stride_, 0, (end - begin) * stride_);
        for (std::size_t f = 0; f < highColumn_.size(); ++f)
            for (std::size_t row = begin; row < end; ++row) {
                std::uint8_t *record = master_.data() + row * stride_;
                const std::uint8_t bin = rows_.columns[f][row];
                record[f] = bin;
                if (highColumn_[f] != 0)
                    record[highColumn_[f]] = bin == Binning::kMissingBin ? 255 : bin;
            }
        for (std::size_t row = begin; row < end; ++row)
            master_.data()[row * stride_ + stride_ - (rows_.classOf[row] == 1 ? 2 : 1)] = 1;
    }

    const ForestRows &rows_;
    const ForestSettings settings_;
    const std::function<bool()> stopped_;
    std::vector<std::uint8_t> highColumn_;
    const std::size_t stride_;
    Bytes master_;
    void (*grow_)(TwoClassJob &);
    ScratchPool<Workspace> workspaces_;
};

} // namespace

bool hasAvx2()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")
        && __builtin_cpu_supports("fma") && __builtin_cpu_supports("lzcnt");
#else
    return false;
#endif
}

std::unique_ptr<TreeMaker> makeTwoClassTrees(const ForestRows &rows, const ForestSettings &settings, std::function<bool()> stopped, Instructions instructions)
{
    const auto columns = rows.features + std::count(rows.hasMissing.begin(), rows.hasMissing.end(), true);
    if (rows.classes != 2 || !rows.weight.empty() || settings.balanced || settings.minLeaf > 1 || columns > kTwoClassBins)
        return nullptr;
    return std::make_unique<TwoClassTrees>(rows, settings, std::move(stopped), static_cast<int>(columns), instructions);
}

} // namespace mortise
