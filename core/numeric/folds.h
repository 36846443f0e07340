// Which rows are trained on and which are tested: folds of every kind, from a seed.
//
//   MORTISE_TRY(FoldPlan plan, makeFolds(n, {.method = FoldMethod::Folds, .folds = 10, .stratified = true, .seed = 1}, classOf));
//   for (int split = 0; split < plan.splits(); ++split) use(plan.trainRows(split), plan.testRows(split));
//
// Pure and deterministic: safe from any thread.
#pragma once

#include "base/error.h"
#include "data/column.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mortise {

enum class FoldMethod { Folds, Repeated, LeaveOneOut, Grouped, Holdout };

struct FoldRequest {
    FoldMethod method = FoldMethod::Folds;
    std::int64_t folds = 10;   // Folds, Repeated, Grouped
    std::int64_t repeats = 5;  // Repeated
    double fraction = 0.25;    // Holdout: share that is tested
    bool stratified = true;    // needs classes; without, rows are only shuffled
    std::uint64_t seed = 0;
};

class FoldPlan {
public:
    int splits() const { return static_cast<int>(foldOf_.size()) * foldsOfRepeat_; }
    /// Rows 0 .. n - 1, ascending. O(n).
    RowIndex trainRows(int split) const { return pick(split, false); }
    RowIndex testRows(int split) const { return pick(split, true); }
    /// Fold of a row in the repeat that `split` belongs to; -1 where it is never tested (holdout).
    int foldOf(int split, std::int64_t row) const;

    std::vector<Text> warnings;

private:
    friend struct FoldMaker;
    RowIndex pick(int split, bool tested) const;
    std::vector<std::vector<std::int32_t>> foldOf_; // one list a repeat
    int foldsOfRepeat_ = 0;
};

/// @param n       rows.
/// @param classOf n codes 0 .. k - 1, or empty (numbers to predict, or plain folds). Stratified folds hold equal shares of every
///                class to within one row, and are equal in size to within one row.
/// @param groupOf n codes 0 .. g - 1, Grouped only: a group is never split. With classes, each next group goes where it keeps the
///                shares most equal (as scikit-learn's StratifiedGroupKFold); else the largest first, to the smallest fold.
/// A class with fewer rows than folds is a warning; more folds than rows or groups, fewer than 2 folds, repeats or a share that
/// cannot be are InvalidInput or InvalidParameter, and say what is allowed.
Expected<FoldPlan> makeFolds(std::int64_t n, const FoldRequest &request, std::span<const std::int32_t> classOf = {},
                             std::span<const std::int32_t> groupOf = {});

} // namespace mortise
