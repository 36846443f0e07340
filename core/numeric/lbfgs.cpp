#include "numeric/lbfgs.h"

namespace mortise {

void Lbfgs::add(Eigen::VectorXd step, Eigen::VectorXd change)
{
    const double curvature = step.dot(change);
    if (!(curvature > 1e-14 * step.norm() * change.norm()))
        return;
    pairs_.push_back({std::move(step), std::move(change), 1.0 / curvature});
    if (pairs_.size() > memory_)
        pairs_.pop_front();
}

Eigen::VectorXd Lbfgs::direction(const Eigen::VectorXd &gradient, const std::function<void(Eigen::VectorXd &)> &solve) const
{
    Eigen::VectorXd q = -gradient;
    std::vector<double> alpha(pairs_.size());
    for (std::size_t i = pairs_.size(); i-- > 0;) {
        alpha[i] = pairs_[i].inverse * pairs_[i].step.dot(q);
        q -= alpha[i] * pairs_[i].change;
    }
    solve(q);
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        q += pairs_[i].step * (alpha[i] - pairs_[i].inverse * pairs_[i].change.dot(q));
    return q;
}

} // namespace mortise
