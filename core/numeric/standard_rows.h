// Number columns of a table as one matrix, row by row, for what works on distances and directions: missing cells take the
// column's mean, and columns are centred (and brought to a spread of 1) as they were when learned.
#pragma once

#include "data/table.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace mortise {

/// How raw columns become coordinates: (x - mean) / scale.
struct Standard {
    std::vector<std::string> names; // d columns
    std::vector<double> mean;       // d, of the values that are there
    std::vector<double> scale;      // d, > 0; 1 where columns keep their units or do not vary
    int size() const { return static_cast<int>(names.size()); }
};

/// Learns from the Feature columns that are numbers (or those of `names`).
/// @param scaled divides by the standard deviation (n in the denominator, as scikit-learn's StandardScaler).
/// @param leftOut features that are no numbers. @param missing cells that take the mean; infinite ones count as missing.
Standard learnStandard(const Table &table, bool scaled, std::vector<std::string> &leftOut, std::int64_t &missing);

/// n x d, row by row. @return InvalidInput naming every column that is not there.
Expected<std::vector<double>> standardRows(const Table &table, const Standard &standard);

nlohmann::json toJson(const Standard &standard);
Standard standardFromJson(const nlohmann::json &json);

} // namespace mortise
