// What holds windows together: splitters, docks, tool and status bars, group boxes, tool tips, rubber bands, focus
// rings.
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

namespace mortise {

namespace {

void drawSplitter(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::get();
    const bool hover = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter->fillRect(option->rect, theme.color(hover ? "line2" : "line"));
}

void drawDockTitle(const QStyleOptionDockWidget *dock, QPainter *painter)
{
    const Theme &theme = Theme::get();
    painter->fillRect(dock->rect, theme.color("panel"));
    const qreal bottom = dock->rect.bottom();
    paint::line(painter, QPointF(dock->rect.left(), bottom), QPointF(dock->rect.right() + 1, bottom),
                theme.color("line"));
    const int buttons = theme.px(2 * 22);
    const QRect words = mirrored(dock, dock->rect.adjusted(theme.px(12), 0, -buttons, 0));
    painter->setFont(theme.font("strong"));
    painter->setPen(theme.color("text"));
    painter->drawText(words, int(QStyle::visualAlignment(dock->direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(dock->title, Qt::ElideRight, words.width()));
}

void drawRubberBand(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::get();
    QColor fill = theme.color("accent");
    fill.setAlphaF(0.12F);
    paint::box(painter, option->rect, theme.radius("small") / 2, fill, theme.color("accent"));
}

class WindowPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (element) {
        case QStyle::PE_FrameFocusRect: // FocusRing draws around widgets, the row panel around rows
        case QStyle::PE_FrameStatusBarItem:
        case QStyle::PE_FrameDockWidget:
        case QStyle::PE_FrameWindow:
            return true;
        case QStyle::PE_PanelTipLabel: // round by SH_ToolTip_Mask
            painter->fillRect(option->rect, theme.color("text"));
            return true;
        case QStyle::PE_FrameGroupBox:
            paint::box(painter, option->rect, theme.radius("card"), {}, theme.color("line"));
            return true;
        case QStyle::PE_PanelStatusBar:
            painter->fillRect(option->rect, theme.color("panel"));
            paint::line(painter, QPointF(option->rect.left(), option->rect.top()),
                        QPointF(option->rect.right() + 1, option->rect.top()), theme.color("line"));
            return true;
        case QStyle::PE_PanelToolBar:
            painter->fillRect(option->rect, theme.color("panel"));
            return true;
        case QStyle::PE_IndicatorDockWidgetResizeHandle:
            drawSplitter(option, painter);
            return true;
        default:
            return false;
        }
    }

    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (element) {
        case QStyle::CE_Splitter:
            drawSplitter(option, painter);
            return true;
        case QStyle::CE_FocusFrame:
            paint::focusRing(painter, option->rect, theme.radius("card"));
            return true;
        case QStyle::CE_RubberBand:
            drawRubberBand(option, painter);
            return true;
        case QStyle::CE_ToolBar:
            painter->fillRect(option->rect, theme.color("panel"));
            return true;
        case QStyle::CE_DockWidgetTitle:
            if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
                dock && !dock->verticalTitleBar) {
                drawDockTitle(dock, painter);
                return true;
            }
            return false;
        default:
            return false;
        }
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_SplitterWidth:
            return 1; // Qt widens what the mouse can grab
        case QStyle::PM_DockWidgetSeparatorExtent:
            return 1;
        case QStyle::PM_DockWidgetTitleMargin:
            return theme.px(6);
        case QStyle::PM_DockWidgetFrameWidth:
            return 0;
        case QStyle::PM_ToolTipLabelFrameWidth:
            return theme.px(6);
        case QStyle::PM_FocusFrameHMargin: // 2 off, 2 wide
        case QStyle::PM_FocusFrameVMargin:
            return theme.px(4);
        case QStyle::PM_LayoutLeftMargin:
        case QStyle::PM_LayoutTopMargin:
        case QStyle::PM_LayoutRightMargin:
        case QStyle::PM_LayoutBottomMargin:
            return theme.px(12);
        case QStyle::PM_LayoutHorizontalSpacing:
        case QStyle::PM_LayoutVerticalSpacing:
            return theme.px(8);
        case QStyle::PM_MessageBoxIconSize:
            return theme.px(32);
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeWindowPart()
{
    return std::make_unique<WindowPart>();
}

} // namespace mortise
