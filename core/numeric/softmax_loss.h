// The penalised logistic loss of two or many classes, with its gradient and curvature:
//   f(v) = sum_i w_i -log p(class_i | u_i)  +  1/2 sum over coefficients of penalty_j v_j^2
// Two classes have one score, u'v + b, of the second class; k > 2 classes have k scores and p = softmax of them. The
// constants b are not penalised. Source: Bishop, Pattern Recognition and Machine Learning, 4.3.2 to 4.3.4.
//
// Columns enter as u_j = x_j * scale_j - shift_j. A point v is laid out score by score: d coefficients, then the constant.
#pragma once

#include "numeric/cross_products.h"

#include <Eigen/Core>

namespace mortise {

struct SoftmaxData {
    Columns x;                             // finite
    Affine affine;
    std::span<const std::int32_t> classOf; // n, 0 .. classes - 1
    int classes = 2;
    std::span<const double> weight = {};   // n, > 0; empty: all 1
    int scores() const { return classes == 2 ? 1 : classes; }
};

class SoftmaxLoss {
public:
    /// @param penalty d values >= 0. @param intercept false: the constants stay 0, and shift must be 0.
    /// @param factor multiplies the weights, where the rows are a part that stands for more.
    /// The data outlive it.
    SoftmaxLoss(const SoftmaxData &data, std::vector<double> penalty, bool intercept, double factor = 1.0);

    const SoftmaxData &data() const { return data_; }
    const std::vector<double> &penalty() const { return penalty_; }
    bool intercept() const { return intercept_; }
    int width() const { return data_.x.size() + 1; }             // of one score
    Eigen::Index size() const { return data_.scores() * width(); } // of a point

    struct Value {
        double total = 0.0;    // with the penalty
        double logLoss = 0.0;  // without
        double farthest = 0.0; // largest distance between two scores of a row
    };
    /// Cancelled when stop was asked. NaN where the data hold NaN. O(n d scores). Same bits for any number of threads.
    /// @param probability scores x n (of the second class where there is one score); nullptr: not wanted.
    Expected<Value> value(const Eigen::VectorXd &point, Eigen::VectorXd *gradient, std::stop_token stop, std::vector<double> *probability = nullptr) const;
    /// A coefficient of 0 everywhere and the constants at the logs of the classes' shares.
    Eigen::VectorXd startingPoint() const;

    /// The block of the second derivative of scores a and b, penalty included: width x width. `probability` from value().
    Expected<Eigen::MatrixXd> curvature(const std::vector<double> &probability, int a, int b, std::stop_token stop) const;
    /// The second derivative by coefficient j of score a. O(n).
    double diagonal(const std::vector<double> &probability, int a, int j) const;

private:
    const SoftmaxData &data_;
    std::vector<double> penalty_;
    bool intercept_;
    double factor_;
};

} // namespace mortise
