// Training one model and predicting with it: the recipe goes in with the raw table and comes along in the model.
#include "base/memory.h"
#include "base/parallel.h"
#include "node/replay.h"

#include <chrono>
#include <cmath>

namespace mortise {
namespace {

std::vector<Field> withoutColumns(const Table &raw)
{
    std::vector<Field> fields;
    for (const Field &field : raw.fields()) {
        ColumnPtr none;
        switch (field.column->type()) {
        case ColumnType::Number: none = Column::number(Buffer()); break;
        case ColumnType::Category: none = Column::category(Buffer(), field.column->sharedLevels(), field.column->ordered()); break;
        case ColumnType::Text: none = Column::text(std::vector<std::string>()); break;
        case ColumnType::Time: none = Column::time(Buffer(), field.column->timeOfDay()); break;
        }
        fields.push_back({field.name, field.role, std::move(none), nullptr});
    }
    return fields;
}

nlohmann::json recordOf(const Model &model, const Hash &source, double seconds)
{
    nlohmann::json recipe = nlohmann::json::array();
    for (const RecipeStep &step : model.steps)
        recipe.push_back(step.summary.english());
    nlohmann::json curve = nlohmann::json::array();
    for (const TrainingStep &step : model.curve)
        curve.push_back({step.index, std::isfinite(step.loss) ? nlohmann::json(step.loss) : nlohmann::json()});
    return {{"kind", "fit"}, {"learner", model.node}, {"name", model.name}, {"params", model.params}, {"target", model.target},
            {"task", taskName(model.task)}, {"data", model.data.hex()}, {"source", source.hex()}, {"recipe", recipe}, {"seed", model.seed}, {"rows", model.rows},
            {"features", model.features.size()}, {"seconds", {{"fit", seconds}}}, {"peak_bytes", peakBytes()}, {"curve", curve},
            {"metrics", nlohmann::json::object()}, {"report", model.report}, {"version", MORTISE_VERSION}};
}

std::int32_t likeliest(const double *p, std::size_t k)
{
    return static_cast<std::int32_t>(std::max_element(p, p + k) - p);
}

} // namespace

Expected<ModelPtr> train(const Learner &learner, const Table &table, RunContext &context, bool record)
{
    MORTISE_TRY(const NodeType *type, context.registry->get(learner.node));
    if (!type->learner)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is no learner"), {learner.node}});
    const LearnerType &how = *type->learner;
    MORTISE_TRY(const Table ready, prepareFor(*type, learner.params, table, context));
    const std::optional<Task> wanted = how.classification && how.regression ? std::nullopt : std::optional(how.classification ? Task::Classification : Task::Regression);
    auto sampled = toSamples(ready, wanted, how.needsFeatures);
    if (!sampled)
        return fail(sampled.error().code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {learner.name, sampled.error().message()}});
    const Samples samples = std::move(*sampled);
    for (const Text &warning : samples.warnings)
        context.warn(warning);
    if (samples.rowsWithoutTarget > 0)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 {row|rows} without a value of %2 left out"), {std::to_string(samples.rowsWithoutTarget), samples.target}});
    MORTISE_TRY(Fit fitted, fit(how, samples, learner.params, context));

    auto model = std::make_shared<Model>();
    model->name = learner.name;
    model->node = learner.node;
    model->params = toJson(learner.params);
    model->task = samples.task;
    model->target = samples.target;
    model->classes = samples.classes;
    model->features = samples.x.features;
    model->steps = ready.steps();
    model->rawFields = withoutColumns(ready.raw());
    model->rows = samples.rows();
    model->seed = context.seed;
    model->report = std::move(fitted.report);
    model->curve = std::move(fitted.curve);
    model->data = table.hash();
    model->predictor = std::move(fitted.predictor);
    if (record && context.onRecord)
        context.onRecord(recordOf(*model, table.source(), fitted.seconds));
    return model;
}

Expected<Predictions> predict(const Model &model, const Table &raw, RunContext &context)
{
    RunContext inner = context;
    inner.absentTarget = model.target;
    inner.warnings.clear();
    MORTISE_TRY(const Table ready, replay(model.steps, raw.asSource(), inner));
    MORTISE_TRY(const FeatureBlock x, toFeatures(ready, model.features, inner.warnings));
    for (Text &warning : inner.warnings)
        context.warn(std::move(warning));

    Predictions out;
    out.task = model.task;
    const std::size_t k = model.task == Task::Classification ? model.classes.size() : 1;
    out.values.resize(static_cast<std::size_t>(x.rows) * k);
    model.predictor->predict(x, out.values);
    if (model.task == Task::Classification) {
        out.classOf.resize(static_cast<std::size_t>(x.rows));
        for (std::size_t i = 0; i < out.classOf.size(); ++i)
            out.classOf[i] = likeliest(out.values.data() + i * k, k);
    }
    // A Filter keeps row identity: find each predicted row again in what was given.
    const Table source = raw.asSource();
    out.rowOf.resize(static_cast<std::size_t>(ready.rows()));
    if (ready.rows() == raw.rows()) {
        for (std::int64_t row = 0; row < ready.rows(); ++row)
            out.rowOf[static_cast<std::size_t>(row)] = row;
        return out;
    }
    std::unordered_map<std::int64_t, std::int64_t> rowOfSource;
    for (std::int64_t row = 0; row < source.rows(); ++row)
        rowOfSource.emplace(source.sourceRow(row), row);
    for (std::int64_t row = 0; row < ready.rows(); ++row)
        out.rowOf[static_cast<std::size_t>(row)] = rowOfSource.at(ready.sourceRow(row));
    return out;
}

Expected<Table> withPredictions(const Model &model, const Table &raw, RunContext &context)
{
    MORTISE_TRY(const Predictions made, predict(model, raw, context));
    const auto n = static_cast<std::size_t>(raw.rows());
    if (made.rowOf.size() < n)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 {row was|rows were} not predicted: the model's own filter leaves them out"), {std::to_string(n - made.rowOf.size())}});
    Table out = raw;
    const std::string title = "predicted " + model.target;
    if (model.task == Task::Regression) {
        std::vector<double> values(n, kMissingNumber);
        for (std::size_t i = 0; i < made.rowOf.size(); ++i)
            values[static_cast<std::size_t>(made.rowOf[i])] = made.values[i];
        return out.withColumn(title, Column::number(values), Role::Meta);
    }
    const std::size_t k = model.classes.size();
    std::vector<std::int32_t> codes(n, kMissingCode);
    for (std::size_t i = 0; i < made.rowOf.size(); ++i)
        codes[static_cast<std::size_t>(made.rowOf[i])] = made.classOf[i];
    out = out.withColumn(title, Column::category(codes, model.classes), Role::Meta);
    for (std::size_t c = 0; c < k; ++c) {
        std::vector<double> p(n, kMissingNumber);
        for (std::size_t i = 0; i < made.rowOf.size(); ++i)
            p[static_cast<std::size_t>(made.rowOf[i])] = made.values[i * k + c];
        out = out.withColumn("p(" + model.classes[c] + ")", Column::number(p), Role::Meta);
    }
    return out;
}

} // namespace mortise
