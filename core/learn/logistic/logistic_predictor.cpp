#include "base/parallel.h"
#include "learn/logistic/logistic.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::int64_t kRowsAtOnce = 1024; // scored by one thread at a time; the scores stay in its cache

class LogisticPredictor : public Predictor {
public:
    explicit LogisticPredictor(LogisticModel model) : model_(std::move(model)) {}

    void predict(const FeatureBlock &x, std::span<double> out) const override
    {
        parallelChunks(x.rows, kRowsAtOnce, [&](Chunk chunk) {
            const auto rows = static_cast<std::size_t>(chunk.end - chunk.begin), scores = model_.level.size(), k = model_.classes.size();
            std::vector<double> score(rows * scores);
            for (std::size_t s = 0; s < scores; ++s)
                addScore(x, chunk, s, score.data() + s * rows);
            double *p = out.data() + static_cast<std::size_t>(chunk.begin) * k;
            for (std::size_t i = 0; i < rows; ++i, p += k)
                scores == 1 ? twoFrom(score[i], p) : manyFrom(score.data() + i, rows, p);
        });
    }

    void save(ByteWriter &to) const override
    {
        to.texts(model_.features);
        to.texts(model_.classes);
        to.list(model_.centre);
        to.list(model_.level);
        for (const auto &coefficients : model_.coefficients)
            to.list(coefficients);
    }

    nlohmann::json describe() const override
    {
        std::vector<double> intercepts = model_.level;
        nlohmann::json coefficients = nlohmann::json::array();
        for (std::size_t j = 0; j < model_.features.size(); ++j) {
            nlohmann::json values = nlohmann::json::array();
            for (std::size_t s = 0; s < intercepts.size(); ++s) {
                intercepts[s] -= model_.coefficients[s][j] * model_.centre[j];
                values.push_back(model_.coefficients[s][j]);
            }
            if (intercepts.size() == 1)
                coefficients.push_back({{"feature", model_.features[j]}, {"value", values[0]}});
            else
                coefficients.push_back({{"feature", model_.features[j]}, {"values", std::move(values)}});
        }
        nlohmann::json out = {{"classes", model_.classes}, {"coefficients", std::move(coefficients)}};
        if (intercepts.size() == 1) {
            out["of"] = model_.classes[1]; // the class whose odds the coefficients raise
            out["intercept"] = intercepts[0];
        } else {
            out["intercepts"] = intercepts;
        }
        return out;
    }

private:
    void addScore(const FeatureBlock &x, Chunk chunk, std::size_t s, double *score) const
    {
        const auto rows = static_cast<std::size_t>(chunk.end - chunk.begin);
        std::fill(score, score + rows, model_.level[s]);
        for (std::size_t j = 0; j < model_.centre.size(); ++j) {
            const double *column = x.columns[j].numbers.data() + chunk.begin;
            const double w = model_.coefficients[s][j], centre = model_.centre[j];
            for (std::size_t i = 0; i < rows; ++i)
                score[i] += w * (column[i] - centre);
        }
    }

    static void twoFrom(double score, double *p)
    {
        const double t = std::exp(-std::abs(score));
        p[1] = score > 0 ? 1 / (1 + t) : t / (1 + t);
        p[0] = score > 0 ? t / (1 + t) : 1 / (1 + t);
    }

    void manyFrom(const double *score, std::size_t stride, double *p) const
    {
        const std::size_t k = model_.classes.size();
        double most = score[0], sum = 0.0;
        for (std::size_t c = 1; c < k; ++c)
            most = std::max(most, score[c * stride]);
        for (std::size_t c = 0; c < k; ++c)
            sum += p[c] = std::exp(score[c * stride] - most);
        for (std::size_t c = 0; c < k; ++c)
            p[c] /= sum;
    }

    LogisticModel model_;
};

} // namespace

PredictorPtr makeLogisticPredictor(LogisticModel model)
{
    return std::make_shared<LogisticPredictor>(std::move(model));
}

PredictorPtr loadLogistic(ByteReader &from)
{
    LogisticModel model;
    model.features = from.texts();
    model.classes = from.texts();
    model.centre = from.list<double>();
    model.level = from.list<double>();
    if (from.bad() || model.classes.size() < 2 || model.centre.size() != model.features.size())
        return nullptr;
    if (model.level.size() != (model.classes.size() == 2 ? 1 : model.classes.size()))
        return nullptr;
    for (std::size_t s = 0; s < model.level.size(); ++s) {
        model.coefficients.push_back(from.list<double>());
        if (from.bad() || model.coefficients.back().size() != model.features.size())
            return nullptr;
    }
    return makeLogisticPredictor(std::move(model));
}

} // namespace mortise
