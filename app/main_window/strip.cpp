#include "app/main_window/strip.h"

#include "app/document.h"
#include "app/runs/runs_page.h"
#include "widgets/theme/items_accessible.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/tabs.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kMostLogLines = 2000;
constexpr int kNodeRole = Qt::UserRole + 1;

} // namespace

Strip::Strip(Document &document, QWidget *parent) : Panel(Qt::TopEdge, parent)
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

    runs_ = new RunsPage(document, this);
    tabs_->setCount(0, static_cast<int>(document.ledger().all().size()));
    connect(runs_, &RunsPage::countChanged, this, [this](int count) { tabs_->setCount(0, count); });

    problems_ = new QListWidget(this);
    problems_->setAccessibleName(tr("Problems"));
    problems_->setItemDelegate(new RowsDelegate({.height = 26, .lines = true}, problems_));
    setRowDeed(problems_, tr("Go to the block"));
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

const RunChoice &Strip::runs() const
{
    return runs_->choice();
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
