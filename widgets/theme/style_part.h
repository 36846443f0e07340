// One idea of the look (buttons, fields, menus, ...). LookStyle asks its parts in turn; a part answers for what it
// knows and leaves everything else to the next one, and in the end to Fusion. Internal to widgets/theme.
#pragma once

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <memory>
#include <optional>

namespace mortise {

class LookStyle;

class StylePart {
public:
    virtual ~StylePart() = default;

    /// The three that paint return whether they have.
    virtual bool drawPrimitive(QStyle::PrimitiveElement, const QStyleOption *, QPainter *, const QWidget *) const
    {
        return false;
    }
    virtual bool drawControl(QStyle::ControlElement, const QStyleOption *, QPainter *, const QWidget *) const
    {
        return false;
    }
    virtual bool drawComplexControl(QStyle::ComplexControl, const QStyleOptionComplex *, QPainter *,
                                    const QWidget *) const
    {
        return false;
    }

    virtual std::optional<int> pixelMetric(QStyle::PixelMetric, const QStyleOption *, const QWidget *) const
    {
        return {};
    }

    /// @param contents what goes inside. @param fusion what Fusion would answer.
    virtual std::optional<QSize> sizeFromContents(QStyle::ContentsType, const QStyleOption *, QSize /*contents*/,
                                                  QSize /*fusion*/, const QWidget *) const
    {
        return {};
    }
    virtual std::optional<QRect> subControlRect(QStyle::ComplexControl, const QStyleOptionComplex *, QStyle::SubControl,
                                                const QWidget *) const
    {
        return {};
    }
    virtual std::optional<QRect> subElementRect(QStyle::SubElement, const QStyleOption *, const QWidget *) const
    {
        return {};
    }
};

/// What most painting depends on.
struct WidgetState {
    explicit WidgetState(const QStyleOption *option)
        : enabled(option->state & QStyle::State_Enabled)
        , hover(enabled && (option->state & QStyle::State_MouseOver))
        , focus(option->state & QStyle::State_HasFocus)
        , pressed(option->state & QStyle::State_Sunken)
        , on(option->state & QStyle::State_On)
    {}

    bool enabled, hover, focus, pressed, on;
};

/// A rectangle given for left-to-right, mirrored inside option->rect where the text runs right to left.
inline QRect mirrored(const QStyleOption *option, const QRect &rect)
{
    return QStyle::visualRect(option->direction, option->rect, rect);
}

std::unique_ptr<StylePart> makeButtonPart();
std::unique_ptr<StylePart> makeCheckPart();
std::unique_ptr<StylePart> makeFieldPart();
std::unique_ptr<StylePart> makeMenuPart();
std::unique_ptr<StylePart> makeItemPart();
std::unique_ptr<StylePart> makeBarPart();
std::unique_ptr<StylePart> makeTabPart();
std::unique_ptr<StylePart> makeWindowPart();

} // namespace mortise
