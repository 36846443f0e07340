// Menus, menu bars.
#include "widgets/theme/painting.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace mortise {

namespace {

constexpr int kSide = 10; // from the item's edge to its first mark
constexpr int kIcon = 20; // what a menu's icons are drawn for
constexpr int kGap = 10;  // between mark, text and shortcut
constexpr int kRow = 30;
constexpr int kSeparator = 9; // a line with air
constexpr int kArrow = 16;

struct MenuColumns {
    QRect mark, text, arrow;
};

bool hasMarks(const QStyleOptionMenuItem *item)
{
    return item->menuHasCheckableItems || item->maxIconWidth > 0;
}

MenuColumns menuColumns(const QStyleOptionMenuItem *item)
{
    const Theme &theme = Theme::get();
    const QRect inner = item->rect.adjusted(theme.px(kSide), 0, -theme.px(kSide), 0);
    const int icon = theme.px(kIcon);
    const int arrow = theme.px(kArrow);
    const int middle = inner.y() + inner.height() / 2;
    const int left = hasMarks(item) ? icon + theme.px(kGap) : 0;
    return {
        mirrored(item, QRect(inner.x(), middle - icon / 2, icon, icon)),
        mirrored(item, inner.adjusted(left, 0, item->menuItemType == QStyleOptionMenuItem::SubMenu ? -arrow : 0, 0)),
        mirrored(item, QRect(inner.right() + 1 - arrow, middle - arrow / 2, arrow, arrow))};
}

void drawSeparator(const QStyleOptionMenuItem *item, QPainter *painter)
{
    const Theme &theme = Theme::get();
    if (!item->text.isEmpty()) { // a section
        painter->setFont(theme.font("label"));
        painter->setPen(theme.color("text3"));
        painter->drawText(item->rect.adjusted(theme.px(kSide), 0, -theme.px(kSide), 0),
                          int(QStyle::visualAlignment(item->direction, Qt::AlignLeft)) | Qt::AlignVCenter, item->text);
        return;
    }
    const qreal y = item->rect.y() + item->rect.height() / 2;
    paint::line(painter, QPointF(item->rect.left(), y), QPointF(item->rect.right() + 1, y), theme.color("line"));
}

void drawMark(const QStyleOptionMenuItem *item, QPainter *painter, const QRect &rect)
{
    const Theme &theme = Theme::get();
    const bool enabled = item->state & QStyle::State_Enabled;
    if (!item->icon.isNull()) {
        if (item->checked)
            paint::box(painter, QRectF(rect).adjusted(-3, -3, 3, 3), theme.radius("small"), theme.color("sel"));
        item->icon.paint(painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    if (item->checked) {
        const QRectF mark = QRectF(rect).adjusted(2, 2, -2, -2);
        paint::icon(painter, QStringLiteral("check"), mark, enabled ? theme.color("accent") : theme.disabledText());
    }
}

void drawMenuItem(const QStyleOptionMenuItem *item, QPainter *painter)
{
    const Theme &theme = Theme::get();
    const bool enabled = item->state & QStyle::State_Enabled;
    if ((item->state & QStyle::State_Selected) && enabled)
        paint::rowPanel(painter, item->rect, theme.radius("small"), false);

    const MenuColumns columns = menuColumns(item);
    drawMark(item, painter, columns.mark);

    const QString text = item->text.section(QLatin1Char('\t'), 0, 0);
    const QString shortcut = item->text.section(QLatin1Char('\t'), 1);
    painter->setFont(theme.font("body"));
    painter->setPen(enabled ? theme.color("text") : theme.disabledText());
    const int mnemonic = item->state & QStyle::State_KeyboardFocusChange ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(columns.text,
                      int(QStyle::visualAlignment(item->direction, Qt::AlignLeft)) | Qt::AlignVCenter
                          | Qt::TextSingleLine | mnemonic,
                      text);
    if (!shortcut.isEmpty()) {
        painter->setFont(theme.font("detail"));
        painter->setPen(enabled ? theme.color("text3") : theme.disabledText());
        painter->drawText(columns.text,
                          int(QStyle::visualAlignment(item->direction, Qt::AlignRight)) | Qt::AlignVCenter, shortcut);
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool leftToRight = item->direction == Qt::LeftToRight;
        paint::icon(painter, leftToRight ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left"),
                    columns.arrow, theme.color("text3"));
    }
}

QSize menuItemSize(const QStyleOptionMenuItem *item)
{
    const Theme &theme = Theme::get();
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const int width = QFontMetrics(theme.font("label")).horizontalAdvance(item->text);
        return {width + theme.px(2 * kSide), theme.px(item->text.isEmpty() ? kSeparator : 24)};
    }
    const QString text = item->text.section(QLatin1Char('\t'), 0, 0);
    const QString shortcut = item->text.section(QLatin1Char('\t'), 1);
    int width = QFontMetrics(theme.font("body")).size(Qt::TextShowMnemonic, text).width() + theme.px(2 * kSide);
    if (hasMarks(item))
        width += theme.px(kIcon + kGap);
    if (!shortcut.isEmpty())
        width += theme.px(24) + QFontMetrics(theme.font("detail")).horizontalAdvance(shortcut);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        width += theme.px(kArrow + kGap);
    return {width, theme.px(kRow)};
}

class MenuPart : public StylePart {
public:
    bool drawPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        switch (element) {
        case QStyle::PE_PanelMenu:
            paint::box(painter, option->rect, theme.radius("card"), theme.color("raised"), theme.color("line2"));
            return true;
        case QStyle::PE_FrameMenu:
            return true;
        case QStyle::PE_PanelMenuBar:
            painter->fillRect(option->rect, theme.color("panel"));
            return true;
        default:
            return false;
        }
    }

    bool drawControl(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        switch (element) {
        case QStyle::CE_MenuItem:
            if (!item)
                return false;
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                drawSeparator(item, painter);
            else
                drawMenuItem(item, painter);
            return true;
        case QStyle::CE_MenuEmptyArea:
        case QStyle::CE_MenuHMargin:
        case QStyle::CE_MenuVMargin:
            return true;
        case QStyle::CE_MenuBarEmptyArea:
            painter->fillRect(option->rect, theme.color("panel"));
            return true;
        case QStyle::CE_MenuBarItem: {
            if (!item)
                return false;
            painter->fillRect(option->rect, theme.color("panel"));
            if (option->state & QStyle::State_Selected)
                paint::box(painter, QRectF(option->rect).adjusted(1, 2, -1, -2), theme.radius("small"),
                           theme.color("hover"));
            painter->setFont(theme.font("body"));
            painter->setPen(theme.color("text"));
            painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->text);
            return true;
        }
        default:
            return false;
        }
    }

    std::optional<QSize> sizeFromContents(QStyle::ContentsType type, const QStyleOption *option, QSize contents, QSize,
                                          const QWidget *) const override
    {
        const Theme &theme = Theme::get();
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (type == QStyle::CT_MenuItem && item)
            return menuItemSize(item);
        if (type == QStyle::CT_MenuBarItem)
            return QSize(contents.width() + theme.px(16), theme.px(28));
        return {};
    }

    std::optional<int> pixelMetric(QStyle::PixelMetric metric, const QStyleOption *, const QWidget *) const override
    {
        switch (metric) {
        case QStyle::PM_MenuHMargin:
        case QStyle::PM_MenuVMargin:
            return Theme::get().px(4);
        case QStyle::PM_MenuPanelWidth:
            return 1;
        case QStyle::PM_MenuBarHMargin:
        case QStyle::PM_MenuBarVMargin:
        case QStyle::PM_MenuBarPanelWidth:
            return 0;
        case QStyle::PM_SubMenuOverlap:
            return -1;
        default:
            return {};
        }
    }
};

} // namespace

std::unique_ptr<StylePart> makeMenuPart()
{
    return std::make_unique<MenuPart>();
}

} // namespace mortise
