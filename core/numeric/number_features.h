// The numbers of a table for methods that have no target: which features are used, their means and deviations, and the
// gaps filled with the means.
#pragma once

#include "numeric/columns.h"

namespace mortise {

/// Features that are numbers or times (in days), categories none. Others are said in `warnings`.
/// @return InvalidInput where there is none.
Expected<std::vector<Feature>> numberFeatures(const Table &table, std::vector<Text> &warnings);

struct ColumnSpread {
    double mean = 0.0;       // of what is not missing; 0 where all is
    double deviation = 0.0;  // of the population
    std::int64_t missing = 0;
    bool infinite = false;
};
/// O(n d), parallel over columns.
std::vector<ColumnSpread> spreadsOf(const FeatureBlock &x);

/// A block without gaps. Columns that have none are borrowed from the block, which it keeps alive.
struct FilledBlock {
    FeatureBlock block;
    Columns x;
    std::vector<std::vector<double>> copies;
    std::int64_t cells = 0, columns = 0; // that were filled
};
/// @param mean d values that stand for what is missing.
FilledBlock withoutGaps(FeatureBlock block, std::span<const double> mean);
/// "%1 missing cells in %2 columns were taken as the mean"; empty where nothing was filled.
Text filledText(const FilledBlock &filled);

} // namespace mortise
