#include "nodes/evaluate/scores.h"

#include "base/number_text.h"
#include "base/parallel.h"
#include "numeric/intervals.h"
#include "numeric/metrics.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace mortise {
namespace {

std::string methodName(const std::optional<FoldRequest> &folds, Task task)
{
    if (!folds)
        return Text(QT_TRANSLATE_NOOP("core", "Test data")).english();
    const std::string count = std::to_string(folds->folds);
    Text text;
    switch (folds->method) {
    case FoldMethod::Folds: text = {QT_TRANSLATE_NOOP("core", "%1 {fold|folds}"), {count}}; break;
    case FoldMethod::Repeated: text = {QT_TRANSLATE_NOOP("core", "%2 times %1 {fold|folds}"), {count, std::to_string(folds->repeats)}}; break;
    case FoldMethod::LeaveOneOut: return Text(QT_TRANSLATE_NOOP("core", "Leave one out")).english();
    case FoldMethod::Grouped: text = {QT_TRANSLATE_NOOP("core", "%1 {fold|folds} by group"), {count}}; break;
    case FoldMethod::Holdout: text = {QT_TRANSLATE_NOOP("core", "%1 % held out"), {rounded(100 * folds->fraction)}}; break;
    }
    if (folds->stratified && task == Task::Classification)
        return Text{QT_TRANSLATE_NOOP("core", "%1, stratified"), {text.english()}}.english();
    return text.english();
}

/// What is true of some tested rows, and what one learner said of them.
struct Tested {
    std::vector<std::int32_t> classOf;
    std::vector<double> y, weight;

    void add(const Truth &truth, const RowIndex &rows)
    {
        for (const std::int64_t row : rows) {
            const auto i = static_cast<std::size_t>(row);
            if (truth.task == Task::Classification)
                classOf.push_back(truth.classOf[i]);
            else
                y.push_back(truth.y[i]);
            if (!truth.weight.empty())
                weight.push_back(truth.weight[i]);
        }
    }
};

Metrics metricsOf(const Truth &truth, const Tested &tested, std::span<const double> predicted)
{
    return truth.task == Task::Classification ? classificationMetrics(tested.classOf, predicted, static_cast<int>(truth.classes.size()), tested.weight)
                                              : regressionMetrics(tested.y, predicted, tested.weight);
}

/// Warnings of a learner's folds, each said once.
void warnOnce(const std::vector<std::vector<Trial>> &trials, std::size_t learner, const std::string &name, RunContext &context)
{
    std::vector<std::pair<Text, int>> said;
    std::map<std::string, std::size_t> at; // by sentence and the thing it is about
    for (const auto &split : trials)
        for (const Text &warning : split[learner].warnings) {
            const auto [found, fresh] = at.try_emplace(warning.source + '\n' + (warning.args.empty() ? "" : warning.args.front()), said.size());
            if (fresh)
                said.emplace_back(warning, 0);
            ++said[found->second].second;
        }
    for (const auto &[warning, folds] : said) {
        if (trials.size() == 1)
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2"), {name, warning.english()}});
        else
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2 (so or alike in %3 of %4 {fold|folds})"), {name, warning.english(), std::to_string(folds), std::to_string(trials.size())}});
    }
}

std::optional<Error> errorOf(const ScoreInput &input, std::size_t learner)
{
    if (input.failed[learner])
        return input.failed[learner];
    for (std::size_t s = 0; s < input.trials.size(); ++s)
        if (const auto &error = input.trials[s][learner].error) {
            const std::string &name = input.learners[learner].name;
            if (input.splits == 1)
                return Error{error->code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {name, error->message()}}};
            return Error{error->code, {QT_TRANSLATE_NOOP("core", "%1, fold %2 of %3: %4"), {name, std::to_string(s + 1), std::to_string(input.splits), error->message()}}};
        }
    return std::nullopt;
}

bool scoredAtOnce(const ScoreInput &input)
{
    return input.splits == 1 || (input.folds && input.folds->method == FoldMethod::LeaveOneOut);
}

/// Tested rows / training rows of a fold, on average.
double testShare(const ScoreInput &input)
{
    double tested = 0.0;
    for (const RowIndex &rows : input.tested)
        tested += static_cast<double>(rows.size());
    tested /= static_cast<double>(input.splits);
    return tested / std::max(1.0, static_cast<double>(input.truth.rows()) - tested);
}

std::map<std::string, MetricValue> overFolds(const LearnerResult &result, double share)
{
    std::map<std::string, MetricValue> out;
    for (const auto &[name, first] : result.folds.front().metrics) {
        std::vector<double> values;
        for (const FoldResult &fold : result.folds)
            if (const auto found = fold.metrics.find(name); found != fold.metrics.end() && !std::isnan(found->second))
                values.push_back(found->second);
        const double mean = values.empty() ? std::numeric_limits<double>::quiet_NaN() : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        const Interval limits = cutToRange(name, foldInterval(values, share));
        out[name] = {mean, limits.low, limits.high};
    }
    return out;
}

std::map<std::string, MetricValue> atOnce(const Truth &truth, const Tested &all, std::span<const double> predicted, std::stop_token stop)
{
    const auto limits = truth.task == Task::Classification
                            ? classificationIntervals(all.classOf, predicted, static_cast<int>(truth.classes.size()), all.weight, stop)
                            : regressionIntervals(all.y, predicted, all.weight, stop);
    std::map<std::string, MetricValue> out;
    for (const auto &[name, value] : metricsOf(truth, all, predicted)) {
        const auto found = limits.find(name);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        out[name] = found == limits.end() ? MetricValue{value, nan, nan} : MetricValue{value, found->second.low, found->second.high};
    }
    return out;
}

LearnerResult resultOf(ScoreInput &input, std::size_t l, const Tested &all, RunContext &context)
{
    const Learner &learner = input.learners[l];
    LearnerResult out;
    out.name = learner.name;
    out.node = learner.node;
    out.params = toJson(learner.params);
    out.recipe = input.trials.front()[l].recipe;
    out.folds.resize(input.trials.size());
    parallelItems(input.splits, [&](std::int64_t split) {
        const auto s = static_cast<std::size_t>(split);
        Tested tested;
        tested.add(input.truth, input.tested[s]);
        const Trial &trial = input.trials[s][l];
        out.folds[s] = {static_cast<std::int64_t>(input.tested[s].size()), metricsOf(input.truth, tested, trial.predicted), trial.fitSeconds, trial.predictSeconds};
    });
    std::vector<double> predicted;
    for (std::size_t s = 0; s < input.trials.size(); ++s) {
        std::vector<double> ofSplit = std::exchange(input.trials[s][l].predicted, {});
        predicted.insert(predicted.end(), ofSplit.begin(), ofSplit.end());
        out.fitSeconds += out.folds[s].fitSeconds;
        out.predictSeconds += out.folds[s].predictSeconds;
    }
    out.metrics = scoredAtOnce(input) ? atOnce(input.truth, all, predicted, context.stop) : overFolds(out, testShare(input));
    if (input.truth.task == Task::Classification) {
        out.predictedClass = likeliestClasses(predicted, static_cast<int>(input.truth.classes.size()));
        out.probability.assign(predicted.begin(), predicted.end());
    } else {
        out.predicted = std::move(predicted);
    }
    return out;
}

void fillShared(const ScoreInput &input, const Tested &all, Results &out)
{
    const Truth &truth = input.truth;
    out.task = truth.task;
    out.target = truth.target;
    out.classes = truth.classes;
    out.method = methodName(input.folds, truth.task);
    const Text how = !scoredAtOnce(input) ? foldIntervalMethod() : truth.task == Task::Classification ? classificationIntervalMethod() : regressionIntervalMethod();
    out.intervalMethod = how.english();
    out.data = input.table.hash();
    out.source = truth.source;
    out.rows = truth.rows();
    for (std::size_t s = 0; s < input.tested.size(); ++s)
        for (const std::int64_t row : input.tested[s]) {
            out.rowOf.push_back(truth.sourceRow[static_cast<std::size_t>(row)]);
            out.fold.push_back(static_cast<std::int32_t>(s));
        }
    out.trueClass = all.classOf;
    out.trueValue = all.y;
    out.weight = all.weight;
}

} // namespace

Expected<Evaluation> scored(ScoreInput &input, RunContext &context)
{
    Tested all;
    for (const RowIndex &rows : input.tested)
        all.add(input.truth, rows);
    Evaluation out;
    fillShared(input, all, out.results);
    std::vector<std::size_t> tried;
    std::optional<Error> firstError;
    for (std::size_t l = 0; l < input.learners.size(); ++l) {
        if (auto error = errorOf(input, l)) {
            if (!firstError)
                firstError = error;
            context.warn(error->text);
            continue;
        }
        warnOnce(input.trials, l, input.learners[l].name, context);
        tried.push_back(l);
    }
    if (tried.empty())
        return tl::unexpected<Error>(*firstError);
    for (const std::size_t l : tried) {
        out.results.learners.push_back(resultOf(input, l, all, context));
        out.curves.push_back(std::move(input.trials.front()[l].curve));
    }
    if (context.stopped())
        return cancelled();
    out.results.warnings = context.warnings;
    return out;
}

} // namespace mortise
