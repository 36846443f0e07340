#include "numeric/least_squares.h"

#include "numeric/cross_products.h"
#include "numeric/orthogonal.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

/// A pivot of the equilibrated Gram matrix is 1 - R^2 of a column on those before it. Below this, its coefficient would
/// lose more than half of its digits.
constexpr double kLeastPivot = 1e-8;

struct Problem {
    const Columns &x;
    std::span<const double> y;
    const LeastSquaresOptions &options;
    Moments moments; // of x and, as the last column, y
    int d() const { return x.size(); }
};

/// Sum of squared residuals of the coefficients (in scaled units), from the moments alone.
double residualSquares(const Moments &m, const Eigen::VectorXd &v)
{
    const int d = m.size - 1;
    const Eigen::Map<const Eigen::MatrixXd> products(m.products.data(), m.size, m.size);
    const Eigen::VectorXd b = products.col(d).head(d);
    return std::max(0.0, products(d, d) - 2 * v.dot(b) + v.dot(products.topLeftCorner(d, d) * v));
}

/// Columns that vary; the weights of the others are 0.
std::vector<int> varyingColumns(const Moments &m)
{
    std::vector<int> used;
    for (int j = 0; j + 1 < m.size; ++j)
        if (m.product(j, j) > 0)
            used.push_back(j);
    return used;
}

/// False where a pivot says that the columns are too dependent.
bool solveNormalEquations(const Problem &problem, const std::vector<int> &used, LeastSquaresFit &fit)
{
    const Moments &m = problem.moments;
    const int d = problem.d();
    const auto size = static_cast<Eigen::Index>(used.size());
    const auto column = [&](Eigen::Index i) { return used[static_cast<std::size_t>(i)]; };
    Eigen::VectorXd root(size), right(size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const double scale = m.scale[static_cast<std::size_t>(column(i))];
        root(i) = 1.0 / std::sqrt(m.product(column(i), column(i)) + problem.options.lambda * scale * scale);
        right(i) = m.product(column(i), d) * root(i);
    }
    Eigen::MatrixXd system(size, size);
    for (Eigen::Index i = 0; i < size; ++i)
        for (Eigen::Index j = 0; j <= i; ++j)
            system(i, j) = i == j ? 1.0 : m.product(column(i), column(j)) * root(i) * root(j);
    const Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>> cholesky(system);
    if (cholesky.info() != Eigen::Success || !(system.diagonal().array().square().minCoeff() >= kLeastPivot))
        return false;
    const Eigen::VectorXd solved = cholesky.solve(right).cwiseProduct(root);

    Eigen::VectorXd scaled = Eigen::VectorXd::Zero(d);
    const double target = m.scale[static_cast<std::size_t>(d)];
    for (Eigen::Index i = 0; i < size; ++i) {
        const int j = column(i);
        scaled(j) = solved(i);
        fit.coefficients[static_cast<std::size_t>(j)] = solved(i) * m.scale[static_cast<std::size_t>(j)] / target;
    }
    fit.rank = static_cast<int>(size);
    fit.residualSquares = residualSquares(m, scaled) / target / target;
    return true;
}

Expected<void> solveBySingularValues(const Problem &problem, const std::vector<int> &used, LeastSquaresFit &fit)
{
    const Moments &m = problem.moments;
    Columns x{problem.x.rows, {}};
    std::vector<double> centre, unit;
    int exponent = -1074; // of the longest column
    for (const int j : used) {
        const auto at = static_cast<std::size_t>(j);
        const double length = std::sqrt(m.product(j, j));
        x.of.push_back(problem.x.of[at]);
        centre.push_back(fit.centre[at]);
        unit.push_back(m.scale[at] / length);
        exponent = std::max(exponent, std::ilogb(length) - std::ilogb(m.scale[at]));
    }
    double lambda = 0.0;
    if (problem.options.lambda > 0) { // a penalty knows the units of the columns: the same factor for all
        const double common = std::ldexp(1.0, std::clamp(-exponent, -500, 500));
        std::fill(unit.begin(), unit.end(), common);
        lambda = problem.options.lambda * common * common;
    }
    const double target = m.scale.back();
    MORTISE_TRY(const OrthogonalFit solved, orthogonalLeastSquares(x, problem.y, {.centre = centre, .unit = unit, .level = fit.level, .yUnit = target, .weight = problem.options.weight,
                                                                                 .lambda = lambda, .stop = problem.options.stop}));
    for (std::size_t i = 0; i < used.size(); ++i)
        fit.coefficients[static_cast<std::size_t>(used[i])] = solved.coefficients[i] / target;
    fit.rank = solved.rank;
    fit.residualSquares = solved.residualSquares / target / target;
    fit.normalEquations = false;
    return {};
}

} // namespace

double LeastSquaresFit::intercept() const
{
    double sum = level;
    for (std::size_t j = 0; j < coefficients.size(); ++j)
        sum -= coefficients[j] * centre[j];
    return sum;
}

Expected<LeastSquaresFit> fitLeastSquares(const Columns &x, std::span<const double> y, const LeastSquaresOptions &options)
{
    Columns both = x;
    both.of.push_back(y.data());
    MORTISE_TRY(Moments moments, centredMoments(both, {.centred = options.intercept, .weight = options.weight, .stop = options.stop}));
    if (!moments.finite())
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The data hold missing, infinite or too large values"));
    const Problem problem{x, y, options, std::move(moments)};
    const Moments &m = problem.moments;
    const int d = problem.d();

    LeastSquaresFit fit;
    fit.coefficients.assign(static_cast<std::size_t>(d), 0.0);
    fit.centre.assign(m.mean.begin(), m.mean.begin() + d);
    fit.level = m.mean.back();
    fit.weight = m.weight;
    const double target = m.scale.back();
    fit.totalSquares = std::max(0.0, m.product(d, d)) / target / target;
    const std::vector<int> used = varyingColumns(m);
    fit.varying = static_cast<int>(used.size());
    fit.residualSquares = fit.totalSquares;
    if (!used.empty() && (d > x.rows || !solveNormalEquations(problem, used, fit))) {
        MORTISE_CHECK(solveBySingularValues(problem, used, fit));
    }
    const auto finite = [](double v) { return std::isfinite(v); };
    if (!std::all_of(fit.coefficients.begin(), fit.coefficients.end(), finite) || !finite(fit.level))
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The data hold missing, infinite or too large values"));
    return fit;
}

} // namespace mortise
