#include "numeric/projection_kernel_body.h"

namespace mortise {

void projectAvx2(const ProjectionPart &part)
{
    projectPart(part);
}

} // namespace mortise
