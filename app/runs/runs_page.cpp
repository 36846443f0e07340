#include "app/runs/runs_page.h"

#include "app/document.h"
#include "app/runs/run_details.h"
#include "app/runs/runs_model.h"
#include "widgets/theme/items_accessible.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace mortise {
namespace {

// px at 100 %; what does not fit goes, the least important first.
constexpr int kWidths[RunsModel::Columns] = {76, 150, 180, 146, 70, 96, 130};
constexpr RunsModel::Column kFirstToGo[] = {RunsModel::Tags, RunsModel::When, RunsModel::Time};

/// Pinned runs stay on top whatever the list is sorted by.
class ShownRuns : public QSortFilterProxyModel {
public:
    explicit ShownRuns(const RunsModel &runs, QObject *parent) : QSortFilterProxyModel(parent), runs_(runs) {}
    void setWords(const QString &words)
    {
        words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }
    void setPinnedOnly(bool only)
    {
        pinnedOnly_ = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        if (pinnedOnly_ && !runs_.isPinned(row))
            return false;
        if (words_.isEmpty())
            return true;
        const QString text = runs_.words(row);
        return std::all_of(words_.begin(), words_.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }
    bool lessThan(const QModelIndex &a, const QModelIndex &b) const override
    {
        const bool pinned = runs_.isPinned(a.row()), other = runs_.isPinned(b.row());
        if (pinned != other)
            return sortOrder() == Qt::AscendingOrder ? pinned : other;
        return runs_.less(a.row(), b.row(), a.column());
    }

private:
    const RunsModel &runs_;
    QStringList words_;
    bool pinnedOnly_ = false;
};

} // namespace

RunsPage::RunsPage(Document &document, QWidget *parent) : QWidget(parent), document_(document), choice_(new RunChoice(this))
{
    const Theme &theme = Theme::get();
    model_ = new RunsModel(document.registry(), this);
    auto *shown = new ShownRuns(*model_, this);
    shown_ = shown;
    shown_->setSourceModel(model_);

    pages_ = new QStackedLayout(this);
    auto *nothing = new Label(tr("Every training and every test is recorded here with all that made it. Press Run (F7)."), "body", "text2", this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(theme.px(20));
    pages_->addWidget(nothing);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    pages_->addWidget(split);
    auto *left = new QWidget(split);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4));
    find_ = new SearchField(tr("Find runs by learner, tag, note or number"), {}, left);
    setSmall(find_, true);
    bar->addWidget(find_, 1);
    pinned_ = new QToolButton(left);
    pinned_->setIcon(theme.icon(QStringLiteral("pin")));
    pinned_->setText(tr("Pinned"));
    pinned_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    pinned_->setToolTip(tr("Show pinned runs only"));
    pinned_->setAccessibleName(tr("Show pinned runs only"));
    pinned_->setCheckable(true);
    setSmall(pinned_, true);
    bar->addWidget(pinned_);
    column->addLayout(bar);

    list_ = new QTreeView(left);
    list_->setAccessibleName(tr("Runs"));
    list_->setModel(shown_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setItemDelegate(new RowsDelegate({.height = 26, .lines = true}, list_));
    list_->setSortingEnabled(true);
    list_->sortByColumn(RunsModel::Number, Qt::DescendingOrder);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->header()->setStretchLastSection(false);
    for (int section = 0; section < RunsModel::Columns; ++section)
        list_->setColumnWidth(section, theme.px(kWidths[section]));
    list_->header()->setSectionResizeMode(RunsModel::Changed, QHeaderView::Stretch);
    list_->viewport()->installEventFilter(this);
    setRowDeed(list_, tr("Restore this run"));
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->installEventFilter(this);
    column->addWidget(list_, 1);
    split->addWidget(left);
    details_ = new RunDetails(split);
    details_->setMinimumWidth(theme.px(280));
    split->addWidget(details_);
    details_->raise(); // a splitter puts what is added below; Tab comes to the list first
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);

    connect(find_, &QLineEdit::textChanged, shown, &ShownRuns::setWords);
    connect(pinned_, &QToolButton::toggled, shown, &ShownRuns::setPinnedOnly);
    connect(list_, &QWidget::customContextMenuRequested, this, &RunsPage::openMenu);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::choose);
    connect(list_, &QTreeView::activated, this, &RunsPage::restore); // by a double click, or a reader
    details_->follow(*choice_, document_);
    connect(&document_, &Document::recordsChanged, this, &RunsPage::refresh);
    refresh();
}

const KeyDeeds<RunsPage> &RunsPage::keyDeeds()
{
    static const KeyDeeds<RunsPage> kDeeds{"mortise::RunsPage",
                                           {{{Qt::Key_Return, Qt::Key_Enter}, QT_TRANSLATE_NOOP("mortise::RunsPage", "Restore this run"), [](RunsPage &page) { page.restore(); }},
                                            {{Qt::Key_P}, QT_TRANSLATE_NOOP("mortise::RunsPage", "Pin, or no longer"), [](RunsPage &page) { page.pin(); }},
                                            {QKeySequence::keyBindings(QKeySequence::Copy), QT_TRANSLATE_NOOP("mortise::RunsPage", "Copy"), [](RunsPage &page) { page.copy(); }},
                                            {{Qt::Key_Delete}, QT_TRANSLATE_NOOP("mortise::RunsPage", "Delete runs"), [](RunsPage &page) { page.askToDelete(); }},
                                            {{Qt::Key_Menu, Qt::SHIFT | Qt::Key_F10}, QT_TRANSLATE_NOOP("mortise::RunsPage", "What can be done with the chosen runs"), [](RunsPage &page) { page.openMenu(page.list_->visualRect(page.list_->currentIndex()).center()); }}}};
    return kDeeds;
}

QList<KeyHelp> RunsPage::keys()
{
    return keyDeeds().help();
}

void RunsPage::restore()
{
    if (const QStringList ids = chosen(); ids.size() == 1)
        document_.restoreRun(ids.front());
}

RunsPage::~RunsPage()
{
    document_.disconnect(this);
}

void RunsPage::refresh()
{
    const int known = model_->rowCount();
    model_->setRuns(document_.ledger().all());
    if (model_->rowCount() != known)
        emit countChanged(model_->rowCount());
    pages_->setCurrentIndex(model_->rowCount() > 0 ? 1 : 0);
    choose();
}

std::vector<int> RunsPage::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : list_->selectionModel()->selectedRows())
        rows.push_back(shown_->mapToSource(index).row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList RunsPage::chosen() const
{
    QStringList ids;
    for (const int row : chosenRows())
        ids << qstring(model_->run(row)->value("id", ""));
    return ids;
}

/// The latest run that is not just the one before once more; the latest one where the last few all are.
int RunsPage::latestChange() const
{
    constexpr int kLookBack = 12;
    const int latest = model_->rowCount() - 1;
    for (int row = latest; row >= std::max(0, latest - kLookBack); --row)
        if (const RunPtr before = model_->before(row)) {
            const auto differences = compareRuns(*before, *model_->run(row), document_.registry());
            if (std::any_of(differences.begin(), differences.end(), [](const RunDifference &difference) { return !difference.same(); }))
                return row;
        }
    return latest;
}

void RunsPage::choose()
{
    std::vector<int> rows = chosenRows();
    if (rows.empty() && model_->rowCount() > 0)
        rows = {latestChange()}; // what did the last change do?
    if (rows.empty()) {
        choice_->setPair({});
        return;
    }
    if (rows.size() > 2) {
        choice_->setPair({{}, {}, 0, 0, tr("%n runs are chosen. Choose two to see what changed between them.", nullptr, static_cast<int>(rows.size()))});
        return;
    }
    const RunPtr &after = model_->run(rows.back());
    const RunPtr before = rows.size() == 2 ? model_->run(rows.front()) : model_->before(rows.back());
    choice_->setPair({.before = before, .after = after, .beforeNumber = before ? document_.ledger().numberOf(before->value("id", "")) : 0, .afterNumber = static_cast<std::size_t>(rows.back()) + 1, .nothing = {}});
}

void RunsPage::pin()
{
    const QStringList ids = chosen();
    bool all = !ids.isEmpty();
    for (const int row : chosenRows())
        all = all && model_->isPinned(row);
    document_.pinRuns(ids, !all);
}

void RunsPage::copy() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < RunsModel::Columns; ++column)
        cells << model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const int row : chosenRows()) {
        cells.clear();
        for (int column = 0; column < RunsModel::Columns; ++column)
            cells << model_->index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void RunsPage::askToDelete()
{
    const QStringList ids = chosen();
    if (ids.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Mortise"), tr("%n runs will be gone for good.", nullptr, static_cast<int>(ids.size())), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *deed = box->addButton(tr("Delete %n runs", nullptr, static_cast<int>(ids.size())), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(deed, &QPushButton::clicked, this, [this, ids] { document_.deleteRuns(ids); });
    box->open();
}

void RunsPage::openMenu(QPoint at)
{
    const std::vector<int> rows = chosenRows();
    if (rows.empty())
        return;
    bool pinned = true;
    for (const int row : rows)
        pinned = pinned && model_->isPinned(row);
    const Theme &theme = Theme::get();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Runs"));
    if (rows.size() == 1)
        menu->addAction(theme.icon(QStringLiteral("history")), tr("Restore this run"), QKeySequence(Qt::Key_Return), this, [this, id = chosen().front()] { document_.restoreRun(id); });
    menu->addAction(theme.icon(QStringLiteral("pin")), pinned ? tr("Unpin") : tr("Pin"), QKeySequence(Qt::Key_P), this, &RunsPage::pin);
    menu->addAction(theme.icon(QStringLiteral("copy")), tr("Copy"), QKeySequence::Copy, this, &RunsPage::copy);
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("delete")), tr("Delete %n runs", nullptr, static_cast<int>(rows.size())), QKeySequence(Qt::Key_Delete), this, &RunsPage::askToDelete);
    menu->popup(list_->viewport()->mapToGlobal(at));
}

void RunsPage::fitColumns()
{
    const Theme &theme = Theme::get();
    int wanted = 0;
    for (const int width : kWidths)
        wanted += theme.px(width);
    for (const RunsModel::Column column : kFirstToGo) {
        const bool goes = wanted > list_->viewport()->width();
        list_->setColumnHidden(column, goes);
        if (goes)
            wanted -= theme.px(kWidths[column]);
    }
}

bool RunsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list_->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        if (keyDeeds().take(*static_cast<QKeyEvent *>(event), *this))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mortise
