// The out-of-bag estimate: every row is judged by the trees that did not draw it.
// Source: Breiman, Random Forests, Machine Learning 45, 2001, section 3.1.
#pragma once

#include "learn/forest/forest_grow.h"

namespace mortise {

class OutOfBag {
public:
    /// @param model names, classes and task; its trees are not looked at.
    OutOfBag(const ForestRows &rows, const ForestModel &model);
    /// Adds trees in their order. Uses all threads; the sums do not depend on them.
    void add(std::span<const GrownTree> trees, const std::function<bool()> &stopped);
    /// Rows that at least one tree did not draw.
    std::int64_t judged() const;
    /// Share of rows judged right, or the coefficient of determination; weighted. NaN while no row was judged (or, for numbers,
    /// where they are all the same).
    double score() const;
    /// Share of rows judged wrong, or the mean squared error.
    double loss() const;

private:
    struct Tally {
        double weight = 0.0, right = 0.0;                       // classes
        double squares = 0.0, targets = 0.0, targetSquares = 0.0; // numbers: of errors, targets
    };
    Tally tally() const;
    const ForestRows &rows_;
    const ForestModel &model_;
    std::size_t kept_; // sums a row
    std::vector<float> sums_;
    std::vector<std::uint32_t> trees_; // that did not draw the row
};

} // namespace mortise
