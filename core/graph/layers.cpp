#include "graph/layers.h"

#include <algorithm>
#include <numeric>

namespace mortise {
namespace {

constexpr int kSweeps = 12;

/// Inversions of the far ends, read column by column: crossings between two layers. O(e log e).
std::int64_t inversions(std::vector<int> &values)
{
    std::vector<int> tree(values.empty() ? 0 : static_cast<std::size_t>(*std::max_element(values.begin(), values.end())) + 2);
    std::int64_t found = 0, seen = 0;
    for (const int value : values) {
        std::int64_t notGreater = 0;
        for (int i = value + 1; i > 0; i -= i & -i)
            notGreater += tree[static_cast<std::size_t>(i)];
        found += seen - notGreater;
        ++seen;
        for (int i = value + 1; i < static_cast<int>(tree.size()); i += i & -i)
            ++tree[static_cast<std::size_t>(i)];
    }
    return found;
}

std::vector<int> placesOf(const Layered &graph)
{
    std::vector<int> place(static_cast<std::size_t>(graph.size()));
    for (const auto &column : graph.columns)
        for (std::size_t i = 0; i < column.size(); ++i)
            place[static_cast<std::size_t>(column[i])] = static_cast<int>(i);
    return place;
}

/// Sorts a column by the mean place of the neighbours on one side; a vertex without any keeps its place.
void sortColumn(std::vector<int> &column, const std::vector<std::vector<int>> &neighbours, std::vector<int> &place)
{
    std::vector<std::pair<double, int>> keys;
    keys.reserve(column.size());
    for (std::size_t i = 0; i < column.size(); ++i) {
        const auto &near = neighbours[static_cast<std::size_t>(column[i])];
        double sum = 0;
        for (const int v : near)
            sum += place[static_cast<std::size_t>(v)];
        keys.emplace_back(near.empty() ? static_cast<double>(i) : sum / static_cast<double>(near.size()), column[i]);
    }
    std::stable_sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < column.size(); ++i) {
        column[i] = keys[i].second;
        place[static_cast<std::size_t>(column[i])] = static_cast<int>(i);
    }
}

/// Crossings among the links of two vertices when u stands above v.
std::int64_t pairCrossings(const std::vector<int> &ofU, const std::vector<int> &ofV, const std::vector<int> &place)
{
    std::int64_t found = 0;
    for (const int a : ofU)
        for (const int b : ofV)
            found += place[static_cast<std::size_t>(a)] > place[static_cast<std::size_t>(b)];
    return found;
}

/// Swaps neighbours of a column as long as that takes crossings away.
void transpose(Layered &graph, std::vector<int> &place)
{
    bool better = true;
    for (int round = 0; better && round < 4; ++round) {
        better = false;
        for (auto &column : graph.columns)
            for (std::size_t i = 0; i + 1 < column.size(); ++i) {
                const auto u = static_cast<std::size_t>(column[i]), v = static_cast<std::size_t>(column[i + 1]);
                const std::int64_t now = pairCrossings(graph.previous[u], graph.previous[v], place) + pairCrossings(graph.next[u], graph.next[v], place);
                const std::int64_t then = pairCrossings(graph.previous[v], graph.previous[u], place) + pairCrossings(graph.next[v], graph.next[u], place);
                if (then < now) {
                    std::swap(column[i], column[i + 1]);
                    std::swap(place[u], place[v]);
                    better = true;
                }
            }
    }
}

} // namespace

std::vector<int> layersOf(int n, const std::vector<std::pair<int, int>> &edges)
{
    std::vector<std::vector<int>> next(static_cast<std::size_t>(n)), previous(static_cast<std::size_t>(n));
    std::vector<int> waitsFor(static_cast<std::size_t>(n)), layer(static_cast<std::size_t>(n)), order;
    for (const auto &[from, to] : edges) {
        next[static_cast<std::size_t>(from)].push_back(to);
        previous[static_cast<std::size_t>(to)].push_back(from);
        ++waitsFor[static_cast<std::size_t>(to)];
    }
    for (int v = 0; v < n; ++v)
        if (waitsFor[static_cast<std::size_t>(v)] == 0)
            order.push_back(v);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const int to : next[static_cast<std::size_t>(order[i])]) {
            layer[static_cast<std::size_t>(to)] = std::max(layer[static_cast<std::size_t>(to)], layer[static_cast<std::size_t>(order[i])] + 1);
            if (--waitsFor[static_cast<std::size_t>(to)] == 0)
                order.push_back(to);
        }
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
        const auto v = static_cast<std::size_t>(*at);
        if (next[v].empty() || next[v].size() < previous[v].size())
            continue;
        int most = layer[static_cast<std::size_t>(next[v].front())];
        for (const int to : next[v])
            most = std::min(most, layer[static_cast<std::size_t>(to)]);
        layer[v] = std::max(layer[v], most - 1);
    }
    return layer;
}

std::int64_t crossings(const Layered &graph)
{
    const std::vector<int> place = placesOf(graph);
    std::int64_t found = 0;
    for (const auto &column : graph.columns) {
        std::vector<int> ends;
        for (const int v : column) {
            std::vector<int> own;
            for (const int to : graph.next[static_cast<std::size_t>(v)])
                own.push_back(place[static_cast<std::size_t>(to)]);
            std::sort(own.begin(), own.end());
            ends.insert(ends.end(), own.begin(), own.end());
        }
        found += inversions(ends);
    }
    return found;
}

void orderColumns(Layered &graph)
{
    std::vector<int> place = placesOf(graph);
    auto best = graph.columns;
    std::int64_t fewest = crossings(graph);
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
        const auto layers = static_cast<int>(graph.columns.size());
        if (sweep % 2 == 0)
            for (int l = 1; l < layers; ++l)
                sortColumn(graph.columns[static_cast<std::size_t>(l)], graph.previous, place);
        else
            for (int l = layers - 2; l >= 0; --l)
                sortColumn(graph.columns[static_cast<std::size_t>(l)], graph.next, place);
        transpose(graph, place);
        if (const std::int64_t now = crossings(graph); now < fewest) {
            fewest = now;
            best = graph.columns;
        }
    }
    graph.columns = std::move(best);
}

} // namespace mortise
