// All columns of a table at a glance, one card each. Only the cards inside the painter's clip are painted, so thousands are fine.
#pragma once

#include "data/table.h"
#include "widgets/charts/picture.h"

namespace mortise {

PicturePtr summaryPicture(const Table &table);

} // namespace mortise
