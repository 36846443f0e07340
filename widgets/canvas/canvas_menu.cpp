// The canvas's context menus.
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/theme/translated.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace mortise {

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    auto *node = dynamic_cast<NodeItem *>(itemAt(event->pos()));
    QPoint at = event->pos(), global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        node = dynamic_cast<NodeItem *>(scene_.focusItem());
        at = node ? mapFromScene(node->mapToScene(node->card().center())) : viewport()->rect().center();
        global = viewport()->mapToGlobal(at);
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto keys = [](auto... key) { return QKeySequence(key...); };
    if (node) {
        if (!node->isSelected())
            selectNode(node->title(), false);
        const QString name = node->title(); // the block may go while the menu is open
        const GraphNode graph = *workflow_.find(node->name());
        const auto [nodes, notes] = chosen();
        menu->addAction(tr("Open"), this, [this, name] { emit opened(name); });
        menu->addAction(tr("Rename"), keys(Qt::Key_F2), this, [this, name] { startRename(name); });
        menu->addAction(tr("Cut"), QKeySequence(QKeySequence::Cut), this, &Canvas::cutSelection);
        menu->addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this, &Canvas::copySelection);
        menu->addAction(tr("Duplicate"), keys(Qt::CTRL | Qt::Key_D), this, &Canvas::duplicateSelection);
        menu->addAction(graph.preview ? tr("Close the preview") : tr("Open the preview"), this, [this, name, graph] { emit edited(SetPreview{utf8(name), !graph.preview}); });
        menu->addAction(graph.off ? tr("Switch on") : tr("Switch off"), this, [this, name, graph] { emit edited(SetOff{utf8(name), !graph.off}); });
        if (nodes.size() > 1) {
            menu->addSeparator();
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
            add(tr("Equal gaps from left to right"), Align::Across, nodes.size() > 2);
            add(tr("Equal gaps from top to bottom"), Align::Down, nodes.size() > 2);
        }
        menu->addSeparator();
        menu->addAction(tr("Delete"), keys(Qt::Key_Delete), this, &Canvas::deleteSelection);
        menu->addAction(tr("Delete and join"), keys(Qt::CTRL | Qt::Key_Delete), this, &Canvas::deleteAndJoin)->setEnabled(wouldJoin(workflow_, nodes, registry_));
    } else {
        menu->addAction(tr("Add a block"), keys(Qt::Key_Space), this, [this, at, global] { emit menuRequested(mapToScene(at), global, std::nullopt); });
        menu->addAction(tr("Add a note"), this, &Canvas::addNote);
        menu->addAction(tr("Paste"), QKeySequence(QKeySequence::Paste), this, [this] {
            if (!paste())
                emit pasteRequested();
        });
        menu->addAction(tr("Tidy up"), this, &Canvas::tidy);
        menu->addAction(tr("Fit to window"), keys(Qt::CTRL | Qt::Key_0), this, &Canvas::fit);
    }
    menu->popup(global);
}

} // namespace mortise
