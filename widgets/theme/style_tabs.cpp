// Tab bars: words with a line below the current one. Tabs (tabs.h) adds counts.
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <QTabBar>

#include <algorithm>

namespace mortise {

namespace {

bool isVertical(const QStyleOptionTab *tab)
{
    return tab->shape == QTabBar::RoundedWest || tab->shape == QTabBar::RoundedEast
           || tab->shape == QTabBar::TriangularWest || tab->shape == QTabBar::TriangularEast;
}

void drawShape(const QStyleOptionTab *tab, QPainter *painter)
{
    if (!(tab->state & QStyle::State_Selected))
        return;
    const Theme &theme = Theme::get();
    const int thick = theme.px(2);
    const QRect &rect = tab->rect;
    const QRect mark = isVertical(tab) ? QRect(rect.x(), rect.y(), thick, rect.height())
                                       : QRect(rect.x(), rect.bottom() + 1 - thick, rect.width(), thick);
    painter->fillRect(mark, theme.color(tab->state & QStyle::State_Enabled ? "accent" : "ctl"));
}

void drawLabel(const QStyleOptionTab *tab, QPainter *painter, const QWidget *widget)
{
    if (!widget)
        return;
    const Theme &theme = Theme::get();
    const WidgetState state(tab);
    const bool bright = state.hover || (tab->state & QStyle::State_Selected);
    const QColor tone = !state.enabled ? theme.disabledText() : theme.color(bright ? "text" : "text2");
    QRect rect = widget->style()->subElementRect(QStyle::SE_TabBarTabText, tab, widget);
    if (!tab->icon.isNull()) {
        const int side = theme.px(16);
        const QRect square(tab->rect.x() + theme.px(12) + tab->leftButtonSize.width(),
                           rect.y() + (rect.height() - side) / 2, side, side);
        const QRect place = QStyle::visualRect(tab->direction, tab->rect, square);
        if (theme.hasIcon(tab->icon.name()))
            paint::icon(painter, tab->icon.name(), place, tone);
        else
            tab->icon.paint(painter, place);
    }
    painter->setFont(theme.font("button"));
    painter->setPen(tone);
    const int mnemonic = tab->state & QStyle::State_KeyboardFocusChange ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(rect, int(QStyle::visualAlignment(tab->direction, Qt::AlignLeft)) | Qt::AlignVCenter | mnemonic,
                      tab->text);
}

// The text starts after icon and left button; a count, if any, stands behind it.
QRect textRect(const QStyleOptionTab *tab)
{
    const Theme &theme = Theme::get();
    int left = theme.px(12) + tab->leftButtonSize.width();
    if (!tab->icon.isNull())
        left += theme.px(16 + 8);
    const int right = theme.px(4) + tab->rightButtonSize.width();
    return mirrored(tab, tab->rect.adjusted(left, 0, -right, 0));
}

class TabPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (element) {
        case QStyle::PE_FrameTabBarBase:
            paint::line(painter, QPointF(option->rect.left(), option->rect.bottom()),
                        QPointF(option->rect.right() + 1, option->rect.bottom()), theme.color("line"));
            return true;
        case QStyle::PE_FrameTabWidget:
            return true;
        case QStyle::PE_IndicatorTabClose: {
            const WidgetState state(option);
            if (state.hover)
                paint::box(painter, option->rect, theme.radius("small"), theme.color("hover"));
            paint::icon(painter, QStringLiteral("close"), QRectF(option->rect).adjusted(2, 2, -2, -2),
                        theme.color(state.hover ? "text" : "text3"));
            return true;
        }
        default:
            return false;
        }
    }

    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            return false;
        if (element == QStyle::CE_TabBarTabShape) {
            drawShape(tab, painter);
            return true;
        }
        if (element == QStyle::CE_TabBarTabLabel && !isVertical(tab)) {
            drawLabel(tab, painter, widget);
            return true;
        }
        return false;
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *option, QSize, QSize fusion,
                                          const QWidget *) const override
    {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (type != QStyle::CT_TabBarTab || !tab || isVertical(tab))
            return {};
        const Theme &theme = Theme::get();
        int width = QFontMetrics(theme.font("button")).size(Qt::TextShowMnemonic, tab->text).width() + theme.px(24);
        if (!tab->icon.isNull())
            width += theme.px(16 + 8);
        for (const QSize &button : {tab->leftButtonSize, tab->rightButtonSize})
            width += button.isValid() ? button.width() : 0;
        return QSize(width, std::max(theme.px(34), fusion.height()));
    }

    std::optional<QRect> subElementRect(QStyle::SubElement element, const QStyleOption *option,
                                        const QWidget *) const override
    {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (element == QStyle::SE_TabBarTabText && tab && !isVertical(tab))
            return textRect(tab);
        return {};
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_TabBarTabHSpace:
            return theme.px(24);
        case QStyle::PM_TabBarTabVSpace:
            return theme.px(14);
        case QStyle::PM_TabBarIconSize:
        case QStyle::PM_TabCloseIndicatorWidth:
        case QStyle::PM_TabCloseIndicatorHeight:
            return theme.px(16);
        case QStyle::PM_TabBarTabOverlap:
        case QStyle::PM_TabBarBaseOverlap:
        case QStyle::PM_TabBarTabShiftHorizontal:
        case QStyle::PM_TabBarTabShiftVertical:
            return 0;
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeTabPart()
{
    return std::make_unique<TabPart>();
}

} // namespace mortise
