#include "graph/groups.h"

#include <algorithm>
#include <utility>

namespace mortise {
namespace {

std::string outerIn(const Groups &groups, const std::string &id)
{
    const auto at = std::find_if(groups.begin(), groups.end(), [&](const auto &entry) { return entry.second.groups.contains(id); });
    return at == groups.end() ? std::string() : at->first;
}

/// The group and those around it.
std::vector<std::string> wayOut(const Groups &groups, std::string id)
{
    std::vector<std::string> way;
    for (; !id.empty(); id = outerIn(groups, id))
        way.push_back(id);
    return way;
}

void dropEmpty(Groups &groups)
{
    for (const std::string &id : innerFirst(groups))
        if (const Group &group = groups.at(id); group.members.empty() && group.groups.empty()) {
            if (const std::string outer = outerIn(groups, id); !outer.empty())
                groups.at(outer).groups.erase(id);
            groups.erase(id);
        }
}

/// The innermost group that is on all of the ways out.
std::string meeting(const std::vector<std::vector<std::string>> &ways)
{
    for (const std::string &id : ways.empty() ? std::vector<std::string>() : ways.front())
        if (std::all_of(ways.begin(), ways.end(), [&](const auto &way) { return std::find(way.begin(), way.end(), id) != way.end(); }))
            return id;
    return {};
}

} // namespace

std::vector<std::string> innerFirst(const Groups &groups)
{
    std::set<std::string> held;
    for (const auto &[id, group] : groups)
        held.insert(group.groups.begin(), group.groups.end());
    std::vector<std::string> order;
    for (const auto &[id, group] : groups)
        if (!held.contains(id))
            order.push_back(id);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::set<std::string> &inner = groups.at(order[i]).groups;
        order.insert(order.end(), inner.begin(), inner.end());
    }
    std::reverse(order.begin(), order.end());
    return order;
}

std::set<std::string> blocksIn(const Groups &groups, const std::string &id)
{
    std::set<std::string> blocks;
    std::vector<std::string> open{id};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const Group &group = groups.at(open[i]);
        blocks.insert(group.members.begin(), group.members.end());
        open.insert(open.end(), group.groups.begin(), group.groups.end());
    }
    return blocks;
}

std::vector<std::string> groupsAround(const Workflow &flow, const std::string &node)
{
    return wayOut(flow.groups(), flow.groupOf(node));
}

std::string closedAround(const Workflow &flow, const std::string &group)
{
    std::string closed;
    for (const std::string &id : wayOut(flow.groups(), group))
        if (flow.groups().at(id).collapsed)
            closed = id;
    return closed;
}

std::vector<Edit> regroup(const Workflow &flow, Groups wanted)
{
    dropEmpty(wanted);
    const Groups &now = flow.groups();
    std::vector<Edit> edits;
    std::set<std::string> moved; // what they hold changes, or what those hold that they are in
    for (const Groups *groups : {&now, static_cast<const Groups *>(&wanted)})
        for (const auto &[id, group] : *groups) {
            const auto before = now.find(id);
            const auto after = std::as_const(wanted).find(id);
            if (before == now.end() || after == wanted.cend() || before->second.members != after->second.members || before->second.groups != after->second.groups)
                for (const std::string &outer : wayOut(*groups, id))
                    moved.insert(outer);
        }
    const std::vector<std::string> inside = innerFirst(now);
    for (auto id = inside.rbegin(); id != inside.rend(); ++id) // from outside, so that none goes because it is left empty
        if (moved.contains(*id))
            edits.push_back(SetGroup{*id, std::nullopt});
    for (const std::string &id : innerFirst(wanted))
        if (moved.contains(id) || wanted.at(id) != now.at(id))
            edits.push_back(SetGroup{id, wanted.at(id)});
    return edits;
}

Groups together(const Workflow &flow, const std::set<std::string> &nodes, const std::set<std::string> &inner, const std::string &id, Group made)
{
    Groups groups = flow.groups();
    std::vector<std::vector<std::string>> ways;
    for (const std::string &name : nodes)
        ways.push_back(groupsAround(flow, name));
    for (const std::string &held : inner)
        ways.push_back(wayOut(groups, outerIn(groups, held)));
    const std::string around = meeting(ways);
    for (auto &[other, group] : groups) {
        std::erase_if(group.members, [&](const std::string &name) { return nodes.contains(name); });
        std::erase_if(group.groups, [&](const std::string &held) { return inner.contains(held); });
    }
    made.members = nodes;
    made.groups = inner;
    groups[id] = std::move(made);
    if (!around.empty())
        groups.at(around).groups.insert(id);
    return groups;
}

void dissolve(Groups &groups, const std::string &id)
{
    const Group gone = groups.at(id);
    const std::string outer = outerIn(groups, id);
    groups.erase(id);
    if (outer.empty())
        return;
    Group &around = groups.at(outer);
    around.groups.erase(id);
    around.members.insert(gone.members.begin(), gone.members.end());
    around.groups.insert(gone.groups.begin(), gone.groups.end());
}

std::string freeGroupId(const Groups &groups)
{
    int id = 1;
    while (groups.contains(std::to_string(id)))
        ++id;
    return std::to_string(id);
}

} // namespace mortise
