// What the dialog shows once something was read, and the walk through the cells that do not fit.
#include "app/import/import_dialog.h"

#include "app/import/assumed_list.h"
#include "app/import/column_charts.h"
#include "app/import/reading_form.h"
#include "app/settings.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/table/long_table.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/label.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"
#include "widgets/theme/translated.h"

#include <QFileInfo>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <iterator>

namespace mortise {
namespace {

constexpr int kWidest = 280;

} // namespace

void ImportDialog::complain(const QString &sentence)
{
    tick_.stop();
    failed_ = true;
    error_->setText(sentence);
    said_->setText(tr("This file cannot be read as it is"));
    accept_->setText(tr("Bring in"));
    accept_->setEnabled(false);
}

void ImportDialog::showTable(const Table &table)
{
    const bool sameColumns = std::equal(table.fields().begin(), table.fields().end(), model_->table().fields().begin(), model_->table().fields().end(), [](const Field &a, const Field &b) { return a.name == b.name; });
    const std::int64_t row = long_->currentRow();
    const int at = table_->currentIndex().column();
    model_->setTable(table);
    if (!sameColumns)
        fitted_.clear();
    else if (row >= 0)
        long_->goTo(row, at);
    fitHeader();
    header_->refresh();
    if (facts_)
        charts_->setTable(table, facts_);
}

/// Widths for the first cells and the words above them, of the columns that come into sight: there may be thousands. What a person
/// made wider stays.
void ImportDialog::fitHeader()
{
    const int right = table_->viewport()->width();
    for (int column = header_->logicalIndexAt(0); column >= 0 && column < model_->columnCount() && header_->sectionViewportPosition(column) < right; ++column) {
        int &known = fitted_[column]; // 1: without facts, 2: with them
        const int now = facts_ ? 2 : 1;
        if (known >= now)
            continue;
        const int words = std::min(header_->sectionSizeHint(column), Theme::get().px(kWidest));
        table_->setColumnWidth(column, std::max({known > 0 ? table_->columnWidth(column) : 0, fittingWidth(table_, column), words}));
        known = now;
    }
}

/// "Rows 1 to 9 of 10,418", as they are in sight.
void ImportDialog::showRows()
{
    const std::int64_t rows = model_->shownRows(), before = model_->firstRow();
    const int first = table_->rowAt(0), last = table_->rowAt(table_->viewport()->height() - 1);
    if (rows == 0)
        rows_->setText(tr("No rows"));
    else if (!facts_)
        rows_->setText(counted(QT_TRANSLATE_NOOP("core", "The first %1 {row|rows}"), {countText(rows)}));
    else
        rows_->setText(tr("Rows %1 to %2 of %3").arg(countText(before + std::max(0, first) + 1), countText(last < 0 ? rows : before + last + 1), countText(rows)));
}

void ImportDialog::showPreview(const Expected<ReadResult> &read)
{
    if (accept_->isEnabled()) // the whole file was faster
        return;
    if (!read) {
        complain(translated(read.error().text));
        return;
    }
    error_->setText({});
    facts_ = nullptr;
    doubted_.clear();
    doubtful_.clear();
    model_->setDoubtful({});
    next_->setEnabled(false);
    showTable(withRoles(read->table));
    showRows();
}

void ImportDialog::showWhole(const Whole &whole)
{
    const Expected<ReadResult> &read = whole.read;
    tick_.stop();
    if (!read) {
        if (read.error().code != ErrorCode::Cancelled)
            complain(translated(read.error().text));
        return;
    }
    error_->setText(changed_ ? tr("The file has changed meanwhile and was read again: look at it once more.") : QString());
    found_ = read->report;
    facts_ = whole.facts;
    guessRoles(read->table);
    const Table table = withRoles(read->table);
    doubted_.clear();
    const std::vector<DoubtfulCells> doubts = openDoubts(*read, options());
    for (const DoubtfulCells &cells : doubts)
        doubted_[cells.doubt.column] = cells.doubt;
    showTable(table);
    const QString size = bytesText(found_.bytes), time = durationText(found_.seconds);
    said_->setText(counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {column|columns} · %3 · read in %4"), {countText(table.rows()), countText(table.columns()), size, time}));
    showRows();
    form_->showFound(found_);
    keptSize_->setText(bytesText(whole.keptBytes));
    if (!keepDecided_)
        keep_->setChecked(whole.keptBytes <= settings::keepBelow());
    showAssumed();
    accept_->setText(counted(QT_TRANSLATE_NOOP("core", "Bring in %1 {row|rows}"), {countText(table.rows())}));
    accept_->setEnabled(true);
    if (reading_ == 1) // later somebody is at work elsewhere
        accept_->setFocus();
    showDoubts(doubts);
    if (!doubts.empty())
        ValueLoader::later<Expected<std::vector<DoubtfulCells>>>(
            this, [file = utf8(path_), how = options(), now = read->table, doubts, stop = stop_.get_token()] { return findDoubtfulCells(file, how, now, doubts, stop); },
            [this, request = reading_](const Expected<std::vector<DoubtfulCells>> &found) {
                if (request == reading_ && found)
                    showDoubts(*found);
            });
}

void ImportDialog::showDoubts(const std::vector<DoubtfulCells> &doubts)
{
    doubtful_.clear();
    for (const DoubtfulCells &cells : doubts)
        if (!cells.rows.empty())
            doubtful_[cells.doubt.column] = cells.rows;
    model_->setDoubtful(doubtful_);
    next_->setEnabled(!doubtful_.empty());
    for (const auto &[column, rows] : doubtful_) // the name and how many beside it
        fitted_[column] = std::min(fitted_[column], 1);
    fitHeader();
    const bool decided = focusWidget() && doubts_->isAncestorOf(focusWidget()); // by one of its buttons, which go now
    doubts_->setDoubts(doubts, model_->table());
    if (decided)
        (doubts_->buttons().isEmpty() ? accept_ : doubts_->buttons().first())->setFocus();
    QWidget *before = next_;
    for (QPushButton *way : doubts_->buttons()) { // Tab takes them where they stand
        setTabOrder(before, way);
        before = way;
    }
    doubts_->parentWidget()->parentWidget()->setVisible(!doubts.empty()); // the area around it
}

/// From the current cell on, row by row, around the end.
void ImportDialog::goToDoubt(bool backwards)
{
    using Place = std::pair<std::int64_t, int>;
    const Place from{long_->currentRow(), table_->currentIndex().column()};
    std::optional<Place> best, first; // past `from`; and of all
    const auto before = [backwards](const Place &a, const Place &b) { return backwards ? b < a : a < b; };
    const auto take = [&](std::optional<Place> &kept, const Place &place) {
        if (!kept || before(place, *kept))
            kept = place;
    };
    for (const auto &[column, rows] : doubtful_) {
        take(first, {backwards ? rows.back() : rows.front(), column});
        // Among the rows of one column only the neighbours of `from` can be next.
        const auto at = std::lower_bound(rows.begin(), rows.end(), from.first) - rows.begin();
        for (auto i = std::max<std::ptrdiff_t>(0, at - 1); i < std::min<std::ptrdiff_t>(at + 2, std::ssize(rows)); ++i)
            if (const Place place{rows[static_cast<std::size_t>(i)], column}; before(from, place))
                take(best, place);
    }
    const std::optional<Place> place = best ? best : first;
    if (!place)
        return;
    table_->setFocus();
    long_->goTo(place->first, place->second);
    table_->selectionModel()->select(table_->currentIndex(), QItemSelectionModel::ClearAndSelect);
}

} // namespace mortise
