#include "widgets/views/table_view.h"

#include "widgets/table/sort_order.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/label.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/export_button.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/table_figure.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {

TableView::TableView(const NodeType &type, QWidget *parent)
    : View(type, parent), model_(new TableModel(this)), table_(makeTableWidget(this, translated(type.title))), words_(new Label({}, "detail", "text2", this)),
      order_(this, [this](const RowIndex &order) {
          shown_ = order;
          model_->setOrder(order);
          emit ready();
      })
{
    const Theme &theme = Theme::get();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(4));
    bar->addWidget(words_, 1);
    bar->addWidget(makeExportButton(*this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(table_, 1);
    table_->setModel(model_);
    QHeaderView *header = table_->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true); // a click sorts and does not select the column; the model leaves sorting to order_
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::sortBy);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::pick);
}

void TableView::refresh()
{
    const Table *table = tableIn(inputs_, "table");
    const bool sameColumns = table && table->columns() == model_->table().columns() && model_->table().columns() > 0
                             && std::equal(table->fields().begin(), table->fields().end(), model_->table().fields().begin(), [](const Field &a, const Field &b) { return a.name == b.name; });
    if (!sameColumns) { // another table: its first widths fit, and no order is kept
        const QSignalBlocker blocker(table_->horizontalHeader());
        table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    shown_.clear();
    model_->setTable(table ? *table : Table());
    if (!sameColumns)
        fitColumns(table_);
    words_->setText(table ? tr("%1 rows · %2 columns").arg(countText(table->rows()), countText(table->columns())) : tr("Link a block that gives a table to this block."));
    setAccessibleDescription(sentence());
    const QHeaderView *header = table_->horizontalHeader();
    sortBy(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void TableView::sortBy(int column, Qt::SortOrder order)
{
    if (column >= model_->table().columns())
        column = -1;
    order_.request([table = model_->table(), column, descending = order == Qt::DescendingOrder] { return column < 0 ? RowIndex() : sortedRows(table, column, descending); });
}

void TableView::pick()
{
    RowIndex rows;
    for (const QItemSelectionRange &range : table_->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(model_->table().sourceRow(model_->tableRow(row)));
    if (linked_)
        linked_->pick(PickedRows::of(model_->table().source(), rows));
}

QString TableView::sentence() const
{
    const Table &table = model_->table();
    return table.columns() == 0 ? tr("No table") : tr("Table of %1 rows and %2 columns").arg(countText(table.rows()), countText(table.columns()));
}

void TableView::render(QPainter &painter, const QSizeF &size)
{
    const QMarginsF margins = PictureCanvas::margins();
    painter.fillRect(QRectF(QPointF(), size), Theme::get().color("card"));
    painter.save();
    painter.translate(margins.left(), margins.top());
    paintTable(painter, QSizeF(std::max(1.0, size.width() - margins.left() - margins.right()), std::max(1.0, size.height() - margins.top() - margins.bottom())), model_->table(), shown_, false);
    painter.restore();
}

void TableView::renderSmall(QPainter &painter, const QSizeF &size)
{
    paintTable(painter, size, model_->table(), shown_, true);
}

} // namespace mortise
