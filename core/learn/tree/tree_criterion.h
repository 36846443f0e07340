// How good a cut is: rows are moved one by one from the right side to the left, and score() compares cuts within a node (the
// greater the better). Each of the four has the same four functions:
//
//   node(rows, begin)      the rows of a node that is about to be searched
//   begin(first, second)   all rows on the right; they will be moved in the order first, then second
//   move(row)
//   score()                both sides hold at least one row
//
// Source: Breiman, Friedman, Olshen & Stone, Classification and Regression Trees, 1984, chapters 2, 4 and 8.
#pragma once

#include "learn/tree/tree_targets.h"

#include <cmath>
#include <span>
#include <vector>

namespace mortise {

/// Class weights of the two sides.
class ClassSides {
public:
    explicit ClassSides(const TreeTargets &targets)
        : targets_(targets), all_(static_cast<std::size_t>(targets.classes)), left_(all_.size()), right_(all_.size())
    {
    }
    void node(std::span<const std::uint32_t> rows, std::size_t)
    {
        std::fill(all_.begin(), all_.end(), 0.0);
        total_ = 0.0;
        for (const std::uint32_t row : rows) {
            const double w = targets_.weight(row);
            all_[static_cast<std::size_t>(targets_.classOf[row])] += w;
            total_ += w;
        }
    }

protected:
    void restart()
    {
        std::fill(left_.begin(), left_.end(), 0.0);
        right_ = all_;
        leftWeight_ = 0.0;
        rightWeight_ = total_;
    }
    const TreeTargets &targets_;
    std::vector<double> all_, left_, right_;
    double total_ = 0.0, leftWeight_ = 0.0, rightWeight_ = 0.0;
};

/// Least gini index: greatest sum of squared class weights over the weight of the side.
class GiniSides : public ClassSides {
public:
    using ClassSides::ClassSides;
    void begin(RankedRows, RankedRows)
    {
        restart();
        leftSquares_ = rightSquares_ = 0.0;
        for (const double w : all_)
            rightSquares_ += w * w;
    }
    void move(std::uint32_t row)
    {
        const double w = targets_.weight(row);
        double &left = left_[static_cast<std::size_t>(targets_.classOf[row])];
        double &right = right_[static_cast<std::size_t>(targets_.classOf[row])];
        leftSquares_ += w * (2.0 * left + w);
        rightSquares_ -= w * (2.0 * right - w);
        left += w;
        right -= w;
        leftWeight_ += w;
        rightWeight_ -= w;
    }
    double score() const { return leftSquares_ / leftWeight_ + rightSquares_ / rightWeight_; }

private:
    double leftSquares_ = 0.0, rightSquares_ = 0.0;
};

/// Least entropy: greatest sum of w log w over the classes less W log W of the side.
class EntropySides : public ClassSides {
public:
    explicit EntropySides(const TreeTargets &targets) : ClassSides(targets)
    {
        // Counts are whole without weights: their w log w is looked up.
        if (targets.weights.empty()) {
            table_.resize(targets.classOf.size() + 1);
            for (std::size_t w = 0; w < table_.size(); ++w)
                table_[w] = computed(static_cast<double>(w));
        }
    }
    void begin(RankedRows, RankedRows)
    {
        restart();
        leftSum_ = rightSum_ = 0.0;
        for (const double w : all_)
            rightSum_ += term(w);
    }
    void move(std::uint32_t row)
    {
        const double w = targets_.weight(row);
        double &left = left_[static_cast<std::size_t>(targets_.classOf[row])];
        double &right = right_[static_cast<std::size_t>(targets_.classOf[row])];
        leftSum_ -= term(left);
        rightSum_ -= term(right);
        left += w;
        right -= w;
        leftSum_ += term(left);
        rightSum_ += term(right);
        leftWeight_ += w;
        rightWeight_ -= w;
    }
    double score() const { return leftSum_ - term(leftWeight_) + rightSum_ - term(rightWeight_); }

private:
    static double computed(double w) { return w > 0.0 ? w * std::log2(w) : 0.0; }
    double term(double w) const { return table_.empty() ? computed(w) : table_[static_cast<std::size_t>(w)]; }
    std::vector<double> table_;
    double leftSum_ = 0.0, rightSum_ = 0.0;
};

/// Least squared error: greatest sum of squared totals over the weight of the side.
class SquaredSides {
public:
    explicit SquaredSides(const TreeTargets &targets) : targets_(targets) {}
    void node(std::span<const std::uint32_t> rows, std::size_t)
    {
        total_ = sum_ = 0.0;
        for (const std::uint32_t row : rows) {
            total_ += targets_.weight(row);
            sum_ += targets_.weight(row) * targets_.y[row];
        }
    }
    void begin(RankedRows, RankedRows) { leftWeight_ = leftSum_ = 0.0; }
    void move(std::uint32_t row)
    {
        leftWeight_ += targets_.weight(row);
        leftSum_ += targets_.weight(row) * targets_.y[row];
    }
    double score() const
    {
        const double rightSum = sum_ - leftSum_;
        return leftSum_ * leftSum_ / leftWeight_ + rightSum * rightSum / (total_ - leftWeight_);
    }

private:
    const TreeTargets &targets_;
    double total_ = 0.0, sum_ = 0.0, leftWeight_ = 0.0, leftSum_ = 0.0;
};

} // namespace mortise
