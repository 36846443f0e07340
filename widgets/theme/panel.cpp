#include "widgets/theme/panel.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {

Panel::Panel(Qt::Edges lines, QWidget *parent) : QWidget(parent), lines_(lines) {}

void Panel::setSurface(const char *token)
{
    surface_ = token;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    const QColor color = theme.color("line");
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(surface_.constData()));
    const qreal ratio = devicePixelRatioF();
    const qreal thick = std::max(1.0, std::floor(ratio)) / ratio;
    const qreal right = width() - thick;
    const qreal bottom = height() - thick;
    if (lines_ & Qt::TopEdge)
        paint::line(&painter, {0, 0}, {qreal(width()), 0}, color);
    if (lines_ & Qt::BottomEdge)
        paint::line(&painter, {0, bottom}, {qreal(width()), bottom}, color);
    if (lines_ & Qt::LeftEdge)
        paint::line(&painter, {0, 0}, {0, qreal(height())}, color);
    if (lines_ & Qt::RightEdge)
        paint::line(&painter, {right, 0}, {right, qreal(height())}, color);
}

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::get().color("line"));
}

} // namespace mortise
