#include "numeric/principal_components.h"

#include "base/parallel.h"
#include "numeric/cross_products.h"
#include "numeric/projection_kernel.h"

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>
#include <Spectra/MatOp/DenseSymMatProd.h>
#include <Spectra/SymEigsSolver.h>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr int kMostWhole = 500; // columns up to which all eigenvalues are found
constexpr double kLeast = 1e-14; // of the largest variance: below, a component is rounding error

struct Found {
    Eigen::VectorXd variance; // descending
    Eigen::MatrixXd axes;     // d x m
};

Found allEigen(const Eigen::MatrixXd &covariance, Eigen::Index m)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    return {solver.eigenvalues().reverse().head(m), solver.eigenvectors().rowwise().reverse().leftCols(m)};
}

/// The m largest; nothing where the iteration did not converge.
Found largestEigen(const Eigen::MatrixXd &covariance, Eigen::Index m)
{
    Spectra::DenseSymMatProd<double> product(covariance);
    Spectra::SymEigsSolver<Spectra::DenseSymMatProd<double>> solver(product, m, std::min<Eigen::Index>(covariance.rows(), std::max<Eigen::Index>(3 * m, 40)));
    solver.init();
    if (solver.compute(Spectra::SortRule::LargestAlge, 1000, 1e-13) < m)
        return {};
    return {solver.eigenvalues(), solver.eigenvectors()};
}

/// From the rows themselves, where there are no more of them than columns.
Found fromRows(const Columns &x, const Standard &standard, Eigen::Index m)
{
    const Eigen::Index n = x.rows, d = x.size();
    Eigen::MatrixXd transposed(d, n);
    for (Eigen::Index j = 0; j < d; ++j) {
        const auto at = static_cast<std::size_t>(j);
        for (Eigen::Index i = 0; i < n; ++i)
            transposed(j, i) = (x.of[at][i] - standard.centre[at]) * standard.unit[at];
    }
    const Eigen::BDCSVD<Eigen::MatrixXd> svd(transposed, Eigen::ComputeThinU);
    return {svd.singularValues().head(m).array().square() / static_cast<double>(n - 1), svd.matrixU().leftCols(m)};
}

void makeLargestPositive(Eigen::MatrixXd &axes)
{
    for (Eigen::Index i = 0; i < axes.cols(); ++i) {
        Eigen::Index at = 0;
        axes.col(i).cwiseAbs().maxCoeff(&at);
        if (axes(at, i) < 0)
            axes.col(i) = -axes.col(i);
    }
}

} // namespace

Expected<Components> principalComponents(const Columns &x, const ComponentsOptions &options)
{
    MORTISE_TRY(const Moments moments, centredMoments(x, {.stop = options.stop}));
    const auto tooLarge = [] { return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The data hold missing, infinite or too large values")); };
    if (!moments.finite())
        return tooLarge();
    const Eigen::Index d = x.size();
    const auto n = static_cast<double>(x.rows);
    Components out;
    out.standard.centre = moments.mean;
    Eigen::VectorXd factor(d); // from scaled products to those of u
    for (int j = 0; j < moments.size; ++j) {
        const double length = std::sqrt(std::max(0.0, moments.product(j, j) / n)), scale = moments.scale[static_cast<std::size_t>(j)];
        out.standard.unit.push_back(options.scale && length > 0 ? scale / length : 1.0);
        factor(j) = options.scale && length > 0 ? 1.0 / length : 1.0 / scale;
    }
    Eigen::MatrixXd covariance = Eigen::Map<const Eigen::MatrixXd>(moments.products.data(), d, d) / (n - 1);
    covariance = factor.asDiagonal() * covariance * factor.asDiagonal();
    const double total = covariance.trace();
    if (!std::isfinite(total))
        return tooLarge();

    const Eigen::Index m = std::clamp<Eigen::Index>(options.components, 1, std::min<Eigen::Index>(x.rows - 1, d));
    Found found;
    if (x.rows <= d)
        found = fromRows(x, out.standard, m);
    else if (d > kMostWhole && m <= d / 10)
        found = largestEigen(covariance, m);
    if (found.axes.cols() == 0)
        found = allEigen(covariance, m);
    if (options.stop.stop_requested())
        return cancelled();
    makeLargestPositive(found.axes);
    for (Eigen::Index i = 0; i < m; ++i) {
        const double variance = std::max(0.0, found.variance(i));
        if (i > 0 && variance <= kLeast * found.variance(0))
            break;
        ++out.count;
        out.variance.push_back(variance);
        out.ratio.push_back(total > 0 ? variance / total : 0.0);
        out.loadings.insert(out.loadings.end(), found.axes.col(i).begin(), found.axes.col(i).end());
    }
    return out;
}

void project(const Columns &x, const Components &components, std::span<const std::span<double>> out)
{
    std::vector<double *> to;
    for (const std::span<double> column : out)
        to.push_back(column.data());
    const auto kernel = projectionKernel();
    parallelChunks(x.rows, 16 * kProjectionRows, [&](Chunk c) {
        kernel({.columns = x.of.data(), .centre = components.standard.centre.data(), .unit = components.standard.unit.data(), .count = x.size(),
                .loadings = components.loadings.data(), .components = static_cast<int>(to.size()), .begin = c.begin, .end = c.end, .out = to.data()});
    });
}

} // namespace mortise
