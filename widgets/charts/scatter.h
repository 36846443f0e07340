// Two columns against each other. Up to 5,000 points as marks; above, every point counted per pixel and drawn as density.
#pragma once

#include "data/table.h"
#include "node/param.h"
#include "widgets/charts/picture.h"

#include <QImage>

#include <vector>

namespace mortise {

/// Points per cell of a w x h raster over [x0, x1] x [y0, y1]; row 0 is the top. Points on the far edges belong to the last cell.
std::vector<std::uint32_t> densityOf(const std::vector<double> &x, const std::vector<double> &y, double x0, double x1, double y0, double y1, int w, int h);

PicturePtr scatterPicture(const Table &table, const ParamValues &params);

} // namespace mortise
