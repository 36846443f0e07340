#include "numeric/softmax_loss.h"

#include "base/parallel.h"
#include "numeric/softmax_kernel.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

namespace mortise {
namespace {

constexpr std::int64_t kBlock = 256;
constexpr std::int64_t kParts = 64;
constexpr std::int64_t kProductsBetweenLooks = 20'000'000; // some 20 ms

struct FreeAligned {
    void operator()(double *p) const { ::operator delete[](p, std::align_val_t(64)); }
};

} // namespace

SoftmaxLoss::SoftmaxLoss(const SoftmaxData &data, std::vector<double> penalty, bool intercept, double factor)
    : data_(data), penalty_(std::move(penalty)), intercept_(intercept), factor_(factor)
{
}

Expected<SoftmaxLoss::Value> SoftmaxLoss::value(const Eigen::VectorXd &point, Eigen::VectorXd *gradient, std::stop_token stop, std::vector<double> *probability) const
{
    const std::int64_t n = data_.x.rows;
    const int scores = data_.scores(), d = data_.x.size();
    const std::int64_t count = std::clamp<std::int64_t>(n / (8 * kBlock), 1, kParts);
    const std::int64_t grain = std::max(kBlock, ((n + count - 1) / count + kBlock - 1) / kBlock * kBlock);
    const std::int64_t perLook = std::clamp(kProductsBetweenLooks / (static_cast<std::int64_t>(d + 1) * scores) / kBlock * kBlock, kBlock, 64 * kBlock);
    if (probability)
        probability->resize(static_cast<std::size_t>(n * scores));
    std::vector<Eigen::VectorXd> gradients(static_cast<std::size_t>(chunkCount(n, grain)));
    std::vector<Value> values(gradients.size());
    const auto kernel = softmaxPartKernel();
    parallelChunks(n, grain, [&](Chunk c) {
        const std::unique_ptr<double[], FreeAligned> scratch(
            static_cast<double *>(::operator new[](static_cast<std::size_t>((scores + 5) * kBlock) * sizeof(double), std::align_val_t(64))));
        Eigen::VectorXd &sums = gradients[static_cast<std::size_t>(c.index)];
        sums = Eigen::VectorXd::Zero(gradient ? size() : 0);
        SoftmaxPart part{.columns = data_.x.of.data(), .scale = data_.affine.scale.data(), .shift = data_.affine.shift.data(), .count = d, .scores = scores,
                         .classOf = data_.classOf.data(), .weight = data_.weight.empty() ? nullptr : data_.weight.data(), .weights = point.data(),
                         .scratch = scratch.get(), .gradient = gradient ? sums.data() : nullptr, .probability = probability ? probability->data() : nullptr, .stride = n};
        for (std::int64_t from = c.begin; from < c.end && !stop.stop_requested(); from += perLook) {
            part.begin = from;
            part.end = std::min(c.end, from + perLook);
            kernel(part);
        }
        values[static_cast<std::size_t>(c.index)] = {.logLoss = part.loss, .farthest = part.farthest};
    });
    if (stop.stop_requested())
        return cancelled();

    Value out;
    if (gradient)
        *gradient = Eigen::VectorXd::Zero(size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        out.logLoss += values[i].logLoss * factor_;
        out.farthest = std::max(out.farthest, values[i].farthest);
        if (gradient)
            *gradient += gradients[i] * factor_;
    }
    out.total = out.logLoss;
    for (int k = 0; k < scores; ++k) {
        for (int j = 0; j < d; ++j) {
            const double v = point(k * width() + j), p = penalty_[static_cast<std::size_t>(j)];
            out.total += 0.5 * p * v * v;
            if (gradient)
                (*gradient)(k * width() + j) += p * v;
        }
        if (gradient && !intercept_)
            (*gradient)(k * width() + d) = 0.0;
    }
    return out;
}

Eigen::VectorXd SoftmaxLoss::startingPoint() const
{
    Eigen::VectorXd point = Eigen::VectorXd::Zero(size());
    if (!intercept_)
        return point;
    std::vector<double> share(static_cast<std::size_t>(data_.classes), 1e-300);
    for (std::size_t i = 0; i < data_.classOf.size(); ++i)
        share[static_cast<std::size_t>(data_.classOf[i])] += data_.weight.empty() ? 1.0 : data_.weight[i];
    if (data_.classes == 2) {
        point(width() - 1) = std::clamp(std::log(share[1] / share[0]), -20.0, 20.0);
        return point;
    }
    double mean = 0.0;
    for (double &s : share)
        mean += (s = std::max(-20.0, std::log(s))) / static_cast<double>(data_.classes);
    for (int k = 0; k < data_.classes; ++k)
        point((k + 1) * width() - 1) = share[static_cast<std::size_t>(k)] - mean;
    return point;
}

Expected<Eigen::MatrixXd> SoftmaxLoss::curvature(const std::vector<double> &probability, int a, int b, std::stop_token stop) const
{
    const auto n = static_cast<std::size_t>(data_.x.rows);
    std::vector<double> weight(n);
    const double *left = probability.data() + static_cast<std::size_t>(a) * n, *right = probability.data() + static_cast<std::size_t>(b) * n;
    for (std::size_t i = 0; i < n; ++i)
        weight[i] = left[i] * (a == b ? 1.0 - left[i] : right[i]) * (data_.weight.empty() ? factor_ : factor_ * data_.weight[i]);
    MORTISE_TRY(const std::vector<double> sums, crossProducts(data_.x, data_.affine, weight, stop));
    Eigen::MatrixXd out = Eigen::Map<const Eigen::MatrixXd>(sums.data(), width(), width());
    if (a != b)
        out = -out;
    const Eigen::Index constant = width() - 1;
    if (!intercept_) {
        out.row(constant).setZero();
        out.col(constant).setZero();
        out(constant, constant) = a == b ? 1.0 : 0.0;
    }
    for (Eigen::Index j = 0; j < constant && a == b; ++j)
        out(j, j) += penalty_[static_cast<std::size_t>(j)];
    return out;
}

double SoftmaxLoss::diagonal(const std::vector<double> &probability, int a, int j) const
{
    const auto n = static_cast<std::size_t>(data_.x.rows), at = static_cast<std::size_t>(j);
    const bool constant = j + 1 == width();
    const double *p = probability.data() + static_cast<std::size_t>(a) * n;
    double sum = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        const double u = constant ? 1.0 : data_.x.of[at][i] * data_.affine.scale[at] - data_.affine.shift[at];
        sum += p[i] * (1 - p[i]) * u * u * (data_.weight.empty() ? 1.0 : data_.weight[i]);
    }
    return sum * factor_ + (constant ? 0.0 : penalty_[at]);
}

} // namespace mortise
