// Small nodes that do one thing each, for tests of graph, store, engine and project:
//   fake.rows   source: x = start, start + 1, ..; y = 2 x + seed (target); group a, b, a, ..
//   fake.file   source: the numbers in a text file, keyed by its content
//   fake.shift  Map, version 2 (version 1 called `by` `amount`): x + by
//   fake.slow   waits, looking at the stop every millisecond (`deaf`: not at all), with progress and steps
//   fake.bad    fails, throws or dies, as `how` says;   fake.hungry  wants more memory than there is
//   fake.mean   learner: the mean;   fake.train   a model;   fake.test   results of several learners
//   fake.save   has an effect outside: a line in a file;   fake.view   a view
#pragma once

#include "node/node_type.h"
#include "node/replay.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace mortise::fake {

inline std::atomic<int> runs{0}; // of fake.rows, fake.file and fake.shift in this process

inline const PortSpec kTableIn{.key = "table", .label = "Table"};
inline const PortSpec kTableOut{.key = "table", .label = "Table"};

inline Expected<Outputs> makeRows(const Inputs &, const ParamValues &params, RunContext &context)
{
    ++runs;
    std::vector<double> x, y;
    std::vector<std::int32_t> group;
    for (std::int64_t i = 0; i < params.integer("rows"); ++i) {
        x.push_back(params.real("start") + static_cast<double>(i));
        y.push_back(2 * x.back() + static_cast<double>(context.seed));
        group.push_back(static_cast<std::int32_t>(i % 2));
    }
    if (params.flag("warn"))
        context.warn("These rows are made up");
    const Table table = Table::of({{"x", Column::number(x)}, {"y", Column::number(y)}, {"group", Column::category(group, {"a", "b"})}}, "fake.rows");
    return Outputs{{"table", table.withRole("y", Role::Target)}};
}

inline Expected<Table> shift(const Table &table, const ParamValues &params, const nlohmann::json &, RunContext &)
{
    ++runs;
    const int i = table.indexOf("x");
    if (i < 0)
        return fail(ErrorCode::InvalidInput, "There is no column x");
    const ColumnPtr x = table.dense(i);
    std::vector<double> moved(x->numbers().begin(), x->numbers().end());
    for (double &v : moved)
        v += params.real("by");
    return table.withColumn("x", Column::number(moved), {}, true);
}

inline Expected<Outputs> slow(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    const auto start = std::chrono::steady_clock::now();
    for (double done = 0; done < 1;) {
        if (context.stopped() && !params.flag("deaf"))
            return cancelled();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        done = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / params.real("seconds");
        context.progress(std::min(1.0, done), "Waiting");
        if (context.onStep)
            context.onStep({.index = static_cast<int>(done * 100), .fraction = done, .loss = 1 - done});
    }
    return Outputs{{"table", inputs.at("table").front()}};
}

inline Expected<Outputs> misbehave(const Inputs &inputs, const ParamValues &params, RunContext &)
{
    const std::string &how = params.text("how");
    if (how == "fail")
        return fail(ErrorCode::InvalidInput, "These rows cannot be used");
    if (how == "throw")
        throw std::runtime_error("a library's own words");
    if (how == "memory")
        throw std::bad_alloc();
    if (how == "abort")
        std::abort();
    return Outputs{{"table", inputs.at("table").front()}};
}

class MeanPredictor : public Predictor {
public:
    explicit MeanPredictor(double mean) : mean_(mean) {}
    void predict(const FeatureBlock &, std::span<double> out) const override { std::fill(out.begin(), out.end(), mean_); }
    void save(ByteWriter &to) const override { to.put(mean_); }
    nlohmann::json describe() const override { return {{"mean", mean_}}; }

private:
    double mean_;
};

class MeanTrainer : public Trainer {
public:
    explicit MeanTrainer(const Samples &samples) : samples_(samples) {}
    Expected<TrainingStep> step() override
    {
        for (const double y : samples_.y)
            mean_ += y / static_cast<double>(samples_.y.size());
        return TrainingStep{.index = 0, .fraction = 1, .loss = 0, .done = true};
    }
    PredictorPtr snapshot() const override { return std::make_shared<MeanPredictor>(mean_); }

private:
    const Samples &samples_;
    double mean_ = 0;
};

inline Expected<std::unique_ptr<Trainer>> startMean(const Samples &samples, const ParamValues &, RunContext &)
{
    return std::make_unique<MeanTrainer>(samples);
}

inline PredictorPtr loadMean(ByteReader &from)
{
    return std::make_shared<MeanPredictor>(from.get<double>());
}

inline Expected<Outputs> trainModel(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    MORTISE_TRY(ModelPtr model, train(learnersIn(inputs, "learner").front(), *tableIn(inputs, "table"), context));
    return Outputs{{"model", std::move(model)}};
}

inline Expected<Outputs> testLearners(const Inputs &inputs, const ParamValues &, RunContext &)
{
    auto results = std::make_shared<Results>();
    results->task = Task::Regression;
    results->target = "y";
    results->rows = tableIn(inputs, "table")->rows();
    for (const Learner &learner : learnersIn(inputs, "learners")) {
        LearnerResult result;
        result.name = learner.name;
        result.node = learner.node;
        result.metrics["rmse"] = {1.0, 0.5, 1.5};
        results->learners.push_back(std::move(result));
    }
    return Outputs{{"results", ResultsPtr(std::move(results))}};
}

inline Expected<Outputs> writeLine(const Inputs &inputs, const ParamValues &params, RunContext &)
{
    std::ofstream(params.text("path"), std::ios::app) << tableIn(inputs, "table")->rows() << '\n';
    return Outputs{};
}

inline Expected<Outputs> readFile(const Inputs &, const ParamValues &params, RunContext &context)
{
    ++runs;
    std::ifstream file(resolvedPath(context.folder, params.text("path")));
    std::vector<double> values;
    for (double v = 0; file >> v;)
        values.push_back(v);
    return Outputs{{"table", Table::of({{"x", Column::number(values)}}, params.text("path"))}};
}

inline Expected<Hash> fileContent(const ParamValues &params, const RunContext &context)
{
    const std::string path = resolvedPath(context.folder, params.text("path"));
    std::ifstream file(path);
    if (!file)
        return fail(ErrorCode::NotFound, {"%1 is not there", {path}});
    return hashText(std::string(std::istreambuf_iterator<char>(file), {}));
}

inline nlohmann::json fromAmount(nlohmann::json params, int fromVersion)
{
    if (fromVersion < 2 && params.contains("amount")) {
        params["by"] = params["amount"];
        params.erase("amount");
    }
    return params;
}

inline const Registry &registry()
{
    static const NodeType rows{.id = "fake.rows", .title = "Rows", .category = Category::BringIn, .outputs = {kTableOut},
                               .params = {{.key = "rows", .label = "Rows", .help = {}, .domain = IntRange{0, 100'000'000}, .fallback = std::int64_t{10}},
                                          {.key = "start", .label = "Start", .help = {}, .domain = RealRange{-1e9, 1e9}, .fallback = 0.0},
                                          {.key = "warn", .label = "Warn", .help = {}, .domain = Flag{}, .fallback = false},
                                          {.key = "colour", .label = "Colour", .help = {}, .domain = TextLine{}, .fallback = std::string(), .affectsResult = false}},
                               .run = makeRows};
    static const NodeType file{.id = "fake.file", .title = "File", .category = Category::BringIn, .outputs = {kTableOut},
                               .params = {{.key = "path", .label = "Path", .help = {}, .domain = FilePath{}, .fallback = std::string()}},
                               .run = readFile, .fingerprint = fileContent};
    static const NodeType moved{.id = "fake.shift", .version = 2, .title = "Shift", .category = Category::Prepare, .inputs = {kTableIn}, .outputs = {kTableOut},
                                .params = {{.key = "by", .label = "By", .help = {}, .domain = RealRange{-100, 100}, .fallback = 1.0}},
                                .transform = Transform{.kind = StepKind::Map, .apply = shift}, .migrate = fromAmount};
    static const NodeType wait{.id = "fake.slow", .title = "Wait", .category = Category::Prepare, .inputs = {kTableIn}, .outputs = {kTableOut},
                               .params = {{.key = "seconds", .label = "Seconds", .help = {}, .domain = RealRange{0.001, 1000}, .fallback = 1.0},
                                          {.key = "deaf", .label = "Deaf", .help = {}, .domain = Flag{}, .fallback = false}},
                               .run = slow};
    static const NodeType bad{.id = "fake.bad", .title = "Bad", .category = Category::Prepare, .inputs = {kTableIn}, .outputs = {kTableOut},
                              .params = {{.key = "how", .label = "How", .help = {}, .domain = TextLine{}, .fallback = std::string("fail")}},
                              .run = misbehave};
    static const NodeType hungry{.id = "fake.hungry", .title = "Hungry", .category = Category::Prepare, .inputs = {kTableIn}, .outputs = {kTableOut},
                                 .run = misbehave, .memory = [](const Inputs &, const ParamValues &) { return std::int64_t{1} << 60; }};
    static const NodeType mean{.id = "fake.mean", .title = "Mean", .category = Category::Learn, .outputs = {{.key = "learner", .label = "Learner", .kind = ValueKind::Learner}},
                               .params = {{.key = "strength", .label = "Strength", .help = {}, .domain = RealRange{0, 10}, .fallback = 1.0}},
                               .learner = LearnerType{.regression = true, .start = startMean, .load = loadMean}};
    static const NodeType fitted{.id = "fake.train", .title = "Train", .category = Category::Learn,
                                 .inputs = {kTableIn, {.key = "learner", .label = "Learner", .kind = ValueKind::Learner}},
                                 .outputs = {{.key = "model", .label = "Model", .kind = ValueKind::Model}}, .run = trainModel};
    static const NodeType test{.id = "fake.test", .title = "Test and score", .category = Category::Judge,
                               .inputs = {kTableIn, {.key = "learners", .label = "Learners", .kind = ValueKind::Learner, .many = true}},
                               .outputs = {{.key = "results", .label = "Results", .kind = ValueKind::Results}}, .run = testLearners};
    static const NodeType save{.id = "fake.save", .title = "Save", .category = Category::BringIn, .inputs = {kTableIn},
                               .params = {{.key = "path", .label = "Path", .help = {}, .domain = FilePath{.save = true}, .fallback = std::string()}},
                               .run = writeLine, .cached = false};
    static const NodeType view{.id = "fake.view", .title = "View", .category = Category::Look, .inputs = {{.key = "table", .label = "Table", .many = true, .optional = true}}, .view = true};
    static const Registry all({&rows, &file, &moved, &wait, &bad, &hungry, &mean, &fitted, &test, &save, &view});
    return all;
}

} // namespace mortise::fake
