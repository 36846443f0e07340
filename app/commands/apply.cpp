// mortise apply NODE: any one node on files.
#include "app/commands/tools.h"

#include "base/memory.h"
#include "base/number_text.h"
#include "io/atomic_file.h"
#include "io/byte_source.h"


namespace mortise::commands {
namespace {

struct PortFile {
    std::string port, file;
};

/// [PORT=]FILE; without a port, the first one that is not taken.
Expected<std::vector<PortFile>> assigned(const std::vector<std::string> &given, const std::vector<PortSpec> &ports, const std::string &node, const char *option)
{
    std::vector<PortFile> out;
    for (const std::string &text : given) {
        const std::size_t at = text.find('=');
        const std::string before = at == std::string::npos ? "" : text.substr(0, at);
        const auto named = std::find_if(ports.begin(), ports.end(), [&](const PortSpec &port) { return port.key == before; });
        if (named != ports.end()) {
            out.push_back({before, text.substr(at + 1)});
            continue;
        }
        const auto free = std::find_if(ports.begin(), ports.end(), [&](const PortSpec &port) {
            return port.many || std::none_of(out.begin(), out.end(), [&](const PortFile &taken) { return taken.port == port.key; });
        });
        if (free == ports.end())
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 %2: %3 has no port left for it"), {option, text, node}});
        out.push_back({free->key, text});
    }
    return out;
}

Expected<void> writeValue(const Value &value, const std::string &path)
{
    if (const auto *table = std::get_if<Table>(&value))
        return write(*table, path);
    if (const auto *model = std::get_if<ModelPtr>(&value))
        return writeWhole(path, saveModel(**model));
    if (const auto *results = std::get_if<ResultsPtr>(&value))
        return writeWhole(path, saveResults(**results));
    return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1: a recipe for training is not written to a file; use `mortise train`"), {path}});
}

Expected<Value> readValue(const PortSpec &port, const std::string &path, double &seconds, std::vector<Text> &warnings)
{
    if (port.kind == ValueKind::Table) {
        MORTISE_TRY(const LoadedTable read, load(path));
        seconds += read.seconds;
        warnings.insert(warnings.end(), read.report.warnings.begin(), read.report.warnings.end());
        return Value(read.table);
    }
    MORTISE_TRY(const Buffer bytes, bytesOfFile(path));
    const std::string_view content(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    if (port.kind == ValueKind::Model) {
        MORTISE_TRY(ModelPtr model, loadModel(content, catalogue(), path));
        return Value(std::move(model));
    }
    if (port.kind == ValueKind::Results) {
        MORTISE_TRY(ResultsPtr results, loadResults(content));
        return Value(std::move(results));
    }
    return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1: a learner cannot come from a file; use `mortise train` or `mortise run`"), {path}});
}

} // namespace

Expected<Answer> apply(const ApplyOptions &options)
{
    MORTISE_TRY(const NodeType *type, catalogue().get(options.node));
    MORTISE_TRY(const ParamValues params, settings(*type, options.set));
    MORTISE_TRY(const auto sources, assigned(options.data, type->inputs, type->id, "--data"));
    MORTISE_TRY(const auto targets, assigned(options.out, type->outputs, type->id, "--out"));

    RunContext context;
    context.registry = &catalogue();
    context.seed = options.common.seed;
    double importSeconds = 0;
    Inputs inputs;
    for (const PortFile &source : sources) {
        const auto port = std::find_if(type->inputs.begin(), type->inputs.end(), [&](const PortSpec &p) { return p.key == source.port; });
        MORTISE_TRY(Value value, readValue(*port, source.file, importSeconds, context.warnings));
        inputs[source.port].push_back(std::move(value));
    }
    const Stopwatch watch;
    MORTISE_TRY(const Outputs outputs, runNode(*type, inputs, params, context));
    const double seconds = watch.seconds();
    for (const PortFile &target : targets)
        MORTISE_CHECK(writeValue(outputs.at(target.port), target.file));

    const Table *table = tableIn(inputs, "table");
    if (const auto at = outputs.find("table"); at != outputs.end())
        table = std::get_if<Table>(&at->second);
    nlohmann::json names = nlohmann::json::array();
    for (int i = 0; table && i < table->columns(); ++i)
        names.push_back(table->field(i).name);
    Answer answer;
    answer.json = {{"rows", table ? nlohmann::json(table->rows()) : nlohmann::json()}, {"columns", names}, {"report", context.report},
                   {"seconds", {{"import", importSeconds}, {"run", seconds}}}, {"peak_bytes", peakBytes()}, {"warnings", warningsJson(context.warnings)}};
    answer.text = type->title.english() + (context.summary.empty() ? "" : ": " + context.summary.english()) + "\n";
    for (const auto &[key, value] : context.report.items())
        if (value.is_number() || value.is_string())
            answer.text += key + " " + (value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
    for (const Text &warning : context.warnings)
        answer.text += "- " + warning.english() + "\n";
    return answer;
}

} // namespace mortise::commands
