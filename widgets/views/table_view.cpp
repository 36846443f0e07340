#include "widgets/views/table_view.h"

#include "widgets/table/long_table.h"
#include "widgets/table/table_header.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/column_drag.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/export_button.h"
#include "widgets/views/frozen_columns.h"
#include "widgets/views/header_bars.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/table_figure.h"
#include "widgets/views/table_find.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTableView>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {
namespace {

constexpr std::int64_t kPickedAtOnce = 10'000; // more rows are gathered on a worker

} // namespace

TableView::TableView(const NodeType &type, QWidget *parent)
    : View(type, parent), model_(new TableModel(this)), table_(makeTableWidget(this, translated(type.title))), words_(new Label({}, "detail", "text2", this)),
      lit_(new QPushButton(this)), block_(new QPushButton(tr("Make a block"), this)), all_(new QPushButton(tr("Show all rows"), this)), bars_(new HeaderBars(this)),
      find_(new TableFind(model_, table_, this)), frozen_(nullptr), long_(nullptr), arranged_(this, [this](const Arranged &arranged) { showArranged(arranged); }),
      pick_(this,
            [this](const PickedRowsPtr &rows) {
                const QScopedValueRollback guard(picking_, true);
                if (linked_ && rows)
                    linked_->pick(rows);
            }),
      places_(this,
              [this](const PickedPlaces &places) {
                  lit_->setVisible(places.count > 0);
                  lit_->setText(tr("%1 picked").arg(countText(places.count)));
              }),
      next_(this, [this](std::int64_t row) { long_->goTo(row, table_->currentIndex().column()); })
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    column->addWidget(find_);
    table_->setModel(model_);
    auto *header = static_cast<TableHeader *>(table_->horizontalHeader());
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true); // a click sorts and does not select the column; the model leaves sorting to arranged_
    frozen_ = new FrozenColumns(table_, this);
    long_ = new LongTable(model_, table_, this);
    long_->follow(frozen_->first());
    auto *rows = new QHBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(frozen_, 1);
    rows->addWidget(long_->bar());
    column->addLayout(rows, 1);
    for (TableHeader *each : {header, frozen_->header()}) {
        each->setBars([this](int section) { return bars_->of(section); });
        each->setChipsPressable(true);
        each->setDraggable(true);
        each->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(bars_, &HeaderBars::changed, each, [each] { each->viewport()->update(); });
        connect(each, &TableHeader::dragWanted, this, [this, each](int section) { dragColumn(each, {qstring(model_->table().field(section).name), {}}); });
        connect(each, &TableHeader::menuRequested, this, [this](int section) { showColumnMenu(section, below(section)); });
        connect(each, &QWidget::customContextMenuRequested, this, [this, each](QPoint at) { showColumnMenu(each->logicalIndexAt(at), each->mapToGlobal(at)); });
    }
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::sortBy);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::pick);
    connect(find_, &TableFind::found, this, [this](qint64 row, int found) { long_->goTo(row, found); });
    makeKeys();
}

QLayout *TableView::makeBar()
{
    const Theme &theme = Theme::get();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(4));
    bar->setSpacing(theme.px(8));
    bar->addWidget(words_);
    for (QPushButton *button : {all_, block_, lit_}) {
        setSmall(button, true);
        button->hide();
        if (button == lit_)
            bar->addStretch(1);
        bar->addWidget(button);
    }
    setButtonRole(all_, ButtonRole::Quiet);
    block_->setToolTip(tr("A Filter rows block that keeps what is shown"));
    lit_->setToolTip(tr("Go to the next picked row"));
    auto *find = new QToolButton(this);
    find->setIcon(theme.icon(QStringLiteral("search")));
    find->setAutoRaise(true);
    find->setAccessibleName(tr("Find in the table"));
    find->setToolTip(tr("Find in the table (Ctrl+F)"));
    bar->addWidget(find);
    bar->addWidget(makeExportButton(*this));
    connect(find, &QToolButton::clicked, find_, &TableFind::open);
    connect(all_, &QPushButton::clicked, this, &TableView::clearFilters);
    connect(block_, &QPushButton::clicked, this, [this] { emit blockWanted(qstring(conditionText(filters()))); });
    connect(lit_, &QPushButton::clicked, this, [this] {
        next_.request([shown = shown(), picked = linked_ ? linked_->picked() : nullptr, after = long_->currentRow()] { return nextPicked(shown, picked, after); });
    });
    return bar;
}

void TableView::refresh()
{
    const Table *table = tableIn(inputs_, "table");
    const bool sameColumns = table && table->columns() == model_->table().columns() && model_->table().columns() > 0
                             && std::equal(table->fields().begin(), table->fields().end(), model_->table().fields().begin(), [](const Field &a, const Field &b) { return a.name == b.name; });
    if (!sameColumns) { // another table: its first widths fit, and no order is kept
        const QSignalBlocker blocker(table_->horizontalHeader());
        table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        sortColumn_ = -1;
        filters_.clear();
        freeze(0);
    }
    const std::int64_t row = long_->currentRow();
    const int column = table_->currentIndex().column();
    model_->setTable(table ? *table : Table());
    if (sameColumns && row >= 0) // the same cell, read in another way
        makeCurrent(row, column);
    bars_->setTable(model_->table());
    if (!sameColumns)
        fitColumns(table_);
    say();
    light();
    arrange();
}

void TableView::say()
{
    const Table &table = model_->table();
    const std::int64_t shown = model_->rows() ? static_cast<std::int64_t>(model_->rows()->size()) : table.rows();
    if (table.columns() == 0)
        words_->setText(tr("Link a block that gives a table to this block."));
    else if (!filters().isAlways())
        words_->setText(counted(QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows} shown"), {countText(shown), countText(table.rows())}));
    else
        words_->setText(rowsText(table.rows(), table.columns()));
    const bool filtered = !filters().isAlways();
    all_->setVisible(filtered);
    block_->setVisible(filtered);
    setAccessibleDescription(sentence());
}

void TableView::sortBy(int column, Qt::SortOrder order)
{
    sortColumn_ = column < model_->table().columns() ? column : -1;
    descending_ = order == Qt::DescendingOrder;
    arrange();
}

Condition TableView::filters() const
{
    Condition all;
    for (const auto &[name, filter] : filters_)
        if (const int column = model_->table().indexOf(name); column >= 0)
            if (const Condition condition = conditionOf(model_->table().field(column), filter); !condition.isAlways())
                all.parts.push_back(condition);
    return all.parts.size() == 1 ? all.parts.front() : all;
}

void TableView::setFilter(int column, const ColumnFilter &filter)
{
    if (column < 0 || column >= model_->table().columns()) // the table changed while somebody chose
        return;
    const std::string name = model_->table().field(column).name;
    filters_.erase(name);
    if (!conditionOf(model_->table().field(column), filter).isAlways())
        filters_[name] = filter;
    arrange();
}

void TableView::clearFilters()
{
    filters_.clear();
    arrange();
}

void TableView::arrange()
{
    const std::int64_t current = long_->currentRow();
    const std::int64_t row = current < 0 || !model_->rows() ? current : (*model_->rows())[static_cast<std::size_t>(current)];
    arranged_.request([table = model_->table(), how = Arrangement{filters(), sortColumn_, descending_}, row] {
        Arranged out{arrangedRows(table, how), row};
        if (row >= 0 && out.rows && *out.rows) {
            const auto found = std::find((*out.rows)->begin(), (*out.rows)->end(), row);
            out.place = found == (*out.rows)->end() ? -1 : found - (*out.rows)->begin();
        }
        return out;
    });
}

void TableView::showArranged(const Arranged &arranged)
{
    if (!arranged.rows) {
        words_->setText(translated(arranged.rows.error().text));
        return;
    }
    std::set<std::string> filtered;
    for (const auto &[name, filter] : filters_)
        filtered.insert(name);
    model_->setFiltered(std::move(filtered));
    if (*arranged.rows || model_->rows()) { // else it is as it was
        const int column = table_->currentIndex().column();
        RowIndexPtr before = model_->rows();
        model_->setRows(*arranged.rows);
        QThreadPool::globalInstance()->start([rows = std::move(before)] {}); // a hundred million of them are not freed at once
        makeCurrent(arranged.place, column);
        showPicked();
        find_->rowsChanged();
    }
    say();
    emit ready();
}

ShownRows TableView::shown() const
{
    return {model_->table(), model_->rows()};
}

void TableView::pick()
{
    if (!linked_ || picking_ || long_->isMoving())
        return;
    std::vector<std::pair<int, int>> ranges;
    std::int64_t rows = 0;
    for (const QItemSelectionRange &range : table_->selectionModel()->selection()) {
        ranges.push_back(model_->shownRange(range.top(), range.bottom()));
        rows += ranges.back().second - ranges.back().first + 1;
    }
    if (rows > kPickedAtOnce || pick_.busy()) { // an older one that is at work must not come last
        pick_.request([shown = shown(), ranges = std::move(ranges)] { return pickOf(shown, ranges); });
        return;
    }
    const QScopedValueRollback guard(picking_, true);
    linked_->pick(pickOf(shown(), ranges));
}

void TableView::light()
{
    const PickedRowsPtr picked = linked_ ? linked_->picked() : nullptr;
    if (!picking_ && table_->selectionModel()->hasSelection()) { // picked elsewhere: what was selected here is not what is picked
        const QScopedValueRollback guard(picking_, true);
        table_->clearSelection();
    }
    if (!picking_ && pick_.busy())
        pick_.request([] { return PickedRowsPtr(); }); // what is still being gathered is older: dropped
    model_->setPicked(picked);
    bars_->setPicked(picked);
    table_->horizontalHeader()->viewport()->update();
    showPicked();
}

void TableView::showPicked()
{
    places_.request([shown = shown(), picked = linked_ ? linked_->picked() : nullptr] { return pickedPlaces(shown, picked); });
}

/// Where it is in the window; nothing scrolls and what is picked stays.
void TableView::makeCurrent(std::int64_t row, int column)
{
    if (row >= 0 && row < model_->rowCount())
        table_->selectionModel()->setCurrentIndex(model_->index(static_cast<int>(row), std::max(0, column)), QItemSelectionModel::NoUpdate);
}

void TableView::finish()
{
    arranged_.finish();
    pick_.finish();
    places_.finish();
    next_.finish();
    bars_->finish();
    find_->finish();
}

QString TableView::sentence() const
{
    const Table &table = model_->table();
    return table.columns() == 0 ? tr("No table") : counted(QT_TRANSLATE_NOOP("core", "Table of %1 {row|rows} and %2 {column|columns}"), {countText(table.rows()), countText(table.columns())});
}

void TableView::render(QPainter &painter, const QSizeF &size)
{
    const QMarginsF margins = PictureCanvas::margins();
    painter.fillRect(QRectF(QPointF(), size), Theme::get().color("card"));
    painter.save();
    painter.translate(margins.left(), margins.top());
    paintTable(painter, QSizeF(std::max(1.0, size.width() - margins.left() - margins.right()), std::max(1.0, size.height() - margins.top() - margins.bottom())), model_->table(), model_->rows(), false);
    painter.restore();
}

void TableView::renderSmall(QPainter &painter, const QSizeF &size)
{
    paintTable(painter, size, model_->table(), model_->rows(), true);
}

} // namespace mortise
