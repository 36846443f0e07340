// Painting shared by the canvas's items: whole device pixels at any zoom, baked card sprites, the shapes of ports.
#pragma once

#include "node/value.h"
#include "widgets/canvas/node_status.h"

#include <QPainterPath>
#include <QPixmap>
#include <QTransform>

class QPainter;

namespace mortise {

inline constexpr double kCardWidth = 206, kCardHeight = 56, kPreviewHeight = 92;

/// Rounds an item's origin to device pixels while it lives, so that edges and text stay sharp and sprites are copied 1:1.
class PixelSnap {
public:
    explicit PixelSnap(QPainter *painter);
    void useItemCoordinates();
    void useDeviceCoordinates(); // from the snapped origin
    double scale() const { return scale_; }

private:
    QPainter *painter_;
    QTransform toWorld_;
    QPoint origin_;
    double scale_;
};

/// Shadow and card in one pixmap per size, look and zoom: a thousand nodes share a handful of them.
/// @param margin of the pixmap around the card, device px.
QPixmap cardSprite(double scale, double height, const char *fill, const char *edge, double edgeWidth, bool dashed, int *margin);

/// A port, and the tile with its icon, painted once per size and look as the card is. @param origin of the card, painter in device
/// coordinates (PixelSnap).
void drawPortSprite(QPainter *painter, double scale, ValueKind kind, QPointF centre, bool filled);
void drawTileSprite(QPainter *painter, double scale, QPointF at, const QString &icon, const char *tone, const char *fill);

/// While something is looked for on the canvas.
enum class Found { None, Match, Current, Faded };
inline constexpr double kFaded = 0.35; // opacity of what does not fit or is not meant
/// The ring around what was found.
void paintFound(QPainter *painter, const QRectF &card, Found found);

/// Icon of a state's mark, "" for none, and the token of its colour.
const char *markOf(NodeStatus::State state);
const char *markTone(NodeStatus::State state);
/// Token of the colour of the line that says what a block does.
const char *summaryTone(NodeStatus::State state);

/// Token of a kind's colour: "table", "learner", "model", "results".
const char *kindToken(ValueKind kind);
/// Table square, Learner circle, Model diamond, Results hexagon.
QPainterPath portShape(ValueKind kind, QPointF centre, double radius = 4.75);
void paintPort(QPainter *painter, ValueKind kind, QPointF centre, bool filled, const char *hollow = "card");

} // namespace mortise
