#include "widgets/theme/marks.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace mortise {

namespace {

QSize roundedUp(const QSizeF &size)
{
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

// Marks keep their size; when the text size changes their layout must ask again.
void followTextSize(QWidget *widget)
{
    widget->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QObject::connect(&Theme::get(), &Theme::changed, widget, [widget] { widget->updateGeometry(); });
}

} // namespace

SquareMark::SquareMark(int sideAt100, const char *token, QWidget *parent)
    : QWidget(parent)
    , tone_(token)
    , sideAt100_(sideAt100)
{
    followTextSize(this);
}

void SquareMark::setTone(const char *token)
{
    tone_ = token;
    update();
}

QSize SquareMark::sizeHint() const
{
    const int side = Theme::get().px(sideAt100_);
    return {side, side};
}

Mark::Mark(const QString &iconName, const char *token, int side, QWidget *parent)
    : SquareMark(side, token, parent)
    , iconName_(iconName)
{}

void Mark::setIconName(const QString &iconName)
{
    iconName_ = iconName;
    update();
}

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::icon(&painter, iconName_, rect(), Theme::get().color(tone_.constData()));
}

IconTile::IconTile(const QString &iconName, const char *token, int side, QWidget *parent)
    : SquareMark(side, token, parent)
    , iconName_(iconName)
{}

void IconTile::setIcon(const QString &iconName, const char *token)
{
    iconName_ = iconName;
    setTone(token);
}

void IconTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::tile(&painter, rect(), iconName_, tone_.constData());
}

Dot::Dot(const char *token, QWidget *parent) : SquareMark(8, token, parent) {}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), width() / 2.0, Theme::get().color(tone_.constData()));
}

Pill::Pill(const QString &text, const char *tone, QWidget *parent) : QWidget(parent), tone_(tone)
{
    followTextSize(this);
    setText(text);
}

void Pill::setText(const QString &text)
{
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setTone(const char *tone)
{
    tone_ = tone;
    update();
}

QSize Pill::sizeHint() const
{
    return roundedUp(paint::pillSize(text_));
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::pill(&painter, rect(), text_, tone_.constData());
}

KeyCap::KeyCap(const QString &keys, QWidget *parent) : QWidget(parent), keys_(keys)
{
    followTextSize(this);
    setAccessibleName(keys);
}

QSize KeyCap::sizeHint() const
{
    return roundedUp(paint::keyCapSize(keys_));
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::keyCap(&painter, rect(), keys_);
}

} // namespace mortise
