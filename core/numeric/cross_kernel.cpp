#include "numeric/cross_kernel_body.h"

namespace mortise {

void crossPartPortable(const CrossPart &part)
{
    crossPart(part);
}

void (*crossPartKernel())(const CrossPart &)
{
    static const bool avx2 = __builtin_cpu_supports("avx2");
    return avx2 ? crossPartAvx2 : crossPartPortable;
}

} // namespace mortise
