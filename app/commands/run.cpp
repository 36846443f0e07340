// mortise run: a project or a workflow as text, all of it, in this process.
#include "app/commands/report_figures.h"
#include "app/commands/report_page.h"
#include "app/commands/tools.h"

#include "base/memory.h"
#include "base/number_text.h"
#include "engine/engine.h"
#include "io/atomic_file.h"
#include "io/byte_source.h"
#include "project/links.h"
#include "project/project.h"
#include "store/store.h"

#include <QFileInfo>

#include <cmath>
#include <mutex>

namespace mortise::commands {
namespace {

struct NodeAnswer {
    std::string id, state = "not run";
    double seconds = 0;
    bool cached = false;
    nlohmann::json report = nlohmann::json::object();
    Text summary;
};

/// What the engine told, collected on its thread.
struct Collected {
    std::mutex lock;
    std::map<std::string, NodeAnswer> nodes;
    std::map<std::string, StoredResult> results;
    std::vector<Text> warnings;
    std::vector<nlohmann::json> records;
    std::optional<Error> failure;
    std::string failedNode;

    void take(const EngineEvent &event)
    {
        const std::lock_guard guard(lock);
        using Kind = EngineEvent::Kind;
        NodeAnswer *node = event.node.empty() ? nullptr : &nodes[event.node];
        if (event.kind == Kind::Done && node) {
            node->state = "done";
            node->seconds = event.seconds;
            node->cached = event.cached;
            node->report = event.report;
            node->summary = event.text;
            results[event.node] = {event.outputs, event.report, event.text, event.warnings, event.seconds, event.key};
            for (const Text &warning : event.warnings)
                warnings.push_back({"%1: %2", {event.node, warning.english()}});
        } else if (event.kind == Kind::Failed && node) {
            node->state = "failed";
            if (!failure) {
                failure = event.error;
                failedNode = event.node;
            }
        } else if (event.kind == Kind::Skipped && node) {
            node->state = "skipped";
            warnings.push_back({"%1: %2", {event.node, event.error.message()}});
        } else if (event.kind == Kind::Record) {
            records.push_back(event.report);
        } else if (event.kind == Kind::Finished && event.error.code != ErrorCode::Internal && !event.error.text.empty() && !failure) {
            failure = event.error;
        }
    }
};

Expected<nlohmann::json> readJson(const std::string &path)
{
    MORTISE_TRY(const Buffer bytes, bytesOfFile(path));
    const auto *text = reinterpret_cast<const char *>(bytes.data());
    auto json = nlohmann::json::parse(text, text + bytes.size(), nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a workflow: give a .mortise project or the JSON of one"), {path}});
    return json;
}

/// --set NODE.key=value; names may hold dots, so the longest node name that fits counts.
Expected<void> applySetting(Workflow &workflow, const std::string &text)
{
    MORTISE_TRY(const auto pair, keyAndValue(text, "--set"));
    const std::size_t dot = pair.first.rfind('.');
    const std::string node = dot == std::string::npos ? "" : pair.first.substr(0, dot);
    const GraphNode *graph = workflow.find(node);
    if (!graph) {
        std::string names;
        for (const auto &[name, unused] : workflow.nodes())
            names += (names.empty() ? "" : ", ") + name;
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "--set %1: there is no block of that name; write NODE.key=value with NODE one of %2"), {text, names}});
    }
    MORTISE_TRY(const NodeType *type, catalogue().get(graph->type));
    const std::string key = pair.first.substr(dot + 1);
    const ParamSpec *spec = findParam(type->params, key);
    if (!spec)
        return unknownParam(type->params, key, node);
    MORTISE_TRY(const ParamValue value, parseParam(*spec, pair.second));
    MORTISE_CHECK(workflow.apply(SetSetting{node, key, toJson(value)}, catalogue()));
    return {};
}

/// The leaderboard of every evaluation, for people.
std::string people(const Workflow &workflow, const Collected &collected)
{
    std::string out;
    for (const std::string &name : workflow.order()) {
        const auto at = collected.nodes.find(name);
        if (at == collected.nodes.end())
            continue;
        out += name + ": " + at->second.state + (at->second.summary.empty() ? "" : ", " + at->second.summary.english()) + "\n";
    }
    for (const auto &[name, node] : collected.nodes) {
        const auto learners = node.report.find("learners");
        if (node.id != "evaluate.test" || learners == node.report.end() || !learners->is_array())
            continue;
        std::vector<std::vector<std::string>> lines;
        for (const nlohmann::json &learner : *learners) {
            if (!learner.contains("metrics"))
                continue;
            if (lines.empty()) {
                lines.push_back({"learner"});
                for (const auto &[metric, unused] : learner["metrics"].items())
                    lines.front().push_back(metric);
            }
            std::vector<std::string> line{learner.value("name", learner.value("learner", ""))};
            for (const auto &[metric, value] : learner["metrics"].items())
                line.push_back(value.is_object() && value["value"].is_number() ? rounded(value["value"].get<double>()) : "-");
            lines.push_back(std::move(line));
        }
        out += "\n" + name + "\n" + aligned(lines);
    }
    for (const Text &warning : collected.warnings)
        out += "- " + warning.english() + "\n";
    return out;
}

} // namespace

Expected<Answer> run(const RunOptions &options, int &argc, char **argv)
{
    MORTISE_TRY(const std::unique_ptr<Store> store, Store::open({}, catalogue()));
    const bool isProject = options.file.ends_with(".mortise");
    ProjectContent content;
    std::vector<Text> problems;
    if (isProject) {
        MORTISE_TRY(content, openProject(options.file, *store, catalogue()));
        problems = content.problems;
    } else {
        MORTISE_TRY(const nlohmann::json json, readJson(options.file));
        MORTISE_TRY(content.workflow, workflowFromJson(json, catalogue(), &problems));
    }
    if (options.save && options.save->empty() && !isProject)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "--save: %1 is a workflow as text; give the project to make, --save OUT.mortise"), {options.file}});
    for (const std::string &setting : options.set)
        MORTISE_CHECK(applySetting(content.workflow, setting));

    JobRequest request;
    request.folder = QFileInfo(QString::fromStdString(options.file)).absolutePath().toStdString();
    request.seed = options.common.seed;
    request.threads = options.common.threads;
    for (const std::string &text : options.data) {
        MORTISE_TRY(const auto pair, keyAndValue(text, "--data"));
        if (!content.workflow.find(pair.first))
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "--data %1: there is no block of that name"), {text}});
        MORTISE_TRY(LoadedTable read, load(pair.second));
        // Roles that the block gives its own data hold for the file that stands in for it.
        request.given.emplace(pair.first, std::move(read.table));
    }
    request.workflow = content.workflow;
    request.kept = keptSources(content.results);
    Collected collected;
    for (const auto &[name, node] : content.workflow.nodes())
        collected.nodes[name].id = node.type;
    {
        const auto engine = makeLocalEngine(catalogue(), *store, [&](const EngineEvent &event) { collected.take(event); });
        engine->waitFor(engine->submit(std::move(request)));
    }
    if (collected.failure)
        return fail(collected.failure->code == ErrorCode::InvalidParameter ? ErrorCode::InvalidInput : collected.failure->code,
                    {"%1%2", {collected.failedNode.empty() ? "" : collected.failedNode + ": ", collected.failure->message()}});

    if (options.save) {
        Ledger ledger(content.records);
        for (nlohmann::json &record : collected.records)
            ledger.add(std::move(record));
        content.records = ledger.all();
        content.results = collected.results;
        MORTISE_CHECK(saveProject(options.save->empty() ? options.file : *options.save, content, *store));
    }
    Answer answer;
    nlohmann::json nodes = nlohmann::json::object();
    for (const auto &[name, node] : collected.nodes)
        nodes[name] = {{"id", node.id}, {"state", node.state}, {"seconds", node.seconds}, {"cached", node.cached}, {"report", node.report}};
    std::vector<Text> warnings = problems;
    warnings.insert(warnings.end(), collected.warnings.begin(), collected.warnings.end());
    answer.json = {{"nodes", nodes}, {"warnings", warningsJson(warnings)}};
    answer.text = people(content.workflow, collected);
    if (!options.report.empty()) {
        MORTISE_TRY(const auto figures, reportFigures(content.workflow, collected.results, *store, argc, argv));
        MORTISE_CHECK(writeWhole(options.report, reportPage(content.workflow, answer.json, figures)));
    }
    return answer;
}

} // namespace mortise::commands
