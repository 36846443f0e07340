#include "widgets/table/long_table.h"

#include "widgets/table/table_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <limits>

namespace mortise {
namespace {

constexpr int kEdge = 8; // the window moves when what is seen comes into this part of it

bool walks(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

} // namespace

LongTable::LongTable(TableModel *model, QTableView *table, QWidget *parent) : QObject(parent), model_(model), table_(table), bar_(new QScrollBar(Qt::Vertical, parent))
{
    bar_->hide();
    bar_->setAccessibleName(tr("All rows"));
    connect(bar_, &QScrollBar::valueChanged, this, &LongTable::barMoved);
    connect(table_->verticalScrollBar(), &QScrollBar::valueChanged, this, &LongTable::tableScrolled);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        beyond_ = {-1, -1};
        measure();
    });
    follow(table_);
    measure();
}

void LongTable::follow(QTableView *other)
{
    views_.push_back(other);
    other->installEventFilter(this);
}

bool LongTable::isLong() const
{
    return model_->shownRows() > model_->rowCount();
}

int LongTable::rowHeight() const
{
    return std::max(1, table_->verticalHeader()->defaultSectionSize());
}

int LongTable::visibleRows() const
{
    return std::max(1, table_->viewport()->height() / rowHeight());
}

void LongTable::measure()
{
    const bool isOn = isLong();
    table_->setVerticalScrollBarPolicy(isOn ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    bar_->setVisible(isOn);
    if (!isOn)
        return;
    const QSignalBlocker quiet(bar_);
    const std::int64_t most = std::min<std::int64_t>(model_->shownRows() - visibleRows(), std::numeric_limits<int>::max());
    bar_->setRange(0, static_cast<int>(most));
    bar_->setPageStep(visibleRows());
    bar_->setValue(static_cast<int>(std::min<std::int64_t>(topRow(), most)));
}

std::int64_t LongTable::topRow() const
{
    return model_->firstRow() + table_->verticalScrollBar()->value() / rowHeight();
}

std::int64_t LongTable::currentRow() const
{
    const QModelIndex current = table_->currentIndex();
    return current.isValid() ? model_->firstRow() + current.row() : beyond_.first;
}

void LongTable::goTo(std::int64_t row, int column)
{
    if (row < 0 || row >= model_->shownRows())
        return;
    if (row < model_->firstRow() || row >= model_->firstRow() + model_->rowCount())
        moveWindow(row - model_->rowCount() / 2);
    beyond_ = {-1, -1};
    const QModelIndex index = model_->index(static_cast<int>(row - model_->firstRow()), std::max(0, column));
    table_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    table_->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void LongTable::tableScrolled(int value)
{
    if (moving_ || !isLong())
        return;
    const int top = value / rowHeight(), rows = model_->rowCount(), edge = rows / kEdge;
    if (top < edge && model_->firstRow() > 0)
        moveWindow(model_->firstRow() - rows / 2);
    else if (top + visibleRows() > rows - edge && model_->firstRow() + rows < model_->shownRows())
        moveWindow(model_->firstRow() + rows / 2);
    const QSignalBlocker quiet(bar_);
    bar_->setValue(static_cast<int>(std::min<std::int64_t>(topRow(), std::numeric_limits<int>::max())));
    bar_->update();
}

void LongTable::barMoved(int row)
{
    if (row < model_->firstRow() || row + visibleRows() > model_->firstRow() + model_->rowCount())
        moveWindow(row - model_->rowCount() / 2);
    QScrollBar *own = table_->verticalScrollBar();
    const bool last = row == bar_->maximum(); // as far down as it goes: no row is cut
    own->setValue(last ? own->maximum() : static_cast<int>((row - model_->firstRow()) * rowHeight()));
}

/// The same rows stay where they are in sight.
void LongTable::moveWindow(std::int64_t first)
{
    const QScopedValueRollback guard(moving_, true);
    for (QTableView *view : views_)
        view->setAutoScroll(false); // to the current cell, which only gets another index
    const std::int64_t before = model_->firstRow();
    const QItemSelection selection = table_->selectionModel()->selection();
    const QModelIndex current = table_->currentIndex();
    if (current.isValid())
        beyond_ = {before + current.row(), current.column()};
    model_->setFirstRow(first);
    const std::int64_t moved = model_->firstRow() - before;
    const auto rows = static_cast<std::int64_t>(model_->rowCount());
    QItemSelection kept;
    for (const QItemSelectionRange &range : selection) {
        const std::int64_t top = std::max<std::int64_t>(0, range.top() - moved), bottom = std::min(rows - 1, range.bottom() - moved);
        if (top <= bottom)
            kept.select(model_->index(static_cast<int>(top), range.left()), model_->index(static_cast<int>(bottom), range.right()));
    }
    table_->selectionModel()->select(kept, QItemSelectionModel::ClearAndSelect);
    const std::int64_t row = beyond_.first - model_->firstRow();
    const bool isInside = beyond_.first >= 0 && row >= 0 && row < rows;
    table_->selectionModel()->setCurrentIndex(isInside ? model_->index(static_cast<int>(row), beyond_.second) : QModelIndex(), QItemSelectionModel::NoUpdate);
    if (isInside)
        beyond_ = {-1, -1};
    QScrollBar *own = table_->verticalScrollBar();
    own->setValue(static_cast<int>(std::clamp<std::int64_t>(own->value() - moved * rowHeight(), 0, own->maximum())));
    for (QTableView *view : views_)
        view->setAutoScroll(true);
}

void LongTable::jump(bool end)
{
    goTo(end ? model_->shownRows() - 1 : 0, end ? model_->columnCount() - 1 : 0);
    table_->selectionModel()->select(table_->currentIndex(), QItemSelectionModel::ClearAndSelect);
}

bool LongTable::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &LongTable::measure, Qt::QueuedConnection); // once the view has taken its size
    if (event->type() == QEvent::KeyPress && isLong()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Home || key->key() == Qt::Key_End)) {
            jump(key->key() == Qt::Key_End);
            return true;
        }
        if (beyond_.first >= 0 && walks(*key)) // from where somebody was
            goTo(beyond_.first, beyond_.second);
    }
    return QObject::eventFilter(object, event);
}

} // namespace mortise
