// Shapes of single points: groups differ by shape as well as by colour.
#pragma once

#include <QPainter>
#include <QPolygonF>

namespace mortise {

inline constexpr int kMarkShapes = 4;  // circle, square, triangle, diamond
inline constexpr int kMissingShape = -2; // a dash

/// In the painter's pen and brush; the shapes look equally large.
inline void paintMark(QPainter &painter, QPointF at, double r, int shape)
{
    if (shape == kMissingShape) {
        painter.drawRect(QRectF(at.x() - r * 1.1, at.y() - r * 0.35, r * 2.2, r * 0.7));
        return;
    }
    switch (shape % kMarkShapes) {
    case 0: painter.drawEllipse(at, r, r); break;
    case 1: painter.drawRect(QRectF(at.x() - r * 0.9, at.y() - r * 0.9, r * 1.8, r * 1.8)); break;
    case 2: painter.drawPolygon(QPolygonF{at + QPointF(0, -r * 1.2), at + QPointF(r * 1.1, r * 0.8), at + QPointF(-r * 1.1, r * 0.8)}); break;
    default: painter.drawPolygon(QPolygonF{at + QPointF(0, -r * 1.25), at + QPointF(r * 1.25, 0), at + QPointF(0, r * 1.25), at + QPointF(-r * 1.25, 0)}); break;
    }
}

} // namespace mortise
