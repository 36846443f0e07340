// Which links can be made, and in words why not.
#include "graph/workflow.h"

#include <algorithm>
#include <unordered_map>

namespace mortise {
namespace {

std::string kindTitle(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Table: return "Table";
    case ValueKind::Learner: return "Learner";
    case ValueKind::Model: return "Model";
    case ValueKind::Results: return "Results";
    }
    return {};
}

const PortSpec *findPort(const std::vector<PortSpec> &ports, const std::string &key)
{
    const auto at = std::find_if(ports.begin(), ports.end(), [&](const PortSpec &port) { return port.key == key; });
    return at == ports.end() ? nullptr : &*at;
}

std::string keysOf(const std::vector<PortSpec> &ports)
{
    std::string keys;
    for (const PortSpec &port : ports)
        keys += (keys.empty() ? "" : ", ") + port.key;
    return keys;
}

/// Up to three blocks that take such a value.
std::string takersOf(ValueKind kind, const Registry &registry)
{
    std::vector<std::string> titles;
    for (const NodeType *type : registry.all())
        if (titles.size() < 3 && std::any_of(type->inputs.begin(), type->inputs.end(), [&](const PortSpec &port) { return port.kind == kind; }))
            titles.push_back(type->title.english());
    std::string out;
    for (std::size_t i = 0; i < titles.size(); ++i)
        out += (i == 0 ? "" : i + 1 == titles.size() ? " or " : ", ") + titles[i];
    return out;
}

/// The way from `start` to `goal` along links, both included; empty where there is none. Looks only at what `goal` needs.
std::vector<std::string> way(const Workflow &flow, const std::string &start, const std::string &goal)
{
    std::unordered_map<std::string, std::string> next{{goal, {}}};
    std::vector<std::string> open{goal};
    for (std::size_t i = 0; i < open.size() && !next.contains(start); ++i)
        for (const Link &link : flow.into(open[i]))
            if (next.emplace(link.from, open[i]).second)
                open.push_back(link.from);
    std::vector<std::string> path;
    if (next.contains(start))
        for (std::string at = start; !at.empty(); at = next[at])
            path.push_back(at);
    return path;
}

Text mismatch(ValueKind given, const PortSpec &into, const Registry &registry)
{
    const std::string takers = takersOf(given, registry);
    if (takers.empty())
        return {QT_TRANSLATE_NOOP("core", "A %1 cannot go into a %2 port"), {kindTitle(given), kindTitle(into.kind)}};
    return {QT_TRANSLATE_NOOP("core", "A %1 cannot go into a %2 port: link it to %3"), {kindTitle(given), kindTitle(into.kind), takers}};
}

} // namespace

std::optional<Text> Workflow::whyNot(const Link &link, const Registry &registry) const
{
    const GraphNode *from = find(link.from), *to = find(link.to);
    if (!from || !to)
        return Text{QT_TRANSLATE_NOOP("core", "There is no block named \"%1\""), {from ? link.to : link.from}};
    if (link.from == link.to)
        return Text{QT_TRANSLATE_NOOP("core", "%1 cannot be linked to itself"), {link.from}};
    const NodeType *source = registry.find(from->type), *sink = registry.find(to->type);
    const PortSpec *out = source ? findPort(source->outputs, link.fromPort) : nullptr;
    const PortSpec *in = sink ? findPort(sink->inputs, link.toPort) : nullptr;
    if (source && !out)
        return source->outputs.empty() ? Text{QT_TRANSLATE_NOOP("core", "%1 gives nothing out"), {link.from}}
                                       : Text{QT_TRANSLATE_NOOP("core", "%1 has no output \"%2\"; it has: %3"), {link.from, link.fromPort, keysOf(source->outputs)}};
    if (sink && !in)
        return sink->inputs.empty() ? Text{QT_TRANSLATE_NOOP("core", "%1 takes nothing in"), {link.to}}
                                    : Text{QT_TRANSLATE_NOOP("core", "%1 has no input \"%2\"; it has: %3"), {link.to, link.toPort, keysOf(sink->inputs)}};
    if (out && in && out->kind != in->kind)
        return mismatch(out->kind, *in, registry);
    const std::vector<Link> there = into(link.to, link.toPort);
    if (std::find(there.begin(), there.end(), link) != there.end())
        return Text{QT_TRANSLATE_NOOP("core", "%1 and %2 are linked already"), {link.from, link.to}};
    if (in && !in->many && !there.empty())
        return Text{QT_TRANSLATE_NOOP("core", "%1 takes one link at %2: remove the one from %3 first"), {link.to, in->label.english(), there.front().from}};
    if (const std::vector<std::string> path = way(*this, link.to, link.from); !path.empty()) {
        std::string circle;
        for (const std::string &name : path)
            circle += name + " > ";
        return Text{QT_TRANSLATE_NOOP("core", "This would make a circle: %1"), {circle + link.to}};
    }
    return std::nullopt;
}

} // namespace mortise
