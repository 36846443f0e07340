#include "widgets/views/frozen_columns.h"

#include "widgets/table/table_header.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

namespace mortise {

FrozenColumns::FrozenColumns(QTableView *table, QWidget *parent) : QWidget(parent), table_(table), first_(nullptr)
{
    table_->setParent(this); // before the other one: it comes first in the order of Tab too
    first_ = makeTableWidget(this, tr("First columns"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(first_);
    auto *edge = new Rule(Qt::Vertical, this);
    edge->setObjectName(QStringLiteral("edge"));
    row->addWidget(edge);
    row->addWidget(table_, 1);
    first_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    first_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    first_->horizontalHeader()->setSortIndicatorShown(true);
    first_->horizontalHeader()->setSortIndicatorClearable(true);
    first_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    first_->setSortingEnabled(true);
    QHeaderView *other = table_->horizontalHeader(), *own_ = first_->horizontalHeader();
    connect(own_, &QHeaderView::sortIndicatorChanged, other, &QHeaderView::setSortIndicator);
    connect(other, &QHeaderView::sortIndicatorChanged, own_, &QHeaderView::setSortIndicator);
    connect(own_, &QHeaderView::sectionResized, this, &FrozenColumns::fit);
    connect(first_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (count_ > 0 && (first_->hasFocus() || first_->underMouse())) // a person does it, not a layout
            table_->verticalScrollBar()->setValue(value);
    });
    connect(first_->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { first_->verticalScrollBar()->setValue(table_->verticalScrollBar()->value()); });
    connect(table_->verticalScrollBar(), &QScrollBar::valueChanged, first_->verticalScrollBar(), &QScrollBar::setValue);
    connect(table_->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FrozenColumns::fit);
    first_->installEventFilter(this);
    table_->installEventFilter(this);
    first_->hide();
    edge->hide();
}

TableHeader *FrozenColumns::header() const
{
    return static_cast<TableHeader *>(first_->horizontalHeader());
}

void FrozenColumns::freeze(int count)
{
    const int columns = table_->model()->columnCount();
    count = std::clamp(count, 0, std::max(0, columns - 1));
    if (count == 0 && count_ == 0)
        return;
    count_ = count;
    if (count > 0 && !first_->model()) {
        first_->setModel(table_->model());
        QItemSelectionModel *own = first_->selectionModel();
        first_->setSelectionModel(table_->selectionModel());
        delete own;
        const QHeaderView *header = table_->horizontalHeader();
        first_->horizontalHeader()->setSortIndicator(header->sortIndicatorSection(), header->sortIndicatorOrder());
    }
    for (int column = 0; column < columns; ++column) {
        const int width = table_->isColumnHidden(column) ? first_->columnWidth(column) : table_->columnWidth(column);
        if (count > 0 || first_->model())
            first_->setColumnHidden(column, column >= count);
        table_->setColumnHidden(column, column < count);
        (column < count ? first_ : table_)->setColumnWidth(column, width);
    }
    first_->setVisible(count > 0);
    findChild<QWidget *>(QStringLiteral("edge"))->setVisible(count > 0);
    table_->verticalHeader()->setVisible(count == 0);
    if (count == 0)
        first_->setModel(nullptr); // a header of a million rows is not kept for nothing
    fit();
    first_->verticalScrollBar()->setValue(table_->verticalScrollBar()->value());
}

void FrozenColumns::fit()
{
    if (count_ == 0)
        return;
    first_->setFixedWidth(first_->verticalHeader()->sizeHint().width() + first_->horizontalHeader()->length());
    // Both must scroll over the same height.
    first_->setHorizontalScrollBarPolicy(table_->horizontalScrollBar()->maximum() > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

bool FrozenColumns::crosses(const QObject *from, int key)
{
    const QModelIndex at = table_->currentIndex();
    const bool right = from == first_ && key == Qt::Key_Right && at.column() == count_ - 1;
    const bool left = from == table_ && key == Qt::Key_Left && at.column() == count_ && count_ > 0;
    if (!at.isValid() || (!right && !left))
        return false;
    QTableView *to = right ? table_ : first_;
    to->setFocus();
    to->setCurrentIndex(at.siblingAtColumn(right ? count_ : count_ - 1));
    return true;
}

bool FrozenColumns::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && crosses(object, key->key()))
            return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace mortise
