// A table as learners see it: features, target and weights of the rows that can be learned from.
#pragma once

#include "data/table.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mortise {

enum class Task { Classification, Regression };
std::string_view taskName(Task task); // "classification", "regression"

struct Feature {
    std::string name;
    bool categorical = false;
    std::vector<std::string> levels; // of a categorical feature, as in training
    bool ordered = false;
    bool operator==(const Feature &) const = default;
};

/// Features of n rows, column by column; times count as numbers of days. Exactly one span of a column is not empty.
struct FeatureColumn {
    std::span<const double> numbers;      // n, NaN missing
    std::span<const std::int32_t> codes;  // n, -1 missing
    ColumnPtr owner;
};

struct FeatureBlock {
    std::int64_t rows = 0;
    std::vector<Feature> features;      // d
    std::vector<FeatureColumn> columns; // d
    int size() const { return static_cast<int>(features.size()); }
    /// n x d, column-major; categorical features give their codes (NaN where missing).
    std::vector<double> matrix() const;
    bool allNumbers() const;
};

struct Samples {
    FeatureBlock x;
    Task task = Task::Regression;
    std::string target;               // name
    std::vector<std::string> classes; // k, classification
    std::vector<std::int32_t> classOf; // n, 0..k-1, classification
    std::vector<double> y;             // n, regression
    std::vector<double> weight;        // n, > 0; empty: all 1
    std::int64_t rowsWithoutTarget = 0; // left out
    RowIndex rowOf;                     // n: row of the table
    std::vector<Text> warnings;         // columns that could not be used, and why
    std::int64_t rows() const { return x.rows; }
};

/// Takes Feature columns (text is left out with a warning), the one Target, the one Weight. Rows without a target or with a
/// weight that is missing or not > 0 are left out and counted. InvalidInput without a target, rows or features, or when a
/// class task has one class. A Number target is regression unless `wanted` is Classification and it holds at most 50 distinct
/// whole numbers, which then are the classes (with a warning).
/// Classes are the target's levels that occur in `table`, in the order of the levels.
Expected<Samples> toSamples(const Table &table, std::optional<Task> wanted = {}, bool needsFeatures = true);

/// The features that a model was trained on, found in `table` by name, codes mapped to the trained levels (unseen: missing,
/// counted in warnings). InvalidInput names every column that is not there. A text or category column where a number is
/// needed reads what can be read, the rest is missing and counted.
Expected<FeatureBlock> toFeatures(const Table &table, const std::vector<Feature> &features, std::vector<Text> &warnings);

} // namespace mortise
