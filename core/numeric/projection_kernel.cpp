#include "numeric/projection_kernel_body.h"

namespace mortise {

void projectPortable(const ProjectionPart &part)
{
    projectPart(part);
}

void (*projectionKernel())(const ProjectionPart &)
{
    static const bool avx2 = __builtin_cpu_supports("avx2");
    return avx2 ? projectAvx2 : projectPortable;
}

} // namespace mortise
