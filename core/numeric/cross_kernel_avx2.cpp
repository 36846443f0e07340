#include "numeric/cross_kernel_body.h"

namespace mortise {

void crossPartAvx2(const CrossPart &part)
{
    crossPart(part);
}

} // namespace mortise
