// Mouse and keys on the canvas.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/snap.h"

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
        panFrom_ = at;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (dragged_ && dragged_->byKeyboard)
        endLink();
    if (slide_.state() == QAbstractAnimation::Running)
        slide_.setCurrentTime(slide_.totalDuration());
    if (event->button() == Qt::LeftButton && takeUpAt(mapToScene(at)))
        return;
    if (event->button() == Qt::LeftButton)
        for (const auto &[name, item] : nodes_) {
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
    else if (!under)
        emit menuRequested(mapToScene(event->position().toPoint()), event->globalPosition().toPoint(), std::nullopt);
}

bool Canvas::event(QEvent *event)
{
    // Tab walks on to the next part of the window; the arrows walk on the canvas.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
        if (key == Qt::Key_Delete || key == Qt::Key_Space || key == Qt::Key_L || key == Qt::Key_Return || arrow || pressed->matches(QKeySequence::Copy)
            || pressed->matches(QKeySequence::Cut) || pressed->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
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

void Canvas::keyPressEvent(QKeyEvent *event)
{
    auto *focused = dynamic_cast<NodeItem *>(scene_.focusItem());
    const auto key = static_cast<Qt::Key>(event->key());
    if (dragged_ && dragged_->byKeyboard) {
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            dropLink({});
        else if (key == Qt::Key_Escape)
            endLink();
        else if (key == Qt::Key_Right || key == Qt::Key_Down)
            nextTarget(1);
        else if (key == Qt::Key_Left || key == Qt::Key_Up)
            nextTarget(-1);
        else if (key == Qt::Key_L && event->modifiers() & Qt::ShiftModifier && focused)
            takeUpNext(focused);
        else if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && dragged_->was) {
            chooseTarget(nullptr, -1);
            dropLink({});
        }
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::Cut)) {
        cutSelection();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        if (!paste())
            emit pasteRequested();
        return;
    }
    switch (key) {
    case Qt::Key_Escape:
        if (dragged_)
            endLink();
        else if (moving_)
            cancelMove();
        else
            scene_.clearSelection();
        return;
    case Qt::Key_Space: {
        std::optional<LooseEnd> end;
        QPointF place = underMouse() ? menuPlace_ : freePlace();
        if (focused && focused->isSelected() && focused->portCount(true) > 0) {
            const PortSpec &spec = focused->nodeType()->outputs.front();
            end = LooseEnd{focused->name(), spec.key, spec.kind, true};
            place = focused->pos() + QPointF(kCardWidth + 80, 0);
        }
        emit menuRequested(place, viewport()->mapToGlobal(mapFromScene(place)), end);
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (focused)
            emit opened(focused->title());
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        event->modifiers() & Qt::ControlModifier ? deleteAndJoin() : deleteSelection();
        return;
    case Qt::Key_L:
        if (focused && event->modifiers() & Qt::ShiftModifier)
            takeUpNext(focused);
        else if (focused && focused->portCount(true) > 0)
            beginLink(focused, true, 0, true);
        return;
    case Qt::Key_F2:
        if (!currentNode().isEmpty())
            startRename(currentNode());
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))
            nudge(key, event->modifiers() & Qt::AltModifier ? 1 : kGrid);
        else
            moveAlong(key);
        return;
    default: QGraphicsView::keyPressEvent(event);
    }
}

/// Left and right along links, up and down to the nearest card in that direction.
void Canvas::moveAlong(Qt::Key key)
{
    auto *at = dynamic_cast<NodeItem *>(scene_.focusItem());
    NodeItem *next = nullptr;
    if (!at) {
        const QList<NodeItem *> all = nodeItems();
        next = all.isEmpty() ? nullptr : all.first();
    } else {
        for (const LinkItem *link : at->links) {
            if (key == Qt::Key_Right && link->from() == at && (!next || link->to()->y() < next->y()))
                next = link->to();
            if (key == Qt::Key_Left && link->to() == at && (!next || link->from()->y() < next->y()))
                next = link->from();
        }
        const QPointF here = at->pos();
        double nearest = 1e18;
        for (const auto &[name, item] : nodes_) {
            const QPointF d = item->pos() - here;
            const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
            const double ahead = key == Qt::Key_Up ? -d.y() : key == Qt::Key_Down ? d.y() : key == Qt::Key_Left ? -d.x() : d.x();
            const double aside = vertical ? std::abs(d.x()) : std::abs(d.y());
            if (item == at || ahead < 4 || (next && !vertical))
                continue;
            if (const double cost = ahead + 2 * aside; cost < nearest) {
                nearest = cost;
                if (vertical || !next)
                    next = item;
            }
        }
    }
    if (next)
        selectNode(next->title());
}

} // namespace mortise
