// Where something that is dragged comes to lie: in line with what is near, else on the grid. Pure.
#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

namespace mortise {

inline constexpr double kGrid = 8;

struct Snap {
    QPointF shift;       // what to add to where the mouse would put it
    QList<QLineF> guides; // along the edges and centres that are in line, over both
};

/// @param box     where the mouse would put what is dragged, the bounds of all of it.
/// @param corner  of `box` the point that lies on the grid where nothing is near.
/// @param others  what it may be in line with: left, right and centre, top, bottom and middle.
/// @param reach   how near is near enough, in the same units.
Snap snapTo(const QRectF &box, QPointF corner, const QList<QRectF> &others, double reach);

} // namespace mortise
