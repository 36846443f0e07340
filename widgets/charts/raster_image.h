// Counts of points as colours: more is further along the ramp, by the logarithm; where rows are picked, those in c1 and the others dim.
#pragma once

#include "widgets/charts/scatter_points.h"

#include <QImage>

namespace mortise {

/// Where the ramp begins, so that single marks still stand out from the card.
double rampStart();

/// @param plot in pixels: counts are put together into cells that can be seen at this size, fine for very many points, larger for
/// fewer. GUI thread; some ms.
QImage rasterImage(const Raster &raster, const QSizeF &plot);

} // namespace mortise
