// One pass of k-means over some rows: nearest centre, sums by centre. Inside core/numeric only.
#pragma once

#include <cstdint>

namespace mortise {

struct KmeansPart {
    const double *const *columns = nullptr; // d pointers to n doubles
    const double *centre = nullptr, *unit = nullptr; // d: u_j = (x_j - centre_j) * unit_j
    int count = 0;                    // d
    int k = 0;                        // groups
    const double *groups = nullptr;   // d x padded(k): coordinate j of every group side by side, 0 beyond k
    const double *norms = nullptr;    // padded(k): squared lengths of the groups, infinite beyond k
    std::int64_t begin = 0, end = 0;
    int blockRows = 256;              // a multiple of 8, see blockRowsFor
    double *scratch = nullptr;        // count * blockRows + 4 * padded(k) doubles, 32-byte aligned
    std::int32_t *label = nullptr;    // n: the nearest group of every row
    double *distance = nullptr;       // n: squared distance to it; none: not wanted
    double *sums = nullptr;           // k x d, added to; none: not wanted
    double *sizes = nullptr;          // k, added to, with sums
    double inertia = 0.0;             // added to
    std::int64_t changed = 0;         // raised by the rows whose label is another than it was
};

constexpr int paddedGroups(int k) { return (k + 3) / 4 * 4; }
/// So that a block stays in the cache.
constexpr int blockRowsFor(int d) { return d <= 128 ? 256 : d <= 512 ? 64 : d <= 2048 ? 16 : 8; }

void kmeansPartPortable(KmeansPart &part);
void kmeansPartAvx2(KmeansPart &part);
/// The one for this machine.
void (*kmeansPartKernel())(KmeansPart &);

} // namespace mortise
