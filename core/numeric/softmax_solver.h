// Minimises a SoftmaxLoss to a given accuracy of the probabilities, one iteration at a time.
//
// Small data: Newton's method. Large data: Newton's method on a part of the rows gives a starting point and a curvature;
// then all rows are passed over a few times, each step being that curvature corrected by what the steps before have shown
// (limited-memory BFGS). Source: Nocedal & Wright, Numerical Optimization, 2nd edition, 6.1, 7.2; the curvature from a part
// of the rows: Byrd, Chin, Neveitt & Nocedal, SIAM J. Optim. 21(3), 2011.
#pragma once

#include "numeric/lbfgs.h"
#include "numeric/softmax_curvature.h"

#include <optional>

namespace mortise {

class SoftmaxSolver {
public:
    /// @param tolerance how far a probability may be from that of the minimum, about: the Newton decrement
    ///        sqrt(g' H^-1 g) at which it stops. Half of it bounds what the last step can change in a training row.
    SoftmaxSolver(const SoftmaxLoss &loss, double tolerance);

    struct Iteration {
        double logLoss = 0.0;   // without the penalty, at point()
        double decrement = 0.0; // before the step
        double farthest = 0.0;  // largest distance between two scores of a row
        bool finite = true;     // false: the data hold NaN or infinite values; nothing was done
        bool done = false;
    };
    /// One step. Cancelled when stop was asked.
    Expected<Iteration> iterate(std::stop_token stop);

    const Eigen::VectorXd &point() const { return point_; }
    double tolerance() const { return tolerance_; }

private:
    Expected<void> startFromPart(std::stop_token stop);
    Expected<void> refreshCurvature(std::stop_token stop);
    Expected<bool> search(const Eigen::VectorXd &direction, double slope, std::stop_token stop);
    bool mayBeStale() const;

    const SoftmaxLoss &loss_;
    double tolerance_;
    bool newton_;                  // the curvature is made anew for each step
    Eigen::VectorXd point_, gradient_;
    SoftmaxLoss::Value value_;
    std::vector<double> probability_;
    std::optional<SoftmaxCurvature> curvature_;
    Lbfgs memory_;
    int sinceCurvature_ = 0, slow_ = 0, within_ = 0;
    bool started_ = false;
    double decrement_ = 0.0, decrementAtCurvature_ = 0.0;
};

} // namespace mortise
