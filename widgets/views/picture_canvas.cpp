#include "widgets/views/picture_canvas.h"

#include "widgets/theme/focus_ring.h"
#include "widgets/theme/theme.h"
#include "widgets/views/picture_accessible.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

QSizeF inside(const QSizeF &size)
{
    const QMarginsF m = PictureCanvas::margins();
    return {std::max(1.0, size.width() - m.left() - m.right()), std::max(1.0, size.height() - m.top() - m.bottom())};
}

/// Within the margins; the one below it is used before anything scrolls.
QSizeF roomFor(const Picture &picture, const QSizeF &size)
{
    QSizeF room = inside(size);
    if (const double needed = picture.heightFor(room.width()); needed > room.height())
        room.setHeight(std::min(needed, room.height() + PictureCanvas::margins().bottom()));
    return room;
}

} // namespace

QString PictureCanvas::described(const Picture &picture)
{
    QStringList parts{picture.sentence()};
    if (picture.can().pick)
        parts << PictureCanvas::tr("Enter picks rows by keys.");
    if (picture.can().zoom)
        parts << (picture.handle() ? PictureCanvas::tr("Left and right move the line, Delete lets the chart choose. Plus, minus and 0 zoom.") : PictureCanvas::tr("Plus, minus and 0 zoom, arrows move."));
    if (picture.hideable() > 1)
        parts << PictureCanvas::tr("1 to 9 hide and show levels.");
    return parts.join(QStringLiteral(" "));
}

PictureCanvas::PictureCanvas(QWidget *parent) : QWidget(parent)
{
    installPictureAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setShowsFocusRing(this);
    connect(&Theme::get(), &Theme::changed, this, [this] { drawn_ = {}; fitHeight(); update(); });
}

void PictureCanvas::setPicture(PicturePtr picture)
{
    picture_ = std::move(picture);
    if (pendingHandle_ && picture_ && picture_->handle()) // a hand still holds it
        picture_ = picture_->handled(*pendingHandle_);
    drawn_ = {};
    setAccessibleDescription(picture_ ? described(*picture_) : QString());
    fitHeight();
    update();
}

QSizeF PictureCanvas::pictureSize() const
{
    return picture_ ? roomFor(*picture_, size()) : inside(size());
}

QMarginsF PictureCanvas::margins()
{
    const Theme &theme = Theme::get();
    return QMarginsF(theme.px(12), theme.px(4), theme.px(12), theme.px(10));
}

void PictureCanvas::paintFigure(QPainter &painter, const QSizeF &size, const Picture &picture)
{
    painter.fillRect(QRectF(QPointF(), size), Theme::get().color("card"));
    painter.save();
    painter.translate(margins().left(), margins().top());
    picture.paint(painter, roomFor(picture, size));
    painter.restore();
}

int PictureCanvas::heightForWidth(int width) const
{
    if (!picture_)
        return 0;
    const double needed = picture_->heightFor(inside(QSizeF(width, 1)).width());
    return needed > 0 ? static_cast<int>(std::ceil(needed + margins().top() + margins().bottom())) : 0;
}

QSize PictureCanvas::sizeHint() const
{
    const Theme &theme = Theme::get();
    return {theme.px(640), std::max(theme.px(400), heightForWidth(theme.px(640)))};
}

void PictureCanvas::fitHeight()
{
    setMinimumHeight(std::max(0, heightForWidth(width()) - static_cast<int>(margins().bottom())));
    updateGeometry();
}

/// Painted once for all that goes on over it: the line of a drag, the cross of the keys, the ring of the focus. A picture that is taller
/// than the room may be very tall: of it only what is in sight is painted, each time.
void PictureCanvas::paintPicture(QPainter &painter)
{
    if (heightForWidth(width()) > 0) {
        paintFigure(painter, size(), *picture_);
        return;
    }
    const double ratio = devicePixelRatioF();
    if (const QSize pixels = (QSizeF(size()) * ratio).toSize(); drawn_.size() != pixels || drawn_.devicePixelRatio() != ratio) {
        drawn_ = QPixmap(pixels);
        drawn_.setDevicePixelRatio(ratio);
        QPainter once(&drawn_);
        once.setFont(font());
        paintFigure(once, size(), *picture_);
    }
    painter.drawPixmap(0, 0, drawn_);
}

void PictureCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    if (!picture_) {
        painter.fillRect(rect(), Theme::get().color("card"));
        return;
    }
    paintPicture(painter);
    painter.translate(margins().left(), margins().top());
    if (gesture_.isPick()) { // a drag may leave the marks, what it takes does not
        painter.save();
        painter.setClipRect(picture_->plotIn(pictureSize()).adjusted(-2, -2, 2, 2), Qt::IntersectClip);
        gesture_.paint(painter);
        painter.restore();
    }
    cursor_.paint(painter);
}

void PictureCanvas::leaveEvent(QEvent *event)
{
    read_.clear();
    QWidget::leaveEvent(event);
}

void PictureCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

} // namespace mortise
