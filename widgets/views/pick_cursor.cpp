#include "widgets/views/pick_cursor.h"

#include "widgets/theme/theme.h"
#include "widgets/views/pick_gesture.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace mortise {

void PickCursor::start(const QRectF &plot)
{
    on_ = true;
    corner_.reset();
    if (!plot.contains(at_))
        at_ = plot.center();
}

PickCursor::Answer PickCursor::key(const QKeyEvent &event, const QRectF &plot)
{
    const bool fine = event.modifiers().testFlag(Qt::ControlModifier);
    const double dx = fine ? 2 : plot.width() / 40, dy = fine ? 2 : plot.height() / 40;
    switch (event.key()) {
    case Qt::Key_Left: at_.rx() -= dx; break;
    case Qt::Key_Right: at_.rx() += dx; break;
    case Qt::Key_Up: at_.ry() -= dy; break;
    case Qt::Key_Down: at_.ry() += dy; break;
    case Qt::Key_Space: corner_ = corner_ ? std::nullopt : std::optional(at_); break;
    case Qt::Key_Escape: on_ = false; return Answer::Left;
    case Qt::Key_Return:
    case Qt::Key_Enter: return Answer::Picked;
    default: return Answer::Ignored;
    }
    at_ = {std::clamp(at_.x(), plot.left(), plot.right()), std::clamp(at_.y(), plot.top(), plot.bottom())};
    return Answer::Moved;
}

PickShape PickCursor::shape() const
{
    return {.rect = corner_ ? QRectF(*corner_, at_).normalized() : QRectF(at_, QSizeF(0, 0)), .lasso = {}};
}

void PickCursor::paint(QPainter &painter) const
{
    if (!on_)
        return;
    if (corner_)
        paintPickShape(painter, shape());
    const double arm = Theme::get().px(9);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const bool halo : {true, false}) { // seen on any mark
        painter.setPen(QPen(Theme::get().color(halo ? "card" : "focus"), halo ? 4 : 2));
        painter.drawLine(at_ - QPointF(arm, 0), at_ + QPointF(arm, 0));
        painter.drawLine(at_ - QPointF(0, arm), at_ + QPointF(0, arm));
    }
}

} // namespace mortise
