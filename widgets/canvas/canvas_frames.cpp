// Blocks and groups that are dragged into the frames of groups and out of them.
#include "graph/groups.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"

#include <algorithm>

namespace mortise {
namespace {

GroupItem *outerOf(const QGraphicsItem *unit)
{
    if (const auto *group = dynamic_cast<const GroupItem *>(unit))
        return group->outer();
    return static_cast<const NodeItem *>(unit)->group();
}

bool holds(const GroupItem *group, const QGraphicsItem *unit)
{
    for (const GroupItem *outer = outerOf(unit); outer; outer = outer->outer())
        if (outer == group)
            return true;
    return false;
}

} // namespace

QRectF outlineInScene(const QGraphicsItem *item)
{
    if (const auto *group = dynamic_cast<const GroupItem *>(item))
        return group->mapRectToScene(group->outline());
    const auto *node = dynamic_cast<const NodeItem *>(item);
    return item->mapRectToScene(node ? node->card() : item->boundingRect());
}

bool Canvas::Moving::takes(const GroupItem *group) const
{
    const QList<NodeItem *> blocks = group->blocks();
    return std::all_of(blocks.begin(), blocks.end(), [this](NodeItem *block) { return starts.contains(block); });
}

/// What moves as one: a block, or the outermost selected group all of whose blocks move.
std::set<QGraphicsItem *> Canvas::Moving::units() const
{
    std::set<QGraphicsItem *> units;
    for (const auto &[item, start] : starts) {
        QGraphicsItem *unit = item;
        if (!item->isVisible() || !(dynamic_cast<NodeItem *>(item) || dynamic_cast<GroupItem *>(item)))
            continue;
        for (GroupItem *outer = outerOf(unit); outer; outer = outer->outer())
            if (outer->isSelected() && takes(outer))
                unit = outer;
        units.insert(unit);
    }
    return units;
}

/// The innermost of its groups that it does not leave: it has been dragged out of a frame that others stay in.
GroupItem *Canvas::Moving::homeOf(const QGraphicsItem *unit) const
{
    GroupItem *home = outerOf(unit);
    while (home) {
        const auto frame = frames.find(home);
        if (frame == frames.end() || frame->second.intersects(outlineInScene(unit)) || takes(home))
            break;
        home = home->outer();
    }
    return home;
}

/// The group that it belongs to if it is dropped now: the innermost open frame that its middle lies in, among those inside its home.
GroupItem *Canvas::Moving::goalOf(const QGraphicsItem *unit) const
{
    GroupItem *const home = homeOf(unit);
    GroupItem *goal = home;
    const auto *whole = dynamic_cast<const GroupItem *>(unit);
    double least = 1e300;
    for (const auto &[frame, before] : frames) {
        const QRectF now = outlineInScene(frame);
        const bool own = frame == unit || (whole && whole->holds(frame)) || holds(frame, unit) || takes(frame);
        if (own || (home && !home->holds(frame)) || !now.contains(outlineInScene(unit).center()) || now.width() * now.height() >= least)
            continue;
        least = now.width() * now.height();
        goal = const_cast<GroupItem *>(frame);
    }
    return goal;
}

/// Frames that would take something light up, those that something leaves no longer reach for it.
void Canvas::markFrames()
{
    std::set<const GroupItem *> taking;
    std::map<const GroupItem *, QSet<const QGraphicsItem *>> leaving;
    for (const QGraphicsItem *unit : moving_->units()) {
        const GroupItem *own = outerOf(unit), *goal = moving_->goalOf(unit);
        if (goal != own)
            taking.insert(goal);
        if (own && moving_->homeOf(unit) != own)
            leaving[own] << unit;
    }
    for (const auto &[id, frame] : groups_)
        frame->setLeaving(leaving[frame]);
    for (const auto &[id, frame] : groups_)
        frame->setFound(taking.contains(frame) ? Found::Match : Found::None);
}

/// Where cards of groups have moved to, and what has changed its group.
void Canvas::regroupMoved(Several &moves)
{
    Groups wanted = workflow_.groups();
    for (const auto &[item, start] : moving_->starts)
        if (const auto *group = dynamic_cast<GroupItem *>(item))
            wanted.at(group->id()).at = {item->x(), item->y()};
    for (const QGraphicsItem *unit : moving_->moved ? moving_->units() : std::set<QGraphicsItem *>()) {
        const GroupItem *own = outerOf(unit), *goal = moving_->goalOf(unit);
        if (goal == own)
            continue;
        const auto *group = dynamic_cast<const GroupItem *>(unit);
        const std::string name = group ? group->id() : static_cast<const NodeItem *>(unit)->name();
        const auto heldBy = [&](const GroupItem *holder) -> std::set<std::string> & { return group ? wanted.at(holder->id()).groups : wanted.at(holder->id()).members; };
        if (own) {
            heldBy(own).erase(name);
            moves.name = {QT_TRANSLATE_NOOP("core", "Take out of the group %1"), {own->group().title}};
        }
        if (goal)
            heldBy(goal).insert(name);
        if (goal && !holds(goal, unit))
            moves.name = {QT_TRANSLATE_NOOP("core", "Put into the group %1"), {goal->group().title}};
    }
    const std::vector<Edit> edits = regroup(workflow_, std::move(wanted));
    moves.edits.insert(moves.edits.end(), edits.begin(), edits.end());
}

} // namespace mortise
