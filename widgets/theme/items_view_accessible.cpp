#include "widgets/theme/items_view_accessible.h"

#include "widgets/theme/item_accessible.h"

#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace mortise {
namespace {

constexpr std::int64_t kMostParts = std::numeric_limits<int>::max(); // what a reader can count to
constexpr qsizetype kMostTold = 1000;

QAccessible::Role roleOf(const QAbstractItemView *view)
{
    return qobject_cast<const QTreeView *>(view) ? QAccessible::Tree : qobject_cast<const QListView *>(view) ? QAccessible::List : QAccessible::Table;
}

void collect(const QTreeView &tree, const QModelIndex &parent, std::vector<QModelIndex> &rows)
{
    const QAbstractItemModel &model = *tree.model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        if (tree.isRowHidden(row, parent))
            continue;
        rows.push_back(model.index(row, 0, parent));
        if (const QModelIndex here = rows.back(); model.hasChildren(here) && tree.isExpanded(here))
            collect(tree, here, rows);
    }
}

} // namespace

ItemsAccessible::ItemsAccessible(QAbstractItemView *view) : QAccessibleWidget(view, roleOf(view)), view_(view) {}

ItemsAccessible::~ItemsAccessible()
{
    forget();
    for (const QMetaObject::Connection &connection : watching_)
        QObject::disconnect(connection);
}

void ItemsAccessible::forget() const
{
    for (const QAccessible::Id id : std::as_const(parts_))
        QAccessible::deleteAccessibleInterface(id);
    parts_.clear();
}

/// A closed list of choices has the name of its field.
QString ItemsAccessible::text(QAccessible::Text kind) const
{
    const QString own = QAccessibleWidget::text(kind);
    if (kind != QAccessible::Name || !own.isEmpty())
        return own;
    for (QWidget *above = view_->parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<QComboBox *>(above)) {
            if (!above->accessibleName().isEmpty())
                return above->accessibleName();
            const QAccessibleInterface *field = QAccessible::queryAccessibleInterface(above);
            const auto labels = field ? field->relations(QAccessible::Label) : QList<QPair<QAccessibleInterface *, QAccessible::Relation>>();
            return labels.isEmpty() ? QString() : labels.first().first->text(QAccessible::Name);
        }
    return own;
}

void *ItemsAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this) : QAccessibleWidget::interface_cast(type);
}

QHeaderView *ItemsAccessible::header(Qt::Orientation orientation) const
{
    if (const auto *table = qobject_cast<const QTableView *>(view_))
        return orientation == Qt::Horizontal ? table->horizontalHeader() : table->verticalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(view_))
        return orientation == Qt::Horizontal ? tree->header() : nullptr;
    return nullptr;
}

int ItemsAccessible::columnCount() const
{
    if (!view_->model())
        return 0;
    return qobject_cast<const QListView *>(view_) ? 1 : view_->model()->columnCount(view_->rootIndex());
}

int ItemsAccessible::rowCount() const
{
    if (!view_->model())
        return 0;
    return qobject_cast<const QTreeView *>(view_) ? static_cast<int>(treeRows().size()) : view_->model()->rowCount(view_->rootIndex());
}

/// Whatever happens to the rows, they are looked at anew: also while nobody listened, when Qt's views send no events.
void ItemsAccessible::watch() const
{
    const QAbstractItemModel *model = view_->model();
    if (watched_ == model)
        return;
    for (const QMetaObject::Connection &connection : watching_)
        QObject::disconnect(connection);
    watched_ = model;
    stale_ = true;
    const auto *tree = qobject_cast<const QTreeView *>(view_);
    const auto change = [this] { stale_ = true; };
    watching_ = {QObject::connect(model, &QAbstractItemModel::modelReset, view_, change),    QObject::connect(model, &QAbstractItemModel::layoutChanged, view_, change),
                 QObject::connect(model, &QAbstractItemModel::rowsInserted, view_, change),  QObject::connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, view_, change),
                 QObject::connect(model, &QAbstractItemModel::rowsRemoved, view_, change),   QObject::connect(model, &QAbstractItemModel::rowsMoved, view_, change),
                 QObject::connect(model, &QObject::destroyed, view_, [this] { watched_ = nullptr; stale_ = true; treeRows_.clear(); })};
    if (tree) {
        watching_.push_back(QObject::connect(tree, &QTreeView::expanded, view_, change));
        watching_.push_back(QObject::connect(tree, &QTreeView::collapsed, view_, change));
    }
}

const std::vector<QModelIndex> &ItemsAccessible::treeRows() const
{
    watch();
    if (std::exchange(stale_, false)) {
        treeRows_.clear();
        collect(static_cast<const QTreeView &>(*view_), view_->rootIndex(), treeRows_);
    }
    return treeRows_;
}

QModelIndex ItemsAccessible::indexAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return {};
    if (qobject_cast<const QTreeView *>(view_)) {
        const QModelIndex first = treeRows()[static_cast<std::size_t>(row)];
        return first.siblingAtColumn(column);
    }
    const auto *list = qobject_cast<const QListView *>(view_);
    return view_->model()->index(row, list ? list->modelColumn() : column, view_->rootIndex());
}

int ItemsAccessible::rowOf(const QModelIndex &index) const
{
    if (!qobject_cast<const QTreeView *>(view_))
        return index.row();
    const auto &rows = treeRows();
    const auto at = std::find(rows.begin(), rows.end(), index.siblingAtColumn(0));
    return at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
}

/// Rows are hidden without a signal: who counts sees what there is now.
int ItemsAccessible::childCount() const
{
    if (!view_->model())
        return 0;
    stale_ = true;
    return static_cast<int>(std::min<std::int64_t>(kMostParts, (std::int64_t{rowCount()} + headRows()) * width()));
}

int ItemsAccessible::placeOf(int row, int column) const
{
    const std::int64_t place = (std::int64_t{row} + headRows()) * width() + column + headColumns();
    return place < kMostParts ? static_cast<int>(place) : -1;
}

QAccessibleInterface *ItemsAccessible::child(int place) const
{
    if (!view_->model() || place < 0 || width() <= 0)
        return nullptr;
    const int row = place / width() - headRows(), column = place % width() - headColumns();
    const QModelIndex index = row >= 0 && column >= 0 ? indexAt(row, column) : QModelIndex();
    QHeaderView *header = row < 0 ? this->header(Qt::Horizontal) : column < 0 ? this->header(Qt::Vertical) : nullptr;
    const int section = row < 0 ? column : row;
    if (header ? row >= rowCount() : !index.isValid())
        return nullptr;
    if (const auto known = parts_.constFind(place); known != parts_.constEnd()) {
        QAccessibleInterface *part = QAccessible::accessibleInterface(*known);
        const auto *item = dynamic_cast<ItemAccessible *>(part);
        const auto *head = dynamic_cast<HeadAccessible *>(part);
        if (header ? head && head->is(header, section) : item && item->index() == index)
            return part;
        QAccessible::deleteAccessibleInterface(*known); // another row has come to this place
    }
    QAccessibleInterface *part = header ? static_cast<QAccessibleInterface *>(new HeadAccessible(view_, header, section)) : new ItemAccessible(view_, index);
    parts_[place] = QAccessible::registerAccessibleInterface(part);
    return part;
}

QAccessibleInterface *ItemsAccessible::cellAt(int row, int column) const
{
    return row < 0 || column < 0 || column >= columnCount() ? nullptr : child(placeOf(row, column));
}

QAccessibleInterface *ItemsAccessible::cell(const QModelIndex &index) const
{
    const int column = qobject_cast<const QListView *>(view_) ? 0 : index.column();
    return index.isValid() ? cellAt(rowOf(index), column) : nullptr;
}

QAccessibleInterface *ItemsAccessible::head(Qt::Orientation orientation, int section) const
{
    if (!header(orientation))
        return nullptr;
    return child(orientation == Qt::Horizontal ? section + headColumns() : placeOf(section, -headColumns()));
}

QAccessibleInterface *ItemsAccessible::childAt(int x, int y) const
{
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical})
        if (const QHeaderView *heads = header(orientation); heads && heads->isVisible()) {
            const QPoint at = heads->viewport()->mapFromGlobal(QPoint(x, y));
            if (const int section = heads->logicalIndexAt(at); heads->viewport()->rect().contains(at) && section >= 0)
                return head(orientation, section);
        }
    const QPoint at = view_->viewport()->mapFromGlobal(QPoint(x, y));
    return view_->viewport()->rect().contains(at) ? cell(view_->indexAt(at)) : nullptr;
}

int ItemsAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *head = dynamic_cast<const HeadAccessible *>(child))
        return head->header() == header(Qt::Horizontal) ? head->section() + headColumns() : placeOf(head->section(), -headColumns());
    const auto *item = dynamic_cast<const ItemAccessible *>(child);
    if (!item || !item->isValid())
        return -1;
    const int row = rowOf(item->index()), column = qobject_cast<const QListView *>(view_) ? 0 : item->index().column();
    return row < 0 ? -1 : placeOf(row, column);
}

QAccessibleInterface *ItemsAccessible::focusChild() const
{
    QAccessibleInterface *current = view_->hasFocus() ? cell(view_->currentIndex()) : nullptr;
    return current ? current : QAccessibleWidget::focusChild();
}

QString ItemsAccessible::columnDescription(int column) const
{
    const QAccessibleInterface *named = head(Qt::Horizontal, column);
    return named ? named->text(QAccessible::Name) : QString();
}

QString ItemsAccessible::rowDescription(int row) const
{
    const QAccessibleInterface *named = head(Qt::Vertical, row);
    return named ? named->text(QAccessible::Name) : QString();
}

int ItemsAccessible::selectedCellCount() const
{
    std::int64_t cells = 0;
    if (view_->selectionModel())
        for (const QItemSelectionRange &range : view_->selectionModel()->selection())
            cells += std::int64_t{range.height()} * range.width();
    return static_cast<int>(std::min<std::int64_t>(kMostParts, cells));
}

/// Of a million rows that are selected the first are told.
QList<QAccessibleInterface *> ItemsAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    if (view_->selectionModel())
        for (const QItemSelectionRange &range : view_->selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom() && cells.size() < kMostTold; ++row)
                for (int column = range.left(); column <= range.right() && cells.size() < kMostTold; ++column)
                    if (QAccessibleInterface *selected = cell(view_->model()->index(row, column, range.parent())))
                        cells << selected;
    return cells;
}

namespace {

/// A row is selected where a stretch of the selection goes from its first cell to its last; columns alike.
template <class Whole, class Add>
void eachWhole(const QItemSelectionModel *selection, const Whole &whole, const Add &add)
{
    if (selection)
        for (const QItemSelectionRange &range : selection->selection())
            if (whole(range))
                add(range);
}

} // namespace

QList<int> ItemsAccessible::selectedRows() const
{
    QList<int> rows;
    eachWhole(
        view_->selectionModel(), [&](const QItemSelectionRange &range) { return range.width() == view_->model()->columnCount(range.parent()); },
        [&](const QItemSelectionRange &range) {
            for (int row = range.top(); row <= range.bottom() && rows.size() < kMostTold; ++row)
                rows << rowOf(view_->model()->index(row, 0, range.parent()));
        });
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> ItemsAccessible::selectedColumns() const
{
    QList<int> columns;
    eachWhole(
        view_->selectionModel(), [&](const QItemSelectionRange &range) { return range.height() == view_->model()->rowCount(range.parent()); },
        [&](const QItemSelectionRange &range) {
            for (int column = range.left(); column <= range.right(); ++column)
                columns << column;
        });
    return columns;
}

int ItemsAccessible::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

int ItemsAccessible::selectedColumnCount() const
{
    return static_cast<int>(selectedColumns().size());
}

bool ItemsAccessible::isRowSelected(int row) const
{
    const QModelIndex index = indexAt(row, 0);
    return index.isValid() && view_->selectionModel() && view_->selectionModel()->isRowSelected(index.row(), index.parent());
}

bool ItemsAccessible::isColumnSelected(int column) const
{
    return view_->selectionModel() && view_->selectionModel()->isColumnSelected(column, view_->rootIndex());
}

bool ItemsAccessible::select(const QModelIndex &index, QItemSelectionModel::SelectionFlags how)
{
    if (!index.isValid() || !view_->selectionModel() || view_->selectionMode() == QAbstractItemView::NoSelection)
        return false;
    const bool one = view_->selectionMode() == QAbstractItemView::SingleSelection && how.testFlag(QItemSelectionModel::Select);
    view_->selectionModel()->select(index, how | (one ? QItemSelectionModel::Clear : QItemSelectionModel::NoUpdate));
    return true;
}

bool ItemsAccessible::selectRow(int row)
{
    return select(indexAt(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

bool ItemsAccessible::selectColumn(int column)
{
    return select(indexAt(0, column), QItemSelectionModel::Select | QItemSelectionModel::Columns);
}

bool ItemsAccessible::unselectRow(int row)
{
    return select(indexAt(row, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
}

bool ItemsAccessible::unselectColumn(int column)
{
    return select(indexAt(0, column), QItemSelectionModel::Deselect | QItemSelectionModel::Columns);
}

} // namespace mortise
