#include "app/main_window/strip.h"

#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/tabs.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTime>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kMostLogLines = 2000;
constexpr int kNodeRole = Qt::UserRole + 1;

} // namespace

Strip::Strip(QWidget *parent) : Panel(Qt::TopEdge, parent)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    tabs_ = new Tabs(tr("Below the canvas"), this);
    tabs_->add(tr("Runs"), QStringLiteral("history"));
    tabs_->add(tr("Problems"), QStringLiteral("warning"));
    tabs_->add(tr("Log"), QStringLiteral("text"));
    head->addWidget(tabs_);
    head->addStretch();
    auto *fold = new QToolButton(this);
    fold->setIcon(theme.icon(QStringLiteral("chevron-down")));
    fold->setAccessibleName(tr("Fold or unfold"));
    head->addWidget(fold);
    column->addLayout(head);
    column->addWidget(new Rule(Qt::Horizontal, this));

    runs_ = new QTreeWidget(this);
    runs_->setAccessibleName(tr("Runs"));
    runs_->setHeaderLabels({tr("Run"), tr("Learner"), tr("What changed"), tr("Score"), tr("Time"), tr("When")});
    runs_->setRootIsDecorated(false);
    runs_->setUniformRowHeights(true);
    runs_->setItemDelegate(new RowsDelegate({.height = 26, .lines = true}, runs_));
    runs_->header()->setDefaultSectionSize(theme.px(130));
    runs_->setColumnWidth(0, theme.px(64));
    runs_->setColumnWidth(1, theme.px(190));
    runs_->setColumnWidth(2, theme.px(260));
    runs_->setColumnWidth(3, theme.px(150));
    runs_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(runs_, &QTreeWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (QTreeWidgetItem *item = runs_->itemAt(at)) {
            QMenu menu(this);
            menu.addAction(tr("Restore this run"), this, [this, id = item->data(0, kNodeRole).toString()] { emit restoreRequested(id); });
            menu.exec(runs_->viewport()->mapToGlobal(at));
        }
    });
    connect(runs_, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { emit restoreRequested(item->data(0, kNodeRole).toString()); });

    problems_ = new QListWidget(this);
    problems_->setAccessibleName(tr("Problems"));
    problems_->setItemDelegate(new RowsDelegate({.height = 26, .lines = true}, problems_));
    connect(problems_, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { emit nodeRequested(item->data(kNodeRole).toString()); });
    connect(problems_, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { emit nodeRequested(item->data(kNodeRole).toString()); });

    log_ = new QPlainTextEdit(this);
    log_->setAccessibleName(tr("Log"));
    log_->setReadOnly(true);
    log_->setMaximumBlockCount(kMostLogLines);
    log_->setFrameShape(QFrame::NoFrame);

    pages_ = new QStackedWidget(this);
    pages_->addWidget(runs_);
    pages_->addWidget(problems_);
    pages_->addWidget(log_);
    column->addWidget(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    connect(tabs_, &QTabBar::tabBarClicked, this, [this] { setFolded(false); });
    connect(fold, &QToolButton::clicked, this, [this] { setFolded(!isFolded()); });
}

bool Strip::isFolded() const
{
    return pages_->isHidden();
}

void Strip::setFolded(bool folded)
{
    if (folded == isFolded())
        return;
    pages_->setVisible(!folded);
    emit foldedChanged(folded);
}

void Strip::setRuns(const QList<RunRow> &runs)
{
    runs_->clear();
    QList<QTreeWidgetItem *> items;
    for (const RunRow &run : runs) {
        auto *item = new QTreeWidgetItem({QStringLiteral("#%1").arg(run.number), run.learner, run.changed, run.score, run.time, run.when});
        item->setData(0, kNodeRole, run.id);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
        for (const int quiet : {2, 5})
            item->setData(quiet, RowsDelegate::Token, QByteArray("text2"));
        items << item;
    }
    runs_->addTopLevelItems(items);
    tabs_->setCount(0, static_cast<int>(runs.size()));
}

void Strip::setProblems(const QList<ProblemRow> &problems)
{
    problems_->clear();
    for (const ProblemRow &problem : problems) {
        auto *item = new QListWidgetItem(problem.node + QStringLiteral(": ") + problem.text, problems_);
        item->setData(kNodeRole, problem.node);
        item->setData(RowsDelegate::IconName, problem.error ? QStringLiteral("error") : QStringLiteral("warning"));
        item->setData(RowsDelegate::Token, QByteArray(problem.error ? "err" : "warn"));
        item->setToolTip(problem.text);
    }
    tabs_->setCount(1, problems.isEmpty() ? -1 : static_cast<int>(problems.size()));
}

void Strip::log(const QString &line)
{
    log_->appendPlainText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + line);
}

} // namespace mortise
