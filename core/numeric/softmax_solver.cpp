#include "numeric/softmax_solver.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::int64_t kPartRows = 16384;
constexpr std::int64_t kRun = 64; // neighbouring rows that are taken together
constexpr int kMostPartSteps = 12;
constexpr int kMostHalvings = 40;

/// Every so many rows a run of kRun, copied.
struct Part {
    std::vector<double> numbers, weight;
    std::vector<std::int32_t> classOf;
    SoftmaxData data;

    explicit Part(const SoftmaxData &all)
    {
        const std::int64_t n = all.x.rows, runs = kPartRows / kRun;
        const auto each = [&](auto copy) {
            for (std::int64_t run = 0; run < runs; ++run)
                copy(static_cast<std::size_t>(run * kRun), static_cast<std::size_t>(run * n / runs));
        };
        numbers.resize(static_cast<std::size_t>(all.x.size()) * kPartRows);
        classOf.resize(kPartRows);
        weight.resize(all.weight.empty() ? 0 : kPartRows);
        data = {.x = {kPartRows, {}}, .affine = all.affine, .classOf = classOf, .classes = all.classes, .weight = weight};
        for (std::size_t j = 0; j < all.x.of.size(); ++j) {
            double *to = numbers.data() + j * kPartRows;
            each([&](std::size_t at, std::size_t from) { std::copy_n(all.x.of[j] + from, kRun, to + at); });
            data.x.of.push_back(to);
        }
        each([&](std::size_t at, std::size_t from) { std::copy_n(all.classOf.data() + from, kRun, classOf.data() + at); });
        if (!weight.empty())
            each([&](std::size_t at, std::size_t from) { std::copy_n(all.weight.data() + from, kRun, weight.data() + at); });
    }

    bool hasAllClasses() const
    {
        std::vector<int> count(static_cast<std::size_t>(data.classes));
        for (const std::int32_t c : classOf)
            ++count[static_cast<std::size_t>(c)];
        return std::all_of(count.begin(), count.end(), [](int c) { return c > 0; });
    }
};

} // namespace

SoftmaxSolver::SoftmaxSolver(const SoftmaxLoss &loss, double tolerance)
    : loss_(loss), tolerance_(tolerance), newton_(SoftmaxCurvature::kindFor(loss) == SoftmaxCurvature::Kind::Full), point_(loss.startingPoint())
{
}

Expected<void> SoftmaxSolver::startFromPart(std::stop_token stop)
{
    const Part part(loss_.data());
    if (!part.hasAllClasses())
        return {};
    const SoftmaxLoss loss(part.data, loss_.penalty(), loss_.intercept(), static_cast<double>(loss_.data().x.rows) / static_cast<double>(kPartRows));
    SoftmaxSolver solver(loss, 1.0);
    for (int i = 0; i < kMostPartSteps; ++i) {
        MORTISE_TRY(const Iteration made, solver.iterate(stop));
        if (!made.finite)
            return {};
        if (made.done)
            break;
    }
    // A part that can be told apart perfectly says nothing about how far to go.
    if (solver.value_.farthest > 30)
        return {};
    point_ = solver.point_;
    curvature_ = std::move(solver.curvature_);
    newton_ = false;
    return {};
}

Expected<void> SoftmaxSolver::refreshCurvature(std::stop_token stop)
{
    if (!newton_) // whose passes leave them behind
        MORTISE_CHECK(loss_.value(point_, nullptr, stop, &probability_));
    MORTISE_TRY(curvature_, SoftmaxCurvature::at(loss_, probability_, stop));
    memory_.forget();
    sinceCurvature_ = slow_ = 0;
    decrementAtCurvature_ = decrement_;
    return {};
}

/// Whether another look at the curvature is worth several passes: a full one of a part of the rows that steps badly, or one
/// without what lies between the scores while the probabilities still move much.
bool SoftmaxSolver::mayBeStale() const
{
    if (curvature_->kind() == SoftmaxCurvature::Kind::Full)
        return slow_ >= 2;
    return decrement_ > 1 && decrement_ < decrementAtCurvature_ / 10;
}

/// Takes the longest of the steps 1, 1/2, 1/4, .. that lowers the loss enough. False where none does.
Expected<bool> SoftmaxSolver::search(const Eigen::VectorXd &direction, double slope, std::stop_token stop)
{
    const double noise = 1e-12 * std::abs(value_.total);
    double length = 1.0;
    for (int i = 0; i < kMostHalvings; ++i, length /= 2) {
        Eigen::VectorXd gradient;
        const Eigen::VectorXd point = point_ + length * direction;
        MORTISE_TRY(const SoftmaxLoss::Value value, loss_.value(point, &gradient, stop, newton_ ? &probability_ : nullptr));
        const bool lower = value.total <= value_.total + 1e-4 * length * slope;
        // Near the minimum the loss no longer shows a difference, but its slope does (Hager & Zhang, SIAM J. Optim. 16(1), 2005).
        const bool flatter = value.total <= value_.total + noise && std::abs(gradient.dot(direction)) <= 0.9 * std::abs(slope);
        if (!lower && !flatter)
            continue;
        memory_.add(point - point_, gradient - gradient_);
        point_ = point;
        gradient_ = std::move(gradient);
        value_ = value;
        return true;
    }
    return false;
}

Expected<SoftmaxSolver::Iteration> SoftmaxSolver::iterate(std::stop_token stop)
{
    if (!started_) {
        if (loss_.data().x.rows >= 4 * kPartRows) {
            MORTISE_CHECK(startFromPart(stop));
        }
        MORTISE_TRY(value_, loss_.value(point_, &gradient_, stop, newton_ ? &probability_ : nullptr));
        started_ = true;
    }
    if (!std::isfinite(value_.total) || !gradient_.allFinite())
        return Iteration{.finite = false, .done = true};
    if (!curvature_ || newton_ || mayBeStale()) {
        MORTISE_CHECK(refreshCurvature(stop));
    }
    const auto solve = [this](Eigen::VectorXd &v) { curvature_->solve(v); };
    Eigen::VectorXd direction = memory_.direction(gradient_, solve);
    double slope = gradient_.dot(direction);
    if (!(slope <= 0)) { // rounding has spoilt the memory
        memory_.forget();
        direction = memory_.direction(gradient_, solve);
        slope = std::min(0.0, gradient_.dot(direction));
    }
    const double decrement = std::sqrt(-slope);
    slow_ = decrement > decrement_ / 3 && sinceCurvature_ > 0 ? slow_ + 1 : 0;
    // An inexact curvature may not see a direction that is left to go: it has to say so twice.
    within_ = decrement <= tolerance_ ? within_ + 1 : 0;
    decrement_ = decrement;
    Iteration out{.logLoss = value_.logLoss, .decrement = decrement, .farthest = value_.farthest};
    out.done = within_ >= (curvature_->kind() == SoftmaxCurvature::Kind::Full ? 1 : 3);
    if (out.done && decrement == 0)
        return out;
    MORTISE_TRY(const bool moved, search(direction, slope, stop));
    ++sinceCurvature_;
    if (!moved && !out.done) {
        if (sinceCurvature_ == 1)
            out.done = true; // as near as the precision of numbers allows
        else
            curvature_.reset(); // look at it again
    }
    out.logLoss = value_.logLoss;
    out.farthest = value_.farthest;
    return out;
}

} // namespace mortise
