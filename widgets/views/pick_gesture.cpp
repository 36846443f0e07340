#include "widgets/views/pick_gesture.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace mortise {
namespace {

constexpr double kLineStep = 3; // px between the corners of a lasso

} // namespace

PickMode pickModeOf(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? PickMode::Add : modifiers.testFlag(Qt::AltModifier) ? PickMode::Remove : PickMode::Replace;
}

void PickGesture::press(const QMouseEvent &event, QPointF at, Picture::Abilities can, bool spaceHeld)
{
    kind_ = Kind::None;
    const bool left = event.button() == Qt::LeftButton;
    const bool pushes = spaceHeld || (!can.lasso && event.modifiers().testFlag(Qt::ControlModifier));
    if (can.zoom && (event.button() == Qt::MiddleButton || (left && pushes)))
        kind_ = Kind::Pan;
    else if (left && can.pick)
        kind_ = can.lasso && (lasso || event.modifiers().testFlag(Qt::ControlModifier)) ? Kind::Lasso : Kind::Rect;
    mode_ = pickModeOf(event.modifiers());
    from_ = to_ = at;
    line_ = QPolygonF{at};
    dragged_ = false;
}

QPointF PickGesture::move(QPointF at)
{
    const QPointF by = kind_ == Kind::Pan ? at - to_ : QPointF();
    to_ = at;
    dragged_ = dragged_ || (at - from_).manhattanLength() >= QApplication::startDragDistance();
    if (kind_ == Kind::Lasso && (at - line_.back()).manhattanLength() >= kLineStep)
        line_ << at;
    return by;
}

PickShape PickGesture::shape() const
{
    if (!dragged_)
        return {.rect = QRectF(from_, QSizeF(0, 0)), .lasso = {}};
    if (kind_ == Kind::Lasso)
        return {.rect = line_.boundingRect(), .lasso = line_};
    return {.rect = QRectF(from_, to_).normalized(), .lasso = {}};
}

PickShape PickGesture::release()
{
    PickShape out = shape();
    kind_ = Kind::None;
    return out;
}

void PickGesture::paint(QPainter &painter) const
{
    if (isPick() && dragged_)
        paintPickShape(painter, shape());
}

void paintPickShape(QPainter &painter, const PickShape &shape)
{
    const QColor edge = Theme::get().color("accent");
    QColor fill = edge;
    fill.setAlphaF(0.10f);
    painter.setRenderHint(QPainter::Antialiasing, !shape.lasso.isEmpty());
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(fill);
    if (shape.lasso.isEmpty())
        painter.drawRect(shape.rect);
    else
        painter.drawPolygon(shape.lasso);
}

} // namespace mortise
