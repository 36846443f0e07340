// Scroll bars, sliders and progress bars.
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <QSlider>

#include <algorithm>

namespace mortise {

namespace {

constexpr int kTrack = 4;
constexpr int kHandle = 14;

// A slice of rect along its orientation.
QRect slice(const QRect &rect, bool horizontal, int start, int length)
{
    return horizontal ? QRect(rect.x() + start, rect.y(), length, rect.height())
                      : QRect(rect.x(), rect.y() + start, rect.width(), length);
}

// No arrows: the groove is all of it.
QRect scrollBarRect(const QStyleOptionSlider *bar, QStyle::SubControl part)
{
    if (part == QStyle::SC_ScrollBarAddLine || part == QStyle::SC_ScrollBarSubLine)
        return {};
    if (part == QStyle::SC_ScrollBarGroove)
        return bar->rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int all = horizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int length = all;
    if (range > 0) {
        const int shortest = std::min(all, Theme::get().px(32));
        length = std::clamp(int(qint64(all) * bar->pageStep / (qint64(range) + bar->pageStep)), shortest, all);
    }
    const int start =
        QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, all - length, bar->upsideDown);
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return slice(bar->rect, horizontal, start, length);
    case QStyle::SC_ScrollBarSubPage:
        return slice(bar->rect, horizontal, 0, start);
    case QStyle::SC_ScrollBarAddPage:
        return slice(bar->rect, horizontal, start + length, all - start - length);
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider *bar, QPainter *painter)
{
    if (bar->maximum <= bar->minimum)
        return;
    const Theme &theme = Theme::get();
    const QRectF thumb = QRectF(scrollBarRect(bar, QStyle::SC_ScrollBarSlider)).adjusted(2, 2, -2, -2);
    const bool active = (bar->activeSubControls & QStyle::SC_ScrollBarSlider)
                        && (bar->state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    paint::box(painter, thumb, std::min(thumb.width(), thumb.height()) / 2, theme.color(active ? "ctl" : "line2"));
}

void drawTicks(const QStyleOptionSlider *slider, QPainter *painter, qreal offset, qreal length)
{
    const int interval = slider->tickInterval > 0 ? slider->tickInterval : slider->pageStep;
    if (slider->tickPosition == QSlider::NoTicks || interval <= 0)
        return;
    const Theme &theme = Theme::get();
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const QRectF rect = slider->rect;
    for (qint64 value = slider->minimum; value <= slider->maximum; value += interval) {
        const qreal at = offset
                         + QStyle::sliderPositionFromValue(slider->minimum, slider->maximum, int(value), int(length),
                                                           slider->upsideDown);
        if (horizontal)
            paint::line(painter, {rect.x() + at, rect.bottom() - theme.px(4)}, {rect.x() + at, rect.bottom()},
                        theme.color("ctl"));
        else
            paint::line(painter, {rect.right() - theme.px(4), rect.y() + at}, {rect.right(), rect.y() + at},
                        theme.color("ctl"));
    }
}

void drawSlider(const QStyleOptionSlider *slider, QPainter *painter, const QWidget *widget)
{
    if (!widget)
        return;
    const Theme &theme = Theme::get();
    const WidgetState state(slider);
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const QRectF all = slider->rect;
    const QRectF handle = widget->style()->subControlRect(QStyle::CC_Slider, slider, QStyle::SC_SliderHandle, widget);
    const qreal thick = theme.px(kTrack);
    const QPointF middle = handle.center();

    QRectF track, done;
    if (horizontal) {
        track = QRectF(all.x(), middle.y() - thick / 2, all.width(), thick);
        done = track;
        if (slider->upsideDown)
            done.setLeft(middle.x());
        else
            done.setRight(middle.x());
    } else { // a vertical slider is "upside down" when its minimum is at the bottom
        track = QRectF(middle.x() - thick / 2, all.y(), thick, all.height());
        done = track;
        if (slider->upsideDown)
            done.setTop(middle.y());
        else
            done.setBottom(middle.y());
    }
    paint::box(painter, track, thick / 2, theme.color("line2"));
    paint::box(painter, done, thick / 2, theme.color(state.enabled ? "accent-fill" : "ctl"));
    drawTicks(slider, painter, (horizontal ? handle.width() : handle.height()) / 2,
              horizontal ? all.width() - handle.width() : all.height() - handle.height());

    const qreal side = theme.px(kHandle);
    QRectF knob(0, 0, side, side);
    knob.moveCenter(middle);
    const char *edge = !state.enabled ? "ctl" : state.hover || state.pressed ? "text" : "accent";
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(edge), 1.25));
    painter->setBrush(theme.color("card"));
    painter->drawEllipse(knob.adjusted(0.75, 0.75, -0.75, -0.75));
}

QRectF progressTrack(const QStyleOptionProgressBar *bar)
{
    const qreal thick = Theme::get().px(kTrack);
    const QRectF all = bar->rect;
    if (bar->state & QStyle::State_Horizontal)
        return {all.x(), all.center().y() - thick / 2, all.width(), thick};
    return {all.center().x() - thick / 2, all.y(), thick, all.height()};
}

void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    const Theme &theme = Theme::get();
    QRectF done = progressTrack(bar);
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    if (range <= 0) { // not known yet: a piece in the middle, which does not move
        const qreal quarter = done.width() / 4;
        paint::box(painter, done.adjusted(1.5 * quarter, 0, -1.5 * quarter, 0), done.height() / 2, theme.color("ctl"));
        return;
    }
    const qreal fraction = std::clamp(qreal(bar->progress - bar->minimum) / qreal(range), 0.0, 1.0);
    if (fraction <= 0)
        return;
    const bool fromRight = bar->invertedAppearance != (bar->direction == Qt::RightToLeft);
    if (!(bar->state & QStyle::State_Horizontal))
        done.setTop(done.bottom() - done.height() * fraction);
    else if (fromRight)
        done.setLeft(done.right() - done.width() * fraction);
    else
        done.setWidth(done.width() * fraction);
    paint::box(painter, done, theme.px(kTrack) / 2.0, theme.color("accent"));
}

class BarPart : public StylePart {
public:
    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *) const override
    {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        switch (element) {
        case QStyle::CE_ProgressBarLabel: // the figure stands beside the bar
            return true;
        case QStyle::CE_ProgressBarGroove:
            if (bar)
                paint::box(painter, progressTrack(bar), Theme::get().px(kTrack) / 2.0, Theme::get().color("line2"));
            return true;
        case QStyle::CE_ProgressBarContents:
            if (bar)
                drawProgress(bar, painter);
            return true;
        default:
            return false;
        }
    }

    bool drawComplexControl(QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider && control == QStyle::CC_ScrollBar) {
            drawScrollBar(slider, painter);
            return true;
        }
        if (slider && control == QStyle::CC_Slider) {
            drawSlider(slider, painter, widget);
            return true;
        }
        return false;
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *, QSize, QSize fusion,
                                          const QWidget *) const override
    {
        if (type == QStyle::CT_ProgressBar)
            return QSize(fusion.width(), Theme::get().px(8));
        return {};
    }

    std::optional<QRect> subControlRect(QStyle::ComplexControl control, const QStyleOptionComplex *option,
                                        QStyle::SubControl part, const QWidget *) const override
    {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider && control == QStyle::CC_ScrollBar)
            return scrollBarRect(slider, part);
        return {};
    }

    std::optional<QRect> subElementRect(QStyle::SubElement element, const QStyleOption *option,
                                        const QWidget *) const override
    {
        if (element == QStyle::SE_ProgressBarGroove || element == QStyle::SE_ProgressBarContents)
            return option->rect;
        return {};
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_ScrollBarExtent:
            return theme.px(10);
        case QStyle::PM_ScrollBarSliderMin:
            return theme.px(32);
        case QStyle::PM_ScrollView_ScrollBarSpacing:
        case QStyle::PM_ScrollView_ScrollBarOverlap:
            return 0;
        case QStyle::PM_SliderLength:
        case QStyle::PM_SliderThickness:
        case QStyle::PM_SliderControlThickness:
            return theme.px(16);
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeBarPart()
{
    return std::make_unique<BarPart>();
}

} // namespace mortise
