// What the general way of growing moves around: a row of a node with its weight and target, and the two sides of a cut as rows
// cross from right to left (score: the greater the better, the decrease of the weighted impurity but for a constant of the node).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace mortise {

struct ClassItem {
    std::uint32_t row;
    std::int32_t classOf;
    float weight;
};

struct NumberItem {
    double y;
    std::uint32_t row;
    float weight;
};

/// Gini: sum of squared class weights over the weight of the side.
class ClassTotals {
public:
    explicit ClassTotals(int classes) : all_(static_cast<std::size_t>(classes)), left_(all_.size()) {}
    void clear()
    {
        std::fill(all_.begin(), all_.end(), 0.0);
        weight_ = 0.0;
    }
    void add(const ClassItem &item)
    {
        all_[static_cast<std::size_t>(item.classOf)] += static_cast<double>(item.weight);
        weight_ += static_cast<double>(item.weight);
    }
    void finish()
    {
        squares_ = 0.0;
        occurring_ = 0;
        for (const double w : all_) {
            squares_ += w * w;
            occurring_ += w > 0.0;
        }
    }
    bool pure() const { return occurring_ < 2; }
    void begin()
    {
        std::fill(left_.begin(), left_.end(), 0.0);
        leftWeight_ = leftSquares_ = 0.0;
        rightSquares_ = squares_;
    }
    void move(const ClassItem &item)
    {
        const auto w = static_cast<double>(item.weight);
        double &left = left_[static_cast<std::size_t>(item.classOf)];
        const double right = all_[static_cast<std::size_t>(item.classOf)] - left;
        leftSquares_ += w * (2.0 * left + w);
        rightSquares_ -= w * (2.0 * right - w);
        left += w;
        leftWeight_ += w;
    }
    double score() const { return leftSquares_ / leftWeight_ + rightSquares_ / (weight_ - leftWeight_); }
    double scoreWhole() const { return squares_ / weight_; }
    double weight() const { return weight_; }
    const std::vector<double> &classes() const { return all_; }

private:
    std::vector<double> all_, left_;
    double weight_ = 0.0, squares_ = 0.0, leftWeight_ = 0.0, leftSquares_ = 0.0, rightSquares_ = 0.0;
    int occurring_ = 0;
};

/// Squared error: the squared total over the weight of the side.
class NumberTotals {
public:
    explicit NumberTotals(int) {}
    void clear()
    {
        weight_ = sum_ = 0.0;
        pure_ = true;
    }
    void add(const NumberItem &item)
    {
        pure_ = pure_ && (weight_ == 0.0 || item.y == value_);
        value_ = item.y;
        row_ = item.row;
        weight_ += static_cast<double>(item.weight);
        sum_ += static_cast<double>(item.weight) * item.y;
    }
    void finish() {}
    bool pure() const { return pure_; }
    void begin() { leftWeight_ = leftSum_ = 0.0; }
    void move(const NumberItem &item)
    {
        leftWeight_ += static_cast<double>(item.weight);
        leftSum_ += static_cast<double>(item.weight) * item.y;
    }
    double score() const
    {
        const double right = sum_ - leftSum_;
        return leftSum_ * leftSum_ / leftWeight_ + right * right / (weight_ - leftWeight_);
    }
    double scoreWhole() const { return sum_ * sum_ / weight_; }
    double mean() const { return sum_ / weight_; }
    std::uint32_t someRow() const { return row_; }

private:
    double weight_ = 0.0, sum_ = 0.0, leftWeight_ = 0.0, leftSum_ = 0.0, value_ = 0.0;
    std::uint32_t row_ = 0;
    bool pure_ = true;
};

} // namespace mortise
