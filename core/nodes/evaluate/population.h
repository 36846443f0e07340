// Who is tested: the raw rows that a table's recipe starts from, which of them count, and what is true of them.
#pragma once

#include "data/samples.h"
#include "node/run_context.h"

#include <cstdint>
#include <vector>

namespace mortise {

/// What predictions are compared with, row by row.
struct Truth {
    Task task = Task::Classification;
    std::string target;
    std::vector<std::string> classes;  // classification; all that occur, in training or test
    std::vector<std::int32_t> classOf; // n, classification
    std::vector<double> y;             // n, regression
    std::vector<double> weight;        // n; empty: all 1
    RowIndex sourceRow;                // n, in `source`
    Hash source;
    std::int64_t rows() const { return static_cast<std::int64_t>(sourceRow.size()); }
};

struct Population {
    Table raw;                      // its rows are numbered 0, 1, ...: row identity is the row itself
    std::vector<RecipeStep> steps;  // to be fitted again on the training rows of each fold
    Table table;                    // raw through steps as they are fitted now, Resample left out
    Truth truth;                    // of the rows that can be used
    RowIndex rawRow;                // of each row of truth
    std::vector<std::int64_t> sampleOf; // of each raw row, its row of truth; -1: left out
    int features = 0;               // columns to learn from, before a learner's own preparation
    std::int64_t leftOut = 0;       // without a target or weight
};

/// The population of `table`: the raw rows that pass every Filter and have a target. Warnings say what was left out.
/// @param wanted  as for toSamples().
Expected<Population> populationOf(const Table &table, std::optional<Task> wanted, RunContext &context);

/// The truth of a table of test rows, in the population's task and classes; classes that only occur here are added to both.
/// @param usable  filled with the rows of `test` that have a target and weight; truth has one row for each.
Expected<Truth> truthOf(const Table &test, Truth &trained, RowIndex &usable, RunContext &context);

/// Codes 0 .. g - 1 of the Group column, one for each row of truth. InvalidInput where there is none.
Expected<std::vector<std::int32_t>> groupsOf(const Population &population, RunContext &context);

} // namespace mortise
