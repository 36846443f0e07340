#include "widgets/table/table_widget.h"

#include "widgets/table/table_header.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace mortise {
namespace {

constexpr int kRowsToFit = 50, kColumnsToFit = 60, kMostCopied = 1'000'000;

/// Ctrl+C copies the selection as tab-separated text.
class CopyingTable : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!event->matches(QKeySequence::Copy)) {
            QTableView::keyPressEvent(event);
            return;
        }
        QString text;
        qint64 cells = 0;
        for (const QItemSelectionRange &range : selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom() && cells < kMostCopied; ++row) {
                for (int column = range.left(); column <= range.right(); ++column, ++cells)
                    text += (column > range.left() ? QStringLiteral("\t") : QString()) + model()->index(row, column).data().toString();
                text += QLatin1Char('\n');
            }
        QApplication::clipboard()->setText(text);
    }
};

} // namespace

QTableView *makeTableWidget(QWidget *parent, const QString &accessibleName, bool small)
{
    const Theme &theme = Theme::get();
    auto *table = new CopyingTable(parent);
    table->setAccessibleName(accessibleName);
    const int height = small ? 22 : 26;
    table->setHorizontalHeader(new TableHeader(small, table));
    table->setItemDelegate(new RowsDelegate({.height = height, .font = small ? "detail" : "body", .lines = true}, table));
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

void fitColumns(QTableView *table)
{
    const Theme &theme = Theme::get();
    const QAbstractItemModel *model = table->model();
    const QFontMetrics metrics(theme.font("body"));
    for (int column = 0; column < std::min(model->columnCount(), kColumnsToFit); ++column) {
        int width = metrics.horizontalAdvance(model->headerData(column, Qt::Horizontal).toString()) + TableHeader::besideName(false);
        for (int row = 0; row < std::min(model->rowCount(), kRowsToFit); ++row)
            width = std::max(width, metrics.horizontalAdvance(model->index(row, column).data().toString()) + theme.px(22));
        table->setColumnWidth(column, std::clamp(width, theme.px(56), theme.px(280)));
    }
}

} // namespace mortise
