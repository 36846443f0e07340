#include "widgets/table/table_widget.h"

#include "widgets/bridge/value_loader.h"
#include "widgets/table/copy_text.h"
#include "widgets/table/table_delegate.h"
#include "widgets/table/table_header.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/key_deeds.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolTip>

#include <algorithm>
#include <set>

namespace mortise {
namespace {

constexpr int kRowsToFit = 50, kColumnsToFit = 60, kNamesToFit = 10'000, kMostCopied = 20'000'000, kCopiedAtOnce = 20'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::TableWidget)
};

/// Ctrl+C copies what is selected, or the current cell; with Shift the names of the columns above it.
class CopyingTable : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!keyDeeds().take(*event, *this))
            QTableView::keyPressEvent(event);
    }

public:
    static const KeyDeeds<CopyingTable> &keyDeeds()
    {
        static const KeyDeeds<CopyingTable> kDeeds{"mortise::TableWidget",
                                                   {{QKeySequence::keyBindings(QKeySequence::Copy), QT_TRANSLATE_NOOP("mortise::TableWidget", "Copy"), [](CopyingTable &table) { table.complain(copySelection(&table, false)); }},
                                                    {{Qt::CTRL | Qt::SHIFT | Qt::Key_C}, QT_TRANSLATE_NOOP("mortise::TableWidget", "Copy with the names of the columns"), [](CopyingTable &table) { table.complain(copySelection(&table, true)); }}}};
        return kDeeds;
    }

private:
    void complain(std::int64_t cells)
    {
        if (cells > 0)
            QToolTip::showText(mapToGlobal(QPoint()), Words::tr("%1 cells are too many for the clipboard. Select fewer of them.").arg(countText(cells)), this);
    }
};

} // namespace

QList<KeyHelp> tableKeys()
{
    return CopyingTable::keyDeeds().help();
}

namespace {

/// The rectangle around what is selected, without rows and columns of which nothing is.
CopyWanted selectedCells(const QTableView &view)
{
    const auto *model = qobject_cast<TableModel *>(view.model());
    CopyWanted out;
    if (!model)
        return out;
    out.table = model->table();
    out.shown = model->rows();
    QItemSelection ranges = view.selectionModel()->selection();
    if (ranges.isEmpty() && view.currentIndex().isValid())
        ranges.select(view.currentIndex(), view.currentIndex());
    std::set<int> columns;
    for (const QItemSelectionRange &range : ranges) {
        out.rows.push_back(model->shownRange(range.top(), range.bottom()));
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    out.columns.assign(columns.begin(), columns.end());
    std::sort(out.rows.begin(), out.rows.end());
    std::vector<std::pair<int, int>> apart;
    for (const auto &[first, last] : out.rows) {
        if (!apart.empty() && first <= apart.back().second + 1)
            apart.back().second = std::max(apart.back().second, last);
        else
            apart.emplace_back(first, last);
    }
    out.rows = std::move(apart);
    return out;
}

} // namespace

std::int64_t copySelection(QTableView *view, bool withNames)
{
    CopyWanted wanted = selectedCells(*view);
    wanted.header = withNames;
    const std::int64_t cells = wanted.cells();
    if (cells > kMostCopied)
        return cells;
    if (cells <= kCopiedAtOnce)
        QApplication::clipboard()->setText(copyText(wanted));
    else
        ValueLoader::later<QString>(view, [wanted = std::move(wanted)] { return copyText(wanted); }, [](const QString &text) { QApplication::clipboard()->setText(text); });
    return 0;
}

QTableView *makeTableWidget(QWidget *parent, const QString &accessibleName, bool small)
{
    const Theme &theme = Theme::get();
    auto *table = new CopyingTable(parent);
    table->setAccessibleName(accessibleName);
    const int height = small ? 22 : 26;
    table->setHorizontalHeader(new TableHeader(small, table));
    table->setItemDelegate(new TableDelegate({.height = height, .font = small ? "detail" : "body", .lines = true}, table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->setVisible(!small);
    table->verticalHeader()->setMinimumSectionSize(0);
    table->verticalHeader()->setDefaultSectionSize(theme.px(height));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setMinimumSectionSize(theme.px(36));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(!small);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    return table;
}

int fittingWidth(const QTableView *table, int column, bool withCells)
{
    const Theme &theme = Theme::get();
    const QAbstractItemModel *model = table->model();
    const QFontMetrics metrics(theme.font("body"));
    int width = metrics.horizontalAdvance(model->headerData(column, Qt::Horizontal).toString()) + TableHeader::besideName(false);
    for (int row = 0; row < std::min(model->rowCount(), withCells ? kRowsToFit : 0); ++row)
        width = std::max(width, metrics.horizontalAdvance(model->index(row, column).data().toString()) + theme.px(22));
    if (const auto *rows = qobject_cast<const TableModel *>(model); rows && withCells && rows->shownRows() > kRowsToFit) { // numbers that grow: the last as well
        const std::int64_t last = rows->shownRows() - 1, row = rows->rows() ? (*rows->rows())[static_cast<std::size_t>(last)] : last;
        width = std::max(width, metrics.horizontalAdvance(qstring(rows->table().cellText(row, column))) + theme.px(22));
    }
    return std::clamp(width, theme.px(56), theme.px(280));
}

void fitColumns(QTableView *table)
{
    for (int column = 0; column < std::min(table->model()->columnCount(), kNamesToFit); ++column)
        table->setColumnWidth(column, fittingWidth(table, column, column < kColumnsToFit));
}

} // namespace mortise
