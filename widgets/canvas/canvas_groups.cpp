// Groups on the canvas: made, dissolved, opened and closed.
#include "graph/groups.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/clear_room.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
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
    for (const auto &[id, item] : groups_)
        item->leaveOuter();
    const std::vector<std::string> order = innerFirst(workflow_.groups());
    for (const std::string &id : order) {
        const Group &group = workflow_.groups().at(id);
        GroupItem *&item = groups_[id];
        if (!item) {
            item = new GroupItem(this, id);
            scene_.addItem(item);
        }
        QList<NodeItem *> members;
        for (const std::string &name : group.members)
            members << nodes_.at(name);
        QList<GroupItem *> inner;
        for (const std::string &held : group.groups)
            inner << groups_.at(held);
        item->setGroup(group, members, inner);
    }
    for (const std::string &id : order) {
        groups_.at(id)->show();
        groups_.at(id)->refreshPorts();
        groups_.at(id)->follow(); // a card inside may need room for its ports
    }
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

/// The outermost selected groups of which every block is chosen: they are moved and put into others as one.
std::set<std::string> Canvas::chosenWholes() const
{
    const auto nodes = chosen().first;
    const auto isWhole = [&](const GroupItem *group) {
        const QList<NodeItem *> blocks = group->blocks();
        return group->isSelected() && std::all_of(blocks.begin(), blocks.end(), [&](const NodeItem *block) { return nodes.contains(block->name()); });
    };
    std::set<std::string> ids;
    for (const auto &[id, item] : groups_) {
        bool inside = false;
        for (const GroupItem *outer = item->outer(); outer && !inside; outer = outer->outer())
            inside = isWhole(outer);
        if (isWhole(item) && !inside)
            ids.insert(id);
    }
    return ids;
}

/// The groups that are meant: the outermost selected ones, and the innermost around a selected block elsewhere.
std::set<std::string> Canvas::chosenGroups() const
{
    const auto outermost = [](GroupItem *group) -> GroupItem * {
        GroupItem *found = nullptr;
        for (; group; group = group->outer())
            if (group->isSelected())
                found = group;
        return found;
    };
    std::set<std::string> ids;
    for (const auto &[id, item] : groups_)
        if (GroupItem *selected = outermost(item))
            ids.insert(selected->id());
    for (const auto &[name, item] : nodes_)
        if (item->isSelected() && item->group() && !outermost(item->group()))
            ids.insert(item->group()->id());
    return ids;
}

void Canvas::groupSelection()
{
    auto nodes = chosen().first;
    if (nodes.empty())
        return;
    QRectF all;
    for (const std::string &name : nodes)
        all |= stopOf(nodes_.at(name))->sceneBoundingRect();
    const std::set<std::string> wholes = chosenWholes();
    for (const std::string &id : wholes)
        for (const NodeItem *block : groups_.at(id)->blocks())
            nodes.erase(block->name());
    const auto step = [](double at) { return std::round(at / kGrid) * kGrid; };
    const std::string id = freeGroupId(workflow_.groups());
    const Group made{.title = utf8(tr("Group %1").arg(qstring(id))), .at = {step(all.center().x() - kCardWidth / 2), step(all.center().y() - kCardHeight / 2)}};
    emit edited(Several{regroup(workflow_, together(workflow_, nodes, wholes, id, made)), QT_TRANSLATE_NOOP("core", "Group blocks")});
    startRenameGroup(qstring(id));
}

void Canvas::dissolveSelection()
{
    const std::set<std::string> gone = chosenGroups();
    if (gone.empty())
        return;
    const auto [nodes, notes] = chosen();
    Groups wanted = workflow_.groups();
    for (const std::string &id : gone)
        dissolve(wanted, id);
    emit edited(Several{regroup(workflow_, std::move(wanted)), QT_TRANSLATE_NOOP("core", "Dissolve the group")});
    selectThese({nodes.begin(), nodes.end()}, {notes.begin(), notes.end()});
}

void Canvas::toggleGroup(const QString &id)
{
    const auto at = workflow_.groups().find(utf8(id));
    GroupItem *shown = group(id);
    if (at == workflow_.groups().end() || !shown)
        return;
    Group changed = at->second;
    changed.collapsed = !changed.collapsed;
    const QRectF frame = shown->outline(), card(changed.at.x, changed.at.y, kCardWidth, kCardHeight);
    if (changed.collapsed && !frame.intersects(card)) // it has been moved since: the card stands where the frame does
        changed.at = {std::round((frame.center().x() - kCardWidth / 2) / kGrid) * kGrid, std::round((frame.center().y() - kCardHeight / 2) / kGrid) * kGrid};
    std::vector<Edit> edits = changed.collapsed ? std::vector<Edit>() : roomFor(shown);
    edits.push_back(SetGroup{at->first, changed});
    emit edited(Several{std::move(edits), {changed.collapsed ? QT_TRANSLATE_NOOP("core", "Close %1") : QT_TRANSLATE_NOOP("core", "Open %1"), {changed.title}}});
    shown = group(id);
    if (!shown)
        return;
    if (changed.collapsed) {
        selectGroup(shown);
    } else if (const QList<NodeItem *> blocks = shown->blocks(); !blocks.isEmpty()) {
        shown->setSelected(true);
        stopOf(blocks.first())->setFocus();
    }
}

/// Blocks, groups and notes beside it, in the same group as it is.
std::vector<Edit> Canvas::roomFor(const GroupItem *opening) const
{
    struct Standing {
        QList<NodeItem *> blocks = {};
        QList<GroupItem *> groups = {}; // also those inside: of each the place of its card, shown or not
        NoteItem *note = nullptr;
    };
    QList<QRectF> boxes;
    QList<Standing> standing;
    const auto add = [&](const QGraphicsItem *item, const Standing &what) {
        boxes << outlineInScene(item);
        standing << what;
    };
    for (const auto &[name, item] : nodes_)
        if (item->group() == opening->outer())
            add(item, {.blocks = {item}});
    for (const auto &[id, group] : groups_)
        if (group != opening && group->outer() == opening->outer()) {
            QList<GroupItem *> all{group};
            for (qsizetype i = 0; i < all.size(); ++i)
                all += all[i]->inner();
            add(group, {.blocks = group->blocks(), .groups = all});
        }
    if (!opening->outer())
        for (const auto &[id, item] : notes_)
            add(item, {.note = item});

    std::vector<Edit> edits;
    const QList<QPointF> shifts = shiftsClearOf(opening->frameInScene(), boxes, 2 * kGrid);
    for (qsizetype i = 0; i < shifts.size(); ++i) {
        const QPointF by = shifts[i];
        if (by.isNull())
            continue;
        for (const NodeItem *block : standing[i].blocks)
            edits.push_back(MoveNode{block->name(), {block->x() + by.x(), block->y() + by.y()}});
        const auto moved = [by](auto what) {
            what.at = {what.at.x + by.x(), what.at.y + by.y()};
            return what;
        };
        for (const GroupItem *group : standing[i].groups)
            edits.push_back(SetGroup{group->id(), moved(group->group())});
        if (const NoteItem *note = standing[i].note)
            edits.push_back(SetNote{note->id(), moved(note->note())});
    }
    return edits;
}

/// Into the group around that one, where there is one.
void Canvas::takeOutOf(const std::string &id, const std::set<std::string> &nodes, const std::set<std::string> &groups)
{
    Groups wanted = workflow_.groups();
    const auto at = wanted.find(id);
    if (at == wanted.end())
        return;
    const auto pass = [](const std::set<std::string> &what, std::set<std::string> &from, std::set<std::string> *to) {
        for (const std::string &each : what)
            if (from.erase(each) > 0 && to)
                to->insert(each);
    };
    const std::string outer = workflow_.outerOf(id);
    Group *around = outer.empty() ? nullptr : &wanted.at(outer);
    pass(nodes, at->second.members, around ? &around->members : nullptr);
    pass(groups, at->second.groups, around ? &around->groups : nullptr);
    const Text name{QT_TRANSLATE_NOOP("core", "Take out of the group %1"), {at->second.title}};
    emit edited(Several{regroup(workflow_, std::move(wanted)), name});
}

/// Opens every group that hides the block, in one step.
void Canvas::openUp(const NodeItem *item)
{
    Several opening{{}, {QT_TRANSLATE_NOOP("core", "Open %1"), {item->hiddenIn()->group().title}}};
    for (const GroupItem *group = item->group(); group; group = group->outer())
        if (group->isCollapsed()) {
            Group open = group->group();
            open.collapsed = false;
            const std::vector<Edit> room = roomFor(group);
            opening.edits.insert(opening.edits.end(), room.begin(), room.end());
            opening.edits.push_back(SetGroup{group->id(), std::move(open)});
        }
    emit edited(std::move(opening));
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
