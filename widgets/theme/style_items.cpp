// Lists, trees, tables and their headers.
#include "widgets/theme/look_roles.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <QAbstractScrollArea>
#include <QTableView>

#include <algorithm>

namespace mortise {

namespace {

constexpr int kHeaderMargin = 8;

void drawRowPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = Theme::get();
    const WidgetState state(option);
    const bool selected = option->state & QStyle::State_Selected;
    const bool inPopup = widget && frameLook(widget->parentWidget()) == FrameLook::Popup;
    // A table's hover would mark one cell only.
    const bool hover = state.hover && !qobject_cast<const QTableView *>(widget);
    const bool cell = qobject_cast<const QTableView *>(widget); // its selection has one edge around all of it
    if (selected || hover) {
        if (inPopup || (theme.highContrast() && !cell))
            paint::rowPanel(painter, option->rect, inPopup ? theme.radius("small") : 0, selected);
        else
            painter->fillRect(option->rect, theme.color(selected ? "sel" : "hover"));
    }
    const bool byKeyboard = widget && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (state.focus && byKeyboard && !inPopup)
        paint::focusRing(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), theme.radius("small"));
}

QColor headerSurface(const QStyleOption *option, const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    const QWidget *surface = area ? area->viewport() : widget;
    return surface ? option->palette.color(surface->backgroundRole()) : Theme::get().color("panel");
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    painter->fillRect(option->rect, headerSurface(option, widget));
    const qreal bottom = option->rect.bottom();
    paint::line(painter, QPointF(option->rect.left(), bottom), QPointF(option->rect.right() + 1, bottom),
                Theme::get().color("line"));
}

bool atTrailingEdge(const QStyleOptionHeader *header)
{
    return header->textAlignment & Qt::AlignRight;
}

// Beside the label, at the end of the section that the text does not lean on.
QRect sortArrowRect(const QStyleOptionHeader *header)
{
    const Theme &theme = Theme::get();
    const int side = theme.px(12);
    const QRect &all = header->rect;
    const int x = atTrailingEdge(header) ? all.x() + theme.px(4) : all.right() + 1 - side - theme.px(4);
    return mirrored(header, QRect(x, all.y() + (all.height() - side) / 2, side, side));
}

QRect headerLabelRect(const QStyleOptionHeader *header)
{
    const Theme &theme = Theme::get();
    const int margin = theme.px(kHeaderMargin);
    const int arrow = header->sortIndicator == QStyleOptionHeader::None ? 0 : theme.px(10);
    const bool trailing = atTrailingEdge(header);
    return mirrored(header,
                    header->rect.adjusted(margin + (trailing ? arrow : 0), 0, -margin - (trailing ? 0 : arrow), 0));
}

void drawHeaderLabel(const QStyleOptionHeader *header, QRect rect, QPainter *painter)
{
    const Theme &theme = Theme::get();
    if (!header->icon.isNull()) {
        const int side = theme.px(16);
        QRect square(rect.x(), rect.y() + (rect.height() - side) / 2, side, side);
        if (header->text.isEmpty())
            square.moveCenter(rect.center());
        header->icon.paint(painter, QStyle::visualRect(header->direction, rect, square));
        rect.setLeft(rect.left() + side + theme.px(6));
    }
    painter->setPen(header->state & QStyle::State_On ? theme.color("text") : theme.color("text2"));
    painter->drawText(rect, int(QStyle::visualAlignment(header->direction, header->textAlignment)) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(header->text, Qt::ElideRight, rect.width()));
}

void drawSortArrow(const QStyleOptionHeader *header, const QRect &rect, QPainter *painter)
{
    const Theme &theme = Theme::get();
    if (header->sortIndicator == QStyleOptionHeader::None)
        return;
    const qreal side = theme.px(12);
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    // Qt's SortUp is what a descending column shows.
    const bool descending = header->sortIndicator == QStyleOptionHeader::SortUp;
    paint::icon(painter, descending ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), square,
                theme.color("text2"));
}

void drawBranch(const QStyleOption *option, QPainter *painter)
{
    if (!(option->state & QStyle::State_Children))
        return;
    const Theme &theme = Theme::get();
    const qreal side = theme.px(16);
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    const bool open = option->state & QStyle::State_Open;
    const QString folded =
        option->direction == Qt::LeftToRight ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left");
    paint::icon(painter, open ? QStringLiteral("chevron-down") : folded, square,
                theme.color(option->state & QStyle::State_MouseOver ? "text" : "text3"));
}

void drawDropIndicator(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::get();
    if (option->rect.height() == 0) {
        const QRectF mark(option->rect.left(), option->rect.top() - 1, option->rect.width(), 2);
        painter->fillRect(mark, theme.color("accent"));
    } else {
        paint::box(painter, option->rect, theme.radius("small"), {}, theme.color("accent"), 2);
    }
}

class ItemPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        switch (element) {
        case QStyle::PE_PanelItemViewItem:
            drawRowPanel(option, painter, widget);
            return true;
        case QStyle::PE_PanelItemViewRow:
            if (option->state & QStyle::State_Selected)
                painter->fillRect(option->rect, Theme::get().color("sel"));
            return true;
        case QStyle::PE_IndicatorBranch:
            drawBranch(option, painter);
            return true;
        case QStyle::PE_IndicatorHeaderArrow:
            if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
                drawSortArrow(header, header->rect, painter);
            return true;
        case QStyle::PE_IndicatorItemViewItemDrop:
            drawDropIndicator(option, painter);
            return true;
        case QStyle::PE_PanelScrollAreaCorner:
            return true;
        default:
            return false;
        }
    }

    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        switch (element) {
        case QStyle::CE_HeaderSection:
        case QStyle::CE_HeaderEmptyArea:
            drawHeaderSection(option, painter, widget);
            return true;
        case QStyle::CE_Header: // whole: Qt would not ask us where the arrow goes
            if (!header)
                return false;
            drawHeaderSection(option, painter, widget);
            drawHeaderLabel(header, headerLabelRect(header), painter);
            drawSortArrow(header, sortArrowRect(header), painter);
            return true;
        case QStyle::CE_HeaderLabel:
            if (!header)
                return false;
            drawHeaderLabel(header, header->rect, painter);
            return true;
        default:
            return false;
        }
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *option, QSize, QSize fusion,
                                          const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        if (type == QStyle::CT_HeaderSection) {
            const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            const bool horizontal = !header || header->orientation == Qt::Horizontal;
            return QSize(fusion.width(), horizontal ? theme.height("header") : theme.height("row"));
        }
        if (type == QStyle::CT_ItemViewItem)
            return QSize(fusion.width(), std::max(fusion.height(), theme.height("row")));
        return {};
    }

    std::optional<QRect> subElementRect(QStyle::SubElement element, const QStyleOption *option,
                                        const QWidget *) const override
    {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && element == QStyle::SE_HeaderLabel)
            return headerLabelRect(header);
        if (header && element == QStyle::SE_HeaderArrow)
            return sortArrowRect(header);
        return {};
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (metric) {
        case QStyle::PM_HeaderMargin:
            return theme.px(kHeaderMargin);
        case QStyle::PM_HeaderDefaultSectionSizeVertical:
            return theme.height("row");
        case QStyle::PM_HeaderMarkSize:
            return theme.px(12);
        case QStyle::PM_ListViewIconSize:
            return theme.px(16);
        case QStyle::PM_TreeViewIndentation:
            return theme.px(20);
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeItemPart()
{
    return std::make_unique<ItemPart>();
}

} // namespace mortise
