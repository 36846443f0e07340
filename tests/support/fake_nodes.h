// Small nodes whose every value can be worked out by hand, in a registry of their own, and tables to feed them.
//   test.nearest   learner: the target of the training row whose first feature is nearest (remembers rows: finds leaks)
//   test.average   learner: shares of the classes, or the mean; no features
//   test.numbers   learner for numbers only, as test.average
//   test.fails     learner that refuses to train on fewer rows than `least`
//   test.slow      learner of 1,000 steps of a millisecond
//   test.center    Fitted: takes the mean of column `column` away
//   test.positive  Filter: rows whose column `column` is > 0
//   test.twice     Resample: every row twice
//   test.source    Source: the rows as they are, the start of a new chain
//   test.classes   learner for classes only, as test.average
#pragma once

#include "base/rng.h"
#include "node/node_type.h"

#include <chrono>
#include <cmath>
#include <thread>

namespace mortise::fakes {

inline Table tableOf(std::initializer_list<std::pair<std::string, ColumnPtr>> columns, const std::string &target)
{
    return Table::of({columns.begin(), columns.end()}).withRole(target, Role::Target);
}

inline ColumnPtr noise(std::int64_t n, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<double> values(static_cast<std::size_t>(n));
    for (double &v : values)
        v = rng.normal();
    return Column::number(values);
}

inline ColumnPtr coin(std::int64_t n, std::uint64_t seed, std::vector<std::string> levels = {"no", "yes"})
{
    Rng rng(seed);
    std::vector<std::int32_t> codes(static_cast<std::size_t>(n));
    for (std::int32_t &code : codes)
        code = static_cast<std::int32_t>(rng.below(levels.size()));
    return Column::category(codes, std::move(levels));
}

class NearestPredictor : public Predictor {
public:
    std::vector<double> x, y;
    std::size_t classes = 0; // 0: numbers

    void predict(const FeatureBlock &block, std::span<double> out) const override
    {
        for (std::size_t i = 0; i < static_cast<std::size_t>(block.rows); ++i) {
            std::size_t best = 0;
            for (std::size_t j = 1; j < x.size(); ++j)
                if (std::abs(x[j] - block.columns[0].numbers[i]) < std::abs(x[best] - block.columns[0].numbers[i]))
                    best = j;
            for (std::size_t c = 0; c < std::max<std::size_t>(1, classes); ++c)
                out[i * std::max<std::size_t>(1, classes) + c] = classes == 0 ? y[best] : y[best] == static_cast<double>(c);
        }
    }
    void save(ByteWriter &to) const override
    {
        to.list(x);
        to.list(y);
        to.put<std::uint64_t>(classes);
    }
};

class AveragePredictor : public Predictor {
public:
    std::vector<double> shares; // or the mean alone

    void predict(const FeatureBlock &block, std::span<double> out) const override
    {
        for (std::size_t i = 0; i < static_cast<std::size_t>(block.rows) * shares.size(); ++i)
            out[i] = shares[i % shares.size()];
    }
    void save(ByteWriter &to) const override { to.list(shares); }
};

class OneStep : public Trainer {
public:
    explicit OneStep(PredictorPtr made) : made_(std::move(made)) {}
    Expected<TrainingStep> step() override { return TrainingStep{.index = 0, .fraction = 1.0, .loss = 0.0, .done = true}; }
    PredictorPtr snapshot() const override { return made_; }

private:
    PredictorPtr made_;
};

class SlowTrainer : public Trainer {
public:
    Expected<TrainingStep> step() override
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(1)); // it stands for work
        ++done_;
        return TrainingStep{.index = done_, .fraction = done_ / 1000.0, .loss = 1.0 / done_, .done = done_ == 1000};
    }
    PredictorPtr snapshot() const override { return std::make_shared<AveragePredictor>(); }

private:
    int done_ = 0;
};

inline Expected<std::unique_ptr<Trainer>> startNearest(const Samples &s, const ParamValues &, RunContext &)
{
    auto made = std::make_shared<NearestPredictor>();
    made->x.assign(s.x.columns[0].numbers.begin(), s.x.columns[0].numbers.end());
    made->classes = s.classes.size();
    made->y = s.y;
    if (s.task == Task::Classification)
        made->y.assign(s.classOf.begin(), s.classOf.end());
    return std::make_unique<OneStep>(made);
}

inline Expected<std::unique_ptr<Trainer>> startAverage(const Samples &s, const ParamValues &, RunContext &)
{
    auto made = std::make_shared<AveragePredictor>();
    const auto n = static_cast<double>(s.rows());
    if (s.task == Task::Classification) {
        made->shares.assign(s.classes.size(), 0.0);
        for (const std::int32_t c : s.classOf)
            made->shares[static_cast<std::size_t>(c)] += 1.0 / n;
    } else {
        made->shares.assign(1, 0.0);
        for (const double y : s.y)
            made->shares[0] += y / n;
    }
    return std::make_unique<OneStep>(made);
}

inline Expected<std::unique_ptr<Trainer>> startFails(const Samples &s, const ParamValues &params, RunContext &context)
{
    if (s.rows() < params.integer("least"))
        return fail(ErrorCode::InvalidInput, Text("%1 rows are too few", {std::to_string(s.rows())}));
    return startAverage(s, params, context);
}

inline Expected<std::unique_ptr<Trainer>> startSlow(const Samples &, const ParamValues &, RunContext &)
{
    return std::make_unique<SlowTrainer>();
}

inline PredictorPtr loadAverage(ByteReader &from)
{
    auto made = std::make_shared<AveragePredictor>();
    made->shares = from.list<double>();
    return made;
}

inline PredictorPtr loadNearest(ByteReader &from)
{
    auto made = std::make_shared<NearestPredictor>();
    made->x = from.list<double>();
    made->y = from.list<double>();
    made->classes = from.get<std::uint64_t>();
    return made;
}

inline Expected<nlohmann::json> fitCenter(const Table &rows, const ParamValues &params, RunContext &)
{
    double sum = 0.0;
    const ColumnPtr column = rows.dense(rows.indexOf(params.text("column")));
    for (const double v : column->numbers())
        sum += v;
    return nlohmann::json{{"mean", sum / static_cast<double>(std::max<std::int64_t>(1, rows.rows()))}};
}

inline Expected<Table> applyCenter(const Table &table, const ParamValues &params, const nlohmann::json &state, RunContext &)
{
    std::vector<double> values;
    const ColumnPtr column = table.dense(table.indexOf(params.text("column")));
    for (const double v : column->numbers())
        values.push_back(v - state.at("mean").get<double>());
    return table.withColumn(params.text("column"), Column::number(values), std::nullopt, true);
}

inline Expected<Table> applyPositive(const Table &table, const ParamValues &params, const nlohmann::json &, RunContext &)
{
    RowIndex kept;
    const ColumnPtr column = table.dense(table.indexOf(params.text("column")));
    for (std::int64_t row = 0; row < table.rows(); ++row)
        if (column->numbers()[static_cast<std::size_t>(row)] > 0)
            kept.push_back(row);
    return table.withRows(kept);
}

inline Expected<Table> applyTwice(const Table &table, const ParamValues &, const nlohmann::json &, RunContext &)
{
    RowIndex rows;
    for (std::int64_t row = 0; row < 2 * table.rows(); ++row)
        rows.push_back(row % table.rows());
    return table.withRows(rows);
}

inline Expected<Table> applyNothing(const Table &table, const ParamValues &, const nlohmann::json &, RunContext &)
{
    return table;
}

inline NodeType learnerNode(const char *id, LearnerType how)
{
    return NodeType{.id = id, .title = verbatim(id), .category = Category::Learn, .outputs = {{.key = "learner", .label = "Learner", .kind = ValueKind::Learner}}, .learner = how};
}

inline NodeType transformNode(const char *id, Transform how)
{
    return NodeType{.id = id,
                    .title = verbatim(id),
                    .inputs = {{.key = "table", .label = "Data"}},
                    .outputs = {{.key = "table", .label = "Data"}},
                    .params = {{.key = "column", .label = "Column", .help = "Column", .domain = ColumnName{}, .fallback = "x"}},
                    .transform = how};
}

/// The fakes and every node of the program.
inline const Registry &registry()
{
    static const NodeType nearest = learnerNode("test.nearest", {.classification = true, .regression = true, .start = startNearest, .load = loadNearest});
    static const NodeType average = learnerNode("test.average", {.classification = true, .regression = true, .needsFeatures = false, .start = startAverage, .load = loadAverage});
    static const NodeType numbers = learnerNode("test.numbers", {.regression = true, .needsFeatures = false, .start = startAverage, .load = loadAverage});
    static const NodeType classes = learnerNode("test.classes", {.classification = true, .needsFeatures = false, .start = startAverage, .load = loadAverage});
    static const NodeType slow = learnerNode("test.slow", {.classification = true, .regression = true, .needsFeatures = false, .start = startSlow, .load = loadAverage});
    static const NodeType fails = [] {
        NodeType type = learnerNode("test.fails", {.classification = true, .regression = true, .needsFeatures = false, .start = startFails, .load = loadAverage});
        type.params = {{.key = "least", .label = "Least", .help = "Least", .domain = IntRange{.min = 0, .max = 1000000}, .fallback = std::int64_t{1000000}}};
        return type;
    }();
    static const NodeType center = transformNode("test.center", {.kind = StepKind::Fitted, .fit = fitCenter, .apply = applyCenter});
    static const NodeType positive = transformNode("test.positive", {.kind = StepKind::Filter, .apply = applyPositive});
    static const NodeType twice = transformNode("test.twice", {.kind = StepKind::Resample, .apply = applyTwice});
    static const NodeType source = transformNode("test.source", {.kind = StepKind::Source, .apply = applyNothing});
    static const Registry all = [] {
        std::vector<const NodeType *> types = catalogue().all();
        types.insert(types.end(), {&nearest, &average, &numbers, &slow, &fails, &center, &positive, &twice, &source, &classes});
        return Registry(std::move(types));
    }();
    return all;
}

inline RunContext context(std::uint64_t seed = 0)
{
    RunContext made;
    made.registry = &registry();
    made.seed = seed;
    return made;
}

inline Learner learner(const char *id, const std::map<std::string, ParamValue> &settings = {})
{
    const NodeType &type = *registry().find(id);
    ParamValues params(type.params);
    for (const auto &[key, value] : settings)
        params.set(key, value);
    return {type.title.english(), id, type.version, params};
}

/// One node by its id; settings overlay the defaults.
inline Expected<Outputs> run(const char *id, const Inputs &inputs, const nlohmann::json &settings, RunContext &context)
{
    MORTISE_TRY(const NodeType *type, context.registry->get(id));
    MORTISE_TRY(const ParamValues params, paramsFromJson(type->params, settings));
    return runNode(*type, inputs, params, context);
}

inline Expected<Table> transformed(const char *id, const Table &table, const nlohmann::json &settings, RunContext &context)
{
    MORTISE_TRY(const Outputs outputs, run(id, {{"table", {table}}}, settings, context));
    return std::get<Table>(outputs.at("table"));
}

inline Expected<ResultsPtr> tested(const Table &table, const std::vector<Learner> &learners, const nlohmann::json &settings, RunContext &context,
                                   const std::optional<Table> &test = {})
{
    Inputs inputs{{"table", {table}}};
    for (const Learner &one : learners)
        inputs["learners"].push_back(one);
    if (test)
        inputs["test"] = {*test};
    MORTISE_TRY(const Outputs outputs, run("evaluate.test", inputs, settings, context));
    return std::get<ResultsPtr>(outputs.at("results"));
}

} // namespace mortise::fakes
