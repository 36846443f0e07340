#include "numeric/orthogonal.h"

#include "base/parallel.h"

#include <Eigen/QR>
#include <Eigen/SVD>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::int64_t kLeastPartRows = 2048;

/// Rows begin..end as a matrix: the centred columns in their units, then y, all times the root of the weight.
Eigen::MatrixXd block(const Columns &x, std::span<const double> y, const OrthogonalOptions &options, std::int64_t begin, std::int64_t end)
{
    const Eigen::Index rows = end - begin, d = x.size();
    Eigen::MatrixXd out(rows, d + 1);
    for (Eigen::Index j = 0; j < d; ++j) {
        const auto at = static_cast<std::size_t>(j);
        const double unit = options.unit[at], centre = options.centre[at] * unit;
        for (Eigen::Index i = 0; i < rows; ++i)
            out(i, j) = x.of[at][begin + i] * unit - centre;
    }
    for (Eigen::Index i = 0; i < rows; ++i)
        out(i, d) = y[static_cast<std::size_t>(begin + i)] * options.yUnit - options.level * options.yUnit;
    if (!options.weight.empty())
        for (Eigen::Index i = 0; i < rows; ++i)
            out.row(i) *= std::sqrt(options.weight[static_cast<std::size_t>(begin + i)]);
    return out;
}

/// The upper triangle of QR, at most as many rows as columns.
Eigen::MatrixXd triangle(Eigen::MatrixXd a)
{
    const Eigen::Index rows = std::min(a.rows(), a.cols());
    Eigen::HouseholderQR<Eigen::Ref<Eigen::MatrixXd>> qr(a);
    return a.topRows(rows).triangularView<Eigen::Upper>();
}

/// R of [x y] for all rows: parts of rows, then pairs of their triangles, in an order that depends on n and d alone.
Expected<Eigen::MatrixXd> tallTriangle(const Columns &x, std::span<const double> y, const OrthogonalOptions &options)
{
    const std::int64_t grain = std::max<std::int64_t>(kLeastPartRows, 4 * (x.size() + 1));
    std::vector<Eigen::MatrixXd> parts(static_cast<std::size_t>(chunkCount(x.rows, grain)));
    parallelChunks(x.rows, grain, [&](Chunk c) {
        if (!options.stop.stop_requested())
            parts[static_cast<std::size_t>(c.index)] = triangle(block(x, y, options, c.begin, c.end));
    });
    while (parts.size() > 1 && !options.stop.stop_requested()) {
        std::vector<Eigen::MatrixXd> merged((parts.size() + 1) / 2);
        parallelItems(static_cast<std::int64_t>(merged.size()), [&](std::int64_t item) {
            const auto i = static_cast<std::size_t>(item);
            if (2 * i + 1 == parts.size()) {
                merged[i] = std::move(parts[2 * i]);
                return;
            }
            Eigen::MatrixXd stacked(parts[2 * i].rows() + parts[2 * i + 1].rows(), x.size() + 1);
            stacked << parts[2 * i], parts[2 * i + 1];
            merged[i] = triangle(std::move(stacked));
        });
        parts = std::move(merged);
    }
    if (options.stop.stop_requested())
        return cancelled();
    return std::move(parts.front());
}

struct SingularSolution {
    Eigen::VectorXd v;     // p
    Eigen::MatrixXd basis; // p x rank: right singular vectors above the cut-off
};

/// Of `a` (m x p) and the right side c (m): shrunk by lambda, or cut off without.
SingularSolution solveSingular(const Eigen::MatrixXd &a, const Eigen::VectorXd &c, double lambda)
{
    const Eigen::BDCSVD<Eigen::MatrixXd> svd(a, Eigen::ComputeThinU | Eigen::ComputeThinV);
    const Eigen::VectorXd &s = svd.singularValues();
    Eigen::VectorXd projected = svd.matrixU().transpose() * c;
    const double cutOff = s.size() > 0 ? s(0) * kRankTolerance : 0.0;
    Eigen::Index rank = 0;
    for (Eigen::Index i = 0; i < s.size(); ++i) {
        const bool kept = s(i) > cutOff;
        rank += kept;
        if (lambda > 0)
            projected(i) *= s(i) / (s(i) * s(i) + lambda);
        else
            projected(i) = kept ? projected(i) / s(i) : 0.0;
    }
    return {svd.matrixV() * projected, svd.matrixV().leftCols(rank)};
}

/// `coefficients` without their part that changes no prediction. The directions that do are those of `basis` (in units of
/// the multiplied columns), so in units of the columns as given they are basis / unit.
void takeLeastNorm(Eigen::MatrixXd basis, const Eigen::VectorXd &unit, Eigen::VectorXd &coefficients)
{
    const Eigen::Index rank = basis.cols();
    for (Eigen::Index i = 0; i < rank; ++i)
        basis.col(i) = basis.col(i).cwiseQuotient(unit).normalized();
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(basis);
    Eigen::VectorXd rotated = qr.householderQ().transpose() * coefficients;
    rotated.tail(rotated.size() - rank).setZero();
    coefficients = qr.householderQ() * rotated;
}

} // namespace

Expected<OrthogonalFit> orthogonalLeastSquares(const Columns &x, std::span<const double> y, const OrthogonalOptions &options)
{
    const Eigen::Index n = x.rows, d = x.size();
    OrthogonalFit fit;
    SingularSolution solved;
    if (d > n) { // x' = QR, so x = R'Q' and v = Q times the solution for R'
        const Eigen::MatrixXd all = block(x, y, options, 0, n);
        if (options.stop.stop_requested())
            return cancelled();
        const Eigen::HouseholderQR<Eigen::MatrixXd> qr(all.leftCols(d).transpose());
        const Eigen::MatrixXd lower = Eigen::MatrixXd(qr.matrixQR().topRows(n).triangularView<Eigen::Upper>()).transpose();
        const SingularSolution inner = solveSingular(lower, all.col(d), options.lambda);
        solved.v = Eigen::VectorXd::Zero(d);
        solved.v.head(n) = inner.v;
        solved.v = (qr.householderQ() * solved.v).eval();
        solved.basis = Eigen::MatrixXd::Zero(d, inner.basis.cols());
        solved.basis.topRows(n) = inner.basis;
        solved.basis = (qr.householderQ() * solved.basis).eval();
        fit.residualSquares = (all.col(d) - all.leftCols(d) * solved.v).squaredNorm();
    } else {
        MORTISE_TRY(const Eigen::MatrixXd r, tallTriangle(x, y, options));
        solved = solveSingular(r.leftCols(d), r.col(d), options.lambda);
        fit.residualSquares = (r.col(d) - r.leftCols(d) * solved.v).squaredNorm();
    }
    fit.rank = static_cast<int>(solved.basis.cols());
    const Eigen::Map<const Eigen::VectorXd> unit(options.unit.data(), d);
    Eigen::VectorXd coefficients = solved.v.cwiseProduct(unit);
    if (options.lambda == 0 && fit.rank > 0 && fit.rank < d)
        takeLeastNorm(std::move(solved.basis), unit, coefficients);
    fit.coefficients.assign(coefficients.begin(), coefficients.end());
    return fit;
}

} // namespace mortise
