#include "widgets/table/table_delegate.h"

#include "widgets/table/table_model.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QItemSelectionModel>
#include <QPainter>
#include <QTableView>

namespace mortise {
namespace {

/// In a row that is lit, the cells that Ctrl+C would take still show: a line where their neighbours are not selected.
void paintEdges(QPainter *painter, const QRectF &cell, const QTableView &table, const QModelIndex &index)
{
    const QItemSelectionModel &selection = *table.selectionModel();
    const auto chosen = [&](int rows, int columns) {
        const QModelIndex beside = index.siblingAtRow(index.row() + rows).siblingAtColumn(index.column() + columns);
        return beside.isValid() && selection.isSelected(beside);
    };
    if (selection.isSelected(index.siblingAtColumn(0)) && selection.isSelected(index.siblingAtColumn(index.model()->columnCount() - 1)))
        return; // a whole row
    const QColor edge = Theme::get().color("accent");
    const double left = cell.left(), right = cell.right() - 1, top = cell.top(), bottom = cell.bottom() - 1;
    if (!chosen(-1, 0))
        paint::line(painter, {left, top}, {right + 1, top}, edge);
    if (!chosen(1, 0))
        paint::line(painter, {left, bottom}, {right + 1, bottom}, edge);
    if (!chosen(0, -1))
        paint::line(painter, {left, top}, {left, bottom + 1}, edge);
    if (!chosen(0, 1))
        paint::line(painter, {right, top}, {right, bottom + 1}, edge);
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    QStyleOptionViewItem shown = option;
    if (index.data(TableModel::Lit).toBool())
        shown.state |= QStyle::State_Selected;
    const bool doubtful = index.data(TableModel::Doubtful).toBool();
    if (doubtful || index.data(TableModel::Found).toBool()) {
        painter->fillRect(option.rect, Theme::get().color("warn-bg"));
        if (!selected)
            shown.state &= ~QStyle::State_Selected;
    }
    RowsDelegate::paint(painter, shown, index);
    if (doubtful)
        paint::box(painter, QRectF(option.rect).adjusted(0, 0, 0, -1), 0, {}, Theme::get().color("warn"));
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table && table->currentIndex() == index && (doubtful || index.data(TableModel::Found).toBool())) // the one of many that was gone to
        paint::focusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), Theme::get().radius("small"));
    if (selected && table)
        paintEdges(painter, option.rect, *table, index);
}

} // namespace mortise
