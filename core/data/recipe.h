// How a table was made since its last source: what is replayed on raw rows to predict, refitted inside each fold to
// evaluate, and carried along to export. Applying a step needs the node that made it: node/replay.h.
#pragma once

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace mortise {

class Table;

enum class StepKind {
    Map,      // row by row, stateless
    Fitted,   // learned from rows, then row by row
    Filter,   // a condition on the row alone: defines the population, always applied
    Resample, // sampling, balancing, dropping outliers: when training only
    Source,   // starts a new chain (join, group, pivot)
};
std::string_view kindName(StepKind kind); // "map", "fitted", "filter", "resample", "source"

struct RecipeStep {
    StepKind kind = StepKind::Map;
    std::string node; // id of the node type, "prepare.impute"
    int version = 1;
    nlohmann::json params = nlohmann::json::object(); // canonical, all keys
    nlohmann::json state;                             // what was learned; null unless Fitted
    std::uint64_t seed = 0;
    Text summary; // "Fill missing: median of 4 columns"
};

nlohmann::json toJson(const RecipeStep &step);
RecipeStep recipeStepFromJson(const nlohmann::json &json); // missing keys take their defaults

struct Recipe {
    std::shared_ptr<const Table> source; // the raw table, whose own recipe is empty
    std::vector<RecipeStep> steps;
};

} // namespace mortise
