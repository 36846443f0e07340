// Mouse and keys on the canvas.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace mortise {

void Canvas::mousePressEvent(QMouseEvent *event)
{
    finishRename(true);
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers() & Qt::AltModifier)) {
        panning_ = true;
        fitted_ = false;
        panFrom_ = at;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (dragged_ && dragged_->byKeyboard)
        endLink();
    finishSlide();
    if (event->button() == Qt::RightButton && itemAt(at))
        return; // the menu is about what is selected
    if (event->button() == Qt::LeftButton && takeUpAt(mapToScene(at)))
        return;
    if (event->button() == Qt::LeftButton)
        for (const auto &[id, group] : groups_) {
            if (const auto port = group->portAt(mapToScene(at))) {
                beginLink(port->node, port->output, port->index, false);
                return;
            }
            if (!group->isCollapsed() && group->isVisible() && group->mapRectToScene(group->foldMark()).contains(mapToScene(at))) {
                toggleGroup(qstring(id));
                return;
            }
        }
    if (event->button() == Qt::LeftButton)
        for (const auto &[name, item] : nodes_) {
            if (!item->isVisible())
                continue;
            const QPointF inside = item->mapFromScene(mapToScene(at));
            for (const bool output : {true, false})
                if (const int port = item->portAt(inside, output); port >= 0) {
                    beginLink(item, output, port, false);
                    return;
                }
        }
    QGraphicsView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        beginMove(at);
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    menuPlace_ = mapToScene(at);
    if (panning_) {
        const QPoint moved = at - panFrom_;
        panFrom_ = at;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    if (dragged_ && !dragged_->byKeyboard) {
        dragLinkTo(mapToScene(at));
        return;
    }
    if (moving_ && event->buttons() & Qt::LeftButton) {
        if (moving_->moved || (mapToScene(at) - moving_->from).manhattanLength() * transform().m11() >= QApplication::startDragDistance())
            moveTo(mapToScene(at), event->modifiers() & Qt::AltModifier);
        return;
    }
    QGraphicsView::mouseMoveEvent(event);
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (panning_) {
        panning_ = false;
        viewport()->unsetCursor();
        return;
    }
    if (dragged_ && !dragged_->byKeyboard) {
        dropLink(event->globalPosition().toPoint());
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
    if (moving_)
        if (auto *frame = dynamic_cast<GroupItem *>(moving_->grabbed); frame && frame->isSelected() && !frame->isCollapsed())
            frame->selectMembers(); // a click takes the selection from all but what was clicked
    finishMove();
    emit viewChanged();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    QGraphicsItem *under = itemAt(event->position().toPoint());
    if (auto *node = dynamic_cast<NodeItem *>(under))
        emit opened(node->title());
    else if (auto *note = dynamic_cast<NoteItem *>(under))
        editNote(note);
    else if (auto *group = dynamic_cast<GroupItem *>(under))
        toggleGroup(qstring(group->id()));
    else if (!under)
        emit menuRequested(mapToScene(event->position().toPoint()), event->globalPosition().toPoint(), std::nullopt);
}

/// Past the scene: with a block that once had the focus it would call the focus back into itself, and Tab among the
/// controls that lie on the canvas would never leave them.
bool Canvas::focusNextPrevChild(bool next)
{
    return QWidget::focusNextPrevChild(next);
}

/// As long as the arrows are held the blocks move; let go, it was one step.
void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        finishMove();
    QGraphicsView::keyReleaseEvent(event);
}

void Canvas::focusOutEvent(QFocusEvent *event)
{
    finishMove();
    QGraphicsView::focusOutEvent(event);
}

/// Left and right along links, up and down to the nearest card in that direction.
void Canvas::moveAlong(Qt::Key key)
{
    auto *at = dynamic_cast<QGraphicsObject *>(scene_.focusItem());
    QList<QGraphicsObject *> stops;
    for (NodeItem *item : nodeItems())
        if (QGraphicsObject *stop = stopOf(item); !stops.contains(stop))
            stops << stop;
    QGraphicsObject *next = nullptr;
    if (!stops.contains(at)) {
        next = stops.isEmpty() ? nullptr : stops.first();
    } else {
        const auto *node = dynamic_cast<NodeItem *>(at);
        const auto *group = dynamic_cast<GroupItem *>(at);
        for (const LinkItem *link : node ? node->links : group ? group->crossing() : QList<LinkItem *>()) {
            QGraphicsObject *from = stopOf(link->from()), *to = stopOf(link->to());
            if (key == Qt::Key_Right && from == at && (!next || to->y() < next->y()))
                next = to;
            if (key == Qt::Key_Left && to == at && (!next || from->y() < next->y()))
                next = from;
        }
        const QPointF here = at->pos();
        double nearest = 1e18;
        for (QGraphicsObject *stop : stops) {
            const QPointF d = stop->pos() - here;
            const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
            const double ahead = key == Qt::Key_Up ? -d.y() : key == Qt::Key_Down ? d.y() : key == Qt::Key_Left ? -d.x() : d.x();
            const double aside = vertical ? std::abs(d.x()) : std::abs(d.y());
            if (stop == at || ahead < 4 || (next && !vertical))
                continue;
            if (const double cost = ahead + 2 * aside; cost < nearest) {
                nearest = cost;
                if (vertical || !next)
                    next = stop;
            }
        }
    }
    if (auto *node = dynamic_cast<NodeItem *>(next))
        selectNode(node->title());
    else if (auto *group = dynamic_cast<GroupItem *>(next))
        selectGroup(group);
}

} // namespace mortise
