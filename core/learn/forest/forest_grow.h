// Growing the trees of a forest: what they learn from, and the two ways to do it. Both give a tree from (samples, settings,
// seed, number of the tree) alone.
#pragma once

#include "base/rng.h"
#include "learn/forest/forest_model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace mortise {

struct ForestSettings {
    std::int64_t trees = 100;
    std::int64_t maxDepth = -1; // -1: no limit
    std::int64_t minLeaf = 1;   // different rows on either side of a split
    int drawn = 1;              // features that are tried at a node
    bool balanced = false;
    std::uint64_t seed = 0;
};

/// Rows as bins, and their targets. Read by all threads.
struct ForestRows {
    std::size_t rows = 0;
    int features = 0, classes = 0;                  // classes 0: regression
    std::vector<std::vector<std::uint8_t>> columns; // d x n bins
    std::vector<bool> hasMissing;                   // d
    std::span<const std::int32_t> classOf;          // n, classification
    std::vector<double> y;                          // n, regression, less `centre`
    double centre = 0.0;
    std::span<const double> target;                 // n, regression, as given
    std::vector<float> weight;                      // n; empty: all 1
};

struct GrownTree {
    ForestTreePtr tree;
    std::vector<std::uint64_t> inBag; // a bit a row: it was drawn for this tree
    std::vector<double> importance;   // d: sum of the decreases of weighted impurity
    bool drew(std::size_t row) const { return inBag[row / 64] >> (row % 64) & 1; }
};

class TreeMaker {
public:
    virtual ~TreeMaker() = default;
    /// Any thread, several at once. A stop is looked at now and then; the tree is then incomplete and not to be used.
    virtual GrownTree grow(std::int64_t tree) = 0;
};

/// Any task, weights, limits and number of features (general_*.h).
std::unique_ptr<TreeMaker> makeGeneralTrees(const ForestRows &rows, const ForestSettings &settings, std::function<bool()> stopped);

enum class Instructions { Best, Portable };
/// Two classes of rows that count alike, no limit on leaves and at most 126 features (those with missing values count twice),
/// much faster (two_class_*.h). Nullptr where it does not apply. Both kinds of instructions give the same bits.
std::unique_ptr<TreeMaker> makeTwoClassTrees(const ForestRows &rows, const ForestSettings &settings, std::function<bool()> stopped,
                                             Instructions instructions = Instructions::Best);

/// How often each of n rows is drawn in n draws with replacement. n < 2^32. Counts wrap at 256, which no tree will live to see.
void drawBootstrap(Rng &rng, std::size_t n, std::uint8_t *count);
std::vector<std::uint64_t> bitsOf(std::span<const std::uint8_t> count);

} // namespace mortise
