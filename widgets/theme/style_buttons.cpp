// Push buttons and tool buttons.
#include "widgets/theme/look_roles.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace mortise {

namespace {

constexpr int kIcon = 16;
constexpr int kGap = 6;
constexpr int kChevron = 12;

QFont buttonFont(const QWidget *widget)
{
    const Theme &theme = Theme::get();
    QFont font = theme.font(isSmall(widget) ? "detail" : "button");
    font.setWeight(QFont::Medium);
    return font;
}

// In a dialog the default button is the next thing to press.
bool isPrimary(const QStyleOptionButton *option, const QWidget *widget)
{
    return buttonRole(widget) == ButtonRole::Primary || (option->features & QStyleOptionButton::DefaultButton);
}

int buttonHeight(const QWidget *widget)
{
    return Theme::get().height(isSmall(widget) ? "small" : "control");
}

// An icon and a text side by side, in the middle of a button or from its left edge.
struct Content {
    QIcon icon;
    QString text;
    QFont font;
    int iconSide = 0;
    bool chevron = false;

    int width() const
    {
        const Theme &theme = Theme::get();
        const int words = text.isEmpty() ? 0 : QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
        const int picture = icon.isNull() ? 0 : iconSide;
        const int gap = words && picture ? theme.px(kGap) : 0;
        return words + picture + gap + (chevron ? theme.px(kGap / 2 + kChevron) : 0);
    }

    void draw(QPainter *painter, const QStyleOption *option, const QRect &rect, const QColor &tone,
              bool retintIcon) const
    {
        const Theme &theme = Theme::get();
        const auto place = [&](int x, int side) {
            return QStyle::visualRect(option->direction, rect,
                                      QRect(x, rect.y() + (rect.height() - side) / 2, side, side));
        };
        int x = rect.x() + (rect.width() - width()) / 2;
        if (!icon.isNull()) {
            const QRect square = place(x, iconSide);
            const auto mode = option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
            if (retintIcon && theme.hasIcon(icon.name()))
                paint::icon(painter, icon.name(), square, tone);
            else
                icon.paint(painter, square, Qt::AlignCenter, mode);
            x += iconSide + (text.isEmpty() ? 0 : theme.px(kGap));
        }
        if (!text.isEmpty()) {
            const int words = QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
            painter->setFont(font);
            painter->setPen(tone);
            const QRect band =
                QStyle::visualRect(option->direction, rect, QRect(x, rect.y(), words + 1, rect.height()));
            const int mnemonic =
                option->state & QStyle::State_KeyboardFocusChange ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
            painter->drawText(band, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, text);
            x += words;
        }
        if (chevron)
            paint::icon(painter, QStringLiteral("chevron-down"), place(x + theme.px(kGap / 2), theme.px(kChevron)),
                        tone);
    }
};

Content pushContent(const QStyleOptionButton *option, const QWidget *widget)
{
    return {option->icon, option->text, buttonFont(widget), Theme::get().px(kIcon),
            bool(option->features & QStyleOptionButton::HasMenu)};
}

Content toolContent(const QStyleOptionToolButton *option, const QWidget *widget)
{
    const bool arrow = option->arrowType != Qt::NoArrow; // of a tab bar that is too long
    const bool words = !arrow && (option->toolButtonStyle != Qt::ToolButtonIconOnly || option->icon.isNull());
    const bool picture = !arrow && option->toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool menu = option->features & (QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup);
    // 16 beside words and in small buttons; alone on its 20-px grid.
    const int side = Theme::get().px(words || isSmall(widget) ? kIcon : 20);
    return {picture ? option->icon : QIcon(), words ? option->text : QString(), buttonFont(widget), side, menu};
}

void drawPushButton(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    const WidgetState state(option);
    const qreal radius = theme.radius("control");
    if (!state.enabled) {
        if (buttonRole(widget) != ButtonRole::Quiet)
            paint::box(painter, option->rect, radius, theme.color("panel"), theme.color("line"));
        return;
    }
    if (isPrimary(option, widget)) {
        const qreal darker = state.pressed ? 0.22 : state.hover ? 0.12 : 0.0;
        paint::box(painter, option->rect, radius, theme.tint(theme.dark() ? "bg" : "text", darker, "accent-fill"));
        return;
    }
    const bool quiet = buttonRole(widget) == ButtonRole::Quiet;
    if (quiet && !state.hover && !state.pressed && !state.on)
        return;
    const char *fill = state.pressed || state.on ? "sunken" : state.hover ? "hover" : "card";
    paint::box(painter, option->rect, radius, theme.color(fill), quiet ? QColor() : theme.color("line2"));
}

void drawPushLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    const WidgetState state(option);
    QColor tone = theme.color("text");
    if (!state.enabled)
        tone = theme.disabledText();
    else if (isPrimary(option, widget))
        tone = theme.color("on-accent");
    else if (buttonRole(widget) == ButtonRole::Quiet && !state.hover)
        tone = theme.color("text2");
    pushContent(option, widget).draw(painter, option, option->rect, tone, isPrimary(option, widget) || !state.enabled);
}

void drawArrow(const QStyleOptionToolButton *option, QPainter *painter, const QColor &tone)
{
    const auto name = [option] {
        switch (option->arrowType) {
        case Qt::LeftArrow:
            return QStringLiteral("chevron-left");
        case Qt::RightArrow:
            return QStringLiteral("chevron-right");
        case Qt::UpArrow:
            return QStringLiteral("chevron-up");
        default:
            return QStringLiteral("chevron-down");
        }
    };
    const qreal side = std::min(Theme::get().px(kIcon), std::min(option->rect.width(), option->rect.height()));
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    paint::icon(painter, name(), square, tone);
}

void drawToolButton(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    const WidgetState state(option);
    if (state.hover || state.on || state.pressed)
        paint::box(painter, option->rect, theme.radius("control"), theme.color(state.pressed ? "sunken" : "hover"));
    const QColor tone = !state.enabled            ? theme.disabledText()
                        : state.on || state.hover ? theme.color("text")
                                                  : theme.color("text2");
    if (option->arrowType == Qt::NoArrow)
        toolContent(option, widget).draw(painter, option, option->rect, tone, state.on);
    else
        drawArrow(option, painter, tone);
}

class ButtonPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        switch (element) {
        case QStyle::PE_PanelButtonCommand:
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                drawPushButton(button, painter, widget);
                return true;
            }
            return false;
        case QStyle::PE_PanelButtonTool: {
            const WidgetState state(option);
            if (state.hover || state.on || state.pressed)
                paint::box(painter, option->rect, Theme::get().radius("control"), Theme::get().color("hover"));
            return true;
        }
        case QStyle::PE_FrameDefaultButton:
        case QStyle::PE_FrameButtonTool:
        case QStyle::PE_FrameButtonBevel:
            return true;
        default:
            return false;
        }
    }

    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button || (element != QStyle::CE_PushButtonLabel && element != QStyle::CE_PushButtonBevel))
            return false;
        if (element == QStyle::CE_PushButtonBevel)
            drawPushButton(button, painter, widget);
        else
            drawPushLabel(button, painter, widget);
        return true;
    }

    bool drawComplexControl(QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (control != QStyle::CC_ToolButton || !button)
            return false;
        drawToolButton(button, painter, widget);
        return true;
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *option, QSize, QSize,
                                          const QWidget *widget) const override
    {
        const Theme &theme = Theme::get();
        const int height = buttonHeight(widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int padding = theme.px(isSmall(widget) ? 18 : 28);
            if (type == QStyle::CT_PushButton)
                return QSize(pushContent(button, widget).width() + padding, height);
        }
        const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (type == QStyle::CT_ToolButton && tool) {
            const Content content = toolContent(tool, widget);
            const int padding = content.text.isEmpty() ? height - content.iconSide : theme.px(20);
            return QSize(std::max(height, content.width() + padding), height);
        }
        return {};
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_ButtonIconSize:
        case QStyle::PM_SmallIconSize:
            return theme.px(16);
        case QStyle::PM_ButtonShiftHorizontal:
        case QStyle::PM_ButtonShiftVertical:
        case QStyle::PM_ButtonDefaultIndicator:
            return 0;
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeButtonPart()
{
    return std::make_unique<ButtonPart>();
}

} // namespace mortise
