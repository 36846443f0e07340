// The rows of a Table for Qt's views. Nothing is copied: cells are read when they are shown, so that millions of rows open at once.
#pragma once

#include "data/table.h"

#include <QAbstractTableModel>

namespace mortise {

class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const Table &table);
    const Table &table() const { return table_; }
    /// Rows of the table in the order to show; empty: as they are.
    void setOrder(RowIndex order);
    std::int64_t tableRow(int row) const { return order_.empty() ? row : order_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Table table_;
    RowIndex order_;
};

} // namespace mortise
