// The two inner parts of the layered layout: which column a block stands in, and the order within the columns.
// Sources: Sugiyama, Tagawa & Toda, IEEE SMC 11(2), 1981 (layers, barycentres); Gansner, Koutsofios, North & Vo, IEEE TSE
// 19(3), 1993 (median and transpose sweeps, tightening); Barth, Jünger & Mutzel, JGAA 8(2), 2004 (counting crossings).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace mortise {

/// A graph of n vertices, 0 .. n-1. Edges lead from left to right.
struct Layered {
    std::vector<std::vector<int>> next, previous; // neighbours by vertex
    std::vector<int> layer;                       // of each vertex
    std::vector<std::vector<int>> columns;        // vertices of each layer, top to bottom
    int size() const { return static_cast<int>(layer.size()); }
};

/// Longest path from the sources, then every vertex moved as far right as its followers allow when that shortens its links.
/// @param edges without cycles.
std::vector<int> layersOf(int n, const std::vector<std::pair<int, int>> &edges);

/// Orders every column for few crossings. Every edge joins neighbouring layers. Deterministic.
void orderColumns(Layered &graph);

std::int64_t crossings(const Layered &graph);

} // namespace mortise
