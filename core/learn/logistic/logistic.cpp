#include "learn/logistic/logistic.h"

#include "base/number_text.h"
#include "numeric/softmax_solver.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

/// Beyond this distance between the scores of a row its probability is 1 up to 1e-11. Without a penalty that is a sign of
/// classes that can be told apart perfectly: the weights then grow without end.
constexpr double kCertain = 25.0;

constexpr double kLargestScale = 0x1p400;

/// Weights of rows times, where classes are to count alike, the inverse shares of the classes (as scikit-learn's
/// class_weight="balanced"). Empty: all 1.
std::vector<double> rowWeights(const Samples &samples, bool balanced)
{
    std::vector<double> weight = samples.weight;
    if (!balanced)
        return weight;
    if (weight.empty())
        weight.assign(samples.classOf.size(), 1.0);
    std::vector<double> ofClass(samples.classes.size());
    for (std::size_t i = 0; i < weight.size(); ++i)
        ofClass[static_cast<std::size_t>(samples.classOf[i])] += weight[i];
    const double total = std::accumulate(ofClass.begin(), ofClass.end(), 0.0);
    for (std::size_t i = 0; i < weight.size(); ++i)
        weight[i] *= total / (static_cast<double>(ofClass.size()) * ofClass[static_cast<std::size_t>(samples.classOf[i])]);
    return weight;
}

class LogisticTrainer : public Trainer {
public:
    struct Settings {
        double inverseC = 1.0; // 0: no penalty
        bool intercept = true;
        double tolerance = 1e-6;
        std::int64_t mostIterations = 1000;
    };

    LogisticTrainer(const Samples &samples, Columns x, std::vector<double> weight, Settings settings, RunContext &context)
        : samples_(samples), weight_(std::move(weight)), settings_(settings), context_(context),
          data_{.x = std::move(x), .affine = {}, .classOf = samples.classOf, .classes = static_cast<int>(samples.classes.size()), .weight = weight_}
    {
        total_ = weight_.empty() ? static_cast<double>(samples.rows()) : std::accumulate(weight_.begin(), weight_.end(), 0.0);
    }

    Expected<TrainingStep> step() override
    {
        if (!solver_)
            begin();
        MORTISE_TRY(SoftmaxSolver::Iteration made, solver_->iterate(context_.stop));
        if (!made.finite && !rescaled_) { // perhaps too large for squares: scale by the largest value, and try again
            rescaled_ = true;
            begin();
            MORTISE_TRY(made, solver_->iterate(context_.stop));
        }
        if (!made.finite)
            return tl::unexpected<Error>(unusableColumns(samples_.x));
        if (iterations_ == 0)
            firstDecrement_ = std::max(made.decrement, 2 * settings_.tolerance);
        last_ = made;
        ++iterations_;
        const bool done = made.done || iterations_ >= settings_.mostIterations;
        if (done)
            sayHowItEnded();
        const double left = std::log(std::max(made.decrement, settings_.tolerance) / settings_.tolerance) / std::log(firstDecrement_ / settings_.tolerance);
        fraction_ = std::clamp(1.0 - left, fraction_, 1.0);
        return TrainingStep{.index = static_cast<int>(iterations_ - 1), .fraction = done ? 1.0 : fraction_, .loss = made.logLoss / total_, .done = done};
    }

    PredictorPtr snapshot() const override
    {
        LogisticModel model;
        model.classes = samples_.classes;
        for (const Feature &feature : samples_.x.features)
            model.features.push_back(feature.name);
        const auto d = static_cast<std::size_t>(data_.x.size());
        const auto scores = static_cast<std::size_t>(data_.scores());
        const Eigen::VectorXd &point = solver_->point();
        for (std::size_t j = 0; j < d; ++j)
            model.centre.push_back(data_.affine.shift[j] / data_.affine.scale[j]);
        for (std::size_t s = 0; s < scores; ++s) {
            std::vector<double> coefficients(d);
            for (std::size_t j = 0; j < d; ++j)
                coefficients[j] = point(static_cast<Eigen::Index>(s * (d + 1) + j)) * data_.affine.scale[j];
            model.coefficients.push_back(std::move(coefficients));
            model.level.push_back(point(static_cast<Eigen::Index>(s * (d + 1) + d)));
        }
        return makeLogisticPredictor(std::move(model));
    }

    nlohmann::json report() const override { return {{"iterations", iterations_}, {"converged", last_.done}, {"log_loss", last_.logLoss / total_}}; }

private:
    void begin()
    {
        data_.affine = rescaled_ ? withinUnit(data_.x) : roughlyStandard(data_.x);
        if (!settings_.intercept)
            std::fill(data_.affine.shift.begin(), data_.affine.shift.end(), 0.0);
        for (std::size_t j = 0; j < data_.affine.scale.size(); ++j) { // a coefficient of smaller numbers would overflow: they count as 0
            const double held = std::min(1.0, kLargestScale / data_.affine.scale[j]);
            data_.affine.scale[j] *= held;
            data_.affine.shift[j] *= held;
        }
        std::vector<double> penalty;
        for (const double scale : data_.affine.scale) // of a coefficient of the scaled column
            penalty.push_back(std::min(1e200, settings_.inverseC * scale * scale));
        loss_.emplace(data_, std::move(penalty), settings_.intercept);
        solver_.emplace(*loss_, settings_.tolerance);
    }

    void sayHowItEnded()
    {
        if (!last_.done)
            context_.warn({QT_TRANSLATE_NOOP("core", "Not finished after %1 iterations: probabilities may still change by about %2. Allow more iterations, or standardize the columns"),
                           {std::to_string(iterations_), rounded(last_.decrement / 2, 2)}});
        if (settings_.inverseC == 0 && last_.farthest > kCertain)
            context_.warn(QT_TRANSLATE_NOOP("core", "Some rows are told apart with certainty, so without a penalty the weights grow without end; they were stopped where it no longer shows. Choose the penalty l2"));
    }

    const Samples &samples_;
    std::vector<double> weight_;
    Settings settings_;
    RunContext &context_;
    SoftmaxData data_;
    std::optional<SoftmaxLoss> loss_;
    std::optional<SoftmaxSolver> solver_;
    SoftmaxSolver::Iteration last_;
    std::int64_t iterations_ = 0;
    double total_ = 0.0, firstDecrement_ = 1.0, fraction_ = 0.0;
    bool rescaled_ = false;
};

} // namespace

Expected<std::unique_ptr<Trainer>> startLogistic(const Samples &samples, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(Columns x, numberColumns(samples.x));
    if (params.flag("standardize") && !params.flag("prepare"))
        context.warn(QT_TRANSLATE_NOOP("core", "The columns were not standardized: that is part of the preparation, which is switched off"));
    return std::make_unique<LogisticTrainer>(samples, std::move(x), rowWeights(samples, params.flag("balanced")),
                                             LogisticTrainer::Settings{.inverseC = params.text("penalty") == "l2" ? 1.0 / params.real("c") : 0.0,
                                                                       .intercept = params.flag("intercept"),
                                                                       .tolerance = params.real("tolerance"),
                                                                       .mostIterations = params.integer("max_iter")},
                                             context);
}

} // namespace mortise
