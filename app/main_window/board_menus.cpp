// What stands on the board in front: which views, and one more.
#include "app/main_window/board.h"
#include "app/main_window/view_tabs.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_search.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QMenu>
#include <QToolButton>

namespace mortise {
namespace {

/// Right edge below right edge.
template <class Fill>
void popUpBelow(QToolButton *button, QWidget *owner, const Fill &fill)
{
    auto *menu = new QMenu(owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(button->accessibleName());
    fill(*menu);
    menu->popup(button->mapToGlobal(QPoint(button->width() - menu->sizeHint().width(), button->height())));
}

} // namespace

void ViewTabs::fitCorner()
{
    const Board *board = boardAt(currentIndex());
    const bool judge = current() == Category::Judge;
    views_->setVisible(board);
    more_->setVisible(board && sourceOf(*board)); // else the board itself says how it gets something to show
    more_->setText(judge ? tr("View") : tr("Chart"));
    more_->setToolTip(judge ? tr("Another view of these results") : tr("Another chart of these data"));
    more_->setAccessibleName(more_->toolTip());
}

/// The output that the view with the focus shows, else the first on the board that is linked.
std::optional<LooseEnd> ViewTabs::sourceOf(const Board &board) const
{
    QStringList nodes = board.nodes();
    if (const QString focused = live_->nodeOf(QApplication::focusWidget()); nodes.contains(focused))
        nodes.prepend(focused);
    for (const QString &node : nodes) {
        const GraphNode *view = document_.workflow().find(utf8(node));
        const NodeType *type = view ? document_.registry().find(view->type) : nullptr;
        if (!type || type->inputs.empty())
            continue;
        const PortSpec &port = type->inputs.front();
        if (const std::vector<Link> links = document_.workflow().into(utf8(node), port.key); !links.empty())
            return LooseEnd{links.front().from, links.front().fromPort, port.kind, true};
    }
    return {};
}

void ViewTabs::popUpViews()
{
    Board *board = boardAt(currentIndex());
    if (!board)
        return;
    popUpBelow(views_, this, [board](QMenu &menu) { board->fillMenu(menu); });
}

void ViewTabs::popUpMore()
{
    const Board *board = boardAt(currentIndex());
    const std::optional<LooseEnd> source = board ? sourceOf(*board) : std::nullopt;
    if (!source)
        return;
    popUpBelow(more_, this, [&](QMenu &menu) {
        for (const NodeType *type : document_.registry().all())
            if (type->view && type->category == current() && fittingPort(*type, *source))
                menu.addAction(Theme::get().icon(qstring(type->icon)), translated(type->title), this, [this, id = qstring(type->id), end = *source] { emit viewWanted(id, end); });
    });
}

void ViewTabs::reveal(const QString &node)
{
    if (Board *board = boardAt(currentIndex()))
        board->reveal(node);
}

} // namespace mortise
