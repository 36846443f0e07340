#include "graph/fragment.h"

#include "graph/graph_json.h"
#include "graph/groups.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kGrid = 8, kCardWidth = 206, kCardHeight = 56; // canvas units, as the cards are drawn

/// The object in the text. Mail programs put words around it and turn indents into spaces that do not break (U+00A0).
nlohmann::json objectIn(std::string text)
{
    for (std::size_t at = text.find("\xc2\xa0"); at != std::string::npos; at = text.find("\xc2\xa0", at))
        text.replace(at, 2, " ");
    const std::size_t first = text.find('{'), last = text.rfind('}');
    if (first == std::string::npos || last == std::string::npos || last < first || text.find("\"mortise\"") == std::string::npos)
        return {};
    return nlohmann::json::parse(text.begin() + static_cast<std::ptrdiff_t>(first), text.begin() + static_cast<std::ptrdiff_t>(last) + 1, nullptr, false);
}

/// How far everything has to move so that its middle comes to lie at `middle`, in whole steps of the grid.
Point shiftOf(const Workflow &part, Point middle)
{
    double left = 1e300, top = 1e300, right = -1e300, bottom = -1e300;
    const auto add = [&](Point at, Point size) {
        left = std::min(left, at.x);
        top = std::min(top, at.y);
        right = std::max(right, at.x + size.x);
        bottom = std::max(bottom, at.y + size.y);
    };
    for (const auto &[id, group] : part.groups())
        if (closedAround(part, id) == id)
            add(group.at, {kCardWidth, kCardHeight});
    for (const auto &[name, node] : part.nodes())
        if (closedAround(part, part.groupOf(name)).empty())
            add(node.at, {kCardWidth, kCardHeight});
    for (const auto &[id, note] : part.notes())
        add(note.at, note.size);
    const auto step = [](double d) { return std::round(d / kGrid) * kGrid; };
    return {step(middle.x - (left + right) / 2), step(middle.y - (top + bottom) / 2)};
}

std::string freeId(const auto &taken)
{
    int id = 1;
    while (taken.contains(std::to_string(id)))
        ++id;
    return std::to_string(id);
}

std::set<std::string> renamed(const std::set<std::string> &names, const std::map<std::string, std::string> &to)
{
    std::set<std::string> out;
    for (const std::string &name : names)
        if (const auto at = to.find(name); at != to.end())
            out.insert(at->second);
    return out;
}

} // namespace

nlohmann::json copyOf(const Workflow &flow, const std::set<std::string> &nodes, const std::set<std::string> &notes)
{
    nlohmann::json json{{"mortise", 1}, {"nodes", nlohmann::json::object()}, {"links", nlohmann::json::array()}};
    for (const std::string &name : nodes)
        if (const GraphNode *node = flow.find(name))
            json["nodes"][name] = toJson(*node);
    for (const Link &link : flow.links())
        if (nodes.contains(link.from) && nodes.contains(link.to))
            json["links"].push_back(toJson(link));
    for (const auto &[id, note] : flow.notes())
        if (notes.contains(id))
            json["notes"][id] = toJson(note);
    for (const auto &[id, group] : flow.groups())
        if (const auto inside = blocksIn(flow.groups(), id); std::includes(nodes.begin(), nodes.end(), inside.begin(), inside.end()))
            json["groups"][id] = toJson(group);
    return json;
}

std::optional<Pasted> pasteInto(const Workflow &flow, const std::string &text, Point middle, const Registry &registry)
{
    Pasted pasted;
    auto part = workflowFromJson(objectIn(text), registry, &pasted.problems);
    if (!part || (part->nodes().empty() && part->notes().empty()))
        return std::nullopt;
    Point shift = shiftOf(*part, middle);
    const auto covers = [&] { // pasted twice, the second shows beside the first
        return std::any_of(part->nodes().begin(), part->nodes().end(), [&](const auto &entry) {
            const Point at{entry.second.at.x + shift.x, entry.second.at.y + shift.y};
            return std::any_of(flow.nodes().begin(), flow.nodes().end(), [&](const auto &there) {
                return std::abs(there.second.at.x - at.x) < kGrid && std::abs(there.second.at.y - at.y) < kGrid;
            });
        });
    };
    while (covers())
        shift = {shift.x + 3 * kGrid, shift.y + 3 * kGrid};

    Workflow grown = flow; // names must be free among the pasted as well
    std::map<std::string, std::string> nameOf;
    const auto add = [&](Edit edit) {
        if (!grown.apply(edit, registry))
            return false;
        pasted.edit.edits.push_back(std::move(edit));
        return true;
    };
    for (const auto &[name, node] : part->nodes()) {
        GraphNode moved = node;
        moved.at = {node.at.x + shift.x, node.at.y + shift.y};
        const std::string free = grown.freeNodeName(name);
        if (add(AddNode{free, std::move(moved)})) {
            nameOf[name] = free;
            pasted.nodes.push_back(free);
        }
    }
    for (const Link &link : part->links())
        if (nameOf.contains(link.from) && nameOf.contains(link.to))
            add(AddLink{{nameOf[link.from], link.fromPort, nameOf[link.to], link.toPort}});
    for (const auto &[id, note] : part->notes()) {
        const std::string free = freeId(grown.notes());
        Note moved = note;
        moved.at = {note.at.x + shift.x, note.at.y + shift.y};
        if (add(SetNote{free, std::move(moved)}))
            pasted.notes.push_back(free);
    }
    std::map<std::string, std::string> groupOf;
    for (const std::string &id : innerFirst(part->groups())) {
        Group moved = part->groups().at(id);
        moved.at = {moved.at.x + shift.x, moved.at.y + shift.y};
        moved.members = renamed(moved.members, nameOf);
        moved.groups = renamed(moved.groups, groupOf);
        if (const std::string free = freeId(grown.groups()); add(SetGroup{free, std::move(moved)}))
            groupOf[id] = free;
    }
    pasted.edit.name = pasted.nodes.size() == 1 ? Text{QT_TRANSLATE_NOOP("core", "Paste %1"), {pasted.nodes.front()}}
                                                : Text{QT_TRANSLATE_NOOP("core", "Paste %1 {block|blocks}"), {std::to_string(pasted.nodes.size())}};
    return pasted;
}

} // namespace mortise
