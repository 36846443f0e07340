// Groups on the canvas: made, dissolved, opened and closed.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/snap.h"
#include "widgets/theme/translated.h"

#include <cmath>

namespace mortise {

void Canvas::syncGroups()
{
    QList<NodeItem *> released;
    for (const auto &[name, item] : nodes_)
        if (item->group() && workflow_.groupOf(name) != item->group()->id()) {
            item->setGroup(nullptr);
            released << item;
        }
    for (auto at = groups_.begin(); at != groups_.end();) {
        const bool kept = workflow_.groups().contains(at->first);
        if (!kept)
            delete at->second;
        at = kept ? std::next(at) : groups_.erase(at);
    }
    for (const auto &[id, group] : workflow_.groups()) {
        GroupItem *&item = groups_[id];
        if (!item) {
            item = new GroupItem(this, id);
            scene_.addItem(item);
        }
        QList<NodeItem *> members;
        for (const std::string &name : group.members)
            members << nodes_.at(name);
        item->setGroup(group, members);
    }
    for (const auto &[id, item] : groups_)
        item->refreshPorts();
    for (NodeItem *item : released)
        for (LinkItem *link : item->links)
            link->follow();
}

GroupItem *Canvas::group(const QString &id) const
{
    const auto at = groups_.find(utf8(id));
    return at == groups_.end() ? nullptr : at->second;
}

QList<GroupItem *> Canvas::groupItems() const
{
    QList<GroupItem *> items;
    for (const auto &[id, item] : groups_)
        items << item;
    return items;
}

void Canvas::selectGroup(GroupItem *group)
{
    {
        const QSignalBlocker quiet(&scene_);
        scene_.clearSelection();
        group->setSelected(true);
    }
    group->setFocus();
    ensureVisible(group->mapRectToScene(group->outline()), 40 + covered_, 40);
    viewport()->update();
    emit currentNodeChanged(currentNode());
}

/// What the arrows stop at in place of the block: its group's card, where that is closed.
QGraphicsObject *Canvas::stopOf(NodeItem *item) const
{
    GroupItem *closed = item->hiddenIn();
    return closed ? static_cast<QGraphicsObject *>(closed) : item;
}

std::set<std::string> Canvas::chosenGroups() const
{
    std::set<std::string> ids;
    for (const auto &[id, item] : groups_)
        if (item->isSelected() || std::any_of(item->members().begin(), item->members().end(), [](const NodeItem *member) { return member->isSelected(); }))
            ids.insert(id);
    return ids;
}

void Canvas::groupSelection()
{
    const auto [nodes, notes] = chosen();
    if (nodes.empty())
        return;
    Several edits{{}, QT_TRANSLATE_NOOP("core", "Group blocks")};
    for (const auto &[id, group] : workflow_.groups()) {
        Group rest = group;
        std::erase_if(rest.members, [&](const std::string &name) { return nodes.contains(name); });
        if (rest.members.size() != group.members.size())
            edits.edits.push_back(SetGroup{id, rest.members.empty() ? std::nullopt : std::optional(rest)});
    }
    QRectF all;
    for (const std::string &name : nodes)
        all |= nodes_.at(name)->mapRectToScene(nodes_.at(name)->card());
    const auto step = [](double at) { return std::round(at / kGrid) * kGrid; };
    int id = 1;
    while (workflow_.groups().contains(std::to_string(id)))
        ++id;
    edits.edits.push_back(SetGroup{std::to_string(id), Group{.title = utf8(tr("Group %1").arg(id)), .members = nodes, .at = {step(all.center().x() - kCardWidth / 2), step(all.center().y() - kCardHeight / 2)}}});
    emit edited(std::move(edits));
    startRenameGroup(QString::number(id));
}

void Canvas::dissolveSelection()
{
    Several edits{{}, QT_TRANSLATE_NOOP("core", "Dissolve the group")};
    const auto [nodes, notes] = chosen();
    for (const std::string &id : chosenGroups())
        edits.edits.push_back(SetGroup{id, std::nullopt});
    if (edits.edits.empty())
        return;
    emit edited(std::move(edits));
    selectThese({nodes.begin(), nodes.end()}, {notes.begin(), notes.end()});
}

void Canvas::toggleGroup(const QString &id)
{
    const auto at = workflow_.groups().find(utf8(id));
    if (at == workflow_.groups().end())
        return;
    Group changed = at->second;
    changed.collapsed = !changed.collapsed;
    emit edited(Several{{SetGroup{at->first, changed}}, {changed.collapsed ? QT_TRANSLATE_NOOP("core", "Close %1") : QT_TRANSLATE_NOOP("core", "Open %1"), {changed.title}}});
    GroupItem *shown = group(id);
    if (!shown)
        return;
    if (changed.collapsed)
        selectGroup(shown);
    else if (!shown->members().isEmpty()) {
        shown->setSelected(true);
        shown->members().first()->setFocus();
    }
}

void Canvas::startRenameGroup(const QString &id)
{
    GroupItem *shown = group(id);
    if (!shown)
        return;
    const QRectF place = shown->isCollapsed() ? shown->outline() : QRectF(shown->titleBar().topLeft(), QSizeF(kCardWidth, shown->titleBar().height()));
    startRename(shown->mapRectToScene(place), shown->title(), tr("Name of the group"), [this, id](const QString &title) {
        const auto at = workflow_.groups().find(utf8(id));
        if (at == workflow_.groups().end() || title == qstring(at->second.title))
            return;
        Group changed = at->second;
        changed.title = utf8(title);
        emit edited(SetGroup{at->first, changed});
    });
}

} // namespace mortise
