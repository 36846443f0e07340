#include "learn/forest/forest.h"

#include "base/parallel.h"
#include "learn/forest/out_of_bag.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

constexpr double kStepSeconds = 0.05;

/// Weights that are all the same are none.
std::vector<float> weightsOf(const Samples &samples)
{
    const auto &w = samples.weight;
    if (w.empty() || std::all_of(w.begin(), w.end(), [&](double v) { return v == w.front(); }))
        return {};
    // Scaled to mean 1: floats have room for every ratio that matters.
    const double scale = static_cast<double>(w.size()) / std::accumulate(w.begin(), w.end(), 0.0);
    std::vector<float> out(w.size());
    std::transform(w.begin(), w.end(), out.begin(), [&](double v) { return std::max(static_cast<float>(v * scale), std::numeric_limits<float>::min()); });
    return out;
}

class ForestTrainer : public Trainer {
public:
    ForestTrainer(const Samples &samples, const ForestSettings &settings, bool outOfBag, std::stop_token stop, Instructions instructions)
        : samples_(samples), settings_(settings), outOfBagWanted_(outOfBag), instructions_(instructions),
          stopped_([stop] { return stop.stop_requested(); })
    {
    }

    Expected<TrainingStep> step() override
    {
        if (model_.features.empty())
            MORTISE_CHECK(prepare());
        const auto began = std::chrono::steady_clock::now();
        const auto done = static_cast<std::int64_t>(model_.trees.size());
        const std::int64_t count = std::min(batch_, settings_.trees - done);
        std::vector<GrownTree> grown(static_cast<std::size_t>(count));
        parallelItems(count, [&](std::int64_t i) {
            if (!stopped_())
                grown[static_cast<std::size_t>(i)] = maker_->grow(done + i);
        });
        if (stopped_())
            return cancelled();
        if (outOfBag_)
            outOfBag_->add(grown, stopped_);
        if (stopped_())
            return cancelled();
        for (GrownTree &tree : grown)
            take(std::move(tree));
        adaptBatch(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        TrainingStep out;
        out.index = static_cast<int>(model_.trees.size()) - 1;
        out.fraction = static_cast<double>(model_.trees.size()) / static_cast<double>(settings_.trees);
        out.done = static_cast<std::int64_t>(model_.trees.size()) == settings_.trees;
        out.loss = outOfBag_ ? outOfBag_->loss() : std::numeric_limits<double>::quiet_NaN();
        return out;
    }

    PredictorPtr snapshot() const override
    {
        ForestModel model = model_; // trees are shared
        const double total = std::accumulate(importance_.begin(), importance_.end(), 0.0);
        model.importance = importance_;
        for (double &value : model.importance)
            value = total > 0.0 ? value / total : 0.0;
        return std::make_shared<ForestPredictor>(std::move(model));
    }

    nlohmann::json report() const override
    {
        nlohmann::json out{{"trees", model_.trees.size()}, {"features_tried", settings_.drawn}};
        if (outOfBag_) {
            const double score = outOfBag_->score();
            out["out_of_bag"] = {{samples_.task == Task::Classification ? "accuracy" : "r2", std::isfinite(score) ? nlohmann::json(score) : nlohmann::json()},
                                 {"rows", outOfBag_->judged()}};
        }
        return out;
    }

private:
    Expected<void> prepare()
    {
        const auto d = static_cast<std::size_t>(samples_.x.size());
        model_.binning = Binning::make(samples_, stopped_);
        rows_.rows = static_cast<std::size_t>(samples_.rows());
        rows_.features = samples_.x.size();
        rows_.columns.resize(d);
        std::vector<std::uint8_t> missing(d, 0); // not bits: written by several threads
        parallelItems(samples_.x.size(), [&](std::int64_t i) {
            const auto f = static_cast<std::size_t>(i);
            if (stopped_())
                return;
            rows_.columns[f].resize(rows_.rows);
            model_.binning.column(samples_.x, static_cast<int>(i), rows_.columns[f]);
            missing[f] = std::find(rows_.columns[f].begin(), rows_.columns[f].end(), Binning::kMissingBin) != rows_.columns[f].end();
        });
        if (stopped_())
            return cancelled();
        rows_.hasMissing.assign(missing.begin(), missing.end());
        rows_.weight = weightsOf(samples_);
        if (samples_.task == Task::Classification) {
            rows_.classes = static_cast<int>(samples_.classes.size());
            rows_.classOf = samples_.classOf;
        } else {
            for (const double value : samples_.y)
                rows_.centre += value / static_cast<double>(rows_.rows); // a sum could overflow
            rows_.target = samples_.y;
            rows_.y = samples_.y;
            for (double &value : rows_.y)
                value -= rows_.centre;
        }
        model_.task = samples_.task;
        model_.classes = samples_.classes;
        for (const Feature &feature : samples_.x.features)
            model_.features.push_back(feature.name);
        importance_.assign(d, 0.0);
        maker_ = makeTwoClassTrees(rows_, settings_, stopped_, instructions_);
        if (!maker_)
            maker_ = makeGeneralTrees(rows_, settings_, stopped_);
        if (outOfBagWanted_)
            outOfBag_ = std::make_unique<OutOfBag>(rows_, model_);
        batch_ = threadCount();
        return {};
    }

    void take(GrownTree tree)
    {
        const double total = std::accumulate(tree.importance.begin(), tree.importance.end(), 0.0);
        for (std::size_t f = 0; f < importance_.size() && total > 0.0; ++f)
            importance_[f] += tree.importance[f] / total;
        model_.trees.push_back(std::move(tree.tree));
    }

    void adaptBatch(double seconds)
    {
        const std::int64_t threads = threadCount();
        if (seconds < kStepSeconds)
            batch_ = std::min<std::int64_t>(2 * batch_, 4096);
        else if (seconds > 2.0 * kStepSeconds)
            batch_ = std::max(threads, batch_ / 2 / threads * threads);
    }

    const Samples &samples_;
    const ForestSettings settings_;
    const bool outOfBagWanted_;
    const Instructions instructions_;
    const std::function<bool()> stopped_;
    ForestRows rows_;
    ForestModel model_;
    std::vector<double> importance_;
    std::unique_ptr<TreeMaker> maker_;
    std::unique_ptr<OutOfBag> outOfBag_;
    std::int64_t batch_ = 1;
};

} // namespace

int drawnFeatures(const std::string &setting, Task task, int d)
{
    int drawn = d;
    if (setting == "sqrt" || (setting == "auto" && task == Task::Classification))
        drawn = static_cast<int>(std::sqrt(d));
    else if (setting == "third" || setting == "auto")
        drawn = d / 3;
    else if (setting != "all")
        drawn = static_cast<int>(std::min<long long>(std::strtoll(setting.c_str(), nullptr, 10), d));
    return std::clamp(drawn, 1, std::max(d, 1));
}

Expected<std::unique_ptr<Trainer>> startForest(const Samples &samples, const ParamValues &params, RunContext &context, Instructions instructions)
{
    if (samples.rows() >= std::int64_t{1} << 31)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A forest can learn from at most 2,147,483,647 rows: take a sample"));
    ForestSettings settings;
    settings.trees = params.integer("trees");
    settings.maxDepth = params.optionalInteger("max_depth").value_or(-1);
    settings.minLeaf = params.integer("min_leaf");
    settings.drawn = drawnFeatures(params.text("features"), samples.task, samples.x.size());
    settings.balanced = params.flag("balanced");
    settings.seed = context.seed;
    return std::make_unique<ForestTrainer>(samples, settings, params.flag("out_of_bag"), context.stop, instructions);
}

Expected<std::unique_ptr<Trainer>> startForest(const Samples &samples, const ParamValues &params, RunContext &context)
{
    return startForest(samples, params, context, Instructions::Best);
}

} // namespace mortise
