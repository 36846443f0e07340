#include "nodes/evaluate/trial.h"

#include "node/raw_rows.h"
#include "node/replay.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace mortise {
namespace {

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count(); }

private:
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

RowIndex rawRowsOf(const Population &population, const RowIndex &samples)
{
    RowIndex rows(samples.size());
    std::transform(samples.begin(), samples.end(), rows.begin(), [&](std::int64_t sample) { return population.rawRow[static_cast<std::size_t>(sample)]; });
    return rows;
}

/// Probabilities of the fold's classes as those of all classes, which a small fold may lack.
std::vector<double> inClassesOf(const Truth &truth, const std::vector<std::string> &foldClasses, std::vector<double> probability)
{
    if (foldClasses == truth.classes)
        return probability;
    const std::size_t k = truth.classes.size(), m = foldClasses.size();
    std::vector<std::size_t> to(m);
    for (std::size_t c = 0; c < m; ++c)
        to[c] = static_cast<std::size_t>(std::find(truth.classes.begin(), truth.classes.end(), foldClasses[c]) - truth.classes.begin());
    std::vector<double> out(probability.size() / m * k, 0.0);
    for (std::size_t i = 0; i < probability.size() / m; ++i)
        for (std::size_t c = 0; c < m; ++c)
            out[i * k + to[c]] = probability[i * m + c];
    return out;
}

Expected<void> trialOf(const Learner &learner, const SplitTables &tables, const Truth &truth, RunContext &context, Trial &out)
{
    MORTISE_TRY(const NodeType *type, context.registry->get(learner.node));
    const LearnerType &how = *type->learner;
    MORTISE_TRY(const Table ready, prepareFor(*type, learner.params, tables.train, context));
    for (const RecipeStep &step : ready.steps())
        out.recipe.push_back(step.summary.english());
    MORTISE_TRY(const Samples samples, toSamples(ready, truth.task, how.needsFeatures));
    for (const Text &warning : samples.warnings)
        context.warn(warning);
    MORTISE_TRY(Fit fitted, fit(how, samples, learner.params, context));
    out.fitSeconds = fitted.seconds;
    out.curve = std::move(fitted.curve);

    const Stopwatch watch;
    const auto own = ready.steps().begin() + static_cast<std::ptrdiff_t>(tables.train.steps().size());
    RunContext inner = context;
    inner.warnings.clear();
    MORTISE_TRY(const Table tested, replay({own, ready.steps().end()}, tables.test, inner));
    MORTISE_TRY(const FeatureBlock x, toFeatures(tested, samples.x.features, inner.warnings));
    const std::size_t width = samples.classes.empty() ? 1 : samples.classes.size();
    std::vector<double> predicted(static_cast<std::size_t>(x.rows) * width);
    fitted.predictor->predict(x, predicted);
    out.predictSeconds = watch.seconds();
    for (Text &warning : inner.warnings)
        context.warn(std::move(warning));
    if (!std::all_of(predicted.begin(), predicted.end(), [](double v) { return std::isfinite(v); }))
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Some predictions are not finite: the features may hold values that are too large"));
    out.predicted = samples.task == Task::Classification ? inClassesOf(truth, samples.classes, std::move(predicted)) : std::move(predicted);
    return {};
}

} // namespace

Expected<SplitTables> splitTables(const Population &population, const RowIndex &train, const RowIndex &test, RunContext &context)
{
    SplitTables out;
    MORTISE_TRY(out.train, refit(population.steps, population.raw.withRows(rawRowsOf(population, train)), context));
    RunContext inner = context;
    MORTISE_TRY(out.test, replay(out.train.steps(), population.raw.withRows(rawRowsOf(population, test)), inner));
    out.tested.resize(static_cast<std::size_t>(out.test.rows()));
    for (std::int64_t row = 0; row < out.test.rows(); ++row)
        out.tested[static_cast<std::size_t>(row)] = population.sampleOf[static_cast<std::size_t>(out.test.sourceRow(row))];
    return out;
}

Expected<SplitTables> testTables(const Table &table, const Table &test, Truth &truth, Truth &trained, RunContext &context)
{
    SplitTables out{.train = table, .test = {}, .tested = {}};
    MORTISE_TRY(const Table replayed, replay(table.steps(), rawRowsFor(table.steps(), test, context).asSource(), context));
    RowIndex usable;
    MORTISE_TRY(truth, truthOf(replayed, trained, usable, context));
    out.test = replayed.withRows(usable);
    for (std::int64_t row = 0; row < truth.rows(); ++row)
        out.tested.push_back(row);
    return out;
}

Trial tryLearner(const Learner &learner, const SplitTables &tables, const Truth &truth, RunContext &context)
{
    Trial out;
    if (auto done = trialOf(learner, tables, truth, context, out); !done)
        out.error = std::move(done).error();
    out.warnings = std::exchange(context.warnings, {});
    return out;
}

} // namespace mortise
