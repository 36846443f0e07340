// One part of the logistic loss and its gradient: the rows begin..end. Inside core/numeric only.
#pragma once

#include <cstdint>

namespace mortise {

struct SoftmaxPart {
    const double *const *columns = nullptr; // d pointers to n doubles
    const double *scale = nullptr, *shift = nullptr; // d: u_j = x_j * scale_j - shift_j
    int count = 0;                     // d
    int scores = 1;                    // 1: two classes; else one a class
    const std::int32_t *classOf = nullptr; // n
    const double *weight = nullptr;    // n, or none
    const double *weights = nullptr;   // scores x (d + 1): one row a score, the constant last
    std::int64_t begin = 0, end = 0;
    double *scratch = nullptr;         // (scores + 5) * 256, 32-byte aligned
    // what comes out
    double *gradient = nullptr;        // scores x (d + 1), added to; none: not wanted
    double *probability = nullptr;     // scores x stride from row 0 on, of the second class where scores is 1; none: not wanted
    std::int64_t stride = 0;
    double loss = 0.0;                 // added to: sum of weight * -log p(class)
    double farthest = 0.0;             // raised to the largest distance between scores of a row
};

void softmaxPartPortable(SoftmaxPart &part);
void softmaxPartAvx2(SoftmaxPart &part);
/// The one for this machine.
void (*softmaxPartKernel())(SoftmaxPart &);

} // namespace mortise
