#include "app/commands/report_page.h"

#include "base/number_text.h"

namespace mortise::commands {
namespace {

std::string escaped(const std::string &text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    return out;
}

std::string valueText(const nlohmann::json &value)
{
    if (value.is_number_integer())
        return withThousands(value.get<std::int64_t>());
    if (value.is_number())
        return rounded(value.get<double>());
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_object() && value.contains("value"))
        return valueText(value["value"]) + (value.value("low", nlohmann::json()).is_number() ? " (" + valueText(value["low"]) + " to " + valueText(value["high"]) + ")" : "");
    return value.is_null() ? "–" : value.dump();
}

constexpr std::size_t kMostItems = 30;

/// Objects as two columns, lists of objects as a table, everything else as text; long lists are cut and say so.
std::string block(const nlohmann::json &value)
{
    if (value.is_array() && !value.empty() && value.front().is_object()) {
        std::string out = "<table><tr>";
        std::vector<std::string> keys;
        for (const auto &[key, unused] : value.front().items())
            if (!unused.is_structured() || unused.contains("value"))
                keys.push_back(key);
        for (const std::string &key : keys)
            out += "<th>" + escaped(key) + "</th>";
        out += "</tr>";
        for (std::size_t i = 0; i < std::min(value.size(), kMostItems); ++i) {
            out += "<tr>";
            for (const std::string &key : keys)
                out += "<td>" + escaped(valueText(value[i].value(key, nlohmann::json()))) + "</td>";
            out += "</tr>";
        }
        return out + "</table>" + (value.size() > kMostItems ? "<p>and " + std::to_string(value.size() - kMostItems) + " more</p>" : "");
    }
    if (value.is_object() && !value.contains("value")) {
        std::string out = "<table>";
        std::size_t shown = 0;
        for (const auto &[key, item] : value.items())
            if (shown++ < kMostItems)
                out += "<tr><th>" + escaped(key) + "</th><td>" + block(item) + "</td></tr>";
        return out + "</table>";
    }
    if (value.is_array()) {
        std::string out;
        for (std::size_t i = 0; i < std::min(value.size(), kMostItems); ++i)
            out += (i ? ", " : "") + escaped(valueText(value[i]));
        return out + (value.size() > kMostItems ? ", ..." : "");
    }
    return escaped(valueText(value));
}

constexpr const char *kStyle = R"(body{font:15px/1.5 Inter,"Noto Sans","DejaVu Sans",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1f2329;background:#fff}
h1{font-size:24px}h2{font-size:17px;margin-top:2em;border-top:1px solid #e3e6ea;padding-top:1em}table{border-collapse:collapse;margin:.3em 0}
th,td{text-align:left;padding:.25em .8em .25em 0;vertical-align:top;font-variant-numeric:tabular-nums}th{font-weight:600;color:#57606a}
figure{margin:.5em 0}svg{max-width:100%;height:auto;border:1px solid #e3e6ea;border-radius:8px}
.state{color:#57606a}@media(prefers-color-scheme:dark){body{color:#e6e9ed;background:#1b1e23}th,figure{margin:.5em 0}svg{max-width:100%;height:auto;border:1px solid #e3e6ea;border-radius:8px}
.state{color:#a6aeb8}h2{border-color:#373c44}})";

} // namespace

std::string reportPage(const Workflow &workflow, const nlohmann::json &answer, const std::map<std::string, std::string> &figures)
{
    const std::string title = escaped(workflow.title().empty() ? "Results" : workflow.title());
    std::string out = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" + kStyle + "</style></head><body><h1>" + title + "</h1>";
    if (!workflow.summary.empty())
        out += "<p>" + escaped(workflow.summary) + "</p>";
    for (const std::string &name : workflow.order()) {
        const auto at = answer.at("nodes").find(name);
        if (at == answer.at("nodes").end())
            continue;
        out += "<h2>" + escaped(name) + "</h2><p class=\"state\">" + escaped(at->value("id", "")) + " · " + escaped(at->value("state", "")) + "</p>";
        if (const auto figure = figures.find(name); figure != figures.end())
            out += "<figure>" + figure->second.substr(std::min(figure->second.find("<svg"), figure->second.size())) + "</figure>";
        if (const auto report = at->find("report"); report != at->end() && !report->empty())
            out += block(*report);
    }
    if (!answer.at("warnings").empty()) {
        out += "<h2>Worth knowing</h2><ul>";
        for (const auto &warning : answer.at("warnings"))
            out += "<li>" + escaped(warning.get<std::string>()) + "</li>";
        out += "</ul>";
    }
    return out + "</body></html>\n";
}

} // namespace mortise::commands
