#include "widgets/views/picture_canvas.h"

#include "widgets/theme/focus_ring.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace mortise {
namespace {

QSizeF inside(const QSizeF &size)
{
    const QMarginsF m = PictureCanvas::margins();
    return {std::max(1.0, size.width() - m.left() - m.right()), std::max(1.0, size.height() - m.top() - m.bottom())};
}

/// Names of columns may look like tags; nothing in a reading is meant as one.
QString asPlainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()) : text;
}

} // namespace

PictureCanvas::PictureCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setShowsFocusRing(this);
    connect(&Theme::get(), &Theme::changed, this, [this] { fitHeight(); update(); });
}

void PictureCanvas::setPicture(PicturePtr picture)
{
    picture_ = std::move(picture);
    setAccessibleDescription(picture_ ? picture_->sentence() : QString());
    fitHeight();
    update();
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
    picture.paint(painter, inside(size));
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
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
}

void PictureCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    if (picture_)
        paintFigure(painter, size(), *picture_);
    else
        painter.fillRect(rect(), Theme::get().color("card"));
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QString text = picture_ ? picture_->reading(event->position() - QPointF(margins().left(), margins().top()), inside(size())) : QString();
    if (text == read_ && !text.isEmpty())
        return;
    read_ = text;
    QToolTip::showText(event->globalPosition().toPoint(), asPlainTip(text), this); // an empty one hides
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
