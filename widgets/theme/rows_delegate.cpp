#include "widgets/theme/rows_delegate.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace mortise {

namespace {

constexpr int kTwoLineHeight = 46;
constexpr int kGap = 8;

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

QByteArray tokenOf(const QModelIndex &index, const char *otherwise)
{
    const QByteArray token = index.data(RowsDelegate::Token).toByteArray();
    return token.isEmpty() ? QByteArray(otherwise) : token;
}

// Cuts a square off the leading side of room and returns it.
QRect takeLeading(QRect &room, int side, Qt::LayoutDirection direction)
{
    const QRect square(room.x(), room.y() + (room.height() - side) / 2, side, side);
    const QRect taken = QStyle::visualRect(direction, room, square);
    const int used = side + Theme::get().px(kGap);
    if (direction == Qt::LeftToRight)
        room.setLeft(room.left() + used);
    else
        room.setRight(room.right() - used);
    return taken;
}

QRect takeTrailing(QRect &room, int width, Qt::LayoutDirection direction)
{
    const QRect band(room.right() + 1 - width, room.y(), width, room.height());
    const QRect taken = QStyle::visualRect(direction, room, band);
    const int used = width + Theme::get().px(kGap);
    if (direction == Qt::LeftToRight)
        room.setRight(room.right() - used);
    else
        room.setLeft(room.left() + used);
    return taken;
}

int alignment(const QStyleOptionViewItem &option, Qt::Alignment align)
{
    return int(QStyle::visualAlignment(option.direction, align));
}

} // namespace

RowsDelegate::RowsDelegate(const Options &options, QObject *parent) : QStyledItemDelegate(parent), options_(options) {}

QSize RowsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme &theme = Theme::get();
    const bool group = index.data(Group).toBool();
    if (group && iconsOnly_)
        return {theme.px(20), theme.px(index.row() > 0 ? 13 : 4)};
    const QFontMetricsF metrics(theme.font(options_.font));
    qreal width = paint::figuresWidth(metrics, index.data().toString()) + theme.px(2 * options_.inset);
    const QFontMetricsF detail(theme.font("detail"));
    const QString right = index.data(Right).toString();
    if (!right.isEmpty())
        width += paint::figuresWidth(detail, right) + theme.px(kGap);
    const QString aside = index.data(Aside).toString();
    if (!aside.isEmpty())
        width += detail.horizontalAdvance(aside) + theme.px(kGap);
    if (index.data(IconName).isValid())
        width += theme.px((index.data(Tile).toBool() ? 32 : 20) + kGap);
    if (index.data(Letter).isValid())
        width += theme.px(18 + kGap);
    const bool twoLines = !index.data(Detail).toString().isEmpty();
    return {int(std::ceil(width)), theme.px(twoLines ? kTwoLineHeight : options_.height)};
}

void RowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::get();
    if (index.data(Group).toBool()) {
        paintGroup(painter, option, index);
        return;
    }
    paintPanel(painter, option);
    if (options_.lines) {
        const qreal bottom = option.rect.bottom();
        paint::line(painter, QPointF(option.rect.left(), bottom), QPointF(option.rect.right() + 1, bottom),
                    theme.color("line"));
    }
    const int inset = theme.px(options_.inset + (options_.rounded ? 4 : 0));
    QRect room = option.rect.adjusted(inset, 0, -inset, 0);
    if (iconsOnly_) {
        const QString name = index.data(IconName).toString();
        QRect square(0, 0, theme.px(20), theme.px(20));
        square.moveCenter(option.rect.center());
        if (!name.isEmpty())
            paint::icon(painter, name, square, theme.color(tokenOf(index, "text2").constData()));
        return;
    }
    room = paintMarks(painter, option, index, room);
    room = paintRight(painter, option, index, room);
    paintText(painter, option, index, room);
}

void RowsDelegate::paintPanel(QPainter *painter, const QStyleOptionViewItem &option) const
{
    if (!options_.rounded) {
        styleOf(option)->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        return;
    }
    const Theme &theme = Theme::get();
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    const qreal inset = theme.px(6);
    paint::rowPanel(painter, QRectF(option.rect).adjusted(inset, 0, -inset, 0), theme.radius("control"), selected);
}

void RowsDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::get();
    const QRect &rect = option.rect;
    if (iconsOnly_) {
        const qreal middle = rect.center().y();
        if (index.row() > 0)
            paint::line(painter, QPointF(rect.x() + theme.px(12), middle), QPointF(rect.right() - theme.px(12), middle),
                        theme.color("line"));
        return;
    }
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    QRect room = rect.adjusted(theme.px(12), theme.px(6), -theme.px(12), 0);
    if (tree) {
        const bool open = tree->isExpanded(index);
        paint::icon(painter, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                    takeLeading(room, theme.px(16), option.direction), theme.color("text3"));
    }
    const bool hover = tree && (option.state & QStyle::State_MouseOver);
    painter->setFont(theme.font("label"));
    painter->setPen(theme.color(hover ? "text" : "text3"));
    const QString right = index.data(Right).toString();
    if (!right.isEmpty()) {
        const int width = int(std::ceil(paint::figuresWidth(QFontMetricsF(painter->font()), right)));
        paint::figures(painter, takeTrailing(room, width, option.direction), Qt::AlignLeft, right);
    }
    painter->drawText(room, alignment(option, Qt::AlignLeft) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    if ((option.state & QStyle::State_HasFocus) && tree && tree->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, QRectF(rect).adjusted(1, 1, -1, -1), theme.radius("small"));
}

QRect RowsDelegate::paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               QRect room) const
{
    const Theme &theme = Theme::get();
    const bool enabled = option.state & QStyle::State_Enabled;
    if (index.flags() & Qt::ItemIsUserCheckable && index.data(Qt::CheckStateRole).isValid()) {
        QStyleOptionViewItem check = option;
        check.rect = takeLeading(room, theme.px(16), option.direction);
        const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
        check.state.setFlag(QStyle::State_On, state == Qt::Checked);
        check.state.setFlag(QStyle::State_NoChange, state == Qt::PartiallyChecked);
        styleOf(option)->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
    }
    const QString name = index.data(IconName).toString();
    if (!name.isEmpty()) {
        const QByteArray token = tokenOf(index, "text2");
        if (index.data(Tile).toBool()) {
            paint::tile(painter, takeLeading(room, theme.px(32), option.direction), name, token.constData());
        } else {
            // 16 px are for marks that stand alone; beside a text the icon has its 20-px grid.
            const int side = theme.px(index.data().toString().isEmpty() ? 16 : 20);
            paint::icon(painter, name, takeLeading(room, side, option.direction),
                        enabled ? theme.color(token.constData()) : theme.disabledText());
        }
    } else if (const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
        icon.paint(painter, takeLeading(room, theme.px(16), option.direction), Qt::AlignCenter,
                   enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QString letter = index.data(Letter).toString();
    if (!letter.isEmpty())
        paint::chip(painter, takeLeading(room, theme.px(18), option.direction), letter[0]);
    return room;
}

QRect RowsDelegate::paintRight(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               QRect room) const
{
    const Theme &theme = Theme::get();
    const QString keys = index.data(Keys).toString();
    if (!keys.isEmpty() && (option.state & QStyle::State_Selected)) {
        const QSizeF size = paint::keyCapSize(keys);
        const QRectF band = takeTrailing(room, int(std::ceil(size.width())), option.direction);
        paint::keyCap(painter, QRectF(QPointF(band.x(), band.center().y() - size.height() / 2), size), keys);
    }
    const QString right = index.data(Right).toString();
    if (right.isEmpty())
        return room;
    painter->setFont(theme.font("detail"));
    const bool enabled = option.state & QStyle::State_Enabled;
    painter->setPen(enabled ? theme.color("text2") : theme.disabledText());
    const int width = int(std::ceil(paint::figuresWidth(QFontMetricsF(painter->font()), right)));
    paint::figures(painter, takeTrailing(room, width, option.direction), Qt::AlignLeft, right);
    return room;
}

void RowsDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             QRect room) const
{
    const Theme &theme = Theme::get();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool missing = index.data(Missing).toBool();
    const QString detail = index.data(Detail).toString();
    const auto align =
        QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    const bool isFigure = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;

    // A token colours the icon where there is one, else the text.
    QByteArray token = index.data(IconName).isValid() ? QByteArray("text") : tokenOf(index, "text");
    if (missing)
        token = "text3";
    QFont font = theme.font(options_.font);
    if (index.data(Strong).toBool() || !detail.isEmpty())
        font.setWeight(QFont::DemiBold);
    font.setStrikeOut(index.data(Struck).toBool());

    if (!detail.isEmpty()) {
        QRect lower = room;
        const int middle = room.y() + room.height() / 2;
        lower.setTop(middle);
        lower.setHeight(theme.lineHeight("detail"));
        room.setTop(middle - theme.lineHeight("body"));
        room.setHeight(theme.lineHeight("body"));
        painter->setFont(theme.font("detail"));
        painter->setPen(enabled ? theme.color("text2") : theme.disabledText());
        painter->drawText(lower, alignment(option, Qt::AlignLeft) | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, lower.width()));
    }

    painter->setFont(font);
    painter->setPen(enabled ? theme.color(token.constData()) : theme.disabledText());
    const QString text = missing ? QStringLiteral("–") : displayText(index.data(), option.locale);
    if (isFigure && paint::figuresWidth(QFontMetricsF(font), text) <= room.width()) {
        paint::figures(painter, room, int(align), text);
        return;
    }
    const QString shown = painter->fontMetrics().elidedText(text, option.textElideMode, room.width());
    painter->drawText(room,
                      alignment(option, align & Qt::AlignHCenter ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter
                          | Qt::TextSingleLine,
                      shown);

    const QString aside = index.data(Aside).toString();
    if (aside.isEmpty())
        return;
    const int used = painter->fontMetrics().horizontalAdvance(shown) + theme.px(6);
    if (option.direction == Qt::LeftToRight)
        room.setLeft(room.left() + used);
    else
        room.setRight(room.right() - used);
    painter->setFont(theme.font("detail"));
    painter->setPen(theme.color("text3"));
    painter->drawText(room, alignment(option, Qt::AlignLeft) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(aside, Qt::ElideRight, room.width()));
}

} // namespace mortise
