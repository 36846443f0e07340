// What an evaluation found: learners on the same folds, with every held-out prediction.
#pragma once

#include "data/samples.h"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mortise {

struct MetricValue {
    double value = 0.0;
    double low = 0.0, high = 0.0; // 95 % limits; NaN where they cannot be had
};

struct FoldResult {
    std::int64_t rows = 0;              // tested
    std::map<std::string, double> metrics;
    double fitSeconds = 0.0, predictSeconds = 0.0;
};

struct LearnerResult {
    std::string name, node;             // "Random forest", "learn.forest"
    nlohmann::json params;
    std::map<std::string, MetricValue> metrics; // names as on the command line: accuracy, auc, rmse, ...
    std::vector<FoldResult> folds;
    double fitSeconds = 0.0, predictSeconds = 0.0; // sums
    std::vector<std::string> recipe;    // one line a step, the learner's own preparation included
    // Held-out predictions, one a tested row and repeat, in the order of Results::rowOf:
    std::vector<double> predicted;      // regression
    std::vector<float> probability;     // classification: tested x k, row by row (float: shown, not scored)
    std::vector<std::int32_t> predictedClass; // classification: 0..k-1
};

struct Results {
    Task task = Task::Classification;
    std::string target;
    std::vector<std::string> classes;
    std::string method;                 // "10 folds, stratified"
    std::string intervalMethod;         // how low and high were made
    Hash data, source;                  // of the table; of the source of rowOf
    std::int64_t rows = 0;              // that could be used
    RowIndex rowOf;                     // tested rows, as source rows, folds one after the other
    std::vector<std::int32_t> fold;     // of each tested row
    std::vector<std::int32_t> trueClass; // classification
    std::vector<double> trueValue;      // regression
    std::vector<double> weight;         // empty: all 1
    std::vector<LearnerResult> learners;
    std::vector<Text> warnings;
};
using ResultsPtr = std::shared_ptr<const Results>;

std::string saveResults(const Results &results);
Expected<ResultsPtr> loadResults(std::string_view bytes);

} // namespace mortise
