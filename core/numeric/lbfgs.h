// The direction of the limited-memory BFGS method: what the last few steps say about the curvature, on top of whatever is
// known of it from the start.
// Source: Nocedal & Wright, Numerical Optimization, 2nd edition, algorithm 7.4 (two-loop recursion).
#pragma once

#include <Eigen/Core>

#include <deque>
#include <functional>

namespace mortise {

class Lbfgs {
public:
    explicit Lbfgs(std::size_t memory = 12) : memory_(memory) {}

    /// A step that was taken and how the gradient changed along it. Dropped where it shows no positive curvature.
    void add(Eigen::VectorXd step, Eigen::VectorXd change);
    void forget() { pairs_.clear(); }
    /// -B^-1 g.
    /// @param solve applies the inverse of the curvature known from the start; must be symmetric and positive definite.
    Eigen::VectorXd direction(const Eigen::VectorXd &gradient, const std::function<void(Eigen::VectorXd &)> &solve) const;

private:
    struct Pair {
        Eigen::VectorXd step, change;
        double inverse; // 1 / step'change
    };
    std::size_t memory_;
    std::deque<Pair> pairs_;
};

} // namespace mortise
