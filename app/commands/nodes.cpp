// mortise nodes [ID]: the catalogue with parameters, ranges and defaults.
#include "app/commands/tools.h"

#include "base/number_text.h"

namespace mortise::commands {
namespace {

struct DomainWords {
    nlohmann::json type, min, max, choices;
};

DomainWords wordsOf(const Domain &domain)
{
    DomainWords out;
    if (const auto *real = std::get_if<RealRange>(&domain))
        out = {"number", numberOrNull(real->min), numberOrNull(real->max), nullptr};
    else if (const auto *integer = std::get_if<IntRange>(&domain))
        out = {"integer", integer->min, integer->max, nullptr};
    else if (const auto *choice = std::get_if<Choice>(&domain)) {
        out.type = choice->orNumber ? "choice or integer" : "choice";
        out.choices = nlohmann::json::array();
        for (const Option &option : choice->options)
            out.choices.push_back({{"value", option.value}, {"label", option.label.english()}});
    } else {
        constexpr const char *kNames[] = {"", "", "", "flag", "column", "columns", "text", "conditions", "assignments", "path", "list"};
        out.type = kNames[domain.index()];
    }
    return out;
}

nlohmann::json portsJson(const std::vector<PortSpec> &ports)
{
    nlohmann::json out = nlohmann::json::array();
    for (const PortSpec &port : ports)
        out.push_back({{"key", port.key}, {"label", port.label.english()}, {"kind", kindName(port.kind)}, {"many", port.many}, {"optional", port.optional}});
    return out;
}

nlohmann::json nodeJson(const NodeType &type)
{
    nlohmann::json params = nlohmann::json::array(), keywords = nlohmann::json::array();
    for (const Text &keyword : type.keywords)
        keywords.push_back(keyword.english());
    for (const ParamSpec &spec : type.params) {
        const DomainWords words = wordsOf(spec.domain);
        params.push_back({{"key", spec.key}, {"label", spec.label.english()}, {"help", spec.help.english()}, {"type", words.type},
                          {"min", words.min}, {"max", words.max}, {"choices", words.choices}, {"default", toJson(spec.fallback)}});
    }
    return {{"id", type.id}, {"version", type.version}, {"title", type.title.english()}, {"summary", type.summary.english()},
            {"category", categoryName(type.category)}, {"keywords", keywords}, {"inputs", portsJson(type.inputs)}, {"outputs", portsJson(type.outputs)},
            {"params", params}};
}

std::string page(const NodeType &type)
{
    std::string out = type.id + "  " + type.title.english() + "\n" + type.summary.english() + "\n";
    std::vector<std::vector<std::string>> lines;
    for (const PortSpec &port : type.inputs)
        out += "in   " + port.key + " (" + std::string(kindName(port.kind)) + (port.many ? ", several" : "") + (port.optional ? ", optional" : "") + ")\n";
    for (const PortSpec &port : type.outputs)
        out += "out  " + port.key + " (" + std::string(kindName(port.kind)) + ")\n";
    if (!type.params.empty())
        out += "\nsettings (--set key=value)\n";
    for (const ParamSpec &spec : type.params)
        lines.push_back({"  " + spec.key + " = " + paramText(spec.fallback), spec.label.english() + ": " + allowedText(spec).english()
                                                                                + (spec.help.empty() ? "" : ". " + spec.help.english())});
    return out + aligned(lines);
}

} // namespace

Expected<Answer> nodes(const NodesOptions &options)
{
    Answer answer;
    answer.json = nlohmann::json::array();
    if (!options.id.empty()) {
        MORTISE_TRY(const NodeType *type, catalogue().get(options.id));
        answer.json.push_back(nodeJson(*type));
        answer.text = page(*type);
        return answer;
    }
    std::vector<std::vector<std::string>> lines;
    Category last{};
    for (const NodeType *type : catalogue().all()) {
        answer.json.push_back(nodeJson(*type));
        if (lines.empty() || type->category != last)
            lines.push_back({categoryTitle(type->category).english()});
        last = type->category;
        lines.push_back({"  " + type->id, type->title.english(), type->summary.english()});
    }
    answer.text = aligned(lines);
    return answer;
}

} // namespace mortise::commands
