// Check boxes and radio buttons, also those in rows.
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace mortise {

namespace {

void drawCheckMark(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::get();
    const WidgetState state(option);
    const bool round = element == QStyle::PE_IndicatorRadioButton;
    const bool partly = option->state & QStyle::State_NoChange;
    const qreal side = theme.px(16);
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    const qreal radius = round ? side / 2 : theme.radius("small");

    if (!state.on && !partly) {
        const QColor edge = !state.enabled ? theme.color("line2") : theme.color(state.hover ? "text2" : "ctl");
        paint::box(painter, square, radius, theme.color(state.enabled ? "card" : "panel"), edge);
        return;
    }
    const QColor fill = state.enabled ? theme.color("accent-fill") : theme.color("line2");
    paint::box(painter, square, radius, fill);
    if (round) {
        const qreal inset = side * 0.31;
        const QRectF dot = square.adjusted(inset, inset, -inset, -inset);
        paint::box(painter, dot, dot.width() / 2, theme.color("on-accent"));
    } else {
        const QRectF mark = square.adjusted(1, 1, -1, -1);
        paint::icon(painter, partly ? QStringLiteral("minus") : QStringLiteral("check"), mark,
                    theme.color("on-accent"));
    }
}

class CheckPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *) const override
    {
        switch (element) {
        case QStyle::PE_IndicatorCheckBox:
        case QStyle::PE_IndicatorRadioButton:
        case QStyle::PE_IndicatorItemViewItemCheck:
            drawCheckMark(element, option, painter);
            return true;
        default:
            return false;
        }
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *, QSize, QSize fusion,
                                          const QWidget *) const override
    {
        if (type == QStyle::CT_CheckBox || type == QStyle::CT_RadioButton)
            return QSize(fusion.width(), std::max(fusion.height(), Theme::get().px(22)));
        return {};
    }

    std::optional<QRect> subElementRect(QStyle::SubElement element, const QStyleOption *option,
                                        const QWidget *) const override
    {
        switch (element) {
        case QStyle::SE_RadioButtonClickRect: // also what a screen reader gets
        case QStyle::SE_CheckBoxClickRect:
        case QStyle::SE_RadioButtonLayoutItem:
        case QStyle::SE_CheckBoxLayoutItem:
            return option->rect;
        default:
            return {};
        }
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_IndicatorWidth:
        case QStyle::PM_IndicatorHeight:
        case QStyle::PM_ExclusiveIndicatorWidth:
        case QStyle::PM_ExclusiveIndicatorHeight:
            return theme.px(16);
        case QStyle::PM_CheckBoxLabelSpacing:
        case QStyle::PM_RadioButtonLabelSpacing:
            return theme.px(8);
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeCheckPart()
{
    return std::make_unique<CheckPart>();
}

} // namespace mortise
