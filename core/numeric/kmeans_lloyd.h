// The moves of k-means on rows that lie at hand. Inside core/numeric only; kmeans.h is the way in.
#pragma once

#include "numeric/kmeans.h"

namespace mortise {

/// Rows under work: where they lie, and which group each is in.
struct KmeansRows {
    Columns x;
    Standard standard;
    int d() const { return x.size(); }
};

struct KmeansState {
    std::vector<double> centres;     // k x d, in u
    std::vector<double> sums, sizes; // of the last pass
    std::vector<std::int32_t> label; // of the last pass
    double inertia = 0.0;            // of the centres before the last pass
    std::int64_t changed = 0;        // labels, in the last pass
};

/// Assigns every row to the nearest centre and adds up. False when stop was asked. @param distance n, or nullptr.
bool assignRows(const KmeansRows &rows, int k, KmeansState &state, const std::stop_token &stop, double *distance = nullptr);
/// Centres become the means of their rows; a group without rows moves to the row that is farthest from its own centre.
void moveCentres(const KmeansRows &rows, int k, KmeansState &state);
/// Passes until no label changes, the inertia falls by less than `least` of itself, or `most` were made. The state then
/// holds labels and inertia of its centres. Returns how many passes; -1 when stop was asked.
int lloyd(const KmeansRows &rows, int k, KmeansState &state, double least, int most, const std::stop_token &stop, bool &converged);

/// Greedy k-means++: k centres that are rows, each the best of 2 + ln k drawn by squared distance.
std::vector<double> drawnCentres(const KmeansRows &rows, int k, std::uint64_t seed, std::uint64_t stream);
/// Moves single rows to other groups as long as that lowers the inertia, at most `sweeps` times through all rows.
void moveSingleRows(const KmeansRows &rows, int k, KmeansState &state, int sweeps, const std::stop_token &stop);

} // namespace mortise
