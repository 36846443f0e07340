// Which two columns are worth a look against each other, the most telling first.
#pragma once

#include "data/table.h"

#include <vector>

namespace mortise {

struct RankedPair {
    int x = -1, y = -1; // columns of the table; a target that is a number is always y
    double score = 0;   // 0..1
};

struct PairRanks {
    std::vector<RankedPair> best;       // scores descend; equal ones in the order of the columns
    bool byClass = false;               // else by correlation
    std::int64_t rows = 0, ofRows = 0;  // looked at, of all
    int columns = 0, ofColumns = 0;     // the same for columns of numbers
};

/// With a target of categories: the share of rows whose class the five nearest of the other rows tell right, averaged over the
/// classes, on both columns in standard deviations, of at most 600 rows (60 columns) to
/// 3,000 (12 columns or fewer). Source: VizRank, Leban et al., Data Mining and Knowledge Discovery 13(2), 2006.
/// Otherwise the size of Spearman's rank correlation, of at most 5,000 rows. Source: Spearman, American J. of Psychology 15, 1904.
/// Features and targets of numbers and times, the first 60 of them. Rows are drawn at random, always the same. A pair leaves out the
/// rows in which it has a missing or infinite value. Any thread; O(columns^2 rows^2) or O(columns^2 rows).
PairRanks rankPairs(const Table &table, std::size_t most = 20);

} // namespace mortise
