#include "app/main_window/tab_drag.h"

#include "app/main_window/drop_marker.h"

#include <QMouseEvent>
#include <QTabBar>
#include <QTabWidget>

namespace mortise {
namespace {

constexpr int kOut = 24; // px below the bar where it stops to be a move within it

} // namespace

TabDrag::TabDrag(QTabBar *bar, int fixed, QWidget *over) : QObject(bar), bar_(bar), fixed_(fixed), over_(over)
{
    bar->installEventFilter(this);
}

TabDrag::Place TabDrag::placeAt(QPoint global) const
{
    const QPoint in = over_->mapFromGlobal(global);
    if (!over_->window()->frameGeometry().contains(global))
        return Place::Window;
    if (bar_->rect().adjusted(-kOut, -kOut, kOut, kOut).contains(bar_->mapFromGlobal(global)) || !over_->rect().contains(in))
        return Place::Nowhere;
    const double x = double(in.x()) / over_->width(), y = double(in.y()) / over_->height();
    return x > 0.5 && x > y ? Place::Right : y > 0.5 ? Place::Below : Place::Nowhere;
}

void TabDrag::show(Place place)
{
    if (!marker_)
        marker_ = new DropMarker(over_->window()); // a splitter would make it one of its parts
    const QRect all(over_->mapTo(over_->window(), QPoint()), over_->size());
    marker_->setVisible(place == Place::Right || place == Place::Below);
    marker_->setGeometry(place == Place::Right ? all.adjusted(all.width() / 2, 0, 0, 0) : all.adjusted(0, all.height() / 2, 0, 0));
    marker_->raise();
}

bool TabDrag::eventFilter(QObject *watched, QEvent *event)
{
    auto *tabs = qobject_cast<QTabWidget *>(bar_->parentWidget());
    if (watched != bar_ || !tabs)
        return false;
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        const int tab = bar_->tabAt(press->pos());
        page_ = press->button() == Qt::LeftButton && tab >= fixed_ ? tabs->widget(tab) : nullptr;
    } else if (event->type() == QEvent::MouseMove && page_) {
        show(placeAt(static_cast<QMouseEvent *>(event)->globalPosition().toPoint()));
    } else if (event->type() == QEvent::MouseButtonRelease && page_) {
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const Place place = placeAt(at);
        show(Place::Nowhere);
        if (place != Place::Nowhere)
            QMetaObject::invokeMethod(this, [this, page = page_, place, at] { page ? emit dropped(page, place, at) : void(); }, Qt::QueuedConnection);
        page_.clear();
    }
    return false;
}

} // namespace mortise
