// Room for something that opens: what lies where its frame will be moves aside, the shortest way, and what stands beyond that moves as
// far, so that rows and columns keep their order. Pure.
#pragma once

#include <QList>
#include <QRectF>

namespace mortise {

/// @return how far each box goes, in whole steps of the grid; nothing where none lies on the frame or nearer to it than `gap`.
QList<QPointF> shiftsClearOf(const QRectF &frame, const QList<QRectF> &boxes, double gap);

} // namespace mortise
