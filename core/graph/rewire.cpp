#include "graph/rewire.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

// As the cards are drawn, and as far apart as the layout sets them.
constexpr Point kCard{206, 56};
constexpr double kPreview = 92, kMargin = 8;

const PortSpec *portOf(const Workflow &flow, const std::string &node, const std::string &port, bool output, const Registry &registry)
{
    const GraphNode *found = flow.find(node);
    const NodeType *type = found ? registry.find(found->type) : nullptr;
    if (!type)
        return nullptr;
    const std::vector<PortSpec> &ports = output ? type->outputs : type->inputs;
    const auto at = std::find_if(ports.begin(), ports.end(), [&](const PortSpec &spec) { return spec.key == port; });
    return at == ports.end() ? nullptr : &*at;
}

int positionOf(const Workflow &flow, const Link &link)
{
    const std::vector<Link> there = flow.into(link.to, link.toPort);
    return static_cast<int>(std::find(there.begin(), there.end(), link) - there.begin());
}

} // namespace

std::optional<ValueKind> kindOf(const Workflow &flow, const Link &link, const Registry &registry)
{
    if (const PortSpec *out = portOf(flow, link.from, link.fromPort, true, registry))
        return out->kind;
    if (const PortSpec *in = portOf(flow, link.to, link.toPort, false, registry))
        return in->kind;
    return std::nullopt;
}

std::optional<PortPair> portsBetween(const Workflow &flow, const Link &link, const NodeType &type, const Registry &registry)
{
    const auto kind = kindOf(flow, link, registry);
    const auto first = [&](const std::vector<PortSpec> &ports) {
        return std::find_if(ports.begin(), ports.end(), [&](const PortSpec &port) { return port.kind == kind; });
    };
    const auto in = first(type.inputs), out = first(type.outputs);
    if (!kind || in == type.inputs.end() || out == type.outputs.end())
        return std::nullopt;
    return PortPair{in->key, out->key};
}

std::vector<Edit> putBetween(const Workflow &flow, const Link &link, const std::string &name, const PortPair &ports)
{
    return {RemoveLink{link}, AddLink{{link.from, link.fromPort, name, ports.in}},
            AddLink{{name, ports.out, link.to, link.toPort}, positionOf(flow, link)}};
}

Room roomBetween(const Workflow &flow, const Link &link, Point wanted, const std::string &name)
{
    const bool covers = std::any_of(flow.nodes().begin(), flow.nodes().end(), [&](const auto &entry) {
        const Point at = entry.second.at;
        const double height = kCard.y + (entry.second.preview ? kPreview : 0);
        return entry.first != name && std::abs(at.x - wanted.x) < kCard.x + kMargin && wanted.y < at.y + height + kMargin && at.y < wanted.y + kCard.y + kMargin;
    });
    const GraphNode *from = flow.find(link.from), *to = flow.find(link.to);
    if (!covers || !from || !to)
        return {wanted, {}};
    Room room{{from->at.x + kNextColumn, from->at.y}, {}};
    if (const double by = room.at.x + kNextColumn - to->at.x; by > 0)
        for (const std::string &after : flow.downstream(link.to))
            if (const Point at = flow.find(after)->at; after != name)
                room.moves.push_back(MoveNode{after, {at.x + by, at.y}});
    return room;
}

std::vector<Edit> takeOut(const Workflow &flow, const std::set<std::string> &names, const Registry &registry)
{
    std::vector<Edit> edits;
    Workflow left = flow; // of a chain that goes as a whole, each block is joined over the last
    for (const std::string &name : names) {
        struct Open {
            Link link;
            int position;
            std::optional<ValueKind> kind;
        };
        std::vector<Open> onward;
        for (const Link &link : left.outOf(name))
            onward.push_back({link, positionOf(left, link), kindOf(left, link, registry)});
        std::map<ValueKind, std::vector<Link>> feeds;
        for (const Link &link : left.into(name))
            if (const auto kind = kindOf(left, link, registry))
                feeds[*kind].push_back(link);
        if (!left.apply(RemoveNode{name}, registry))
            continue;
        edits.push_back(RemoveNode{name});
        for (const Open &open : onward) {
            const auto feed = open.kind ? feeds.find(*open.kind) : feeds.end();
            if (feed == feeds.end() || feed->second.size() != 1)
                continue;
            const AddLink join{{feed->second.front().from, feed->second.front().fromPort, open.link.to, open.link.toPort}, open.position};
            if (left.apply(join, registry))
                edits.push_back(join);
        }
    }
    return edits;
}

bool wouldJoin(const Workflow &flow, const std::set<std::string> &names, const Registry &registry)
{
    const std::vector<Edit> edits = takeOut(flow, names, registry);
    return std::any_of(edits.begin(), edits.end(), [](const Edit &edit) { return std::holds_alternative<AddLink>(edit.what); });
}

} // namespace mortise
