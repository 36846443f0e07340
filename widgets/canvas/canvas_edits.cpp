// The edits that the canvas asks for: deleting, copying, notes, names.
#include "graph/fragment.h"
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QLineEdit>

namespace mortise {

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

void Canvas::deleteAndJoin()
{
    const auto [nodes, notes] = chosen();
    if (nodes.empty()) {
        deleteSelection();
        return;
    }
    Several removal{takeOut(workflow_, nodes, registry_), QT_TRANSLATE_NOOP("core", "Delete and join")};
    for (const std::string &id : notes)
        removal.edits.push_back(SetNote{id, std::nullopt});
    emit edited(std::move(removal));
}

std::pair<std::set<std::string>, std::set<std::string>> Canvas::chosen() const
{
    std::set<std::string> nodes, notes;
    for (const auto &[name, item] : nodes_)
        if (item->isSelected())
            nodes.insert(name);
    for (const auto &[id, item] : notes_)
        if (item->isSelected())
            notes.insert(id);
    return {std::move(nodes), std::move(notes)};
}

void Canvas::copySelection() const
{
    if (const auto [nodes, notes] = chosen(); !nodes.empty() || !notes.empty())
        QApplication::clipboard()->setText(qstring(copyOf(workflow_, nodes, notes).dump(2)));
}

void Canvas::cutSelection()
{
    if (const auto [nodes, notes] = chosen(); nodes.empty() && notes.empty())
        return;
    copySelection();
    deleteSelection();
}

bool Canvas::paste()
{
    const QPointF middle = mapToScene(QPoint((viewport()->width() - covered_) / 2, viewport()->height() / 2));
    const auto pasted = pasteInto(workflow_, utf8(QApplication::clipboard()->text()), {middle.x(), middle.y()}, registry_);
    if (!pasted)
        return false;
    emit edited(pasted->edit);
    scene_.clearSelection();
    for (const std::string &name : pasted->nodes)
        if (NodeItem *made = item(qstring(name)))
            made->setSelected(true);
    for (const std::string &id : pasted->notes)
        if (const auto at = notes_.find(id); at != notes_.end())
            at->second->setSelected(true);
    if (!pasted->nodes.empty())
        if (NodeItem *first = item(qstring(pasted->nodes.front())))
            first->setFocus();
    if (!pasted->problems.empty())
        emit refused(translated(pasted->problems.front()));
    return true;
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

} // namespace mortise
