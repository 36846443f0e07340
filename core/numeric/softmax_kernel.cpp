#include "numeric/softmax_kernel_body.h"

namespace mortise {

void softmaxPartPortable(SoftmaxPart &part)
{
    softmaxPart(part);
}

void (*softmaxPartKernel())(SoftmaxPart &)
{
    static const bool avx2 = __builtin_cpu_supports("avx2");
    return avx2 ? softmaxPartAvx2 : softmaxPartPortable;
}

} // namespace mortise
