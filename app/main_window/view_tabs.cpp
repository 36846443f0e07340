#include "app/main_window/view_tabs.h"

#include "app/main_window/board.h"
#include "app/main_window/pick_bar.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QTabBar>
#include <QToolButton>

namespace mortise {

ViewTabs::ViewTabs(Document &document, Canvas *canvas, QWidget *parent)
    : QTabWidget(parent), document_(document), linked_(new LinkedRows(this)), live_(new LiveViews(document, *linked_, this))
{
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setAccessibleName(tr("Canvas and views"));
    addTab(canvas, Theme::get().icon(QStringLiteral("build")), tr("Canvas"));
    tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    tabBar()->setTabButton(0, QTabBar::LeftSide, nullptr);
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int index) { close(widget(index)); });
    auto *picks = new PickBar(*linked_, this);
    setCornerWidget(picks);
    connect(picks, &PickBar::blockRequested, this, &ViewTabs::requestPickBlock);
    connect(linked_, &LinkedRows::changed, this, [this] {
        const QString picked = live_->nodeOf(QApplication::focusWidget());
        pickedIn_ = !picked.isEmpty() ? picked : !currentNode().isEmpty() ? currentNode() : pickedIn_;
        if (const auto *board = qobject_cast<Board *>(currentWidget()); board && picked.isEmpty())
            pickedIn_ = board->nodes().value(0);
    });
    connect(live_, &LiveViews::settingsChanged, this, &ViewTabs::settingsChanged);
    connect(live_, &LiveViews::filterWanted, this, &ViewTabs::filterWanted);
    connect(live_, &LiveViews::orphaned, this, [this](View *view) {
        if (indexOf(view) >= 0)
            close(view); // a board follows the graph by itself
    });
}

void ViewTabs::close(QWidget *page)
{
    removeTab(indexOf(page));
    page->deleteLater();
}

void ViewTabs::showCanvas()
{
    setCurrentIndex(0);
}

QStringList ViewTabs::openNodes() const
{
    QStringList nodes;
    for (int tab = 0; tab < count(); ++tab)
        if (const QString node = live_->nodeOf(widget(tab)); !node.isEmpty())
            nodes << node;
    return nodes;
}

QString ViewTabs::currentNode() const
{
    return live_->nodeOf(currentWidget());
}

std::optional<Category> ViewTabs::current() const
{
    for (const auto &[category, board] : boards_)
        if (board && board == currentWidget())
            return category;
    const GraphNode *node = document_.workflow().find(utf8(currentNode()));
    const NodeType *type = node ? document_.registry().find(node->type) : nullptr;
    return !type ? std::nullopt : std::optional(type->category == Category::Judge ? Category::Judge : Category::Look);
}

bool ViewTabs::showsBoard() const
{
    return qobject_cast<Board *>(currentWidget()) != nullptr;
}

void ViewTabs::closeAll()
{
    while (count() > 1)
        close(widget(1));
}

void ViewTabs::openView(const QString &node)
{
    for (int tab = 1; tab < count(); ++tab)
        if (live_->nodeOf(widget(tab)) == node) {
            setCurrentIndex(tab);
            return;
        }
    View *view = live_->make(node, this);
    if (!view)
        return;
    const int tab = addTab(view, Theme::get().icon(qstring(document_.registry().find(document_.workflow().find(utf8(node))->type)->icon)), node.left(40));
    setTabToolTip(tab, node);
    setCurrentIndex(tab);
}

void ViewTabs::openBoard(Category category)
{
    QPointer<Board> &board = boards_[category];
    if (!board) {
        board = new Board(document_, *live_, category, this);
        connect(board, &Board::openRequested, this, &ViewTabs::openView);
        connect(board, &Board::setUpRequested, this, [this, category] { emit setUpRequested(category); });
        const bool judge = category == Category::Judge;
        insertTab(1, board, Theme::get().icon(judge ? QStringLiteral("compare") : QStringLiteral("explore")), judge ? tr("Compare") : tr("Explore"));
    }
    setCurrentWidget(board);
}

/// Upwards from the view to the first table: behind that the block belongs.
void ViewTabs::requestPickBlock(bool keepPicked)
{
    std::string node = utf8(pickedIn_);
    for (std::size_t steps = document_.workflow().nodes().size(); steps > 0; --steps) {
        const Link *above = nullptr;
        for (const Link &link : document_.workflow().into(node))
            if (link.toPort == "table" || !above)
                above = &link;
        if (!above) {
            const GraphNode *graph = document_.workflow().find(node); // a view of its own output
            const NodeType *type = graph ? document_.registry().find(graph->type) : nullptr;
            if (type && !type->outputs.empty() && type->outputs.front().kind == ValueKind::Table)
                emit pickBlockRequested(qstring(node), qstring(type->outputs.front().key), keepPicked);
            return;
        }
        const GraphNode *from = document_.workflow().find(above->from);
        const NodeType *type = from ? document_.registry().find(from->type) : nullptr;
        const bool table = type && std::any_of(type->outputs.begin(), type->outputs.end(), [&](const PortSpec &port) { return port.key == above->fromPort && port.kind == ValueKind::Table; });
        if (table) {
            emit pickBlockRequested(qstring(above->from), qstring(above->fromPort), keepPicked);
            return;
        }
        node = above->from;
    }
}

} // namespace mortise
