#include "widgets/canvas/find_blocks.h"

#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {
namespace {

void addValue(const nlohmann::json &value, const ParamSpec *spec, QStringList &words)
{
    if (value.is_array() || value.is_object()) {
        for (const auto &each : value)
            addValue(each, spec, words);
        return;
    }
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    words << qstring(text);
    if (const auto *choice = spec ? std::get_if<Choice>(&spec->domain) : nullptr)
        for (const Option &option : choice->options)
            if (option.value == text)
                words << translated(option.label);
}

/// Everything that a block can be found by, in lines so that no word runs over two of them.
QString wordsOf(const std::string &name, const GraphNode &node, const Registry &registry)
{
    QStringList words{qstring(name)};
    const NodeType *type = registry.find(node.type);
    if (type)
        words << translated(type->title) << qstring(type->title.source);
    else
        words << qstring(node.type);
    nlohmann::json settings = node.settings.is_object() ? node.settings : nlohmann::json::object();
    for (const ParamSpec &spec : type ? type->params : std::vector<ParamSpec>())
        if (std::holds_alternative<Choice>(spec.domain) && !settings.contains(spec.key))
            settings[spec.key] = toJson(spec.fallback); // it says what the block does; numbers that nobody set would be found everywhere
    for (const auto &[key, value] : settings.items()) {
        const ParamSpec *spec = type ? findParam(type->params, key) : nullptr;
        if (!(value.is_boolean() && spec)) // "true" finds nothing: its label says what it means
            addValue(value, spec, words);
        else if (value.get<bool>())
            words << translated(spec->label);
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace

QStringList findBlocks(const Workflow &flow, const Registry &registry, const QString &typed)
{
    const QStringList wanted = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return {};
    std::vector<std::pair<Point, std::string>> found;
    for (const auto &[name, node] : flow.nodes()) {
        const QString words = wordsOf(name, node, registry);
        if (std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); }))
            found.emplace_back(node.at, name);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return std::pair(a.first.x, a.first.y) < std::pair(b.first.x, b.first.y); });
    QStringList names;
    for (const auto &[at, name] : found)
        names << qstring(name);
    return names;
}

} // namespace mortise
