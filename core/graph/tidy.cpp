// Tidying a graph: the inside of every group is laid out by itself, then the group stands as a box among what is around it.
#include "graph/groups.h"
#include "graph/tidy_boxes.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace mortise {
namespace {

// Canvas units, as cards and frames are drawn.
constexpr double kWidth = 206, kHeight = 56, kHeightWithPicture = 148, kPad = 12, kTitle = 28, kPortStep = 15;

using Item = std::pair<bool, std::string>; // whether it is a group, and its name or id

/// What stands side by side in one group, or outside of all.
struct Level {
    std::vector<Item> items;
    std::vector<std::pair<Item, Item>> links;
    std::vector<Point> places; // of the items
    Point size;
};

class Tidying {
public:
    explicit Tidying(const Workflow &flow) : flow_(flow)
    {
        for (const auto &[id, group] : flow.groups())
            for (const std::string &name : group.members)
                groupOf_[name] = id;
        for (const auto &[name, node] : flow.nodes())
            levels_[groupOf(name)].items.emplace_back(false, name);
        for (const auto &[id, group] : flow.groups())
            levels_[flow.outerOf(id)].items.emplace_back(true, id);
        for (const Link &link : flow.links())
            join(link.from, link.to);
    }

    TidyPlaces places()
    {
        for (const std::string &id : innerFirst(flow_.groups())) {
            layOut(levels_.at(id));
            boxes_[id] = boxOf(id);
        }
        layOut(levels_[{}]);
        spread({}, {0, 0});
        return std::move(out_);
    }

private:
    std::string groupOf(const std::string &name) const
    {
        const auto at = groupOf_.find(name);
        return at == groupOf_.end() ? std::string() : at->second;
    }

    /// The groups around the block, from outside, and the block.
    std::vector<Item> wayTo(const std::string &name) const
    {
        std::vector<Item> way{{false, name}};
        for (std::string id = groupOf(name); !id.empty(); id = flow_.outerOf(id))
            way.insert(way.begin(), {true, id});
        return way;
    }

    /// The link counts in the innermost group that holds both ends, between what these stand in there.
    void join(const std::string &from, const std::string &to)
    {
        const std::vector<Item> a = wayTo(from), b = wayTo(to);
        const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        levels_[inA == a.begin() ? std::string() : std::prev(inA)->second].links.emplace_back(*inA, *inB);
    }

    void layOut(Level &level)
    {
        std::vector<TidyBox> boxes;
        std::map<Item, int> at;
        for (const Item &item : level.items) {
            at.emplace(item, static_cast<int>(at.size()));
            boxes.push_back(item.first ? boxes_.at(item.second) : boxOf(flow_.nodes().at(item.second)));
        }
        std::vector<std::pair<int, int>> edges;
        for (const auto &[from, to] : level.links)
            edges.emplace_back(at.at(from), at.at(to));
        level.places = tidyBoxes(boxes, std::move(edges));
        for (std::size_t i = 0; i < boxes.size(); ++i)
            level.size = {std::max(level.size.x, level.places[i].x + boxes[i].width), std::max(level.size.y, level.places[i].y + boxes[i].height)};
    }

    static TidyBox boxOf(const GraphNode &node) { return {kWidth, node.preview ? kHeightWithPicture : kHeight, node.at.y}; }

    /// The card, or the frame around what is laid out already.
    TidyBox boxOf(const std::string &id) const
    {
        const Group &group = flow_.groups().at(id);
        if (group.collapsed)
            return {kWidth, cardHeight(id), group.at.y};
        const Level &inside = levels_.at(id);
        double highest = INFINITY;
        for (const Item &item : inside.items)
            highest = std::min(highest, item.first ? boxes_.at(item.second).above : flow_.nodes().at(item.second).at.y);
        return {inside.size.x + 2 * kPad, inside.size.y + 2 * kPad + kTitle, highest};
    }

    /// As high as its ports need: one for every end of a link that crosses its edge.
    double cardHeight(const std::string &id) const
    {
        const std::set<std::string> inside = blocksIn(flow_.groups(), id);
        std::set<std::pair<std::string, std::string>> in, out;
        for (const Link &link : flow_.links()) {
            if (!inside.contains(link.from) && inside.contains(link.to))
                in.emplace(link.to, link.toPort);
            if (inside.contains(link.from) && !inside.contains(link.to))
                out.emplace(link.from, link.fromPort);
        }
        return std::max(kHeight, kPortStep * (static_cast<double>(std::max(in.size(), out.size())) - 1) + 28);
    }

    /// The places of all that is inside, once its own corner is known.
    void spread(const std::string &id, Point corner)
    {
        const Level &level = levels_.at(id);
        for (std::size_t i = 0; i < level.items.size(); ++i) {
            const auto &[isGroup, name] = level.items[i];
            const Point at{corner.x + level.places[i].x, corner.y + level.places[i].y};
            if (!isGroup) {
                out_.nodes[name] = at;
                continue;
            }
            const TidyBox &box = boxes_.at(name);
            const Point middle{at.x + box.width / 2, at.y + box.height / 2}, size = levels_.at(name).size;
            const bool closed = flow_.groups().at(name).collapsed;
            out_.groups[name] = closed ? at : Point{std::round(middle.x - kWidth / 2), std::round(middle.y - kHeight / 2)};
            // Opened later, the frame lies around the middle of the card.
            spread(name, closed ? Point{std::round(middle.x - size.x / 2), std::round(middle.y - size.y / 2)} : Point{at.x + kPad, at.y + kPad + kTitle});
        }
    }

    const Workflow &flow_;
    std::unordered_map<std::string, std::string> groupOf_;
    std::map<std::string, Level> levels_; // by group; of none: what is in no group
    std::map<std::string, TidyBox> boxes_; // of the groups
    TidyPlaces out_;
};

} // namespace

TidyPlaces tidyLayout(const Workflow &workflow)
{
    return Tidying(workflow).places();
}

} // namespace mortise
