// Where an open view stands: in a tab, beside the canvas, in a window of its own; by menu and by dragging its tab.
#include "app/main_window/view_places.h"

#include "app/main_window/floating_views.h"
#include "app/main_window/side_views.h"
#include "app/main_window/view_tabs.h"
#include "widgets/theme/theme.h"

#include <QMenu>
#include <QTabBar>

namespace mortise {

View *ViewTabs::takeView(const QString &node)
{
    for (QTabWidget *tabs : {static_cast<QTabWidget *>(this), static_cast<QTabWidget *>(side_)})
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (auto *view = qobject_cast<View *>(tabs->widget(tab)); view && live_->nodeOf(view) == node) {
                tabs->removeTab(tab);
                view->hide();
                view->setParent(nullptr);
                view->setMinimumSize(0, 0);
                view->setCompact(false);
                return view;
            }
    return nullptr;
}

void ViewTabs::moveBeside(const QString &node, bool below)
{
    if (View *view = takeView(node)) {
        side_->setBelow(below);
        side_->setCurrentIndex(addView(side_, node, view));
        showCanvas(); // that is what it is seen beside
    }
}

void ViewTabs::moveToWindow(const QString &node, QPoint at)
{
    if (View *view = takeView(node))
        floating_->add(node, view, kTab, at);
}

void ViewTabs::moveToTab(const QString &node)
{
    if (View *view = takeView(node))
        setCurrentIndex(addView(this, node, view));
}

void ViewTabs::drop(QWidget *page, TabDrag::Place place, QPoint global)
{
    const QString node = qobject_cast<View *>(page) ? live_->nodeOf(page) : QString();
    if (node.isEmpty())
        return; // boards stay
    if (place == TabDrag::Place::Window)
        moveToWindow(node, global);
    else
        moveBeside(node, place == TabDrag::Place::Below);
}

void ViewTabs::popUpTabMenu(QTabWidget *tabs, QPoint at)
{
    QTabBar *bar = tabs->tabBar();
    const int tab = bar->tabAt(at) >= 0 ? bar->tabAt(at) : tabs->currentIndex(); // by the menu key: the one that is in front
    QWidget *page = tabs->widget(tab);
    if (!page || (tabs == this && tab == 0))
        return;
    const QString node = qobject_cast<View *>(page) ? live_->nodeOf(page) : QString();
    const Theme &theme = Theme::get();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(bar->tabText(tab));
    if (!node.isEmpty()) {
        if (tabs == side_)
            menu->addAction(tr("Show in a tab"), this, [this, node] { moveToTab(node); });
        if (tabs == this || side_->isBelow())
            menu->addAction(tr("Show beside the canvas"), this, [this, node] { moveBeside(node, false); });
        if (tabs == this || !side_->isBelow())
            menu->addAction(tr("Show below the canvas"), this, [this, node] { moveBeside(node, true); });
        menu->addAction(tr("Show in its own window"), this, [this, node] { moveToWindow(node); });
        menu->addSeparator();
    }
    menu->addAction(theme.icon(QStringLiteral("close")), tr("Close"), this, [this, page = QPointer(page)] { page ? close(page) : void(); });
    menu->popup(bar->mapToGlobal(bar->tabAt(at) >= 0 ? at : bar->tabRect(tab).bottomLeft()));
}

} // namespace mortise
