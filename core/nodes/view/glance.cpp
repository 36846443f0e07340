#include "nodes/view/glance.h"

#include "base/number_text.h"
#include "nodes/view/default_columns.h"
#include "nodes/view/positive_class.h"
#include "numeric/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

const std::string &nameOf(const Table &table, int column)
{
    return table.field(column).name;
}

Text byText(const Table &table, int value, int by)
{
    return by < 0 ? verbatim(nameOf(table, value)) : Text{QT_TRANSLATE_NOOP("core", "%1 by %2"), {nameOf(table, value), nameOf(table, by)}};
}

/// Larger is better; -infinity where the learner has no such score.
double merit(const LearnerResult &learner, const std::string &metric)
{
    const auto found = learner.metrics.find(metric);
    if (found == learner.metrics.end() || std::isnan(found->second.value))
        return -std::numeric_limits<double>::infinity();
    return largerIsBetter(metric) ? found->second.value : -found->second.value;
}

/// As the leaderboard ranks where nothing else is asked for.
std::string usualMetric(const Results &results)
{
    return results.task == Task::Regression ? "rmse" : results.classes.size() <= 2 ? "auc" : "accuracy";
}

const LearnerResult *bestOf(const Results &results, const std::string &metric)
{
    const LearnerResult *best = nullptr;
    for (const LearnerResult &learner : results.learners)
        if (!best || merit(learner, metric) > merit(*best, metric))
            best = &learner;
    return best;
}

} // namespace

Expected<Outputs> glanceAtTable(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    if (const Table *table = tableIn(inputs, "table")) {
        context.report["rows"] = table->rows();
        context.summary = {QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {column|columns}"), {withThousands(table->rows()), withThousands(table->columns())}};
    }
    return Outputs{};
}

Expected<Outputs> glanceAtScatter(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    const Table &table = *tableIn(inputs, "table");
    MORTISE_TRY(const ScatterColumns chosen, scatterColumns(table, params));
    if (chosen.x >= 0 && chosen.y >= 0)
        context.summary = byText(table, chosen.y, chosen.x);
    else
        context.summary = QT_TRANSLATE_NOOP("core", "two numbers are needed");
    return Outputs{};
}

Expected<Outputs> glanceAtBox(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    const Table &table = *tableIn(inputs, "table");
    MORTISE_TRY(const BoxColumns chosen, boxColumns(table, params));
    context.summary = chosen.value < 0 ? Text(QT_TRANSLATE_NOOP("core", "a number is needed")) : byText(table, chosen.value, chosen.by);
    return Outputs{};
}

Expected<Outputs> glanceAtScores(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    const Results &results = *resultsIn(inputs, "results");
    const std::string metric = usualMetric(results);
    const LearnerResult *best = bestOf(results, metric);
    if (!best)
        return Outputs{};
    const auto value = best->metrics.find(metric);
    const std::string score = value == best->metrics.end() || !std::isfinite(value->second.value) ? std::string("–") : rounded(value->second.value, 3);
    context.summary = {results.learners.size() == 1 ? QT_TRANSLATE_NOOP("core", "%1 · %2") : QT_TRANSLATE_NOOP("core", "%1 · %2 leads"), {score, best->name}};
    return Outputs{};
}

Expected<Outputs> glanceAtHits(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    const Results &results = *resultsIn(inputs, "results");
    const LearnerResult *best = bestOf(results, usualMetric(results));
    if (!best || results.task != Task::Classification)
        return Outputs{};
    std::int64_t right = 0;
    for (std::size_t row = 0; row < results.trueClass.size() && row < best->predictedClass.size(); ++row)
        right += results.trueClass[row] == best->predictedClass[row];
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 of %2 right"), {withThousands(right), withThousands(static_cast<std::int64_t>(results.trueClass.size()))}};
    return Outputs{};
}

Expected<Outputs> glanceAtClass(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    const Results &results = *resultsIn(inputs, "results");
    std::string positive = params.has("class") ? params.text("class") : std::string();
    if (positive.empty() && !results.classes.empty())
        positive = results.classes[static_cast<std::size_t>(std::max(0, usualPositive(results.classes)))];
    if (results.task == Task::Classification && !positive.empty())
        context.summary = {QT_TRANSLATE_NOOP("core", "for %1 = %2"), {results.target, positive}};
    return Outputs{};
}

Expected<Outputs> glanceAtModel(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    if (const ModelPtr model = modelIn(inputs, "model"))
        context.summary = {QT_TRANSLATE_NOOP("core", "%1 for %2"), {model->name, model->target}};
    return Outputs{};
}

} // namespace mortise
