#include "learn/linear/linear.h"

#include "base/parallel.h"
#include "numeric/least_squares.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr std::int64_t kRowsAtOnce = 4096; // predicted by one thread at a time; the sums stay in its cache

class LinearPredictor : public Predictor {
public:
    /// centre, coefficients and names belong together: one each a feature.
    LinearPredictor(double level, std::vector<double> centre, std::vector<double> coefficients, std::vector<std::string> names)
        : level_(level), centre_(std::move(centre)), coefficients_(std::move(coefficients)), names_(std::move(names))
    {
    }

    void predict(const FeatureBlock &x, std::span<double> out) const override
    {
        parallelChunks(x.rows, kRowsAtOnce, [&](Chunk rows) {
            std::fill(out.begin() + rows.begin, out.begin() + rows.end, level_);
            for (std::size_t j = 0; j < coefficients_.size(); ++j) {
                const auto column = x.columns[j].numbers;
                for (auto i = static_cast<std::size_t>(rows.begin); i < static_cast<std::size_t>(rows.end); ++i)
                    out[i] += coefficients_[j] * (column[i] - centre_[j]);
            }
        });
    }

    void save(ByteWriter &to) const override
    {
        to.put(level_);
        to.list(centre_);
        to.list(coefficients_);
        to.texts(names_);
    }

    nlohmann::json describe() const override
    {
        double intercept = level_;
        nlohmann::json coefficients = nlohmann::json::array();
        for (std::size_t j = 0; j < coefficients_.size(); ++j) {
            intercept -= coefficients_[j] * centre_[j];
            coefficients.push_back({{"feature", names_[j]}, {"value", coefficients_[j]}});
        }
        return {{"intercept", intercept}, {"coefficients", std::move(coefficients)}};
    }

private:
    double level_;
    std::vector<double> centre_, coefficients_;
    std::vector<std::string> names_;
};

class LinearTrainer : public Trainer {
public:
    LinearTrainer(const Samples &samples, Columns x, LeastSquaresOptions options, RunContext &context)
        : samples_(samples), x_(std::move(x)), options_(std::move(options)), context_(context)
    {
    }

    Expected<TrainingStep> step() override
    {
        auto fit = fitLeastSquares(x_, samples_.y, options_);
        if (!fit && fit.error().code == ErrorCode::InvalidInput)
            return tl::unexpected<Error>(unusableColumns(samples_.x));
        if (!fit)
            return tl::unexpected<Error>(std::move(fit).error());
        fit_ = std::move(*fit);
        if (options_.lambda == 0 && fit_.rank < fit_.varying)
            context_.warn({QT_TRANSLATE_NOOP("core", "The columns depend on one another: %1 of %2 can be told apart. Many weights fit equally well; the smallest were taken"),
                           {std::to_string(fit_.rank), std::to_string(fit_.varying)}});
        return TrainingStep{.index = 0, .fraction = 1.0, .loss = fit_.residualSquares / fit_.weight, .done = true};
    }

    PredictorPtr snapshot() const override
    {
        std::vector<std::string> names;
        for (const Feature &feature : samples_.x.features)
            names.push_back(feature.name);
        return std::make_shared<LinearPredictor>(fit_.level, fit_.centre, fit_.coefficients, std::move(names));
    }

    nlohmann::json report() const override
    {
        nlohmann::json r2; // null where the target does not vary
        if (fit_.totalSquares > 0)
            r2 = 1.0 - fit_.residualSquares / fit_.totalSquares;
        return {{"rank", fit_.rank}, {"solver", fit_.normalEquations ? "normal_equations" : "singular_values"}, {"r2", r2}};
    }

private:
    const Samples &samples_;
    Columns x_;
    LeastSquaresOptions options_;
    RunContext &context_;
    LeastSquaresFit fit_;
};

} // namespace

Expected<std::unique_ptr<Trainer>> startLinear(const Samples &samples, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(Columns x, numberColumns(samples.x));
    if (params.flag("standardize") && !params.flag("prepare"))
        context.warn(QT_TRANSLATE_NOOP("core", "The columns were not standardized: that is part of the preparation, which is switched off"));
    return std::make_unique<LinearTrainer>(samples, std::move(x),
                                           LeastSquaresOptions{.lambda = params.text("penalty") == "ridge" ? params.real("lambda") : 0.0,
                                                               .intercept = params.flag("intercept"),
                                                               .weight = samples.weight,
                                                               .stop = context.stop},
                                           context);
}

PredictorPtr loadLinear(ByteReader &from)
{
    const auto level = from.get<double>();
    auto centre = from.list<double>();
    auto coefficients = from.list<double>();
    auto names = from.texts();
    if (from.bad() || centre.size() != coefficients.size() || names.size() != coefficients.size())
        return nullptr;
    return std::make_shared<LinearPredictor>(level, std::move(centre), std::move(coefficients), std::move(names));
}

} // namespace mortise
