#include "numeric/principal_components.h"

#include "base/parallel.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
constexpr std::int64_t kParts = 16; // fixed: sums are added in the same order for any number of threads

/// X'X, the lower half.
Eigen::MatrixXd gram(const Eigen::Map<const Rows> &x, std::stop_token stop)
{
    const std::int64_t grain = std::max<std::int64_t>(256, (x.rows() + kParts - 1) / kParts);
    std::vector<Eigen::MatrixXd> parts(static_cast<std::size_t>(chunkCount(x.rows(), grain)));
    parallelChunks(x.rows(), grain, [&](Chunk c) {
        Eigen::MatrixXd &part = parts[static_cast<std::size_t>(c.index)];
        part = Eigen::MatrixXd::Zero(x.cols(), x.cols());
        constexpr std::int64_t block = 2048;
        for (std::int64_t at = c.begin; at < c.end && !stop.stop_requested(); at += block)
            part.selfadjointView<Eigen::Lower>().rankUpdate(x.middleRows(at, std::min(block, c.end - at)).transpose());
    });
    Eigen::MatrixXd total = Eigen::MatrixXd::Zero(x.cols(), x.cols());
    for (const Eigen::MatrixXd &part : parts)
        total += part;
    return total;
}

} // namespace

Expected<PrincipalComponents> principalComponents(const std::vector<double> &rows, std::int64_t n, int d, int components, std::stop_token stop)
{
    const Eigen::Map<const Rows> x(rows.data(), n, d);
    const bool dual = n < d;
    Eigen::MatrixXd products;
    if (dual)
        products = x * x.transpose();
    else
        products = gram(x, stop);
    if (stop.stop_requested())
        return cancelled();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products);
    const double freedom = static_cast<double>(n - 1);
    PrincipalComponents out;
    out.total = products.trace() / freedom;
    const Eigen::Index last = solver.eigenvalues().size() - 1;
    for (int c = 0; c < components; ++c) {
        Eigen::VectorXd direction = solver.eigenvectors().col(last - c);
        if (dual)
            direction = x.transpose() * direction;
        if (const double length = direction.norm(); length > 0)
            direction /= length;
        Eigen::Index largest = 0;
        direction.cwiseAbs().maxCoeff(&largest);
        if (direction[largest] < 0)
            direction = -direction;
        out.directions.insert(out.directions.end(), direction.data(), direction.data() + d);
        out.variance.push_back(std::max(0.0, solver.eigenvalues()[last - c]) / freedom);
    }
    return out;
}

} // namespace mortise
