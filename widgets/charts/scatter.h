// Two columns against each other. Up to 5,000 points in sight as marks; more are counted per pixel, every one, and drawn as density.
#pragma once

#include "data/table.h"
#include "node/param.h"
#include "widgets/charts/picture.h"

namespace mortise {

PicturePtr scatterPicture(const Table &table, const ParamValues &params);

} // namespace mortise
