#include "widgets/table/table_header.h"

#include "widgets/table/table_model.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QCursor>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mortise {
namespace {

constexpr int kPad = 8, kChip = 16, kGap = 6, kArrow = 12;
constexpr int kHeightWithBars = 52, kBars = 18, kBarsBelow = 6, kBarsWidth = 120, kWidestBar = 28;

} // namespace

TableHeader::TableHeader(bool small, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), small_(small)
{
    setMouseTracking(true);
}

int TableHeader::besideName(bool small)
{
    const Theme &theme = Theme::get();
    return small ? theme.px(2 * kPad) : theme.px(2 * kPad + kChip + kGap + kArrow + kGap);
}

QFont TableHeader::nameFont() const
{
    return Theme::get().font("label");
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const Theme &theme = Theme::get();
    const QString name = model() ? model()->headerData(section, orientation()).toString() : QString();
    const int height = small_ ? theme.px(24) : bars_ ? theme.px(kHeightWithBars) : theme.height("header");
    const int doubts = model() ? model()->headerData(section, orientation(), TableModel::Doubtful).toInt() : 0;
    const int pill = doubts > 0 ? static_cast<int>(std::ceil(paint::pillSize(countText(doubts)).width())) + theme.px(kGap) : 0;
    return {QFontMetrics(nameFont()).horizontalAdvance(name) + besideName(small_) + pill, height};
}

void TableHeader::setBars(std::function<const ColumnBars *(int)> of)
{
    bars_ = std::move(of);
    updateGeometry();
}

struct TableHeader::Parts {
    QString name, role, letter, sign, doubts; // sign: an icon behind them
    QRectF chip, nameRoom, roleRoom, signSquare, doubtsRoom, bars;
    Qt::Alignment align;
};

TableHeader::Parts TableHeader::parts(const QRect &rect, int section) const
{
    const Theme &theme = Theme::get();
    const auto header = [&](int role) { return model()->headerData(section, orientation(), role); };
    Parts out;
    out.align = static_cast<Qt::Alignment>(header(Qt::TextAlignmentRole).toInt());
    QRectF room = QRectF(rect).adjusted(theme.px(kPad), 0, -theme.px(kPad), 0);
    if (bars_) {
        out.bars = QRectF(room.left(), room.bottom() - theme.px(kBarsBelow + kBars), room.width(), theme.px(kBars));
        room.setBottom(out.bars.top());
    }
    out.letter = small_ ? QString() : header(RowsDelegate::Letter).toString();
    const double chip = out.letter.isEmpty() ? 0 : theme.px(kChip + kGap);
    if (isSortIndicatorShown() && sortIndicatorSection() == section)
        out.sign = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down");
    else if (header(TableModel::Filtered).toBool())
        out.sign = QStringLiteral("filter");
    const int doubts = header(TableModel::Doubtful).toInt();
    const QSizeF pill = doubts > 0 ? paint::pillSize(countText(doubts)) : QSizeF();
    const double sign = (out.sign.isEmpty() ? 0 : theme.px(kArrow + kGap)) + (doubts > 0 ? pill.width() + theme.px(kGap) : 0);
    const QFontMetricsF metrics(nameFont()), detail(theme.font("detail"));
    out.name = metrics.elidedText(header(Qt::DisplayRole).toString(), Qt::ElideMiddle, std::max(0.0, room.width() - chip - sign));
    const double name = std::ceil(metrics.horizontalAdvance(out.name)) + 2;
    out.role = small_ ? QString() : header(TableModel::RoleText).toString();
    double role = std::ceil(detail.horizontalAdvance(out.role)) + theme.px(kGap);
    if (out.role.isEmpty() || chip + name + role + sign > room.width()) { // the name goes first
        out.role.clear();
        role = 0;
    }
    double x = out.align.testFlag(Qt::AlignRight) ? room.right() - chip - name - role - sign : room.left();
    const auto square = [&](double side) { return QRectF(x, room.center().y() - side / 2.0, side, side); };
    out.chip = out.letter.isEmpty() ? QRectF() : square(theme.px(kChip));
    x += chip;
    out.nameRoom = QRectF(x, room.top(), name, room.height());
    x += name;
    if (role > 0)
        out.roleRoom = QRectF(x + theme.px(kGap) - 2, room.top(), role, room.height());
    x += role + theme.px(kGap);
    out.signSquare = square(theme.px(kArrow));
    if (doubts > 0) {
        out.doubts = countText(doubts);
        x += out.sign.isEmpty() ? 0 : theme.px(kArrow + kGap);
        out.doubtsRoom = QRectF(QPointF(x, room.center().y() - pill.height() / 2), pill);
    }
    return out;
}

QRect TableHeader::chipRect(int section) const
{
    const QRect rect(sectionViewportPosition(section), 0, sectionSize(section), height());
    const QRectF chip = parts(rect, section).chip;
    return chip.isEmpty() ? QRect() : chip.toAlignedRect();
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::get();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool under = sectionsClickable() && rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->fillRect(rect, theme.color(under ? "hover" : "card"));
    paint::line(painter, QPointF(rect.left(), rect.bottom()), QPointF(rect.right() + 1, rect.bottom()), theme.color("line"));
    const Parts part = parts(rect, section);
    if (!part.chip.isEmpty())
        paint::chip(painter, part.chip, part.letter.at(0));
    painter->setFont(nameFont());
    painter->setPen(theme.color("text2"));
    painter->drawText(part.nameRoom, Qt::AlignLeft | Qt::AlignVCenter, part.name);
    if (!part.role.isEmpty()) {
        painter->setFont(theme.font("detail"));
        painter->setPen(theme.color("text3"));
        painter->drawText(part.roleRoom, Qt::AlignLeft | Qt::AlignVCenter, part.role);
    }
    if (!part.sign.isEmpty())
        paint::icon(painter, part.sign, part.signSquare, theme.color(part.sign == QStringLiteral("filter") ? "accent" : "text2"));
    if (!part.doubts.isEmpty())
        paint::pill(painter, part.doubtsRoom, part.doubts, "warn");
    if (const ColumnBars *bars = bars_ ? bars_(section) : nullptr)
        paintBars(painter, part.bars, *bars, part.align);
    painter->restore();
}

void TableHeader::paintBars(QPainter *painter, const QRectF &room, const ColumnBars &bars, Qt::Alignment align) const
{
    if (bars.all.empty())
        return;
    const Theme &theme = Theme::get();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const auto n = static_cast<int>(bars.all.size());
    // The bar of the others may be the longest by far: it is cut, so that the levels can be told apart.
    const std::int64_t most = *std::max_element(bars.all.begin(), bars.all.end() - (bars.others ? 1 : 0));
    // Whole pixels, so that no bar looks wider than its neighbour.
    const double step = std::max(1.0, std::floor(std::min(std::min(room.width(), double(theme.px(kBarsWidth))) / n, double(theme.px(kWidestBar)))));
    const double gap = step >= 3 ? 1 : 0;
    const double left = align.testFlag(Qt::AlignRight) ? room.right() - n * step + gap : room.left();
    const bool pick = !bars.picked.empty();
    for (int i = 0; i < n; ++i) {
        const auto bar = [&](std::int64_t count, const char *token) {
            if (count == 0)
                return;
            const double height = std::max(1.0, std::round(room.height() * std::min(1.0, static_cast<double>(count) / static_cast<double>(most))));
            painter->fillRect(QRectF(left + i * step, std::round(room.bottom()) - height, step - gap, height), theme.color(token));
        };
        const bool others = bars.others && i == n - 1;
        bar(bars.all[static_cast<std::size_t>(i)], pick || others ? "dim" : "mark");
        if (pick)
            bar(bars.picked[static_cast<std::size_t>(i)], "c1");
    }
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->pos());
    if (pressable_ && event->button() == Qt::LeftButton && section >= 0 && chipRect(section).contains(event->pos())) {
        if (draggable_)
            held_ = Held{section, event->pos(), true};
        else
            emit menuRequested(section);
        return;
    }
    if (draggable_ && event->button() == Qt::LeftButton && section >= 0 && !isAtEdge(event->pos()))
        held_ = Held{section, event->pos(), false};
    QHeaderView::mousePressEvent(event);
}

void TableHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (held_ && !(event->buttons() & Qt::LeftButton))
        held_.reset();
    if (!held_ || !isDraggedOut(event->pos())) {
        if (!held_ || !held_->chip)
            QHeaderView::mouseMoveEvent(event);
        return;
    }
    const int section = held_->section;
    letGo();
    emit dragWanted(section);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<Held> held = std::exchange(held_, std::nullopt);
    if (!held || !held->chip)
        QHeaderView::mouseReleaseEvent(event);
    else if (chipRect(held->section).contains(event->pos()))
        emit menuRequested(held->section);
}

bool TableHeader::isAtEdge(QPoint at) const
{
    const int section = logicalIndexAt(at), left = sectionViewportPosition(section), grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return at.x() < left + grip || at.x() > left + sectionSize(section) - grip;
}

/// Down or up more than aside, or out of the header where nothing is moved along it.
bool TableHeader::isDraggedOut(QPoint at) const
{
    const QPoint way = at - held_->at;
    if (way.manhattanLength() < QApplication::startDragDistance())
        return false;
    const bool across = std::abs(way.y()) >= QApplication::startDragDistance() && std::abs(way.y()) > std::abs(way.x());
    return across || (!sectionsMovable() && !rect().contains(at));
}

/// The header hears that the button is up, beside all sections: nothing is sorted, nothing stays pressed.
void TableHeader::letGo()
{
    if (std::exchange(held_, std::nullopt)->chip)
        return; // it heard nothing of the press
    const QPointF beside(length() + 1000, 0);
    QMouseEvent release(QEvent::MouseButtonRelease, beside, mapToGlobal(beside), Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QHeaderView::mouseReleaseEvent(&release);
}

} // namespace mortise
