// The view of view.table: every row and cell, sorted by a click on a header (on a worker); rows picked here are picked everywhere.
#pragma once

#include "widgets/views/latest.h"
#include "widgets/views/view.h"

class QLabel;
class QTableView;

namespace mortise {

class TableModel;

class TableView : public View {
    Q_OBJECT

public:
    explicit TableView(const NodeType &type, QWidget *parent = nullptr);

    void finish() override { order_.finish(); }
    void render(QPainter &painter, const QSizeF &size) override;
    void renderSmall(QPainter &painter, const QSizeF &size) override;
    QString sentence() const override;
    const TableModel &model() const { return *model_; }

    /// -1: as the rows are. Then rows come in the new order once ready() was sent.
    void sortBy(int column, Qt::SortOrder order);

protected:
    void refresh() override;

private:
    void pick();
    TableModel *model_;
    QTableView *table_;
    QLabel *words_;
    Latest<RowIndex> order_;
    RowIndex shown_;
};

} // namespace mortise
