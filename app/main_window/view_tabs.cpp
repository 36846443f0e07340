#include "app/main_window/view_tabs.h"

#include "app/main_window/board.h"
#include "app/main_window/floating_views.h"
#include "app/main_window/pick_bar.h"
#include "app/main_window/side_views.h"
#include "app/main_window/view_places.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>

namespace mortise {
namespace {

constexpr int kTabLetters = 40;

} // namespace

ViewTabs::ViewTabs(Document &document, Canvas *canvas, QSplitter *around)
    : QTabWidget(around), document_(document), linked_(new LinkedRows(this)), live_(new LiveViews(document, *linked_, this)), floating_(new FloatingViews(window())), side_(nullptr), more_(new QToolButton(this)), views_(new QToolButton(this))
{
    const Theme &theme = Theme::get();
    around->addWidget(this);
    side_ = new SideViews(around);
    around->setChildrenCollapsible(false);
    around->setHandleWidth(1);
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setAccessibleName(tr("Canvas and views"));
    addTab(canvas, theme.icon(QStringLiteral("build")), tr("Canvas"));
    tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    tabBar()->setTabButton(0, QTabBar::LeftSide, nullptr);
    for (QTabWidget *tabs : {static_cast<QTabWidget *>(this), static_cast<QTabWidget *>(side_)}) {
        connect(tabs, &QTabWidget::tabCloseRequested, this, [this, tabs](int index) { close(tabs->widget(index)); });
        tabs->tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(tabs->tabBar(), &QWidget::customContextMenuRequested, this, [this, tabs](QPoint at) { popUpTabMenu(tabs, at); });
        auto *drag = new TabDrag(tabs->tabBar(), tabs == this ? 1 : 0, around);
        connect(drag, &TabDrag::dropped, this, &ViewTabs::drop);
    }
    auto *corner = new Panel(Qt::BottomEdge, this); // goes on where the tabs' line ends
    auto *row = new QHBoxLayout(corner);
    row->addStrut(tabBar()->sizeHint().height());
    row->setContentsMargins(0, 0, theme.px(8), 0);
    row->setSpacing(0);
    auto *picks = new PickBar(*linked_, corner);
    row->addWidget(picks);
    const auto addButton = [&](QToolButton *button, const char *icon, auto deed) {
        button->setIcon(theme.icon(QString::fromUtf8(icon)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setButtonRole(button, ButtonRole::Quiet);
        setSmall(button, true);
        button->hide();
        connect(button, &QToolButton::clicked, this, deed);
        row->addWidget(button);
    };
    addButton(more_, "add", &ViewTabs::popUpMore);
    addButton(views_, "eye", &ViewTabs::popUpViews);
    views_->setText(tr("Views"));
    views_->setToolTip(tr("Which views stand on the board"));
    views_->setAccessibleName(tr("Views on the board"));
    setCornerWidget(corner);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        fitCorner();
        side_->setAway(showsBoard());
    });
    connect(picks, &PickBar::blockRequested, this, &ViewTabs::requestPickBlock);
    connect(linked_, &LinkedRows::changed, this, [this] {
        const QString picked = live_->nodeOf(QApplication::focusWidget());
        pickedIn_ = !picked.isEmpty() ? picked : !currentNode().isEmpty() ? currentNode() : pickedIn_;
        if (const auto *board = boardAt(currentIndex()); board && picked.isEmpty())
            pickedIn_ = board->nodes().value(0);
    });
    connect(live_, &LiveViews::settingsChanged, this, &ViewTabs::settingsChanged);
    connect(live_, &LiveViews::filterWanted, this, &ViewTabs::filterWanted);
    connect(live_, &LiveViews::runWanted, this, [this] { document_.run(); });
    connect(live_, &LiveViews::nodeWanted, this, [this, canvas](const QString &node) {
        showCanvas();
        canvas->selectNode(node);
    });
    connect(live_, &LiveViews::orphaned, this, [this](View *view) {
        if (indexOf(view) >= 0 || side_->indexOf(view) >= 0)
            close(view); // a board follows the graph by itself
        else if (auto *window = qobject_cast<FloatingView *>(view->window()))
            floating_->close(window);
    });
    connect(floating_, &FloatingViews::docked, this, &ViewTabs::dock);
    connect(&document_, &Document::renamed, this, &ViewTabs::rename);
}

void ViewTabs::close(QWidget *page)
{
    for (auto &[category, board] : boards_)
        if (board == page)
            boardLayouts_[category] = board->layout();
    QTabWidget *tabs = indexOf(page) >= 0 ? static_cast<QTabWidget *>(this) : side_;
    tabs->removeTab(tabs->indexOf(page));
    page->hide();
    page->deleteLater();
}

void ViewTabs::showCanvas()
{
    setCurrentIndex(0);
}

View *ViewTabs::viewInSight() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (auto *view = qobject_cast<View *>(widget))
            return view;
    if (auto *view = qobject_cast<View *>(currentWidget()))
        return view;
    const auto *board = qobject_cast<Board *>(currentWidget());
    return board ? live_->viewIn(*board, board->nodes().value(0)) : nullptr;
}

QString ViewTabs::currentNode() const
{
    return live_->nodeOf(currentWidget());
}

QStringList ViewTabs::nodesInSight() const
{
    QStringList nodes;
    if (const Board *board = boardAt(currentIndex()))
        nodes = board->nodes();
    for (const QWidget *view : {currentWidget(), side_->isVisible() ? side_->currentWidget() : nullptr})
        if (const QString node = live_->nodeOf(view); !node.isEmpty())
            nodes << node;
    for (const FloatingView *window : floating_->all())
        if (window->isVisible() && !window->isMinimized())
            nodes << window->node();
    return nodes;
}

Board *ViewTabs::boardAt(int tab) const
{
    return qobject_cast<Board *>(widget(tab));
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
    return boardAt(currentIndex()) != nullptr;
}

void ViewTabs::closeAll()
{
    floating_->closeAll();
    while (count() > 1)
        close(widget(1));
    while (side_->count() > 0)
        close(side_->widget(0));
    boardLayouts_.clear();
}

void ViewTabs::openView(const QString &node)
{
    for (QTabWidget *tabs : {static_cast<QTabWidget *>(this), static_cast<QTabWidget *>(side_)})
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (qobject_cast<View *>(tabs->widget(tab)) && live_->nodeOf(tabs->widget(tab)) == node) {
                tabs->setCurrentIndex(tab);
                if (tabs == side_ && showsBoard())
                    showCanvas();
                return;
            }
    if (FloatingView *window = floating_->find(node, kTab)) {
        window->raise();
        window->activateWindow();
        return;
    }
    if (View *view = live_->make(node, this))
        setCurrentIndex(addView(this, node, view));
}

int ViewTabs::addView(QTabWidget *to, const QString &node, View *view)
{
    const int tab = to->addTab(view, Theme::get().icon(qstring(document_.registry().find(document_.workflow().find(utf8(node))->type)->icon)), node.left(kTabLetters));
    to->setTabToolTip(tab, node);
    view->show();
    return tab;
}

void ViewTabs::rename(const QString &from, const QString &to)
{
    floating_->rename(from, to);
    for (QTabWidget *tabs : {static_cast<QTabWidget *>(this), static_cast<QTabWidget *>(side_)})
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (qobject_cast<View *>(tabs->widget(tab)) && live_->nodeOf(tabs->widget(tab)) == to) { // the views know it already
                tabs->setTabText(tab, to.left(kTabLetters));
                tabs->setTabToolTip(tab, to);
            }
    if (pickedIn_ == from)
        pickedIn_ = to;
}

void ViewTabs::openBoard(Category category)
{
    QPointer<Board> &board = boards_[category];
    if (!board || indexOf(board) < 0) { // or it is about to go
        board = new Board(document_, *live_, *floating_, category, this);
        if (category == Category::Judge && runs_)
            board->setRuns(*runs_);
        board->restore(boardLayouts_[category]);
        connect(board, &Board::openRequested, this, &ViewTabs::openView);
        connect(board, &Board::refreshed, this, &ViewTabs::fitCorner);
        connect(board, &Board::setUpRequested, this, [this, category] { emit setUpRequested(category); });
        connect(board, &Board::floatRequested, this, [this, category](const QString &node, View *view, QPoint at) { floating_->add(node, view, Board::key(category), at); });
        const bool judge = category == Category::Judge;
        insertTab(1, board, Theme::get().icon(judge ? QStringLiteral("compare") : QStringLiteral("explore")), judge ? tr("Compare") : tr("Explore"));
    }
    const bool remembered = board->focusWidget();
    setCurrentWidget(board);
    if (!remembered && board->isAncestorOf(QApplication::focusWidget()))
        board->reveal(board->nodes().value(0)); // the keyboard came along: to the first view, not to the youngest
}

void ViewTabs::dock(const QString &node, View *view, const QString &from)
{
    for (const auto &[category, board] : boards_)
        if (from == Board::key(category) && board && indexOf(board) >= 0)
            return board->dock(node, view);
    if (from == kTab && document_.workflow().find(utf8(node)))
        setCurrentIndex(addView(this, node, view));
    else
        view->deleteLater(); // its board makes its own when it is opened
}

} // namespace mortise
