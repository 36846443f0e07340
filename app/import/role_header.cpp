#include "app/import/role_header.h"

#include "widgets/table/column_words.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr int kPad = 10, kChip = 16, kGap = 6, kArrow = 12;
constexpr int kName = 28, kFact = 18, kRole = 22, kRoleGap = 2, kBelow = 8; // heights

} // namespace

RoleHeader::RoleHeader(const TableModel &model, std::function<Words(int)> of, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), model_(model), of_(std::move(of))
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Columns"));
    connect(this, &QHeaderView::sectionClicked, this, &RoleHeader::menuWanted);
}

QSize RoleHeader::sectionSizeFromContents(int section) const
{
    const Theme &theme = Theme::get();
    const QString name = model_.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const int doubts = model_.headerData(section, Qt::Horizontal, TableModel::Doubtful).toInt();
    const int pill = doubts > 0 ? static_cast<int>(std::ceil(paint::pillSize(countText(doubts)).width())) + theme.px(kGap) : 0;
    const int first = QFontMetrics(theme.font("strong")).horizontalAdvance(name) + theme.px(kChip + kGap) + pill;
    const int second = QFontMetrics(theme.font("detail")).horizontalAdvance(of_(section).fact);
    return {std::max(first, second) + theme.px(2 * kPad) + 2, theme.px(kName + kFact + kRoleGap + kRole + kBelow)};
}

QRectF RoleHeader::roleRoom(const QRectF &section, const QString &role) const
{
    const Theme &theme = Theme::get();
    const double words = std::ceil(QFontMetricsF(theme.font("detail")).horizontalAdvance(role));
    const double width = std::min(words + theme.px(8 + 4 + kArrow + 8), section.width() - theme.px(2));
    return {section.left() + theme.px(kPad - 8) + theme.px(4), section.top() + theme.px(kName + kFact + kRoleGap), width, double(theme.px(kRole))};
}

QRect RoleHeader::roleRect(int column) const
{
    const QRectF section(sectionViewportPosition(column), 0, sectionSize(column), height());
    return roleRoom(section, roleText(model_.table().field(column).role)).toAlignedRect();
}

void RoleHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (section >= model_.columnCount())
        return;
    const Theme &theme = Theme::get();
    painter->save();
    painter->setClipRect(rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme.color("panel"));
    paint::line(painter, QPointF(rect.left(), rect.bottom()), QPointF(rect.right() + 1, rect.bottom()), theme.color("line"));
    paint::line(painter, QPointF(rect.right(), rect.top()), QPointF(rect.right(), rect.bottom() + 1), theme.color("line"));
    const QRectF room = QRectF(rect).adjusted(theme.px(kPad), 0, -theme.px(kPad), 0);
    paintName(painter, QRectF(room.left(), room.top() + theme.px(4), room.width(), theme.px(kName - 4)), section);
    const QFont &detail = theme.font("detail");
    painter->setFont(detail);
    painter->setPen(theme.color("text2"));
    const QRectF fact(room.left(), room.top() + theme.px(kName), room.width(), theme.px(kFact));
    painter->drawText(fact, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(detail).elidedText(of_(section).fact, Qt::ElideRight, fact.width()));
    paintRole(painter, rect, section);
    painter->restore();
}

void RoleHeader::paintName(QPainter *painter, QRectF room, int section) const
{
    const Theme &theme = Theme::get();
    const auto header = [&](int role) { return model_.headerData(section, Qt::Horizontal, role); };
    const QRectF chip(room.left(), room.center().y() - theme.px(kChip) / 2.0, theme.px(kChip), theme.px(kChip));
    paint::chip(painter, chip, header(RowsDelegate::Letter).toString().at(0));
    room.setLeft(chip.right() + theme.px(kGap));
    if (const int doubts = header(TableModel::Doubtful).toInt(); doubts > 0) {
        const QSizeF pill = paint::pillSize(countText(doubts));
        paint::pill(painter, {QPointF(room.right() - pill.width(), room.center().y() - pill.height() / 2), pill}, countText(doubts), "warn");
        room.setRight(room.right() - pill.width() - theme.px(kGap));
    }
    const QFont &font = theme.font("strong");
    painter->setFont(font);
    painter->setPen(theme.color("text"));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(header(Qt::DisplayRole).toString(), Qt::ElideMiddle, room.width()));
}

void RoleHeader::paintRole(QPainter *painter, const QRectF &section, int column) const
{
    const Theme &theme = Theme::get();
    const Role role = model_.table().field(column).role;
    const QString text = roleText(role);
    const QRectF room = roleRoom(section, text);
    const bool target = role == Role::Target, learned = target || role == Role::Feature;
    const bool under = section.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    if (target)
        paint::box(painter, room, room.height() / 2, theme.color("accent-fill"));
    else if (under)
        paint::box(painter, room, room.height() / 2, theme.color("hover"));
    if (hasFocus() && column == current_)
        paint::focusRing(painter, room.adjusted(-2, -2, 2, 2), room.height() / 2 + 2);
    const QColor ink = theme.color(target ? "on-accent" : learned ? "text2" : "text3");
    painter->setFont(theme.font("detail"));
    painter->setPen(ink);
    const QRectF words = room.adjusted(theme.px(8), 0, -theme.px(kArrow + 12), 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(theme.font("detail")).elidedText(text, Qt::ElideRight, words.width() + 1));
    paint::icon(painter, QStringLiteral("chevron-down"), QRectF(room.right() - theme.px(kArrow + 8), room.center().y() - theme.px(kArrow) / 2.0, theme.px(kArrow), theme.px(kArrow)), ink);
}

void RoleHeader::goTo(int column)
{
    if (count() == 0)
        return;
    current_ = std::clamp(column, 0, count() - 1);
    say();
    viewport()->update();
    emit currentChanged(current_);
}

/// A header has no cell that could hold the focus: who listens hears the column as the name of the whole.
void RoleHeader::say()
{
    if (current_ >= model_.columnCount())
        return;
    const QString column = model_.headerData(current_, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    setAccessibleName(QStringList{tr("Columns"), column}.join(QStringLiteral(": ")));
    setAccessibleDescription(of_(current_).fact);
}

void RoleHeader::refresh()
{
    current_ = std::clamp(current_, 0, std::max(0, count() - 1));
    say();
    viewport()->update();
}

bool RoleHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int column = logicalIndexAt(help->pos()); column >= 0)
            QToolTip::showText(help->globalPos(), of_(column).tip, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave || event->type() == QEvent::MouseMove)
        viewport()->update();
    return QHeaderView::viewportEvent(event);
}

void RoleHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: goTo(current_ - 1); return;
    case Qt::Key_Right: goTo(current_ + 1); return;
    case Qt::Key_Home: goTo(0); return;
    case Qt::Key_End: goTo(count() - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Down:
        if (count() > 0)
            emit menuWanted(current_);
        return;
    default: break;
    }
    const QString typed = event->text();
    if (!typed.isEmpty() && typed.at(0).isLetterOrNumber() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        for (int step = 1; step <= count(); ++step) {
            const int column = (current_ + step) % count();
            if (model_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(typed, Qt::CaseInsensitive)) {
                goTo(column);
                return;
            }
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

void RoleHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = event->reason() == QContextMenuEvent::Keyboard ? current_ : logicalIndexAt(event->pos());
    if (column >= 0 && column < count())
        emit menuWanted(column);
}

void RoleHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    goTo(current_);
}

void RoleHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace mortise
