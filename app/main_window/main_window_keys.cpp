// By keys through the window: from part to part, from mode to mode, and the list of all keys.
#include "app/import/import_dialog.h"
#include "app/main_window/help_panel.h"
#include "app/main_window/inspector.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/strip.h"
#include "app/main_window/tile.h"
#include "app/main_window/top_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/runs/runs_page.h"
#include "app/search/keys_popup.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/table_view.h"
#include "widgets/views/view.h"

#include <QAction>
#include <QApplication>

namespace mortise {
namespace {

bool takesTab(const QWidget *widget, const QWidget *in)
{
    return widget->isVisibleTo(in) && widget->isEnabled() && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// What lies inside a part comes before what lies behind it, whenever it was made.
void collectStops(QWidget *from, const QWidget *in, QList<QWidget *> &stops)
{
    if (takesTab(from, in))
        stops << from;
    for (QObject *child : from->children())
        if (auto *widget = qobject_cast<QWidget *>(child); widget && !widget->isWindow())
            collectStops(widget, in, stops);
}

QList<QWidget *> stopsIn(QWidget *part)
{
    QList<QWidget *> stops;
    collectStops(part, part, stops);
    return stops;
}

/// Where the keyboard was in it, else where Tab would come first.
QWidget *entryOf(QWidget *part)
{
    const QList<QWidget *> stops = stopsIn(part);
    if (stops.isEmpty())
        return nullptr;
    QWidget *last = part->focusWidget();
    return stops.contains(last) ? last : stops.first();
}

} // namespace

/// In the order that Tab takes, those in sight.
QList<QWidget *> MainWindow::parts() const
{
    QList<QWidget *> parts;
    for (QWidget *part : QList<QWidget *>{top_, palettePanel_, tabs_->currentWidget(), help_, inspector_, strip_})
        if (part && part->isVisible() && !stopsIn(part).isEmpty())
            parts << part;
    return parts;
}

void MainWindow::goToPart(int by)
{
    const QList<QWidget *> all = parts();
    if (all.isEmpty())
        return;
    const QWidget *now = focusWidget();
    int at = by > 0 ? -1 : 0;
    for (int i = 0; i < all.size(); ++i)
        if (now && (all[i] == now || all[i]->isAncestorOf(now)))
            at = i;
    const auto count = static_cast<int>(all.size());
    setAttribute(Qt::WA_KeyboardFocusChange); // the ring shows
    entryOf(all[(at + by + count) % count])->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

/// Qt goes by when things were made: views, forms and their fields are made anew all the time and would come last of all.
bool MainWindow::focusNextPrevChild(bool next)
{
    if (!work_->isVisible())
        return QMainWindow::focusNextPrevChild(next);
    QList<QWidget *> stops;
    for (QWidget *part : QList<QWidget *>{top_, palettePanel_, tabs_, help_, inspector_, strip_, this}) // what is in none of them comes last
        if (part->isVisible())
            for (QWidget *stop : stopsIn(part))
                if (!stops.contains(stop))
                    stops << stop;
    const auto count = stops.size();
    const auto at = stops.indexOf(focusWidget());
    if (at < 0 || count < 2)
        return QMainWindow::focusNextPrevChild(next);
    setAttribute(Qt::WA_KeyboardFocusChange); // the ring shows
    stops[(at + (next ? 1 : -1) + count) % count]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::showMode(int mode)
{
    if (!work_->isVisible())
        return;
    emit top_->modeChosen(static_cast<Mode>(mode));
    setAttribute(Qt::WA_KeyboardFocusChange); // the ring shows
    enterMiddle();
}

/// The keyboard goes to what is in front, once that is shown.
void MainWindow::enterMiddle()
{
    const auto enter = [this] {
        if (QWidget *entry = work_->isVisible() ? entryOf(tabs_->currentWidget()) : nullptr)
            entry->setFocus(Qt::ShortcutFocusReason);
    };
    QMetaObject::invokeMethod(this, enter, Qt::QueuedConnection);
}

void MainWindow::blockOfPicked(bool keep)
{
    if (tabs_->linkedRows().picked())
        tabs_->requestPickBlock(keep);
    else
        status_->say(tr("Pick rows in a chart or a table first"));
}

/// From what takes the keys: the window's actions, the tables of keys of its parts, the chart that is seen.
void MainWindow::showKeys()
{
    QList<KeyLine> lines;
    const QWidget *seen = tabs_->viewInSight();
    if (seen && work_->isVisible())
        for (const PictureCanvas *chart : seen->findChildren<PictureCanvas *>())
            for (const KeyHelp &line : chart->keys())
                lines << KeyLine{tr("In this chart"), line.text, line.keys};
    for (QAction *action : actions())
        if (!action->shortcut().isEmpty())
            lines << KeyLine{tr("Everywhere"), action->text(), action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }};
    const auto add = [&lines](const QString &place, const QList<KeyHelp> &keys) {
        for (const KeyHelp &line : keys)
            lines << KeyLine{place, line.text, line.keys};
    };
    add(tr("On the canvas"), Canvas::keys());
    add(tr("On the heading of a view on a board"), TileHeader::keys());
    add(tr("In the list of runs"), RunsPage::keys());
    add(tr("In a table"), TableView::keys());
    add(tr("While a table is brought in"), ImportDialog::keys());
    keys_->popUp(mapToGlobal(QPoint((width() - keys_->width()) / 2, Theme::get().px(52))), std::move(lines));
}

} // namespace mortise
