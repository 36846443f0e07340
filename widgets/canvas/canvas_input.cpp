// Mouse, keys and drops on the canvas, and the edits that they ask for.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
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
    if (event->button() == Qt::LeftButton)
        for (const auto &[name, item] : nodes_) {
            const QPointF inside = item->mapFromScene(mapToScene(at));
            for (const bool output : {true, false})
                if (const int port = item->portAt(inside, output); port >= 0) {
                    beginLink(item, output, port, false);
                    return;
                }
        }
    movingByHand_ = event->button() == Qt::LeftButton && itemAt(at);
    QGraphicsView::mousePressEvent(event);
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
    if (movingByHand_)
        finishMove();
    movingByHand_ = false;
    emit viewChanged();
}

/// One step of undo for all that was dragged.
void Canvas::finishMove()
{
    Several moves{{}, QT_TRANSLATE_NOOP("core", "Move blocks")};
    for (const auto &[name, item] : nodes_)
        if (const Point at{item->x(), item->y()}; !(at == workflow_.find(name)->at))
            moves.edits.push_back(MoveNode{name, at});
    for (const auto &[id, item] : notes_)
        if (const Point at{item->x(), item->y()}; !(at == item->note().at)) {
            Note note = item->note();
            note.at = at;
            moves.edits.push_back(SetNote{id, note});
        }
    if (!moves.edits.empty())
        emit edited(std::move(moves));
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
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Space || key == Qt::Key_L || key == Qt::Key_Return) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
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
        return;
    }
    switch (key) {
    case Qt::Key_Escape:
        if (dragged_)
            endLink();
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
        deleteSelection();
        return;
    case Qt::Key_L:
        if (focused && focused->portCount(true) > 0)
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

void Canvas::deleteSelection()
{
    Several removal;
    int blocks = 0;
    for (const auto &[name, item] : nodes_)
        if (item->isSelected()) {
            removal.edits.push_back(RemoveNode{name});
            ++blocks;
        }
    for (const auto &[link, item] : links_)
        if (item->isSelected() && !item->from()->isSelected() && !item->to()->isSelected())
            removal.edits.push_back(RemoveLink{link});
    for (const auto &[id, item] : notes_)
        if (item->isSelected())
            removal.edits.push_back(SetNote{id, std::nullopt});
    removal.name = blocks > 1 ? Text(QT_TRANSLATE_NOOP("core", "Delete %1 blocks"), {std::to_string(blocks)}) : Text(QT_TRANSLATE_NOOP("core", "Delete"));
    if (removal.edits.size() == 1)
        emit edited(removal.edits.front());
    else if (!removal.edits.empty())
        emit edited(std::move(removal));
}

void Canvas::duplicateSelection()
{
    Several copies{{}, QT_TRANSLATE_NOOP("core", "Duplicate")};
    std::map<std::string, std::string> copyOf;
    Workflow grown = workflow_; // names must be free among the copies as well
    for (const QString &selected : selectedNodes()) {
        const std::string name = utf8(selected);
        GraphNode node = *workflow_.find(name);
        node.at = {node.at.x + 24, node.at.y + 24};
        copyOf[name] = grown.freeNodeName(name);
        const AddNode add{copyOf[name], node};
        if (grown.apply(add, registry_))
            copies.edits.push_back(add);
    }
    for (const Link &link : workflow_.links())
        if (copyOf.contains(link.to)) {
            const std::string from = copyOf.contains(link.from) ? copyOf[link.from] : link.from;
            copies.edits.push_back(AddLink{{from, link.fromPort, copyOf[link.to], link.toPort}});
        }
    if (copies.edits.empty())
        return;
    emit edited(copies);
    scene_.clearSelection();
    for (const auto &[name, copy] : copyOf)
        if (NodeItem *made = item(qstring(copy)))
            made->setSelected(true);
}

void Canvas::tidy()
{
    Several moves{{}, QT_TRANSLATE_NOOP("core", "Tidy up")};
    for (const auto &[name, at] : tidyLayout(workflow_))
        moves.edits.push_back(MoveNode{name, at});
    if (!moves.edits.empty())
        emit edited(std::move(moves));
    fit();
}

void Canvas::addNote()
{
    int id = 1;
    while (workflow_.notes().contains(std::to_string(id)))
        ++id;
    const QPointF at = freePlace();
    bool ok = false;
    const QString text = QInputDialog::getMultiLineText(this, tr("Note"), tr("What should be remembered here?"), {}, &ok);
    if (ok && !text.trimmed().isEmpty())
        emit edited(SetNote{std::to_string(id), Note{utf8(text), {at.x(), at.y()}}});
}

void Canvas::editNote(NoteItem *note)
{
    bool ok = false;
    const QString text = QInputDialog::getMultiLineText(this, tr("Note"), tr("What should be remembered here?"), qstring(note->note().text), &ok);
    if (!ok)
        return;
    Note changed = note->note();
    changed.text = utf8(text);
    emit edited(SetNote{note->id(), text.trimmed().isEmpty() ? std::nullopt : std::optional(changed)});
}

void Canvas::startRename(const QString &node)
{
    NodeItem *shown = item(node);
    if (!shown)
        return;
    finishRename(true);
    renaming_ = node;
    rename_ = new QLineEdit(node, viewport());
    rename_->setAccessibleName(tr("Name of the block"));
    const QRect card = mapFromScene(shown->mapRectToScene(shown->card())).boundingRect();
    rename_->setGeometry(card.left() + 4, card.top() + 8, std::max(card.width() - 8, Theme::get().px(140)), Theme::get().height("field"));
    rename_->selectAll();
    rename_->show();
    rename_->setFocus();
    connect(rename_, &QLineEdit::editingFinished, this, [this] { finishRename(true); });
}

void Canvas::finishRename(bool keep)
{
    if (!rename_)
        return;
    QLineEdit *field = std::exchange(rename_, nullptr);
    const QString from = std::exchange(renaming_, {}), to = field->text().trimmed();
    field->deleteLater();
    setFocus();
    if (keep && !to.isEmpty() && to != from) {
        emit edited(RenameNode{utf8(from), utf8(to)});
        selectNode(item(to) ? to : from, false);
    }
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    auto *node = dynamic_cast<NodeItem *>(itemAt(event->pos()));
    if (node) {
        if (!node->isSelected())
            selectNode(node->title(), false);
        const GraphNode graph = *workflow_.find(node->name());
        menu.addAction(tr("Open"), this, [this, node] { emit opened(node->title()); });
        menu.addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, [this, node] { startRename(node->title()); });
        menu.addAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &Canvas::duplicateSelection);
        menu.addAction(graph.preview ? tr("Close the preview") : tr("Open the preview"), this, [this, node, graph] { emit edited(SetPreview{node->name(), !graph.preview}); });
        menu.addAction(graph.off ? tr("Switch on") : tr("Switch off"), this, [this, node, graph] { emit edited(SetOff{node->name(), !graph.off}); });
        menu.addSeparator();
        menu.addAction(tr("Delete"), QKeySequence(Qt::Key_Delete), this, &Canvas::deleteSelection);
    } else {
        const QPoint at = event->pos(), global = event->globalPos();
        menu.addAction(tr("Add a block"), QKeySequence(Qt::Key_Space), this, [this, at, global] { emit menuRequested(mapToScene(at), global, std::nullopt); });
        menu.addAction(tr("Add a note"), this, &Canvas::addNote);
        menu.addAction(tr("Tidy up"), this, &Canvas::tidy);
        menu.addAction(tr("Fit to window"), QKeySequence(Qt::CTRL | Qt::Key_0), this, &Canvas::fit);
    }
    menu.exec(event->globalPos());
}

void Canvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasFormat(QStringLiteral("application/x-mortise-node")))
        event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void Canvas::dropEvent(QDropEvent *event)
{
    const QPointF at = mapToScene(event->position().toPoint());
    if (event->mimeData()->hasFormat(QStringLiteral("application/x-mortise-node"))) {
        emit nodeDropped(QString::fromUtf8(event->mimeData()->data(QStringLiteral("application/x-mortise-node"))), at - QPointF(kCardWidth / 2, kCardHeight / 2));
        event->acceptProposedAction();
        return;
    }
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (!paths.isEmpty())
        emit filesDropped(paths, at);
    event->acceptProposedAction();
}

} // namespace mortise
