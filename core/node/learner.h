// What a learner's folder writes: a Trainer that advances by steps, and the Predictor that it leaves.
//
//   class RidgeTrainer : public Trainer { Expected<TrainingStep> step() override; PredictorPtr snapshot() const override; };
//   const LearnerType kRidge{.tasks = {Task::Regression}, .needsNumbers = true, .start = startRidge, .load = loadRidge};
//
// fit() is the only training loop.
#pragma once

#include "base/bytes.h"
#include "data/samples.h"
#include "node/param.h"
#include "node/run_context.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace mortise {

/// What was learned. Immutable; predict may be called from several threads.
class Predictor {
public:
    virtual ~Predictor() = default;
    /// @param x   the trained features in the trained order (after the model's preparation).
    /// @param out regression: n values. Classification: n x k probabilities, row by row, each row adding up to 1.
    virtual void predict(const FeatureBlock &x, std::span<double> out) const = 0;
    virtual void save(ByteWriter &to) const = 0;
    /// What people read of it: coefficients, tree nodes, importances. Stable keys; "" where there is none.
    virtual nlohmann::json describe() const { return nlohmann::json::object(); }
};
using PredictorPtr = std::shared_ptr<const Predictor>;

/// One training. Lives on one thread; may use several inside a step. The samples outlive it.
class Trainer {
public:
    virtual ~Trainer() = default;
    /// Advances; steps are short enough for a stop to act within 100 ms (look at RunContext::stop inside long ones).
    /// After done it is not called again.
    virtual Expected<TrainingStep> step() = 0;
    /// What was learned so far. At least one step was made.
    virtual PredictorPtr snapshot() const = 0;
    /// Facts of the training ("out_of_bag", "iterations").
    virtual nlohmann::json report() const { return nlohmann::json::object(); }
};

struct LearnerType {
    bool classification = false, regression = false;
    bool needsNumbers = false;    // impute, encode (and scale where it asks) come before it, as recipe steps
    bool needsFeatures = true;    // false: a baseline
    bool (*withoutFirst)(const ParamValues &) = nullptr; // one-hot without the first level (unpenalised); null: all levels
    bool (*standardizes)(const ParamValues &) = nullptr; // a scale step is part of the preparation; null: never
    Expected<std::unique_ptr<Trainer>> (*start)(const Samples &, const ParamValues &, RunContext &) = nullptr;
    /// Nullptr where the bytes are damaged.
    PredictorPtr (*load)(ByteReader &) = nullptr;
    bool supports(Task task) const { return task == Task::Classification ? classification : regression; }
};

struct Fit {
    PredictorPtr predictor;
    nlohmann::json report;
    std::vector<TrainingStep> curve; // at most 1,000 steps, evenly thinned
    double seconds = 0.0;
};

/// Trains until done. Cancelled when context.stop is asked; every error of the learner passes through.
Expected<Fit> fit(const LearnerType &type, const Samples &samples, const ParamValues &params, RunContext &context);

} // namespace mortise
