// Layered layout: columns from left to right, few crossings, blocks level with what they are linked to. Parts that are
// not linked to each other lie one below the other.
#include "graph/layers.h"
#include "graph/workflow.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace mortise {
namespace {

constexpr double kWidth = 206, kHeight = 56, kHeightWithPicture = 148, kColumnGap = 80, kRowGap = 24, kPartGap = 56;
constexpr std::size_t kMostBends = 20'000; // with more than that, long links do not bend around blocks

using Names = std::vector<const std::string *>;

/// One connected part. The first vertices are its blocks; bends of long links follow.
struct Part {
    Names names;
    std::vector<double> heights; // of every vertex
    Layered graph;
};

/// Nearest values to `wanted` (least squares) that keep their order and the given distances: isotonic regression by pooling
/// adjacent violators. Source: Barlow et al., Statistical Inference under Order Restrictions, 1972.
/// @param distance[i] from i - 1 to i, at least; [0] is not used.
std::vector<double> spaced(const std::vector<double> &wanted, const std::vector<double> &distance)
{
    struct Pool {
        double sum;
        std::size_t count;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Pool> pools;
    double offset = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        offset += i == 0 ? 0 : distance[i];
        pools.push_back({wanted[i] - offset, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
        }
    }
    std::vector<double> out;
    for (const Pool &pool : pools)
        out.insert(out.end(), pool.count, pool.mean());
    offset = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        offset += i == 0 ? 0 : distance[i];
        out[i] += offset;
    }
    return out;
}

/// The heights at which the vertices of a part stand (centres).
class Heights {
public:
    explicit Heights(const Part &part) : part_(part), centre_(static_cast<std::size_t>(part.graph.size()))
    {
        const auto &columns = part.graph.columns;
        for (const auto &column : columns)
            settle(column, false, false);
        for (int round = 0; round < 4; ++round) {
            const bool both = round > 1;
            for (auto column = columns.begin(); column != columns.end(); ++column)
                settle(*column, true, both);
            for (auto column = columns.rbegin(); column != columns.rend(); ++column)
                settle(*column, both, true);
        }
    }
    double centre(std::size_t vertex) const { return centre_[vertex]; }

private:
    /// Every vertex of the column as near as it can to the mean height of its neighbours.
    void settle(const std::vector<int> &column, bool left, bool right)
    {
        std::vector<double> wanted, distance;
        for (std::size_t i = 0; i < column.size(); ++i) {
            const auto v = static_cast<std::size_t>(column[i]);
            double sum = 0, count = 0;
            for (const auto *near : {left ? &part_.graph.previous[v] : nullptr, right ? &part_.graph.next[v] : nullptr})
                if (near)
                    for (const int u : *near) {
                        sum += centre_[static_cast<std::size_t>(u)];
                        ++count;
                    }
            wanted.push_back(count == 0 ? centre_[v] : sum / count);
            distance.push_back(i == 0 ? 0 : (part_.heights[static_cast<std::size_t>(column[i - 1])] + part_.heights[v]) / 2 + kRowGap);
        }
        const std::vector<double> placed = spaced(wanted, distance);
        for (std::size_t i = 0; i < column.size(); ++i)
            centre_[static_cast<std::size_t>(column[i])] = placed[i];
    }

    const Part &part_;
    std::vector<double> centre_;
};

void join(Layered &graph, int from, int to)
{
    graph.next[static_cast<std::size_t>(from)].push_back(to);
    graph.previous[static_cast<std::size_t>(to)].push_back(from);
}

/// Layers, and a bend for every layer that a link passes.
void layOut(Part &part, const std::vector<std::pair<int, int>> &edges)
{
    Layered &g = part.graph;
    g.layer = layersOf(static_cast<int>(part.names.size()), edges);
    const auto [low, high] = std::minmax_element(g.layer.begin(), g.layer.end());
    const int lowest = *low;
    g.columns.resize(static_cast<std::size_t>(*high - lowest) + 1);
    for (int v = 0; v < g.size(); ++v) {
        g.layer[static_cast<std::size_t>(v)] -= lowest;
        g.columns[static_cast<std::size_t>(g.layer[static_cast<std::size_t>(v)])].push_back(v);
    }
    g.next.resize(part.names.size());
    g.previous.resize(part.names.size());
    std::size_t bends = 0;
    for (const auto &[from, to] : edges)
        bends += static_cast<std::size_t>(g.layer[static_cast<std::size_t>(to)] - g.layer[static_cast<std::size_t>(from)] - 1);
    for (const auto &[from, to] : edges) {
        const int end = g.layer[static_cast<std::size_t>(to)];
        int last = from;
        for (int layer = g.layer[static_cast<std::size_t>(from)] + 1; layer < end && bends <= kMostBends; ++layer) {
            const int bend = g.size();
            g.layer.push_back(layer);
            g.columns[static_cast<std::size_t>(layer)].push_back(bend);
            g.next.emplace_back();
            g.previous.emplace_back();
            part.heights.push_back(0);
            join(g, last, bend);
            last = bend;
        }
        if (end - g.layer[static_cast<std::size_t>(last)] == 1)
            join(g, last, to);
    }
    orderColumns(g);
}

/// The connected parts, each with its blocks as they stand now from top to bottom.
std::vector<Names> partsOf(const Workflow &flow)
{
    std::unordered_map<std::string, std::vector<const std::string *>> near;
    for (const Link &link : flow.links()) {
        near[link.from].push_back(&link.to);
        near[link.to].push_back(&link.from);
    }
    std::vector<Names> parts;
    std::set<std::string> seen;
    for (const auto &[first, node] : flow.nodes()) {
        if (!seen.insert(first).second)
            continue;
        Names names{&first};
        for (std::size_t i = 0; i < names.size(); ++i)
            for (const std::string *name : near[*names[i]])
                if (seen.insert(*name).second)
                    names.push_back(&flow.nodes().find(*name)->first);
        const auto above = [&](const std::string *a, const std::string *b) { return std::pair(flow.nodes().at(*a).at.y, *a) < std::pair(flow.nodes().at(*b).at.y, *b); };
        std::sort(names.begin(), names.end(), above);
        parts.push_back(std::move(names));
    }
    return parts;
}

} // namespace

std::map<std::string, Point> tidyLayout(const Workflow &workflow)
{
    std::map<std::string, Point> places;
    double top = 0;
    for (Names &names : partsOf(workflow)) {
        Part part{.names = std::move(names), .heights = {}, .graph = {}};
        std::unordered_map<std::string, int> vertexOf;
        for (const std::string *name : part.names) {
            vertexOf.emplace(*name, static_cast<int>(vertexOf.size()));
            part.heights.push_back(workflow.nodes().at(*name).preview ? kHeightWithPicture : kHeight);
        }
        std::vector<std::pair<int, int>> edges;
        for (const Link &link : workflow.links())
            if (const auto from = vertexOf.find(link.from); from != vertexOf.end())
                edges.emplace_back(from->second, vertexOf.at(link.to));
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        layOut(part, edges);

        const Heights heights(part);
        double highest = INFINITY, lowest = -INFINITY;
        for (std::size_t v = 0; v < part.names.size(); ++v) {
            highest = std::min(highest, heights.centre(v) - part.heights[v] / 2);
            lowest = std::max(lowest, heights.centre(v) + part.heights[v] / 2);
        }
        for (std::size_t v = 0; v < part.names.size(); ++v)
            places[*part.names[v]] = {part.graph.layer[v] * (kWidth + kColumnGap), std::round(top + heights.centre(v) - part.heights[v] / 2 - highest)};
        top += lowest - highest + kPartGap;
    }
    return places;
}

} // namespace mortise
