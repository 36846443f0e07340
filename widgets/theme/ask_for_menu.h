// A menu asked for without mouse or key: as a screen reader does.
#pragma once

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QWidget>

namespace mortise {

/// As a press of the right button at that point.
inline void askForMenu(QWidget *widget, QPoint at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace mortise
