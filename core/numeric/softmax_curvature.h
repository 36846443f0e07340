// An approximate inverse of the second derivative of a SoftmaxLoss: what turns a gradient into a step.
#pragma once

#include "numeric/softmax_loss.h"

#include <Eigen/Cholesky>

namespace mortise {

class SoftmaxCurvature {
public:
    enum class Kind {
        Full,      // exact: Newton's method
        ByScore,   // one block a score, without what lies between them
        Diagonal,
    };
    /// By what it costs: the number of coefficients decides.
    static Kind kindFor(const SoftmaxLoss &loss);
    /// At the point at which `probability` was computed. Cancelled when stop was asked.
    static Expected<SoftmaxCurvature> at(const SoftmaxLoss &loss, const std::vector<double> &probability, std::stop_token stop);

    Kind kind() const { return kind_; }
    /// v becomes the inverse times v.
    void solve(Eigen::VectorXd &v) const;

private:
    Kind kind_ = Kind::Diagonal;
    std::vector<Eigen::LLT<Eigen::MatrixXd>> factors_; // of the blocks, equilibrated
    Eigen::VectorXd root_;                             // 1 / sqrt of the diagonal
};

} // namespace mortise
