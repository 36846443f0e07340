#include "graph/workflow.h"

#include <algorithm>
#include <queue>
#include <set>
#include <unordered_map>

namespace mortise {
namespace {

using Adjacency = std::unordered_map<std::string, std::vector<std::string>>;

Adjacency neighbours(const std::vector<Link> &links, bool forward)
{
    Adjacency next;
    for (const Link &link : links)
        next[forward ? link.from : link.to].push_back(forward ? link.to : link.from);
    return next;
}

/// Everything that can be reached from `start`, itself included.
std::set<std::string> reachable(const std::string &start, const Adjacency &next)
{
    std::set<std::string> seen{start};
    std::vector<std::string> open{start};
    while (!open.empty()) {
        const std::string at = std::move(open.back());
        open.pop_back();
        if (const auto found = next.find(at); found != next.end())
            for (const std::string &name : found->second)
                if (seen.insert(name).second)
                    open.push_back(name);
    }
    return seen;
}

std::vector<std::string> only(std::vector<std::string> names, const std::set<std::string> &kept)
{
    std::erase_if(names, [&](const std::string &name) { return !kept.contains(name); });
    return names;
}

} // namespace

const GraphNode *Workflow::find(const std::string &name) const
{
    const auto at = nodes_.find(name);
    return at == nodes_.end() ? nullptr : &at->second;
}

std::string Workflow::groupOf(const std::string &node) const
{
    for (const auto &[id, group] : groups_)
        if (group.members.contains(node))
            return id;
    return {};
}

std::string Workflow::outerOf(const std::string &group) const
{
    for (const auto &[id, outer] : groups_)
        if (outer.groups.contains(group))
            return id;
    return {};
}

std::vector<Link> Workflow::into(const std::string &node, const std::string &port) const
{
    const auto first = std::lower_bound(links_.begin(), links_.end(), node, [](const Link &link, const std::string &name) { return link.to < name; });
    std::vector<Link> found;
    for (auto link = first; link != links_.end() && link->to == node; ++link)
        if (port.empty() || link->toPort == port)
            found.push_back(*link);
    return found;
}

std::vector<Link> Workflow::outOf(const std::string &node, const std::string &port) const
{
    std::vector<Link> found;
    for (const Link &link : links_)
        if (link.from == node && (port.empty() || link.fromPort == port))
            found.push_back(link);
    return found;
}

// Kahn, CACM 5(11), 1962; of the nodes that are ready the first by name comes first.
std::vector<std::string> Workflow::order() const
{
    std::unordered_map<std::string, int> waitsFor;
    for (const Link &link : links_)
        ++waitsFor[link.to];
    std::priority_queue<std::string, std::vector<std::string>, std::greater<>> ready;
    for (const auto &[name, node] : nodes_)
        if (!waitsFor.contains(name))
            ready.push(name);
    const Adjacency next = neighbours(links_, true);
    std::vector<std::string> out;
    while (!ready.empty()) {
        out.push_back(ready.top());
        ready.pop();
        if (const auto found = next.find(out.back()); found != next.end())
            for (const std::string &name : found->second)
                if (--waitsFor[name] == 0)
                    ready.push(name);
    }
    return out;
}

std::vector<std::string> Workflow::upstream(const std::string &node) const
{
    return find(node) ? only(order(), reachable(node, neighbours(links_, false))) : std::vector<std::string>();
}

std::vector<std::string> Workflow::downstream(const std::string &node) const
{
    return find(node) ? only(order(), reachable(node, neighbours(links_, true))) : std::vector<std::string>();
}

std::string Workflow::freeNodeName(const std::string &wanted) const
{
    if (!wanted.empty() && !find(wanted))
        return wanted;
    std::string stem = wanted.empty() ? "Block" : wanted;
    const std::size_t end = stem.find_last_not_of("0123456789");
    if (end != std::string::npos && end > 0 && end + 1 < stem.size() && stem[end] == ' ') // a copy of "Fill missing 2"
        stem.resize(end);
    std::string free = stem;
    for (int n = 2; find(free); ++n)
        free = stem + " " + std::to_string(n);
    return free;
}

Expected<ParamValues> Workflow::params(const std::string &node, const Registry &registry) const
{
    const GraphNode *found = find(node);
    if (!found)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no block named \"%1\""), {node}});
    const auto type = registry.get(found->type);
    if (!type)
        return fail(type.error().code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {node, type.error().message()}});
    if (found->version > (*type)->version)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 was set up by a newer Mortise: update this one, or put the block in again"), {node}});
    auto values = paramsFromJson((*type)->params, found->settings);
    if (!values)
        return fail(values.error().code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {node, values.error().message()}});
    return values;
}

} // namespace mortise
