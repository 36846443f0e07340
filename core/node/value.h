// What flows along links. Every kind can be saved to bytes (store/).
#pragma once

#include "data/table.h"
#include "node/learner.h"
#include "node/results.h"

#include <memory>
#include <variant>

namespace mortise {

enum class ValueKind { Table, Learner, Model, Results };
std::string_view kindName(ValueKind kind); // "table", "learner", "model", "results"

/// A recipe for training: which learner with which settings. Nothing was learned yet.
struct Learner {
    std::string name;  // the node's title in the graph, shown in results
    std::string node;  // "learn.forest"
    int version = 1;
    ParamValues params;
};

/// What came out of training: everything to predict raw rows with.
struct Model {
    std::string name;
    std::string node; // the learner's type
    nlohmann::json params;
    Task task = Task::Regression;
    std::string target;
    std::vector<std::string> classes;   // classification
    std::vector<Feature> features;      // what the predictor gets
    std::vector<RecipeStep> steps;      // from raw rows to those features, fitted
    std::vector<Field> rawFields;       // names and types of the raw table, columns empty: what is expected of new data
    std::int64_t rows = 0;              // trained on
    std::uint64_t seed = 0;
    nlohmann::json report;              // of the trainer
    std::vector<TrainingStep> curve;
    Hash data;                          // of the table
    PredictorPtr predictor;
};
using ModelPtr = std::shared_ptr<const Model>;

using Value = std::variant<Table, Learner, ModelPtr, ResultsPtr>;
ValueKind kindOf(const Value &value);

/// Model files: "MORTISE-MODEL 1", then length-framed parts. Unreadable when the bytes are none or damaged.
std::string saveModel(const Model &model);
Expected<ModelPtr> loadModel(std::string_view bytes, const Registry &registry, const std::string &name);

} // namespace mortise
