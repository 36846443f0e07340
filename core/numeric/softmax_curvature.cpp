#include "numeric/softmax_curvature.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr Eigen::Index kMostFull = 1200;   // coefficients of all scores together
constexpr Eigen::Index kMostByScore = 1200; // of one score
constexpr double kJitter = 1e-10;          // of the equilibrated diagonal, where columns depend on one another

/// Cholesky of `a` brought to a diagonal of ones; more is added to the diagonal until it succeeds.
Eigen::LLT<Eigen::MatrixXd> factored(const Eigen::MatrixXd &a, Eigen::Ref<Eigen::VectorXd> root)
{
    for (Eigen::Index i = 0; i < a.rows(); ++i)
        root(i) = a(i, i) > 0 && std::isfinite(a(i, i)) ? 1.0 / std::sqrt(a(i, i)) : 0.0;
    Eigen::MatrixXd unit = root.asDiagonal() * a * root.asDiagonal();
    for (double jitter = kJitter; jitter < 1; jitter *= 100) {
        unit.diagonal().setConstant(1.0 + jitter);
        Eigen::LLT<Eigen::MatrixXd> factor(unit);
        if (factor.info() == Eigen::Success && factor.matrixLLT().diagonal().allFinite() && factor.matrixLLT().diagonal().minCoeff() > 1e-7)
            return factor;
    }
    return Eigen::LLT<Eigen::MatrixXd>(Eigen::MatrixXd::Identity(a.rows(), a.rows()));
}

} // namespace

SoftmaxCurvature::Kind SoftmaxCurvature::kindFor(const SoftmaxLoss &loss)
{
    return loss.size() <= kMostFull ? Kind::Full : loss.width() <= kMostByScore ? Kind::ByScore : Kind::Diagonal;
}

Expected<SoftmaxCurvature> SoftmaxCurvature::at(const SoftmaxLoss &loss, const std::vector<double> &probability, std::stop_token stop)
{
    const int scores = loss.data().scores();
    const Eigen::Index width = loss.width();
    SoftmaxCurvature out;
    out.kind_ = kindFor(loss);
    out.root_ = Eigen::VectorXd::Ones(loss.size());
    if (out.kind_ == Kind::Full) {
        Eigen::MatrixXd all(loss.size(), loss.size());
        for (int a = 0; a < scores; ++a)
            for (int b = a; b < scores; ++b) {
                MORTISE_TRY(const Eigen::MatrixXd block, loss.curvature(probability, a, b, stop));
                all.block(a * width, b * width, width, width) = block;
                all.block(b * width, a * width, width, width) = block;
            }
        // The same number added to a coefficient of all scores changes nothing, so where no penalty settles it the
        // derivative is singular. Any curvature will do there: the gradient has no part in that direction.
        for (Eigen::Index j = 0; j < width && scores > 1; ++j)
            if (j == width - 1 || loss.penalty()[static_cast<std::size_t>(j)] == 0) {
                const double any = all(j, j) / scores;
                for (int a = 0; a < scores; ++a)
                    for (int b = 0; b < scores; ++b)
                        all(a * width + j, b * width + j) += any;
            }
        out.factors_.push_back(factored(all, out.root_));
    } else if (out.kind_ == Kind::ByScore) {
        for (int a = 0; a < scores; ++a) {
            MORTISE_TRY(const Eigen::MatrixXd block, loss.curvature(probability, a, a, stop));
            out.factors_.push_back(factored(block, out.root_.segment(a * width, width)));
        }
    } else {
        parallelItems(loss.size(), [&](std::int64_t i) {
            const double sum = stop.stop_requested() ? 0.0 : loss.diagonal(probability, static_cast<int>(i / width), static_cast<int>(i % width));
            out.root_(i) = sum > 0 && std::isfinite(sum) ? 1.0 / std::sqrt(sum) : 0.0;
        });
        if (stop.stop_requested())
            return cancelled();
    }
    return out;
}

void SoftmaxCurvature::solve(Eigen::VectorXd &v) const
{
    v = v.cwiseProduct(root_);
    if (!factors_.empty()) {
        const Eigen::Index size = v.size() / static_cast<Eigen::Index>(factors_.size());
        for (std::size_t i = 0; i < factors_.size(); ++i) {
            const Eigen::VectorXd part = v.segment(static_cast<Eigen::Index>(i) * size, size);
            v.segment(static_cast<Eigen::Index>(i) * size, size) = factors_[i].solve(part);
        }
    }
    v = v.cwiseProduct(root_);
}

} // namespace mortise
