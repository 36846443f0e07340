#include "learn/tree/tree.h"

#include "learn/tree/tree_grower.h"
#include "learn/tree/tree_prune.h"

#include <limits>

namespace mortise {
namespace {

class TreeTrainer : public Trainer {
public:
    TreeTrainer(const Samples &samples, const TreeSettings &settings, std::stop_token stop)
        : settings_(settings), grower_(samples, settings, [stop] { return stop.stop_requested(); })
    {
    }
    Expected<TrainingStep> step() override
    {
        TrainingStep out{.index = index_++};
        if (out.index == 0)
            MORTISE_CHECK(grower_.prepare());
        else
            MORTISE_CHECK(grower_.growLevel());
        out.done = grower_.isDone();
        out.fraction = out.done ? 1.0 : grower_.finished();
        out.loss = grower_.loss();
        if (out.done)
            final_ = settings_.prune > 0.0 ? pruned(grower_.tree(), settings_.prune) : grower_.tree();
        return out;
    }
    PredictorPtr snapshot() const override
    {
        return std::make_shared<TreePredictor>(final_.nodes.empty() ? grower_.tree() : final_);
    }
    nlohmann::json report() const override
    {
        const DecisionTree &tree = final_.nodes.empty() ? grower_.tree() : final_;
        return {{"leaves", tree.leaves()}, {"depth", tree.depth()}, {"leaves_before_pruning", grower_.tree().leaves()}, {"criterion", tree.criterion}};
    }

private:
    const TreeSettings settings_;
    TreeGrower grower_;
    DecisionTree final_;
    int index_ = 0;
};

} // namespace

Expected<TreeSettings> treeSettings(const ParamValues &params, Task task)
{
    TreeSettings out;
    const std::string &name = params.text("criterion");
    const bool classes = task == Task::Classification;
    if (name == "auto")
        out.criterion = classes ? Criterion::Gini : Criterion::Squared;
    else if (classes && name == "gini")
        out.criterion = Criterion::Gini;
    else if (classes && name == "entropy")
        out.criterion = Criterion::Entropy;
    else if (!classes && name == "squared")
        out.criterion = Criterion::Squared;
    else if (!classes && name == "absolute")
        out.criterion = Criterion::Absolute;
    else if (classes)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "criterion cannot be \"%1\" when the target is a class: allowed is auto, gini or entropy"), {name}});
    else
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "criterion cannot be \"%1\" when the target is a number: allowed is auto, squared or absolute"), {name}});
    out.maxDepth = params.optionalInteger("max_depth").value_or(-1);
    out.minLeaf = params.integer("min_leaf");
    out.minSplit = params.integer("min_split");
    out.prune = params.real("prune");
    return out;
}

Expected<std::unique_ptr<Trainer>> startTree(const Samples &samples, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const TreeSettings settings, treeSettings(params, samples.task));
    if (samples.rows() > std::numeric_limits<std::uint32_t>::max() - std::int64_t{1})
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A tree can learn from at most 4,294,967,294 rows: take a sample"));
    return std::make_unique<TreeTrainer>(samples, settings, context.stop);
}

} // namespace mortise
