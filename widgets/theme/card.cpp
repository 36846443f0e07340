#include "widgets/theme/card.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QLayout>
#include <QPainter>

namespace mortise {

namespace {

// Less than the shadow reaches, so that popovers may stand close to what they belong to; the rest is almost nothing.
constexpr int kShadowRoom = 24;

} // namespace

Card::Card(QWidget *parent) : QWidget(parent) {}

void Card::setLook(Look look)
{
    look_ = look;
    const int room = look == Look::Raised ? Theme::get().px(kShadowRoom) : 0;
    setContentsMargins(room, room, room, room);
    if (look == Look::Raised && surface_ == "card")
        surface_ = "raised";
    update();
}

void Card::setSurface(const char *token)
{
    surface_ = token;
    update();
}

void Card::setHighlighted(bool highlighted)
{
    if (highlighted_ == highlighted)
        return;
    highlighted_ = highlighted;
    update();
}

QRect Card::cardRect() const
{
    return look_ == Look::Raised ? contentsRect() : rect();
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const QRectF card = cardRect();
    const qreal radius = theme.radius("card");
    const QColor fill = theme.color(surface_.constData());
    if (look_ == Look::Raised)
        paint::shadow(&painter, card, Elevation::Popup);
    if (highlighted_) {
        paint::box(&painter, card, radius, fill, theme.color("accent"), 2);
        return;
    }
    switch (look_) {
    case Look::Plain:
        paint::box(&painter, card, radius, fill, theme.color("line"));
        break;
    case Look::Raised:
        paint::box(&painter, card, radius, fill, theme.color("line2"));
        break;
    case Look::Dashed:
        paint::dashedBox(&painter, card, theme.radius("dialog"), fill, theme.color("ctl"));
        break;
    case Look::Tinted:
        paint::box(&painter, card, radius, fill, theme.highContrast() ? theme.color("line2") : QColor());
        break;
    }
}

CardButton::CardButton(const QString &accessibleName, QWidget *parent) : QAbstractButton(parent)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize CardButton::sizeHint() const
{
    return layout() ? layout()->totalSizeHint() : QSize(Theme::get().px(200), Theme::get().px(56));
}

QSize CardButton::minimumSizeHint() const
{
    return layout() ? layout()->totalMinimumSize() : QSize();
}

void CardButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const char *edge = !isEnabled() ? "line" : underMouse() ? "ctl" : "line";
    const QColor fill = isDown() ? theme.color("hover") : theme.color(isEnabled() ? "card" : "panel");
    if (isChecked())
        paint::box(&painter, rect(), theme.radius("card"), fill, theme.color("accent"), 2);
    else
        paint::box(&painter, rect(), theme.radius("card"), fill, theme.color(edge));
}

} // namespace mortise
