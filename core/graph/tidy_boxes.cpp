#include "graph/tidy_boxes.h"

#include "graph/layers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mortise {
namespace {

constexpr double kColumnGap = 80, kRowGap = 24, kPartGap = 56;
constexpr double kHighStack = 2400, kWideAsHigh = 1.6;
constexpr std::size_t kMostBends = 20'000; // with more than that, long links do not bend around boxes

using Edges = std::vector<std::pair<int, int>>;

/// One connected part. The first vertices are its boxes; bends of long links follow.
struct Part {
    std::vector<int> boxes;
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
void layOut(Part &part, const Edges &edges)
{
    Layered &g = part.graph;
    g.layer = layersOf(static_cast<int>(part.boxes.size()), edges);
    const auto [low, high] = std::minmax_element(g.layer.begin(), g.layer.end());
    const int lowest = *low;
    g.columns.resize(static_cast<std::size_t>(*high - lowest) + 1);
    for (int v = 0; v < g.size(); ++v) {
        g.layer[static_cast<std::size_t>(v)] -= lowest;
        g.columns[static_cast<std::size_t>(g.layer[static_cast<std::size_t>(v)])].push_back(v);
    }
    g.next.resize(part.boxes.size());
    g.previous.resize(part.boxes.size());
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

/// The edges without those that close a circle, seen from the first box on: blocks make none, groups of them can.
Edges withoutCircles(int n, const Edges &edges)
{
    std::vector<std::vector<int>> next(static_cast<std::size_t>(n));
    for (const auto &[from, to] : edges)
        next[static_cast<std::size_t>(from)].push_back(to);
    enum class Seen { Not, Open, Done };
    std::vector<Seen> seen(static_cast<std::size_t>(n), Seen::Not);
    std::vector<std::pair<int, std::size_t>> way; // a vertex, and which of its edges comes next
    Edges kept;
    for (int start = 0; start < n; ++start) {
        if (seen[static_cast<std::size_t>(start)] != Seen::Not)
            continue;
        way.emplace_back(start, 0);
        seen[static_cast<std::size_t>(start)] = Seen::Open;
        while (!way.empty()) {
            auto &[v, edge] = way.back();
            if (edge == next[static_cast<std::size_t>(v)].size()) {
                seen[static_cast<std::size_t>(v)] = Seen::Done;
                way.pop_back();
                continue;
            }
            const int from = v, to = next[static_cast<std::size_t>(v)][edge++];
            if (seen[static_cast<std::size_t>(to)] == Seen::Open)
                continue;
            kept.emplace_back(from, to);
            if (seen[static_cast<std::size_t>(to)] == Seen::Not) {
                seen[static_cast<std::size_t>(to)] = Seen::Open;
                way.emplace_back(to, 0);
            }
        }
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

/// The connected parts, each with its boxes as they stand now from top to bottom.
std::vector<Part> partsOf(const std::vector<TidyBox> &boxes, const Edges &edges)
{
    std::vector<std::vector<int>> near(boxes.size());
    for (const auto &[from, to] : edges) {
        near[static_cast<std::size_t>(from)].push_back(to);
        near[static_cast<std::size_t>(to)].push_back(from);
    }
    std::vector<Part> parts;
    std::vector<char> seen(boxes.size(), 0);
    for (std::size_t first = 0; first < boxes.size(); ++first) {
        if (std::exchange(seen[first], 1))
            continue;
        Part part{.boxes = {static_cast<int>(first)}, .heights = {}, .graph = {}};
        for (std::size_t i = 0; i < part.boxes.size(); ++i)
            for (const int box : near[static_cast<std::size_t>(part.boxes[i])])
                if (!std::exchange(seen[static_cast<std::size_t>(box)], 1))
                    part.boxes.push_back(box);
        const auto key = [&](int box) { return std::pair(boxes[static_cast<std::size_t>(box)].above, box); };
        std::sort(part.boxes.begin(), part.boxes.end(), [&](int a, int b) { return key(a) < key(b); });
        for (const int box : part.boxes)
            part.heights.push_back(boxes[static_cast<std::size_t>(box)].height);
        parts.push_back(std::move(part));
    }
    return parts;
}

/// Left edges of the columns, each as wide as its widest box.
std::vector<double> leftEdges(const Part &part, const std::vector<TidyBox> &boxes)
{
    std::vector<double> left;
    double at = 0;
    for (const auto &column : part.graph.columns) {
        double widest = 0;
        for (const int v : column)
            if (static_cast<std::size_t>(v) < part.boxes.size())
                widest = std::max(widest, boxes[static_cast<std::size_t>(part.boxes[static_cast<std::size_t>(v)])].width);
        left.push_back(at);
        at += widest + kColumnGap;
    }
    return left;
}

/// The corners of parts, one below the other; where that would be out of all proportion, in stacks side by side.
std::vector<Point> stacked(const std::vector<Point> &sizes)
{
    double highest = kHighStack, area = 0;
    for (const Point &size : sizes) {
        highest = std::max(highest, size.y);
        area += (size.x + kColumnGap) * (size.y + kPartGap);
    }
    highest = std::max(highest, std::sqrt(area / kWideAsHigh));
    std::vector<Point> corners;
    Point at{0, 0};
    double widest = 0;
    for (const Point &size : sizes) {
        if (at.y > 0 && at.y + size.y > highest) {
            at = {at.x + widest + kColumnGap, 0};
            widest = 0;
        }
        corners.push_back(at);
        at.y = std::round(at.y + size.y + kPartGap);
        widest = std::max(widest, size.x);
    }
    return corners;
}

} // namespace

std::vector<Point> tidyBoxes(const std::vector<TidyBox> &boxes, Edges edges)
{
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<Part> parts = partsOf(boxes, edges);
    std::vector<std::pair<std::size_t, int>> vertexOf(boxes.size()); // its part, and which there
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (std::size_t v = 0; v < parts[p].boxes.size(); ++v)
            vertexOf[static_cast<std::size_t>(parts[p].boxes[v])] = {p, static_cast<int>(v)};
    std::vector<Edges> edgesOf(parts.size());
    for (const auto &[from, to] : edges) {
        const auto &[part, v] = vertexOf[static_cast<std::size_t>(from)];
        edgesOf[part].emplace_back(v, vertexOf[static_cast<std::size_t>(to)].second);
    }

    std::vector<Point> places(boxes.size());
    std::vector<Point> sizes(parts.size());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        Part &part = parts[p];
        layOut(part, withoutCircles(static_cast<int>(part.boxes.size()), edgesOf[p]));
        const Heights heights(part);
        const std::vector<double> left = leftEdges(part, boxes);
        double highest = INFINITY, lowest = -INFINITY;
        for (std::size_t v = 0; v < part.boxes.size(); ++v) {
            highest = std::min(highest, heights.centre(v) - part.heights[v] / 2);
            lowest = std::max(lowest, heights.centre(v) + part.heights[v] / 2);
        }
        for (std::size_t v = 0; v < part.boxes.size(); ++v) {
            const auto box = static_cast<std::size_t>(part.boxes[v]);
            places[box] = {left[static_cast<std::size_t>(part.graph.layer[v])], std::round(heights.centre(v) - part.heights[v] / 2 - highest)};
            sizes[p] = {std::max(sizes[p].x, places[box].x + boxes[box].width), lowest - highest};
        }
    }
    const std::vector<Point> corners = stacked(sizes);
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (const int box : parts[p].boxes) {
            places[static_cast<std::size_t>(box)].x += corners[p].x;
            places[static_cast<std::size_t>(box)].y += corners[p].y;
        }
    return places;
}

} // namespace mortise
