#include "numeric/kmeans_kernel_body.h"

namespace mortise {

void kmeansPartAvx2(KmeansPart &part)
{
    kmeansPart(part);
}

} // namespace mortise
