#include "numeric/softmax_kernel_body.h"

namespace mortise {

void softmaxPartAvx2(SoftmaxPart &part)
{
    softmaxPart(part);
}

} // namespace mortise
