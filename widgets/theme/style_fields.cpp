// Line edits, spin boxes, combo boxes, and the frames around text edits and lists.
#include "widgets/theme/look_roles.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace mortise {

namespace {

constexpr int kTextInset = 7;
constexpr int kSpinButton = 20;

int fieldHeight(const QWidget *widget)
{
    return Theme::get().height(isSmall(widget) ? "small" : "field");
}

void drawFieldBox(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    const WidgetState state(option);
    const qreal radius = theme.radius("control");
    if (!state.enabled) {
        paint::box(painter, option->rect, radius, theme.color("panel"), theme.color("line2"));
        return;
    }
    const char *edge = isWrong(widget) ? "err" : state.focus ? "accent" : state.hover ? "text2" : "ctl";
    paint::box(painter, option->rect, radius, theme.color("card"), theme.color(edge), state.focus ? 2 : 1);
}

void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    switch (frameLook(widget)) {
    case FrameLook::None:
        return;
    case FrameLook::Field:
        drawFieldBox(option, painter, widget);
        return;
    case FrameLook::Card:
        paint::box(painter, option->rect, theme.radius("card"), theme.color("card"), theme.color("line"));
        return;
    case FrameLook::Popup:
        paint::box(painter, option->rect, theme.radius("card"), theme.color("raised"), theme.color("line2"));
        return;
    }
}

void drawCombo(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    if (option->frame)
        drawFieldBox(option, painter, widget);
    const int side = theme.px(16);
    const QRect chevron(option->rect.right() + 1 - theme.px(8) - side,
                        option->rect.y() + (option->rect.height() - side) / 2, side, side);
    const bool enabled = option->state & QStyle::State_Enabled;
    paint::icon(painter, QStringLiteral("chevron-down"), mirrored(option, chevron),
                enabled ? theme.color("text2") : theme.disabledText());
}

void drawComboLabel(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    const QStyle *style = widget ? widget->style() : nullptr;
    if (!style || option->editable)
        return;
    QRect rect = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, widget);
    const bool enabled = option->state & QStyle::State_Enabled;
    if (!option->currentIcon.isNull()) {
        const int side = theme.px(16);
        const QRect square(rect.x(), rect.y() + (rect.height() - side) / 2, side, side);
        option->currentIcon.paint(painter, QStyle::visualRect(option->direction, rect, square), Qt::AlignCenter,
                                  enabled ? QIcon::Normal : QIcon::Disabled);
        const int used = side + theme.px(8);
        rect.adjust(option->direction == Qt::LeftToRight ? used : 0, 0,
                    option->direction == Qt::LeftToRight ? 0 : -used, 0);
    }
    painter->setFont(theme.font(isSmall(widget) ? "detail" : "body"));
    painter->setPen(enabled ? theme.color("text") : theme.disabledText());
    const QString text = painter->fontMetrics().elidedText(option->currentText, Qt::ElideMiddle, rect.width());
    painter->drawText(rect, int(QStyle::visualAlignment(option->direction, Qt::AlignLeft)) | Qt::AlignVCenter, text);
}

void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    if (option->frame)
        drawFieldBox(option, painter, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons || !widget)
        return;
    struct Arrow {
        QStyle::SubControl control;
        QAbstractSpinBox::StepEnabledFlag step;
        const char *icon;
    };
    for (const Arrow &arrow : {Arrow{QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, "chevron-up"},
                               Arrow{QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, "chevron-down"}}) {
        const QRectF rect = widget->style()->subControlRect(QStyle::CC_SpinBox, option, arrow.control, widget);
        const bool enabled = (option->state & QStyle::State_Enabled) && (option->stepEnabled & arrow.step);
        const bool hover = (option->activeSubControls & arrow.control) && (option->state & QStyle::State_MouseOver);
        const qreal side = theme.px(12);
        QRectF square(0, 0, side, side);
        square.moveCenter(rect.center());
        paint::icon(painter, QLatin1String(arrow.icon), square,
                    enabled ? theme.color(hover ? "text" : "text3") : theme.disabledText());
    }
}

class FieldPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        switch (element) {
        case QStyle::PE_FrameLineEdit:
            return true; // PE_PanelLineEdit has drawn it
        case QStyle::PE_PanelLineEdit: {
            const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            if (!frame || frame->lineWidth > 0)
                drawFieldBox(option, painter, widget);
            return true;
        }
        case QStyle::PE_Frame:
            drawFrame(option, painter, widget);
            return true;
        default:
            return false;
        }
    }

    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        if (element == QStyle::CE_ShapedFrame && qobject_cast<const QAbstractScrollArea *>(widget)) {
            drawFrame(option, painter, widget);
            return true;
        }
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (element != QStyle::CE_ComboBoxLabel || !combo)
            return false;
        drawComboLabel(combo, painter, widget);
        return true;
    }

    bool drawComplexControl(QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            combo && control == QStyle::CC_ComboBox) {
            drawCombo(combo, painter, widget);
            return true;
        }
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            spin && control == QStyle::CC_SpinBox) {
            drawSpinBox(spin, painter, widget);
            return true;
        }
        return false;
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *, QSize contents, QSize fusion,
                                          const QWidget *widget) const override
    {
        const Theme &theme = Theme::get();
        switch (type) {
        case QStyle::CT_ComboBox:
            return QSize(contents.width() + theme.px(9 + 28), fieldHeight(widget));
        case QStyle::CT_SpinBox: {
            const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget);
            const bool buttons = !spin || spin->buttonSymbols() != QAbstractSpinBox::NoButtons;
            return QSize(contents.width() + theme.px(buttons ? 16 + kSpinButton : 16), fieldHeight(widget));
        }
        case QStyle::CT_LineEdit:
            return QSize(fusion.width(), std::max(fieldHeight(widget), contents.height()));
        default:
            return {};
        }
    }

    std::optional<QRect> subControlRect(QStyle::ComplexControl control, const QStyleOptionComplex *option,
                                        QStyle::SubControl part, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        const QRect &all = option->rect;
        if (control == QStyle::CC_ComboBox) {
            const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            const int inset = theme.px(combo && combo->editable ? kTextInset : 9); // a line edit adds 2
            if (part == QStyle::SC_ComboBoxEditField)
                return mirrored(option, all.adjusted(inset, 1, -theme.px(28), -1));
            if (part == QStyle::SC_ComboBoxListBoxPopup) // a gap below the field
                return all.adjusted(0, theme.px(4), 0, theme.px(4));
        }
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (control != QStyle::CC_SpinBox || !spin)
            return {};
        const bool buttons = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = theme.px(kSpinButton);
        const QRect side(all.right() + 1 - width - theme.px(2), all.y() + 2, width, all.height() - 4);
        switch (part) {
        case QStyle::SC_SpinBoxEditField:
            return mirrored(
                option, all.adjusted(theme.px(kTextInset - 2), 1, buttons ? -width - theme.px(2) : -theme.px(3), -1));
        case QStyle::SC_SpinBoxUp:
            return buttons ? mirrored(option, QRect(side.x(), side.y(), width, side.height() / 2)) : QRect();
        case QStyle::SC_SpinBoxDown: {
            const int half = side.height() / 2;
            return buttons ? mirrored(option, QRect(side.x(), side.y() + half, width, side.height() - half)) : QRect();
        }
        default:
            return {};
        }
    }

    std::optional<QRect> subElementRect(QStyle::SubElement element, const QStyleOption *option,
                                        const QWidget *widget) const override
    {
        if (element != QStyle::SE_LineEditContents || !qobject_cast<const QLineEdit *>(widget))
            return {};
        const QWidget *parent = widget->parentWidget();
        if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent))
            return option->rect; // set in by the field around it
        const int inset = Theme::get().px(kTextInset);
        return option->rect.adjusted(inset, 0, -inset, 0);
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *,
                                   const QWidget *widget) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_DefaultFrameWidth:
            switch (frameLook(widget)) {
            case FrameLook::Field:
            case FrameLook::Popup:
                return theme.px(4);
            case FrameLook::Card:
                return theme.px(3); // just inside the round corners
            case FrameLook::None:
                return 1;
            }
            return 1;
        case QStyle::PM_ComboBoxFrameWidth:
        case QStyle::PM_SpinBoxFrameWidth:
            return 0;
        case QStyle::PM_TextCursorWidth:
            return std::max(1, theme.px(1.5));
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeFieldPart()
{
    return std::make_unique<FieldPart>();
}

} // namespace mortise
