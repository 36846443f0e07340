#include "numeric/kmeans_kernel_body.h"

namespace mortise {

void kmeansPartPortable(KmeansPart &part)
{
    kmeansPart(part);
}

void (*kmeansPartKernel())(KmeansPart &)
{
    static const bool avx2 = __builtin_cpu_supports("avx2");
    return avx2 ? kmeansPartAvx2 : kmeansPartPortable;
}

} // namespace mortise
