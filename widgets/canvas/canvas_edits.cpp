// The edits that the canvas asks for: deleting, copying, notes, names.
#include "graph/fragment.h"
#include "graph/groups.h"
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>

namespace mortise {

void Canvas::deleteSelection()
{
    Several removal;
    const auto [nodes, notes] = chosen();
    for (const std::string &name : nodes)
        removal.edits.push_back(RemoveNode{name});
    for (const auto &[link, item] : links_)
        if (item->isSelected() && !nodes.contains(link.from) && !nodes.contains(link.to))
            removal.edits.push_back(RemoveLink{link});
    for (const std::string &id : notes)
        removal.edits.push_back(SetNote{id, std::nullopt});
    const std::size_t blocks = nodes.size();
    removal.name = blocks > 1 ? Text(QT_TRANSLATE_NOOP("core", "Delete %1 {block|blocks}"), {std::to_string(blocks)}) : Text(QT_TRANSLATE_NOOP("core", "Delete"));
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
        if (item->isSelected() || (item->hiddenIn() && item->hiddenIn()->isSelected()))
            nodes.insert(name);
    for (const auto &[id, item] : notes_)
        if (item->isSelected())
            notes.insert(id);
    return {std::move(nodes), std::move(notes)};
}

void Canvas::selectAll()
{
    {
        const QSignalBlocker quiet(&scene_);
        for (const auto &[name, item] : nodes_)
            item->setSelected(item->isVisible());
        for (const auto &[id, item] : notes_)
            item->setSelected(true);
        for (const auto &[id, item] : groups_)
            if (item->isCollapsed())
                item->setSelected(true);
    }
    emit currentNodeChanged(currentNode());
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
    selectThese(pasted->nodes, pasted->notes);
    if (!pasted->problems.empty())
        emit refused(translated(pasted->problems.front()));
    return true;
}

void Canvas::selectThese(const std::vector<std::string> &nodes, const std::vector<std::string> &notes)
{
    scene_.clearSelection();
    QGraphicsObject *first = nullptr;
    for (const std::string &name : nodes)
        if (const auto at = nodes_.find(name); at != nodes_.end()) {
            QGraphicsObject *stop = stopOf(at->second);
            stop->setSelected(true);
            first = first ? first : stop;
        }
    for (const std::string &id : notes)
        if (const auto at = notes_.find(id); at != notes_.end())
            at->second->setSelected(true);
    if (first)
        first->setFocus();
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
    Groups groups = grown.groups();
    std::map<std::string, std::string> groupOf;
    for (const std::string &id : innerFirst(workflow_.groups())) {
        const std::set<std::string> inside = blocksIn(workflow_.groups(), id);
        if (!std::all_of(inside.begin(), inside.end(), [&](const std::string &name) { return copyOf.contains(name); }))
            continue;
        const Group &group = workflow_.groups().at(id);
        Group copy{.title = group.title, .collapsed = group.collapsed, .at = {group.at.x + 24, group.at.y + 24}};
        for (const std::string &name : group.members)
            copy.members.insert(copyOf[name]);
        for (const std::string &inner : group.groups)
            copy.groups.insert(groupOf[inner]);
        groupOf[id] = freeGroupId(groups);
        groups[groupOf[id]] = copy;
        copies.edits.push_back(SetGroup{groupOf[id], std::move(copy)});
    }
    emit edited(copies);
    std::vector<std::string> made;
    for (const auto &[name, copy] : copyOf)
        made.push_back(copy);
    selectThese(made, {});
}

void Canvas::addNote()
{
    const QPointF at = freePlace();
    askForNote({}, [this, at](const QString &text) {
        int id = 1;
        while (workflow_.notes().contains(std::to_string(id)))
            ++id;
        if (!text.isEmpty())
            emit edited(SetNote{std::to_string(id), Note{utf8(text), {at.x(), at.y()}}});
    });
}

void Canvas::askForNote(const QString &now, std::function<void(const QString &)> then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(tr("What should be remembered here?"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(now);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString &text) { then(text.trimmed()); });
    dialog->open();
}

QList<NoteItem *> Canvas::noteItems() const
{
    QList<NoteItem *> items;
    for (const auto &[id, item] : notes_)
        items << item;
    return items;
}

/// An empty one goes.
void Canvas::editNote(const NoteItem *note)
{
    askForNote(qstring(note->note().text), [this, id = note->id()](const QString &text) {
        const auto known = workflow_.notes().find(id);
        if (known == workflow_.notes().end()) // it went while somebody wrote
            return;
        Note changed = known->second;
        changed.text = utf8(text);
        emit edited(SetNote{id, text.isEmpty() ? std::nullopt : std::optional(changed)});
    });
}

void Canvas::startRename(const QString &node)
{
    NodeItem *shown = item(node);
    if (!shown)
        return;
    startRename(shown->mapRectToScene(shown->card()), node, tr("Name of the block"), [this, node](const QString &to) {
        if (to == node)
            return;
        emit edited(RenameNode{utf8(node), utf8(to)});
        selectNode(item(to) ? to : node, false);
    });
}

void Canvas::startRename(const QRectF &scene, const QString &now, const QString &what, std::function<void(const QString &)> renamed)
{
    finishRename(true);
    renamed_ = std::move(renamed);
    rename_ = new QLineEdit(now, viewport());
    rename_->setAccessibleName(what);
    rename_->installEventFilter(this);
    const QRect place = mapFromScene(scene).boundingRect();
    const int height = Theme::get().height("field");
    rename_->setGeometry(place.left() + 4, place.top() + std::min(8, (place.height() - height) / 2), std::max(place.width() - 8, Theme::get().px(140)), height);
    rename_->selectAll();
    rename_->show();
    rename_->setFocus();
    connect(rename_, &QLineEdit::editingFinished, this, [this] { finishRename(true); });
}

/// Escape in the field keeps the name as it was.
bool Canvas::eventFilter(QObject *object, QEvent *event)
{
    if (object == rename_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        finishRename(false);
        return true;
    }
    return QGraphicsView::eventFilter(object, event);
}

void Canvas::finishRename(bool keep)
{
    if (!rename_)
        return;
    QLineEdit *field = std::exchange(rename_, nullptr);
    const auto renamed = std::exchange(renamed_, {});
    const QString to = field->text().trimmed();
    field->deleteLater();
    setFocus();
    if (keep && !to.isEmpty())
        renamed(to);
}

} // namespace mortise
