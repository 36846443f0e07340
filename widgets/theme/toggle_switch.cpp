#include "widgets/theme/toggle_switch.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace mortise {

namespace {

constexpr int kWidth = 30;
constexpr int kHeight = 18;
constexpr int kKnob = 14;
constexpr int kGap = 10;

} // namespace

ToggleSwitch::ToggleSwitch(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    glide_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&glide_, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(this, &QCheckBox::toggled, this, &ToggleSwitch::slide);
}

void ToggleSwitch::slide(bool on)
{
    const qreal from = glide_.state() == QAbstractAnimation::Running ? glide_.currentValue().toReal() : on ? 0.0 : 1.0;
    glide_.stop();
    const int duration = isVisible() ? Theme::get().duration(Motion::Hover) : 0;
    if (duration == 0) {
        update();
        return;
    }
    glide_.setStartValue(from);
    glide_.setEndValue(on ? 1.0 : 0.0);
    glide_.setDuration(duration);
    glide_.start();
}

QSize ToggleSwitch::sizeHint() const
{
    const Theme &theme = Theme::get();
    const QFontMetrics metrics(theme.font("body"));
    const int words = text().isEmpty() ? 0 : theme.px(kGap) + metrics.size(Qt::TextShowMnemonic, text()).width();
    return {theme.px(kWidth) + words, std::max(theme.px(22), metrics.height())};
}

bool ToggleSwitch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const bool gliding = glide_.state() == QAbstractAnimation::Running;
    const qreal at = gliding ? glide_.currentValue().toReal() : isChecked() ? 1.0 : 0.0;

    const qreal width = theme.px(kWidth), height = theme.px(kHeight), knob = theme.px(kKnob);
    const qreal inset = (height - knob) / 2;
    QRectF track(0, (this->height() - height) / 2.0, width, height);
    if (layoutDirection() == Qt::RightToLeft)
        track.moveRight(this->width());
    const qreal travel = width - knob - 2 * inset;
    const qreal along = layoutDirection() == Qt::RightToLeft ? 1 - at : at;
    const QRectF dot(track.x() + inset + travel * along, track.y() + inset, knob, knob);

    const QColor fill = !isEnabled()  ? theme.color("line2")
                        : isChecked() ? theme.tint(theme.dark() ? "bg" : "text", underMouse() ? 0.12 : 0, "accent-fill")
                        : underMouse() ? theme.color("text3")
                                       : theme.color("ctl");
    paint::box(&painter, track, height / 2, fill);
    paint::box(&painter, dot, knob / 2, theme.color("on-accent"));

    painter.setPen(isEnabled() ? theme.color("text") : theme.disabledText());
    painter.setFont(theme.font("body"));
    const QRect words = rect().adjusted(theme.px(kWidth + kGap), 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
                         | Qt::TextHideMnemonic,
                     text());
}

} // namespace mortise
