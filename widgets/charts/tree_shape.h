// A decision tree as its description (TreePredictor::describe()) says it is, ready to be laid out.
#pragma once

#include "data/condition.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace mortise {

struct TreeCard {
    QString rule;      // "bill length ≤ 42.3", empty for a leaf
    QString missing;   // where rows without the value go: "yes" or "no"; empty for a leaf
    Condition yes;     // of the rows that go left, those without the value included where they go there
    int left = -1, right = -1, depth = 0;
    std::int64_t rows = 0;
    int below = 0;     // nodes under it
    bool hidden = false; // has children that the description left out
    double value = 0;  // regression
    std::vector<double> shares; // classification: of the classes
    int likeliest() const;      // -1 for regression
};

struct TreeShape {
    std::vector<TreeCard> cards; // 0 is the root
    QStringList classes;         // empty for regression
    int depth = 0, leaves = 0, total = 0;
    int trees = 1, number = 1; // of a forest, from 1
    double least = 0, greatest = 0; // of the values, regression

    /// Leaves of the tree that is cut below `levels` levels of splits.
    int rowsAt(int levels) const;
    /// The condition on the raw values that leads to a card; the root's holds always.
    Condition pathTo(int card) const;
};

/// Nothing where the JSON describes no tree. @param number of a forest's "trees"; past the last one, the last.
std::optional<TreeShape> treeShape(const nlohmann::json &description, std::int64_t number = 1);

/// How many rows of a table come to each card; each question is asked once, of all rows.
std::vector<std::int64_t> rowsOfCards(const TreeShape &shape, const Table &table);

} // namespace mortise
