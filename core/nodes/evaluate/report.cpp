#include "nodes/evaluate/report.h"

#include "base/hash.h"
#include "base/memory.h"

#include <cmath>

namespace mortise {
namespace {

nlohmann::json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json();
}

nlohmann::json metricsJson(const LearnerResult &result)
{
    nlohmann::json out = nlohmann::json::object();
    for (const auto &[name, metric] : result.metrics)
        out[name] = {{"value", numberOrNull(metric.value)}, {"low", numberOrNull(metric.low)}, {"high", numberOrNull(metric.high)}};
    return out;
}

nlohmann::json sharedJson(const Results &results, std::int64_t features)
{
    return {{"task", taskName(results.task)},
            {"target", results.target},
            {"rows", results.rows},
            {"features", features},
            {"classes", results.task == Task::Classification ? nlohmann::json(results.classes) : nlohmann::json()},
            {"method", results.method},
            {"intervals", results.intervalMethod}};
}

nlohmann::json learnerJson(const LearnerResult &result)
{
    nlohmann::json folds = nlohmann::json::array();
    for (const FoldResult &fold : result.folds) {
        nlohmann::json line{{"rows", fold.rows}};
        for (const auto &[name, value] : fold.metrics)
            line[name] = numberOrNull(value);
        folds.push_back(std::move(line));
    }
    return {{"name", result.name},
            {"learner", result.node},
            {"params", result.params},
            {"metrics", metricsJson(result)},
            {"per_fold", std::move(folds)},
            {"seconds", {{"fit", result.fitSeconds}, {"predict", result.predictSeconds}}},
            {"recipe", result.recipe}};
}

/// One list a metric: a tenth of what a list of folds takes, in a ledger of thousands.
nlohmann::json foldsJson(const LearnerResult &result)
{
    nlohmann::json out = nlohmann::json::object();
    for (const FoldResult &fold : result.folds) {
        out["rows"].push_back(fold.rows);
        for (const auto &[name, value] : fold.metrics)
            out[name].push_back(numberOrNull(value));
    }
    return out;
}

/// Which rows were tested in which fold: scores of two runs can be compared fold by fold where it is the same.
std::string testedHash(const Results &results)
{
    Hasher hasher;
    hasher.add(results.source).add(std::as_bytes(std::span(results.rowOf))).add(std::as_bytes(std::span(results.fold)));
    return hasher.finish().hex();
}

} // namespace

nlohmann::json reportOf(const Results &results, std::size_t learner, std::int64_t features)
{
    nlohmann::json out = sharedJson(results, features);
    out.update(learnerJson(results.learners.at(learner)));
    std::vector<std::string> warnings;
    for (const Text &warning : results.warnings)
        warnings.push_back(warning.english());
    out["warnings"] = warnings;
    return out;
}

nlohmann::json reportOfAll(const Results &results, std::int64_t features)
{
    nlohmann::json out = sharedJson(results, features);
    out["learners"] = nlohmann::json::array();
    for (const LearnerResult &result : results.learners)
        out["learners"].push_back(learnerJson(result));
    return out;
}

nlohmann::json recordOf(const Results &results, std::size_t learner, std::int64_t features, const std::vector<TrainingStep> &curve, std::uint64_t seed)
{
    const LearnerResult &result = results.learners.at(learner);
    nlohmann::json points = nlohmann::json::array();
    for (const TrainingStep &step : curve)
        points.push_back({step.index, numberOrNull(step.loss)});
    return {{"kind", "evaluation"},
            {"learner", result.node},
            {"name", result.name},
            {"params", result.params},
            {"target", results.target},
            {"task", taskName(results.task)},
            {"data", results.data.hex()},
            {"source", results.source.hex()},
            {"recipe", result.recipe},
            {"seed", seed},
            {"seconds", {{"fit", result.fitSeconds}, {"predict", result.predictSeconds}}},
            {"metrics", metricsJson(result)},
            {"folds", foldsJson(result)},
            {"tested", testedHash(results)},
            {"method", results.method},
            {"rows", results.rows},
            {"features", features},
            {"peak_bytes", peakBytes()},
            {"version", MORTISE_VERSION},
            {"curve", std::move(points)}};
}

} // namespace mortise
