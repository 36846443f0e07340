// The rows of a Table for Qt's views. Nothing is copied: cells are read when they are shown, so that millions of rows open at once.
#pragma once

#include "data/table.h"
#include "widgets/bridge/linked_rows.h"

#include <QAbstractTableModel>

#include <map>
#include <set>
#include <string>

namespace mortise {

class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        Lit = Qt::UserRole + 2000, // bool: a row that is picked in the window
        Found,                     // bool: the cell holds what is looked for
        RoleText,                  // of a header: what the column is used for, where that is not its default
        Filtered,                  // of a header, bool: rows are left out by this column
        Doubtful,                  // bool: the cell does not fit its column; of a header, int: how many do not
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const Table &table); // all rows, as they are
    /// The same cells with other roles: nothing is reset, however many rows there are.
    void setRoles(const Table &table);
    const Table &table() const { return table_; }
    /// Rows of the table to show, in that order; null: all, as they are. Resets the model: no selection outlives it.
    void setRows(RowIndexPtr rows);
    const RowIndexPtr &rows() const { return rows_; }
    /// Qt's views hold no more rows than this at once; the model counts from firstRow() on (LongTable moves it).
    void setWindow(int rows);
    std::int64_t shownRows() const { return rows_ ? static_cast<std::int64_t>(rows_->size()) : table_.rows(); } // all of them
    std::int64_t firstRow() const { return first_; }
    void setFirstRow(std::int64_t first); // as near as the window can
    /// Rows as shown, of a range of the model; all of the window is all there are.
    std::pair<int, int> shownRange(int top, int bottom) const;
    std::int64_t tableRow(int row) const { return rows_ ? (*rows_)[static_cast<std::size_t>(first_ + row)] : first_ + row; }
    std::int64_t sourceRow(int row) const { return table_.sourceRow(tableRow(row)); }

    /// What is lit: asked row by row when it is painted, so that it costs the same for a million rows.
    void setPicked(const PickedRowsPtr &picked);
    void setFound(const QString &text);
    void setDoubtful(std::map<int, RowIndex> rowsOfColumn); // rows of the table, ascending
    void setFiltered(std::set<std::string> columns);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void repaint();
    Table table_;
    RowIndexPtr rows_;
    std::int64_t first_ = 0;
    int window_ = 1'000'000;
    PickedRowsPtr picked_;
    QString found_;
    std::set<std::string> filtered_;
    std::map<int, RowIndex> doubtful_;
};

} // namespace mortise
