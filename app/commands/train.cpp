// mortise train: one learner on one file, judged by folds, a holdout or a test file; the model is fitted on all rows.
#include "app/commands/tools.h"

#include "base/memory.h"
#include "base/number_text.h"
#include "io/atomic_file.h"
#include "node/replay.h"
#include "nodes/evaluate/report.h"

#include <cmath>

namespace mortise::commands {
namespace {

Expected<Table> withRoles(Table table, const TrainOptions &options, const std::string &file)
{
    const auto known = [&](const std::string &name) -> Expected<void> {
        if (table.indexOf(name) >= 0)
            return {};
        std::string names;
        for (int i = 0; i < std::min(table.columns(), 12); ++i)
            names += (i ? ", " : "") + table.field(i).name;
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 has no column \"%2\"; it has %3%4"), {file, name, names, table.columns() > 12 ? ", ..." : ""}});
    };
    MORTISE_CHECK(known(options.target));
    for (const std::string &name : options.ignore) {
        MORTISE_CHECK(known(name));
        table = table.withRole(name, Role::Ignore);
    }
    return table.withRole(options.target, Role::Target);
}

Expected<ParamValues> method(const NodeType &test, const TrainOptions &options)
{
    nlohmann::json settings;
    if (!options.test.empty())
        settings = {{"method", "test_table"}};
    else if (options.holdout > 0)
        settings = {{"method", "holdout"}, {"fraction", options.holdout}};
    else
        settings = {{"method", "folds"}, {"folds", options.folds > 0 ? options.folds : 10}};
    return paramsFromJson(test.params, settings);
}

std::string people(const nlohmann::json &json)
{
    std::vector<std::vector<std::string>> lines{{"metric", "value", "95 % from", "to"}};
    for (const auto &[name, metric] : json.at("metrics").items()) {
        const auto shown = [&](const char *key) { return metric.at(key).is_number() ? rounded(metric.at(key).get<double>()) : std::string("-"); };
        lines.push_back({name, shown("value"), shown("low"), shown("high")});
    }
    std::string out = json.at("learner").get<std::string>() + ", " + json.at("task").get<std::string>() + ", "
                      + fill("%1 {row|rows}, %2 {feature|features}", {withThousands(json.at("rows").get<std::int64_t>()), withThousands(json.at("features").get<std::int64_t>())}) + "\n\n" + aligned(lines);
    for (const auto &line : json.at("recipe"))
        out += "\nprepared: " + line.get<std::string>();
    for (const auto &line : json.at("warnings"))
        out += "\n- " + line.get<std::string>();
    return out + "\n";
}

} // namespace

Expected<Answer> train(const TrainOptions &options)
{
    MORTISE_TRY(const NodeType *type, catalogue().get(options.learner));
    if (!type->learner)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 is no learner: choose one of `mortise nodes` that starts with learn."), {options.learner}});
    MORTISE_TRY(const ParamValues params, settings(*type, options.set));
    if (type->check)
        MORTISE_CHECK(type->check(params));
    MORTISE_TRY(const NodeType *test, catalogue().get("evaluate.test"));
    MORTISE_TRY(const ParamValues how, method(*test, options));

    MORTISE_TRY(const LoadedTable read, load(options.data));
    MORTISE_TRY(const Table table, withRoles(read.table, options, options.data));
    const Learner learner{type->title.english(), type->id, type->version, params};
    Inputs inputs{{"table", {table}}, {"learners", {learner}}};
    double importSeconds = read.seconds;
    if (!options.test.empty()) {
        MORTISE_TRY(const LoadedTable other, load(options.test));
        MORTISE_TRY(const Table tested, withRoles(other.table, options, options.test));
        inputs["test"] = {tested};
        importSeconds += other.seconds;
    }

    RunContext context;
    context.registry = &catalogue();
    context.seed = options.common.seed;
    context.warnings = read.report.warnings;
    MORTISE_TRY(const Outputs outputs, runNode(*test, inputs, how, context));
    const ResultsPtr results = std::get<ResultsPtr>(outputs.at("results"));
    Answer answer;
    answer.json = reportOf(*results, 0);
    if (!options.model.empty()) {
        MORTISE_TRY(const ModelPtr model, mortise::train(learner, table, context));
        MORTISE_CHECK(writeWhole(options.model, saveModel(*model)));
    }
    answer.json["seconds"]["import"] = importSeconds;
    answer.json["peak_bytes"] = peakBytes();
    answer.json["seed"] = options.common.seed;
    answer.json["learner"] = type->id;
    answer.json["params"] = toJson(params);
    std::vector<std::string> warnings;
    for (std::string &text : texts(context.warnings))
        if (std::find(warnings.begin(), warnings.end(), text) == warnings.end())
            warnings.push_back(std::move(text));
    answer.json["warnings"] = warnings;
    answer.text = people(answer.json);
    return answer;
}

} // namespace mortise::commands
