// The canvas's context menus.
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace mortise {

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    QGraphicsItem *under = itemAt(event->pos());
    QPoint at = event->pos(), global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        under = scene_.focusItem();
        const auto *closed = dynamic_cast<GroupItem *>(under);
        const auto *node = dynamic_cast<NodeItem *>(under);
        at = node     ? mapFromScene(node->mapToScene(node->card().center()))
             : closed ? mapFromScene(closed->mapToScene(closed->outline().center()))
                      : viewport()->rect().center();
        global = viewport()->mapToGlobal(at);
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto *node = dynamic_cast<NodeItem *>(under)) {
        if (!node->isSelected())
            selectNode(node->title(), false);
        menu->setAccessibleName(node->title());
        addNodeActions(menu, node->title());
    } else if (auto *group = dynamic_cast<GroupItem *>(under)) {
        if (!group->isSelected())
            selectGroup(group);
        menu->setAccessibleName(group->title());
        addGroupActions(menu, qstring(group->id()));
    } else if (auto *link = dynamic_cast<LinkItem *>(under)) {
        if (!link->isSelected()) {
            scene_.clearSelection();
            link->setSelected(true);
        }
        const Link in = link->link();
        menu->setAccessibleName(tr("%1 to %2").arg(qstring(in.from), qstring(in.to)));
        menu->addAction(tr("Insert a block"), this, [this, in] { askForBlockIn(in); });
        menu->addAction(tr("Remove the link"), QKeySequence(Qt::Key_Delete), this, &Canvas::deleteSelection);
    } else {
        menu->setAccessibleName(tr("Canvas"));
        menu->addAction(tr("Add a block"), QKeySequence(Qt::Key_Space), this, [this, at, global] { emit menuRequested(mapToScene(at), global, std::nullopt); });
        menu->addAction(tr("Add a note"), this, &Canvas::addNote);
        menu->addAction(tr("Paste"), QKeySequence(QKeySequence::Paste), this, [this] {
            if (!paste())
                emit pasteRequested();
        });
        menu->addSeparator();
        menu->addAction(tr("Find on the canvas"), QKeySequence(QKeySequence::Find), this, &Canvas::startFind);
        menu->addAction(tr("Tidy up"), this, &Canvas::tidy);
        menu->addAction(tr("Fit to window"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { fit(true); });
    }
    menu->popup(global);
}

/// Actions name the block: it may be gone while the menu is open.
void Canvas::addNodeActions(QMenu *menu, const QString &name)
{
    const GraphNode node = *workflow_.find(utf8(name));
    const auto [nodes, notes] = chosen();
    menu->addAction(tr("Open"), this, [this, name] { emit opened(name); });
    menu->addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, [this, name] { startRename(name); });
    menu->addAction(tr("Cut"), QKeySequence(QKeySequence::Cut), this, &Canvas::cutSelection);
    menu->addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this, &Canvas::copySelection);
    menu->addAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &Canvas::duplicateSelection);
    menu->addSeparator();
    menu->addAction(node.preview ? tr("Close the preview") : tr("Open the preview"), this, [this, name, node] { emit edited(SetPreview{utf8(name), !node.preview}); });
    menu->addAction(node.off ? tr("Switch on") : tr("Switch off"), this, [this, name, node] { emit edited(SetOff{utf8(name), !node.off}); });
    menu->addSeparator();
    menu->addAction(tr("Group"), QKeySequence(Qt::CTRL | Qt::Key_G), this, &Canvas::groupSelection);
    if (const std::string id = workflow_.groupOf(utf8(name)); !id.empty()) {
        menu->addAction(tr("Close the group"), QKeySequence(Qt::Key_G), this, [this, id] { toggleGroup(qstring(id)); });
        menu->addAction(tr("Take out of the group"), this, [this, id, name] {
            takeOutOf(id, {utf8(name)}, {});
        });
        menu->addAction(tr("Dissolve the group"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), this, &Canvas::dissolveSelection);
    }
    if (nodes.size() > 1)
        addAlignActions(menu, nodes.size() > 2);
    menu->addSeparator();
    menu->addAction(tr("Delete"), QKeySequence(Qt::Key_Delete), this, &Canvas::deleteSelection);
    menu->addAction(tr("Delete and join"), QKeySequence(Qt::CTRL | Qt::Key_Delete), this, &Canvas::deleteAndJoin)->setEnabled(wouldJoin(workflow_, nodes, registry_));
}

void Canvas::addGroupActions(QMenu *menu, const QString &id)
{
    const bool closed = workflow_.groups().at(utf8(id)).collapsed;
    menu->addAction(closed ? tr("Open the group") : tr("Close the group"), QKeySequence(Qt::Key_G), this, [this, id] { toggleGroup(id); });
    menu->addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, [this, id] { startRenameGroup(id); });
    menu->addAction(tr("Cut"), QKeySequence(QKeySequence::Cut), this, &Canvas::cutSelection);
    menu->addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this, &Canvas::copySelection);
    menu->addAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &Canvas::duplicateSelection);
    menu->addSeparator();
    menu->addAction(tr("Group"), QKeySequence(Qt::CTRL | Qt::Key_G), this, &Canvas::groupSelection);
    if (const std::string outer = workflow_.outerOf(utf8(id)); !outer.empty())
        menu->addAction(tr("Take out of the group"), this, [this, id, outer] { takeOutOf(outer, {}, {utf8(id)}); });
    menu->addAction(tr("Dissolve the group"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), this, &Canvas::dissolveSelection);
    menu->addAction(tr("Delete with its blocks"), QKeySequence(Qt::Key_Delete), this, &Canvas::deleteSelection);
}

void Canvas::addAlignActions(QMenu *menu, bool three)
{
    QMenu *align = menu->addMenu(tr("Align"));
    const auto add = [&](const QString &text, Align how, bool possible = true) {
        align->addAction(text, this, [this, how] { alignSelection(how); })->setEnabled(possible);
    };
    add(tr("Left edges"), Align::Left);
    add(tr("Centres, one below the other"), Align::Centre);
    add(tr("Right edges"), Align::Right);
    add(tr("Top edges"), Align::Top);
    add(tr("Centres, side by side"), Align::Middle);
    add(tr("Bottom edges"), Align::Bottom);
    align->addSeparator();
    add(tr("Equal gaps from left to right"), Align::Across, three);
    add(tr("Equal gaps from top to bottom"), Align::Down, three);
}

} // namespace mortise
