#include "widgets/theme/segments.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace mortise {

namespace {

constexpr int kIcon = 16;
constexpr int kGap = 6;

} // namespace

Segment::Segment(const QString &text, const QString &iconName, QWidget *parent)
    : QRadioButton(text, parent)
    , iconName_(iconName)
{
    connect(this, &QRadioButton::toggled, this, &QWidget::updateGeometry); // compact ones grow when chosen
}

bool Segment::showsText() const
{
    return !compact_ || isChecked() || iconName_.isEmpty();
}

void Segment::setCompact(bool compact)
{
    if (compact_ == compact)
        return;
    compact_ = compact;
    setToolTip(compact && !iconName_.isEmpty() ? text() : QString());
    updateGeometry();
    update();
}

QSize Segment::sizeHint() const
{
    const Theme &theme = Theme::get();
    const int words = showsText() ? QFontMetrics(theme.font("button")).horizontalAdvance(text()) : 0;
    const int picture = iconName_.isEmpty() ? 0 : theme.px(kIcon) + (words ? theme.px(kGap) : 0);
    return {words + picture + theme.px(iconName_.isEmpty() ? 16 : 24), theme.px(iconName_.isEmpty() ? 24 : 28)};
}

QSize Segment::minimumSizeHint() const
{
    const QSize size = sizeHint();
    return iconName_.isEmpty() ? QSize(size.width() - Theme::get().px(8), size.height()) : size;
}

bool Segment::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void Segment::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const QColor tone =
        !isEnabled() ? theme.disabledText() : theme.color(isChecked() || underMouse() ? "text" : "text2");
    const QFontMetrics metrics(theme.font("button"));
    const bool words = showsText();
    const int icon = iconName_.isEmpty() ? 0 : theme.px(kIcon);
    const int gap = icon && words ? theme.px(kGap) : 0;
    const QString label = metrics.elidedText(text(), Qt::ElideRight, width() - icon - gap - theme.px(4));
    const int labelWidth = words ? metrics.horizontalAdvance(label) : 0;
    int x = (width() - icon - gap - labelWidth) / 2;
    if (icon) {
        const QRect square(x, (height() - icon) / 2, icon, icon);
        paint::icon(&painter, iconName_, QStyle::visualRect(layoutDirection(), rect(), square), tone);
        x += icon + gap;
    }
    if (words) {
        painter.setFont(theme.font("button"));
        painter.setPen(tone);
        const QRect band(x, 0, labelWidth + 1, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), band), Qt::AlignCenter, label);
    }
}

Segments::Segments(const QString &accessibleName, QWidget *parent) : QWidget(parent), row_(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    row_->setSpacing(Theme::get().px(2));
    setStretch(false);
}

int Segments::addSegment(const QString &text, const QString &iconName)
{
    auto *segment = new Segment(text, iconName, this);
    const int index = count();
    segments_ << segment;
    row_->addWidget(segment, stretch_ ? 1 : 0);
    connect(segment, &Segment::toggled, this, [this, index](bool on) {
        update();
        if (!on)
            return;
        emit currentChanged(index);
        if (!settingByCode_)
            emit chosen(index);
    });
    if (index == 0)
        setCurrent(0);
    return index;
}

int Segments::current() const
{
    for (int i = 0; i < count(); ++i) {
        if (segments_[i]->isChecked())
            return i;
    }
    return -1;
}

void Segments::setCurrent(int index)
{
    settingByCode_ = true;
    segments_.at(index)->setChecked(true);
    settingByCode_ = false;
}

void Segments::setStretch(bool stretch)
{
    stretch_ = stretch;
    const int margin = Theme::get().px(stretch ? 2 : 3);
    row_->setContentsMargins(margin, margin, margin, margin);
    for (int i = 0; i < count(); ++i)
        row_->setStretch(i, stretch ? 1 : 0);
    setSizePolicy(stretch ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::setCompact(bool compact)
{
    for (Segment *segment : segments_)
        segment->setCompact(compact);
}

void Segments::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const bool edged = theme.highContrast();
    paint::box(&painter, rect(), theme.radius("card"), theme.color("sunken"), edged ? theme.color("line2") : QColor());
    if (current() < 0)
        return;
    // The chosen one's card is painted here, where there is room for its shadow.
    const QRectF card = segments_[current()]->geometry();
    QPainterPath track;
    track.addRoundedRect(rect(), theme.radius("card"), theme.radius("card"));
    painter.setClipPath(track);
    if (isEnabled())
        paint::shadow(&painter, card, Elevation::Node);
    const char *fill = !isEnabled() ? "panel" : theme.dark() ? "hover" : "card";
    paint::box(&painter, card, theme.radius("control") - 1, theme.color(fill), edged ? theme.color("accent") : QColor(), 2);
}

} // namespace mortise
