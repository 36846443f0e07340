// What the keys do on the canvas: one table, which the canvas handles keys by and which the window lists.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/snap.h"
#include "widgets/theme/translated.h"

#include <QKeyEvent>

#include <algorithm>

namespace mortise {

/// The first of the keys is the one that is told.
struct Canvas::KeyDeed {
    QList<QKeySequence> keys;
    const char *text;
    std::function<void(Canvas &, Qt::Key)> deed;
    const char *told = nullptr; // stands for the key where several do the same
};

namespace {

QList<QKeySequence> arrows(Qt::KeyboardModifiers with = {})
{
    QList<QKeySequence> keys;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
        keys << QKeySequence(QKeyCombination(with, key));
    return keys;
}

} // namespace

const std::vector<Canvas::KeyDeed> &Canvas::keyDeeds()
{
    static constexpr const char *kArrows = QT_TRANSLATE_NOOP("mortise::Canvas", "Arrows");
    static const std::vector<KeyDeed> kDeeds{
        {{Qt::Key_Space}, QT_TRANSLATE_NOOP("mortise::Canvas", "Add a block"), [](Canvas &c, Qt::Key) { c.askForBlock(); }},
        {arrows(), QT_TRANSLATE_NOOP("mortise::Canvas", "Walk along links and between blocks"), [](Canvas &c, Qt::Key key) { c.moveAlong(key); }, kArrows},
        {{Qt::Key_Enter, Qt::Key_Return}, QT_TRANSLATE_NOOP("mortise::Canvas", "Open the block or the group"), [](Canvas &c, Qt::Key) { c.openFocused(); }},
        {{Qt::Key_L}, QT_TRANSLATE_NOOP("mortise::Canvas", "Lead a link from the block: arrows choose where to, Enter links"), [](Canvas &c, Qt::Key) {
             if (NodeItem *node = c.focusedNode(); node && node->portCount(true) > 0)
                 c.beginLink(node, true, 0, true);
         }},
        {{Qt::SHIFT | Qt::Key_L}, QT_TRANSLATE_NOOP("mortise::Canvas", "Take up a link of the block; Space puts a block in it, Delete removes it"), [](Canvas &c, Qt::Key) {
             if (NodeItem *node = c.focusedNode())
                 c.takeUpNext(node);
         }},
        {arrows(Qt::ShiftModifier), QT_TRANSLATE_NOOP("mortise::Canvas", "Move what is selected"), [](Canvas &c, Qt::Key key) { c.nudge(key, kGrid); }, kArrows},
        {arrows(Qt::AltModifier), QT_TRANSLATE_NOOP("mortise::Canvas", "Move it by single points"), [](Canvas &c, Qt::Key key) { c.nudge(key, 1); }, kArrows},
        {{Qt::Key_F2}, QT_TRANSLATE_NOOP("mortise::Canvas", "Rename"), [](Canvas &c, Qt::Key) {
             if (GroupItem *group = c.focusedGroup(); group && group->isSelected())
                 c.startRenameGroup(qstring(group->id()));
             else if (!c.currentNode().isEmpty())
                 c.startRename(c.currentNode());
         }},
        {{Qt::Key_Delete, Qt::Key_Backspace}, QT_TRANSLATE_NOOP("mortise::Canvas", "Delete"), [](Canvas &c, Qt::Key) { c.deleteSelection(); }},
        {{Qt::CTRL | Qt::Key_Delete, Qt::CTRL | Qt::Key_Backspace}, QT_TRANSLATE_NOOP("mortise::Canvas", "Delete and join"), [](Canvas &c, Qt::Key) { c.deleteAndJoin(); }},
        {QKeySequence::keyBindings(QKeySequence::Copy), QT_TRANSLATE_NOOP("mortise::Canvas", "Copy"), [](Canvas &c, Qt::Key) { c.copySelection(); }},
        {QKeySequence::keyBindings(QKeySequence::Cut), QT_TRANSLATE_NOOP("mortise::Canvas", "Cut"), [](Canvas &c, Qt::Key) { c.cutSelection(); }},
        {QKeySequence::keyBindings(QKeySequence::Paste), QT_TRANSLATE_NOOP("mortise::Canvas", "Paste"), [](Canvas &c, Qt::Key) {
             if (!c.paste())
                 emit c.pasteRequested();
         }},
        {QKeySequence::keyBindings(QKeySequence::SelectAll), QT_TRANSLATE_NOOP("mortise::Canvas", "Select all"), [](Canvas &c, Qt::Key) { c.selectAll(); }},
        {{Qt::Key_Escape}, QT_TRANSLATE_NOOP("mortise::Canvas", "Leave what was begun; select nothing"), [](Canvas &c, Qt::Key) { c.dragged_ ? c.endLink() : c.moving_ ? c.cancelMove() : c.scene_.clearSelection(); }},
        {{Qt::CTRL | Qt::Key_G}, QT_TRANSLATE_NOOP("mortise::Canvas", "Group"), [](Canvas &c, Qt::Key) { c.groupSelection(); }},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_G}, QT_TRANSLATE_NOOP("mortise::Canvas", "Dissolve the group"), [](Canvas &c, Qt::Key) { c.dissolveSelection(); }},
        {{Qt::Key_G}, QT_TRANSLATE_NOOP("mortise::Canvas", "Open or close the group"), [](Canvas &c, Qt::Key) {
             NodeItem *node = c.focusedNode();
             if (GroupItem *group = node ? node->group() : c.focusedGroup())
                 c.toggleGroup(qstring(group->id()));
         }},
        {QKeySequence::keyBindings(QKeySequence::Find), QT_TRANSLATE_NOOP("mortise::Canvas", "Find on the canvas"), [](Canvas &c, Qt::Key) { c.startFind(); }},
    };
    return kDeeds;
}

QList<KeyHelp> Canvas::keys()
{
    QList<KeyHelp> lines;
    for (const KeyDeed &deed : keyDeeds()) {
        QString keys = deed.keys.first().toString(QKeySequence::NativeText);
        if (deed.told)
            keys.replace(QKeySequence(Qt::Key_Left).toString(QKeySequence::NativeText), tr(deed.told));
        lines << KeyHelp{tr(deed.text), keys};
    }
    return lines;
}

const Canvas::KeyDeed *Canvas::deedOf(const QKeyEvent &event)
{
    const QKeySequence pressed(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event.key())));
    const auto &deeds = keyDeeds();
    const auto found = std::find_if(deeds.begin(), deeds.end(), [&](const KeyDeed &deed) { return deed.keys.contains(pressed); });
    return found == deeds.end() ? nullptr : &*found;
}

bool Canvas::event(QEvent *event)
{
    // Tab walks on to the next part of the window; keys that mean something here start no shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride)
        if (const auto &pressed = *static_cast<QKeyEvent *>(event); deedOf(pressed) && !pressed.matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
    return QGraphicsView::event(event);
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (dragged_ && dragged_->byKeyboard)
        linkKey(*event);
    else if (const KeyDeed *deed = deedOf(*event))
        deed->deed(*this, static_cast<Qt::Key>(event->key()));
    else
        QGraphicsView::keyPressEvent(event);
}

void Canvas::linkKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: dropLink({}); break;
    case Qt::Key_Escape: endLink(); break;
    case Qt::Key_Right:
    case Qt::Key_Down: nextTarget(1); break;
    case Qt::Key_Left:
    case Qt::Key_Up: nextTarget(-1); break;
    case Qt::Key_L:
        if (NodeItem *node = focusedNode(); node && event.modifiers() & Qt::ShiftModifier)
            takeUpNext(node);
        break;
    case Qt::Key_Space:
        if (dragged_->was) {
            const Link in = *dragged_->was;
            endLink();
            askForBlockIn(in);
        }
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (dragged_->was) {
            chooseTarget(nullptr, -1);
            dropLink({});
        }
        break;
    default: break;
    }
}

NodeItem *Canvas::focusedNode() const
{
    return dynamic_cast<NodeItem *>(scene_.focusItem());
}

GroupItem *Canvas::focusedGroup() const
{
    return dynamic_cast<GroupItem *>(scene_.focusItem());
}

void Canvas::openFocused()
{
    if (const NodeItem *node = focusedNode())
        emit opened(node->title());
    else if (const GroupItem *group = focusedGroup())
        toggleGroup(qstring(group->id()));
}

void Canvas::askForBlock()
{
    std::optional<LooseEnd> end;
    QPointF place = underMouse() ? menuPlace_ : freePlace();
    if (const NodeItem *node = focusedNode(); node && node->isSelected() && node->portCount(true) > 0) {
        const PortSpec &spec = node->nodeType()->outputs.front();
        end = LooseEnd{node->name(), spec.key, spec.kind, true};
        place = node->pos() + QPointF(kCardWidth + 80, 0);
    }
    emit menuRequested(place, viewport()->mapToGlobal(mapFromScene(place)), end);
}

} // namespace mortise
