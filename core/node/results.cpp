#include "node/results.h"

#include "base/bytes.h"
#include "base/hash.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr std::string_view kMagic = "MORTISE-RESULTS 1\n";

void put(ByteWriter &to, const std::map<std::string, double> &metrics)
{
    to.put<std::uint64_t>(metrics.size());
    for (const auto &[name, value] : metrics) {
        to.text(name);
        to.put(value);
    }
}

std::map<std::string, double> metricsFrom(ByteReader &from)
{
    std::map<std::string, double> metrics;
    const auto n = from.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < n && !from.bad(); ++i) {
        const std::string name = from.text();
        metrics[name] = from.get<double>();
    }
    return metrics;
}

void put(ByteWriter &to, const LearnerResult &r)
{
    to.text(r.name);
    to.text(r.node);
    to.text(r.params.dump());
    to.put<std::uint64_t>(r.metrics.size());
    for (const auto &[name, value] : r.metrics) {
        to.text(name);
        to.put(value);
    }
    to.put<std::uint64_t>(r.folds.size());
    for (const FoldResult &fold : r.folds) {
        to.put(fold.rows);
        to.put(fold.fitSeconds);
        to.put(fold.predictSeconds);
        put(to, fold.metrics);
    }
    to.put(r.fitSeconds);
    to.put(r.predictSeconds);
    to.texts(r.recipe);
    to.list(r.predicted);
    to.list(r.probability);
    to.list(r.predictedClass);
}

LearnerResult learnerFrom(ByteReader &from)
{
    LearnerResult r;
    r.name = from.text();
    r.node = from.text();
    r.params = nlohmann::json::parse(from.text(), nullptr, false);
    const auto metrics = from.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < metrics && !from.bad(); ++i) {
        const std::string name = from.text();
        r.metrics[name] = from.get<MetricValue>();
    }
    const auto folds = from.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < folds && !from.bad(); ++i) {
        FoldResult fold;
        fold.rows = from.get<std::int64_t>();
        fold.fitSeconds = from.get<double>();
        fold.predictSeconds = from.get<double>();
        fold.metrics = metricsFrom(from);
        r.folds.push_back(std::move(fold));
    }
    r.fitSeconds = from.get<double>();
    r.predictSeconds = from.get<double>();
    r.recipe = from.texts();
    r.predicted = from.list<double>();
    r.probability = from.list<float>();
    r.predictedClass = from.list<std::int32_t>();
    return r;
}

/// Every list has the length that the others call for.
bool consistent(const Results &r)
{
    const std::size_t n = r.rowOf.size();
    const bool classes = r.task == Task::Classification;
    if (r.fold.size() != n || (classes ? r.trueClass.size() : r.trueValue.size()) != n || (!r.weight.empty() && r.weight.size() != n))
        return false;
    const auto inRange = [&](std::int32_t c) { return c >= 0 && static_cast<std::size_t>(c) < r.classes.size(); };
    if (classes && !std::all_of(r.trueClass.begin(), r.trueClass.end(), inRange))
        return false;
    return std::all_of(r.learners.begin(), r.learners.end(), [&](const LearnerResult &l) {
        return classes ? l.probability.size() == n * r.classes.size() && l.predictedClass.size() == n
                             && std::all_of(l.predictedClass.begin(), l.predictedClass.end(), inRange)
                       : l.predicted.size() == n;
    });
}

} // namespace

std::string saveResults(const Results &r)
{
    ByteWriter body, out;
    body.put(static_cast<std::int32_t>(r.task));
    body.text(r.target);
    body.texts(r.classes);
    body.text(r.method);
    body.text(r.intervalMethod);
    body.put(r.data);
    body.put(r.source);
    body.put(r.rows);
    body.list(r.rowOf);
    body.list(r.fold);
    body.list(r.trueClass);
    body.list(r.trueValue);
    body.list(r.weight);
    body.put<std::uint64_t>(r.learners.size());
    for (const LearnerResult &learner : r.learners)
        put(body, learner);
    body.put<std::uint64_t>(r.warnings.size());
    for (const Text &warning : r.warnings) {
        body.text(warning.source);
        body.texts(warning.args);
    }
    const std::string bytes = body.take();
    out.put(hashText(bytes));
    out.text(bytes);
    return std::string(kMagic) + out.take();
}

Expected<ResultsPtr> loadResults(std::string_view bytes)
{
    const auto damaged = [] { return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "Saved results are damaged: run the block again")); };
    if (!bytes.starts_with(kMagic))
        return damaged();
    ByteReader outer(bytes.substr(kMagic.size()));
    const Hash hash = outer.get<Hash>();
    const std::string body = outer.text();
    if (outer.bad() || hashText(body) != hash)
        return damaged();
    ByteReader in(body);
    auto r = std::make_shared<Results>();
    r->task = in.get<std::int32_t>() == static_cast<std::int32_t>(Task::Classification) ? Task::Classification : Task::Regression;
    r->target = in.text();
    r->classes = in.texts();
    r->method = in.text();
    r->intervalMethod = in.text();
    r->data = in.get<Hash>();
    r->source = in.get<Hash>();
    r->rows = in.get<std::int64_t>();
    r->rowOf = in.list<std::int64_t>();
    r->fold = in.list<std::int32_t>();
    r->trueClass = in.list<std::int32_t>();
    r->trueValue = in.list<double>();
    r->weight = in.list<double>();
    const auto learners = in.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < learners && !in.bad(); ++i)
        r->learners.push_back(learnerFrom(in));
    const auto warnings = in.get<std::uint64_t>();
    for (std::uint64_t i = 0; i < warnings && !in.bad(); ++i) {
        std::string source = in.text();
        r->warnings.emplace_back(std::move(source), in.texts());
    }
    if (in.bad() || !consistent(*r))
        return damaged();
    return r;
}

} // namespace mortise
