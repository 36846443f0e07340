#include "widgets/theme/icon_engine.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPixmap>

#include <algorithm>
#include <utility>

namespace mortise {

IconEngine::IconEngine(QString name, QByteArray token) : name_(std::move(name)), token_(std::move(token)) {}

QColor IconEngine::tone(QIcon::Mode mode) const
{
    const Theme &theme = Theme::get();
    return mode == QIcon::Disabled ? theme.disabledText() : theme.color(token_.constData());
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    paint::icon(painter, name_, square, tone(mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return Theme::get().pixmap(name_, tone(mode), std::min(size.width(), size.height()));
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

} // namespace mortise
