// A list, tree or table as a screen reader walks it: heads first, then rows from left to right, numbered as Qt's views number them
// in the events that they send (heads count though they may be hidden, rows of a tree that is folded do not).
#pragma once

#include <QAbstractItemView>
#include <QAccessibleWidget>

#include <vector>

class QHeaderView;

namespace mortise {

class ItemsAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit ItemsAccessible(QAbstractItemView *view);
    ~ItemsAccessible() override;

    QString text(QAccessible::Text kind) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int place) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *cell(const QModelIndex &index) const;
    QAccessibleInterface *head(Qt::Orientation orientation, int section) const; // null where the view has none
    int rowOf(const QModelIndex &index) const;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override;
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override;
    QList<int> selectedRows() const override;
    bool isColumnSelected(int column) const override;
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent *) override { stale_ = true; }

private:
    QHeaderView *header(Qt::Orientation orientation) const;
    int headRows() const { return header(Qt::Horizontal) ? 1 : 0; }
    int headColumns() const { return header(Qt::Vertical) ? 1 : 0; }
    int width() const { return columnCount() + headColumns(); }
    int placeOf(int row, int column) const; // among the children; -1: beyond what can be counted
    QModelIndex indexAt(int row, int column) const;
    bool select(const QModelIndex &index, QItemSelectionModel::SelectionFlags how);
    void watch() const;
    const std::vector<QModelIndex> &treeRows() const;
    void forget() const;

    QAbstractItemView *view_;
    mutable QHash<int, QAccessible::Id> parts_;       // by place, of what somebody asked for
    mutable std::vector<QModelIndex> treeRows_;       // not folded away, not hidden
    mutable const QAbstractItemModel *watched_ = nullptr;
    mutable std::vector<QMetaObject::Connection> watching_;
    mutable bool stale_ = true;                       // treeRows_ are of another time
};

} // namespace mortise
