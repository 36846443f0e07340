#include "widgets/table/table_header.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModel>
#include <QCursor>
#include <QPainter>

namespace mortise {
namespace {

constexpr int kPad = 8, kChip = 16, kGap = 6, kArrow = 12;

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
    return {QFontMetrics(nameFont()).horizontalAdvance(name) + besideName(small_), small_ ? theme.px(24) : theme.height("header")};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::get();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool under = sectionsClickable() && rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->fillRect(rect, theme.color(under ? "hover" : "card"));
    paint::line(painter, QPointF(rect.left(), rect.bottom()), QPointF(rect.right() + 1, rect.bottom()), theme.color("line"));
    QRectF room = QRectF(rect).adjusted(theme.px(kPad), 0, -theme.px(kPad), 0);
    const auto align = static_cast<Qt::Alignment>(model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    const bool right = align.testFlag(Qt::AlignRight);
    const QString letter = model()->headerData(section, orientation(), RowsDelegate::Letter).toString();
    const double chip = small_ || letter.isEmpty() ? 0 : theme.px(kChip + kGap);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const double arrow = sorted ? theme.px(kArrow + kGap) : 0;
    const QFont font = nameFont();
    const QFontMetricsF metrics(font);
    const QString name = metrics.elidedText(model()->headerData(section, orientation()).toString(), Qt::ElideRight, std::max(0.0, room.width() - chip - arrow));
    const double used = chip + metrics.horizontalAdvance(name) + arrow;
    double x = right ? room.right() - used : room.left();
    if (chip > 0) {
        paint::chip(painter, QRectF(x, room.center().y() - theme.px(kChip) / 2.0, theme.px(kChip), theme.px(kChip)), letter.at(0));
        x += chip;
    }
    painter->setFont(font);
    painter->setPen(theme.color("text2"));
    painter->drawText(QRectF(x, room.top(), metrics.horizontalAdvance(name) + 2, room.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    if (sorted)
        paint::icon(painter, sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                    QRectF(x + metrics.horizontalAdvance(name) + theme.px(kGap), room.center().y() - theme.px(kArrow) / 2.0, theme.px(kArrow), theme.px(kArrow)), theme.color("text2"));
    painter->restore();
}

} // namespace mortise
