#include "nodes/evaluate/evaluation.h"

#include "base/isolated.h"
#include "base/number_text.h"
#include "base/parallel.h"
#include "base/rng.h"
#include "nodes/evaluate/scores.h"
#include "nodes/evaluate/trial.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace mortise {
namespace {

constexpr std::int64_t kSmallCells = 2'000'000; // rows x features below which splits run side by side

/// How far all trials are, told one at a time.
class Progress {
public:
    Progress(RunContext &context, std::size_t trials) : context_(context), of_(trials, 0.0) {}

    void update(std::size_t trial, double fraction, const Text &what)
    {
        const std::lock_guard lock(mutex_);
        sum_ += fraction - std::exchange(of_[trial], fraction);
        context_.progress(std::min(1.0, sum_ / static_cast<double>(of_.size())), what);
    }
    void step(const TrainingStep &step)
    {
        const std::lock_guard lock(mutex_);
        if (context_.onStep)
            context_.onStep(step);
    }

private:
    RunContext &context_;
    std::mutex mutex_;
    std::vector<double> of_;
    double sum_ = 0.0;
};

/// Learners are called by their names; two of a name by "name (2)".
std::vector<Learner> named(std::vector<Learner> learners)
{
    std::vector<std::string> taken;
    for (Learner &learner : learners) {
        learner.name = freeName(learner.name, [&](const std::string &name) { return std::find(taken.begin(), taken.end(), name) != taken.end(); });
        taken.push_back(learner.name);
    }
    return learners;
}

/// The task that the learners are for: classes where all of them need classes, else what the target's type says.
Expected<std::optional<Task>> wantedTask(const std::vector<Learner> &learners, const RunContext &context)
{
    bool someForNumbers = false;
    for (const Learner &learner : learners) {
        MORTISE_TRY(const NodeType *type, context.registry->get(learner.node));
        if (!type->learner)
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is no learner"), {learner.node}});
        someForNumbers |= type->learner->regression;
    }
    return someForNumbers ? std::optional<Task>() : std::optional(Task::Classification);
}

std::optional<Error> unsuited(const Learner &learner, const Truth &truth, const RunContext &context)
{
    if (context.registry->find(learner.node)->learner->supports(truth.task))
        return std::nullopt;
    const Text text = truth.task == Task::Classification
                          ? Text{QT_TRANSLATE_NOOP("core", "%1 predicts numbers, but the target %2 has classes: choose a learner for classes, or a target of numbers"), {learner.name, truth.target}}
                          : Text{QT_TRANSLATE_NOOP("core", "%1 predicts classes, but the target %2 is a number: choose a learner for numbers, or make the target a category"), {learner.name, truth.target}};
    return Error{ErrorCode::InvalidInput, text};
}

class Evaluator {
public:
    Evaluator(const EvaluationRequest &request, RunContext &context)
        : request_(request), context_(context), learners_(named(request.learners)) {}

    Expected<Evaluation> run();

private:
    Expected<void> plan();
    Expected<void> runSplit(int split);
    Expected<SplitTables> tablesOf(int split, RunContext &inner);
    int splits() const { return request_.folds ? plan_.splits() : 1; }
    RunContext contextOf(int split) const;

    const EvaluationRequest &request_;
    RunContext &context_;
    std::vector<Learner> learners_;
    Population population_;
    Truth truth_; // of the rows that are tested
    SplitTables testTables_;
    FoldPlan plan_;
    std::vector<std::optional<Error>> failed_;   // learners that cannot do the task
    std::vector<std::vector<Trial>> trials_;     // of each split, of each learner
    std::vector<RowIndex> tested_;               // of each split, rows of truth_
    std::vector<std::int64_t> dropped_;          // of each split, test rows that its own filters left out
    std::vector<std::optional<Error>> broken_;   // splits whose recipe could not be fitted
    std::vector<std::atomic<int>> firstFailure_; // of each learner, the first split that failed so far
    std::unique_ptr<Progress> progress_;
};

/// One split on its own (holdout, test table) takes the seed itself, so that its model is the one that training gives.
RunContext Evaluator::contextOf(int split) const
{
    RunContext inner = context_;
    inner.seed = splits() == 1 ? context_.seed : Rng(context_.seed, static_cast<std::uint64_t>(split)).next();
    inner.onProgress = nullptr;
    inner.onRecord = nullptr;
    inner.warnings.clear();
    inner.report = nlohmann::json::object();
    return inner;
}

Expected<void> Evaluator::plan()
{
    MORTISE_TRY(const std::optional<Task> wanted, wantedTask(learners_, context_));
    MORTISE_TRY(population_, populationOf(request_.table, wanted, context_));
    if (request_.folds) {
        truth_ = population_.truth;
        std::vector<std::int32_t> groups;
        if (request_.folds->method == FoldMethod::Grouped) {
            MORTISE_TRY(groups, groupsOf(population_, context_));
        } else if (!population_.table.withRoleOf(Role::Group).empty()) {
            context_.warn(QT_TRANSLATE_NOOP("core", "There is a column with the role group, but rows of one group may be trained on and tested: folds by group keep them together"));
        }
        MORTISE_TRY(plan_, makeFolds(truth_.rows(), *request_.folds, truth_.classOf, groups));
        for (const Text &warning : plan_.warnings)
            context_.warn(warning);
    } else {
        MORTISE_TRY(testTables_, testTables(request_.table, request_.test, truth_, population_.truth, context_));
    }
    failed_.resize(learners_.size());
    for (std::size_t l = 0; l < learners_.size(); ++l)
        failed_[l] = unsuited(learners_[l], population_.truth, context_);
    return {};
}

Expected<SplitTables> Evaluator::tablesOf(int split, RunContext &inner)
{
    if (!request_.folds)
        return testTables_;
    return splitTables(population_, plan_.trainRows(split), plan_.testRows(split), inner);
}

Expected<void> Evaluator::runSplit(int split)
{
    const auto s = static_cast<std::size_t>(split);
    trials_[s].resize(learners_.size());
    if (context_.stopped())
        return cancelled();
    RunContext inner = contextOf(split);
    MORTISE_TRY(SplitTables tables, tablesOf(split, inner));
    tested_[s] = tables.tested;
    dropped_[s] = request_.folds ? static_cast<std::int64_t>(plan_.testRows(split).size() - tables.tested.size()) : 0;
    for (std::size_t l = 0; l < learners_.size(); ++l) {
        const std::size_t trial = s * learners_.size() + l;
        const Text what{QT_TRANSLATE_NOOP("core", "%1: fold %2 of %3"), {learners_[l].name, std::to_string(split + 1), std::to_string(splits())}};
        if (!failed_[l] && firstFailure_[l] > split && tables.test.rows() > 0) {
            progress_->update(trial, 0.0, what);
            RunContext own = contextOf(split);
            own.onStep = [&](const TrainingStep &step) {
                progress_->update(trial, std::clamp(step.fraction, 0.0, 1.0), what);
                progress_->step(step);
            };
            trials_[s][l] = tryLearner(learners_[l], tables, truth_, own);
            if (const auto &error = trials_[s][l].error) {
                if (error->code == ErrorCode::Cancelled)
                    return cancelled();
                int first = firstFailure_[l];
                while (split < first && !firstFailure_[l].compare_exchange_weak(first, split)) {
                }
            }
        }
        progress_->update(trial, 1.0, what);
    }
    return {};
}

Expected<Evaluation> Evaluator::run()
{
    MORTISE_CHECK(plan());
    const auto count = static_cast<std::size_t>(splits());
    trials_.resize(count);
    tested_.resize(count);
    dropped_.resize(count);
    broken_.resize(count);
    firstFailure_ = std::vector<std::atomic<int>>(learners_.size());
    for (auto &first : firstFailure_)
        first = splits();
    progress_ = std::make_unique<Progress>(context_, count * learners_.size());
    const auto one = [&](std::int64_t split) {
        if (auto done = runSplit(static_cast<int>(split)); !done)
            broken_[static_cast<std::size_t>(split)] = std::move(done).error();
    };
    if (population_.raw.rows() * std::max(1, population_.features) < kSmallCells)
        // Isolated, so that a fold that waits for its own work does not take up another fold and count its time.
        parallelItems(splits(), [&](std::int64_t split) { isolated([&] { one(split); }); });
    else
        for (int split = 0; split < splits() && !context_.stopped(); ++split)
            one(split);
    if (context_.stopped())
        return cancelled();
    for (std::size_t s = 0; s < count; ++s)
        if (broken_[s] && count == 1)
            return tl::unexpected<Error>(*broken_[s]);
        else if (broken_[s])
            return fail(broken_[s]->code, {QT_TRANSLATE_NOOP("core", "Fold %1 of %2: %3"), {std::to_string(s + 1), std::to_string(count), broken_[s]->message()}});

    std::int64_t dropped = 0;
    for (const std::int64_t rows : dropped_)
        dropped += rows;
    if (dropped > 0)
        context_.warn({QT_TRANSLATE_NOOP("core", "%1 {row was|rows were} not tested: left out by a filter once its table was prepared from the training rows alone"), {withThousands(dropped)}});
    ScoreInput input{.table = request_.table, .folds = request_.folds, .learners = learners_, .truth = truth_, .tested = std::move(tested_),
                     .trials = std::move(trials_), .failed = std::move(failed_), .splits = splits()};
    MORTISE_TRY(Evaluation out, scored(input, context_));
    out.features = population_.features;
    return out;
}

} // namespace

Expected<Evaluation> evaluate(const EvaluationRequest &request, RunContext &context)
{
    return Evaluator(request, context).run();
}

} // namespace mortise
