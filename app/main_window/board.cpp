#include "app/main_window/board.h"

#include "widgets/theme/card.h"
#include "widgets/theme/empty_state.h"
#include "widgets/theme/label.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mortise {
namespace {

constexpr int kTableRank = 100;
constexpr qsizetype kMostTiles = 7; // the others are a click away on the canvas

/// What says most comes first and large; a table lies below it. Others in the order of the graph.
int rankOf(const std::string &type)
{
    constexpr std::array kFirst{"view.scatter", "view.distribution", "view.box", "view.leaderboard", "view.roc", "view.calibration", "view.threshold", "view.confusion"};
    if (type == "view.table")
        return kTableRank;
    const auto at = std::find(kFirst.begin(), kFirst.end(), type);
    return static_cast<int>(at - kFirst.begin());
}

bool isTable(const std::string &type)
{
    return rankOf(type) == kTableRank;
}

/// Cards with a gap between them that can be dragged: its handles paint nothing.
class Gaps : public QSplitter {
public:
    Gaps(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
    {
        setHandleWidth(Theme::get().px(12));
        setChildrenCollapsible(false);
    }

protected:
    QSplitterHandle *createHandle() override
    {
        class Gap : public QSplitterHandle {
        public:
            using QSplitterHandle::QSplitterHandle;

        protected:
            void paintEvent(QPaintEvent *) override {}
        };
        return new Gap(orientation(), this);
    }
};

} // namespace

Board::Board(Document &document, LiveViews &views, Category category, QWidget *parent)
    : Panel({}, parent), document_(document), views_(views), category_(category), column_(new QVBoxLayout(this))
{
    const Theme &theme = Theme::get();
    column_->setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12));
    setSurface("bg");
    setAccessibleName(category == Category::Judge ? tr("Compare: all results") : tr("Explore: all charts"));
    connect(&document_, &Document::workflowChanged, this, &Board::refresh);
    rebuild();
}

void Board::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
}

/// Only while it is seen: what is hidden costs nothing.
void Board::refresh()
{
    if (!isVisible())
        return;
    QStringList nodes;
    for (const std::string &name : document_.workflow().order())
        if (const NodeType *type = document_.registry().find(document_.workflow().find(name)->type); type && type->view && type->category == category_)
            nodes << qstring(name);
    const auto rank = [&](const QString &node) { return rankOf(document_.workflow().find(utf8(node))->type); };
    std::stable_sort(nodes.begin(), nodes.end(), [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    if (nodes == nodes_)
        return;
    nodes_ = nodes;
    rebuild();
}

void Board::rebuild()
{
    if (content_) { // whose button may have led here
        content_->hide();
        column_->removeWidget(content_);
        content_->deleteLater();
    }
    if (nodes_.isEmpty()) {
        const bool judge = category_ == Category::Judge;
        auto *empty = new EmptyState(judge ? QStringLiteral("compare") : QStringLiteral("explore"), judge ? tr("No results to compare") : tr("Nothing to look at yet"), this);
        empty->setSentence(judge ? tr("Leaderboard, ROC curve and confusion matrix stand here side by side once learners are tested.")
                                 : tr("Distributions, scatter plots and tables of your data stand here side by side. Rows picked in one light up in all."));
        empty->setAction(judge ? tr("Set up a comparison") : tr("Show my data"));
        connect(empty, &EmptyState::acted, this, &Board::setUpRequested);
        column_->addWidget(content_ = empty);
        return;
    }
    auto *across = new Gaps(Qt::Horizontal, this);
    const qsizetype shown = std::min(nodes_.size(), kMostTiles);
    const bool tableBelow = shown > 1 && isTable(document_.workflow().find(utf8(nodes_[shown - 1]))->type);
    const bool judge = category_ == Category::Judge;
    // A leaderboard is not high: what does not fit beside it stands below.
    const qsizetype beside = tableBelow ? shown - 2 : judge ? std::min(shown - 1, std::max<qsizetype>(2, shown / 2)) : shown - 1;
    auto *left = new Gaps(Qt::Vertical, across), *right = new Gaps(Qt::Vertical, across);
    left->addWidget(tile(nodes_.front(), false));
    if (beside + 1 < shown) {
        auto *below = new Gaps(Qt::Horizontal, left);
        for (qsizetype i = beside + 1; i < shown; ++i)
            below->addWidget(tile(nodes_[i], !tableBelow));
        left->addWidget(below);
    }
    left->setSizes(judge ? QList<int>{500, 500} : QList<int>{700, 300});
    for (qsizetype i = 1; i <= beside; ++i)
        right->addWidget(tile(nodes_[i], true));
    right->setVisible(right->count() > 0);
    across->addWidget(left);
    across->addWidget(right);
    across->setSizes(judge ? QList<int>{660, 340} : QList<int>{720, 280});
    across->setStretchFactor(0, 1);
    column_->addWidget(content_ = across);
}

QWidget *Board::tile(const QString &node, bool small)
{
    const Theme &theme = Theme::get();
    auto *card = new Card(this);
    card->setMinimumSize(theme.px(160), theme.px(110));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(5));
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(10), theme.px(4), theme.px(4), 0);
    head->addWidget(new Label(node, "strong", "text", card), 1);
    auto *open = new QToolButton(card);
    open->setIcon(theme.icon(QStringLiteral("fit")));
    open->setToolTip(tr("In a tab of its own"));
    open->setAccessibleName(tr("Open %1 in a tab of its own").arg(node));
    connect(open, &QToolButton::clicked, this, [this, node] { emit openRequested(node); });
    head->addWidget(open);
    column->addLayout(head);
    if (View *view = views_.make(node, card)) {
        view->setCompact(small);
        column->addWidget(view, 1);
    }
    return card;
}

} // namespace mortise
