// Rows times a few directions. Inside core/numeric only.
#pragma once

#include <cstdint>

namespace mortise {

inline constexpr int kProjectionRows = 128;

struct ProjectionPart {
    const double *const *columns = nullptr;          // d pointers to n doubles
    const double *centre = nullptr, *unit = nullptr; // d: u_j = (x_j - centre_j) * unit_j
    int count = 0;                                   // d
    const double *loadings = nullptr;                // components x d
    int components = 0;
    std::int64_t begin = 0, end = 0;
    double *const *out = nullptr;                    // components pointers to n doubles: sum over j of loading * u_j
};

void projectPortable(const ProjectionPart &part);
void projectAvx2(const ProjectionPart &part);
/// The one for this machine.
void (*projectionKernel())(const ProjectionPart &);

} // namespace mortise
