#include "learn/baseline/baseline.h"

#include "base/rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

/// One number for every row.
class ConstantPredictor : public Predictor {
public:
    ConstantPredictor(double value, std::string strategy) : value_(value), strategy_(std::move(strategy)) {}
    void predict(const FeatureBlock &, std::span<double> out) const override { std::fill(out.begin(), out.end(), value_); }
    void save(ByteWriter &to) const override
    {
        to.put<std::uint8_t>(0);
        to.put(value_);
        to.text(strategy_);
    }
    nlohmann::json describe() const override { return {{"strategy", strategy_}, {"value", value_}}; }

private:
    double value_;
    std::string strategy_;
};

/// The share of every class, or for each row one class drawn by those shares.
class SharePredictor : public Predictor {
public:
    SharePredictor(std::vector<double> shares, std::vector<std::string> classes, bool drawn, std::uint64_t seed)
        : shares_(std::move(shares)), classes_(std::move(classes)), drawn_(drawn), seed_(seed)
    {
    }

    void predict(const FeatureBlock &x, std::span<double> out) const override
    {
        const std::size_t k = shares_.size();
        for (std::int64_t row = 0; row < x.rows; ++row) {
            double *p = out.data() + static_cast<std::size_t>(row) * k;
            if (drawn_)
                std::fill(p, p + k, 0.0);
            else
                std::copy(shares_.begin(), shares_.end(), p);
            if (drawn_)
                p[drawn(row)] = 1.0;
        }
    }

    void save(ByteWriter &to) const override
    {
        to.put<std::uint8_t>(1);
        to.list(shares_);
        to.texts(classes_);
        to.put<std::uint8_t>(drawn_);
        to.put(seed_);
    }

    nlohmann::json describe() const override
    {
        nlohmann::json shares = nlohmann::json::array();
        for (std::size_t c = 0; c < shares_.size(); ++c)
            shares.push_back({{"class", classes_[c]}, {"value", shares_[c]}});
        return {{"strategy", drawn_ ? "stratified" : "most_frequent"}, {"shares", std::move(shares)}};
    }

private:
    std::size_t drawn(std::int64_t row) const
    {
        const double u = Rng(seed_, static_cast<std::uint64_t>(row)).uniform();
        double sum = 0.0;
        for (std::size_t c = 0; c + 1 < shares_.size(); ++c) {
            sum += shares_[c];
            if (u < sum)
                return c;
        }
        return shares_.size() - 1;
    }
    std::vector<double> shares_;
    std::vector<std::string> classes_;
    bool drawn_;
    std::uint64_t seed_;
};

double meanOf(const Samples &samples)
{
    double mean = 0.0, weight = 0.0; // running, so that the largest numbers do not overflow
    for (std::size_t i = 0; i < samples.y.size(); ++i) {
        const double w = samples.weight.empty() ? 1.0 : samples.weight[i];
        weight += w;
        mean += samples.y[i] * (w / weight) - mean * (w / weight);
    }
    return mean;
}

/// The value below and above which half of the weight lies; the middle of two where both do.
double medianOf(const Samples &samples)
{
    std::vector<std::size_t> order(samples.y.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return samples.y[a] < samples.y[b]; });
    const auto weight = [&](std::size_t i) { return samples.weight.empty() ? 1.0 : samples.weight[i]; };
    double total = 0.0, below = 0.0;
    for (const std::size_t i : order)
        total += weight(i);
    for (std::size_t at = 0; at < order.size(); ++at) {
        below += weight(order[at]);
        if (below > total / 2)
            return samples.y[order[at]];
        if (below == total / 2 && at + 1 < order.size())
            return samples.y[order[at]] / 2 + samples.y[order[at + 1]] / 2;
    }
    return samples.y[order.back()];
}

std::vector<double> sharesOf(const Samples &samples)
{
    std::vector<double> shares(samples.classes.size());
    for (std::size_t i = 0; i < samples.classOf.size(); ++i)
        shares[static_cast<std::size_t>(samples.classOf[i])] += samples.weight.empty() ? 1.0 : samples.weight[i];
    const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double &share : shares)
        share /= total;
    return shares;
}

class BaselineTrainer : public Trainer {
public:
    BaselineTrainer(const Samples &samples, std::string strategy, std::uint64_t seed) : samples_(samples), strategy_(std::move(strategy)), seed_(seed) {}

    Expected<TrainingStep> step() override
    {
        double loss = 0.0;
        if (samples_.task == Task::Regression) {
            const double value = strategy_ == "median" ? medianOf(samples_) : meanOf(samples_);
            double weight = 0.0;
            for (std::size_t i = 0; i < samples_.y.size(); ++i) {
                const double w = samples_.weight.empty() ? 1.0 : samples_.weight[i], off = samples_.y[i] - value;
                loss += w * off * off;
                weight += w;
            }
            loss /= weight;
            predictor_ = std::make_shared<ConstantPredictor>(value, strategy_);
        } else {
            std::vector<double> shares = sharesOf(samples_);
            for (const double share : shares)
                loss -= share > 0 ? share * std::log(share) : 0.0;
            predictor_ = std::make_shared<SharePredictor>(std::move(shares), samples_.classes, strategy_ == "stratified", seed_);
        }
        return TrainingStep{.index = 0, .fraction = 1.0, .loss = loss, .done = true};
    }
    PredictorPtr snapshot() const override { return predictor_; }
    nlohmann::json report() const override { return {{"strategy", strategy_}}; }

private:
    const Samples &samples_;
    std::string strategy_;
    std::uint64_t seed_;
    PredictorPtr predictor_;
};

} // namespace

Expected<std::unique_ptr<Trainer>> startBaseline(const Samples &samples, const ParamValues &params, RunContext &context)
{
    const bool classes = samples.task == Task::Classification;
    std::string strategy = params.text("strategy");
    if (strategy == "auto")
        strategy = classes ? "most_frequent" : "mean";
    const bool forClasses = strategy == "most_frequent" || strategy == "stratified";
    if (classes && !forClasses)
        return fail(ErrorCode::InvalidParameter,
                    {QT_TRANSLATE_NOOP("core", "The strategy %1 is for numbers, but %2 has classes: choose most_frequent or stratified"), {strategy, samples.target}});
    if (!classes && forClasses)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "The strategy %1 is for classes, but %2 is a number: choose mean or median"), {strategy, samples.target}});
    return std::make_unique<BaselineTrainer>(samples, strategy, context.seed);
}

PredictorPtr loadBaseline(ByteReader &from)
{
    const auto kind = from.get<std::uint8_t>();
    if (kind == 0) {
        const auto value = from.get<double>();
        std::string strategy = from.text();
        return from.bad() ? nullptr : std::make_shared<ConstantPredictor>(value, std::move(strategy));
    }
    auto shares = from.list<double>();
    auto classes = from.texts();
    const auto drawn = from.get<std::uint8_t>();
    const auto seed = from.get<std::uint64_t>();
    if (from.bad() || kind != 1 || shares.empty() || shares.size() != classes.size() || drawn > 1)
        return nullptr;
    return std::make_shared<SharePredictor>(std::move(shares), std::move(classes), drawn == 1, seed);
}

} // namespace mortise
