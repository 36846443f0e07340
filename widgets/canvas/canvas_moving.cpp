// Moving blocks and notes: by the mouse with guides, by the arrows, in line with each other, tidied.
#include "graph/groups.h"
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/snap.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr double kSnapPx = 6;

} // namespace

/// What is selected moves along with what was grabbed. @return false where nothing that moves lies at `at`.
bool Canvas::beginMove(QPoint at)
{
    QGraphicsItem *under = itemAt(at);
    if (!under || !under->isSelected() || dynamic_cast<LinkItem *>(under))
        return false;
    finishMove();
    moving_ = selectedToMove();
    moving_->grabbed = under;
    moving_->from = mapToScene(at);
    for (const auto &[id, group] : groups_)
        if (!group->isCollapsed() && group->isVisible())
            moving_->frames[group] = outlineInScene(group);
    return true;
}

/// A frame follows its blocks by itself; with the card of a closed group goes what it hides.
Canvas::Moving Canvas::selectedToMove() const
{
    Moving moving;
    for (QGraphicsItem *item : scene_.selectedItems()) {
        const auto *group = dynamic_cast<GroupItem *>(item);
        if (dynamic_cast<LinkItem *>(item) || (group && !group->isCollapsed()))
            continue;
        moving.starts[item] = item->pos();
        moving.box |= outlineInScene(item);
        if (group) {
            for (NodeItem *member : group->blocks())
                moving.starts[member] = member->pos();
            for (GroupItem *inside : group->groupsInside())
                if (inside->isCollapsed())
                    moving.starts[inside] = inside->pos();
        }
    }
    return moving;
}

void Canvas::moveTo(QPointF scene, bool free)
{
    moving_->moved = true;
    QPointF shift = scene - moving_->from;
    guides_.clear();
    if (!free) {
        const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
        QList<QRectF> others;
        const auto offer = [&](QGraphicsItem *item) {
            if (const QRectF rect = outlineInScene(item); item->isVisible() && !moving_->starts.contains(item) && rect.intersects(seen))
                others << rect;
        };
        for (const auto &[name, item] : nodes_)
            offer(item);
        for (const auto &[id, item] : notes_)
            offer(item);
        for (const auto &[id, item] : groups_)
            if (item->isCollapsed())
                offer(item);
        const auto grabbed = moving_->starts.find(moving_->grabbed);
        const Snap snap = snapTo(moving_->box.translated(shift), (grabbed == moving_->starts.end() ? moving_->box.topLeft() : grabbed->second) + shift, others, kSnapPx / zoom());
        shift += snap.shift;
        guides_ = snap.guides;
    }
    for (const auto &[item, start] : moving_->starts)
        item->setPos(start + shift);
    markFrames();
    const auto *alone = moving_->starts.size() == 1 ? dynamic_cast<NodeItem *>(moving_->grabbed) : nullptr;
    glow(alone && alone->links.isEmpty() ? linkFor(alone->nodeType(), outlineInScene(alone).center(), alone) : nullptr);
    viewport()->update();
}

void Canvas::cancelMove()
{
    for (const auto &[item, start] : moving_->starts)
        item->setPos(start);
    for (const auto &[id, frame] : groups_)
        frame->setLeaving({});
    moving_.reset();
    guides_.clear();
    glow(nullptr);
    lightUp();
    viewport()->update();
}

/// One step of undo for all that was moved, and for the link that a block was dropped on.
void Canvas::finishMove()
{
    if (!moving_)
        return;
    Several moves{{}, QT_TRANSLATE_NOOP("core", "Move blocks")};
    for (const auto &[item, start] : moving_->starts) {
        const Point at{item->x(), item->y()};
        if (const auto *node = dynamic_cast<NodeItem *>(item); node && !(at == workflow_.find(node->name())->at))
            moves.edits.push_back(MoveNode{node->name(), at});
        if (const auto *note = dynamic_cast<NoteItem *>(item); note && !(at == note->note().at)) {
            Note changed = note->note();
            changed.at = at;
            moves.edits.push_back(SetNote{note->id(), std::move(changed)});
        }
    }
    regroupMoved(moves);
    for (const auto &[id, frame] : groups_)
        frame->setLeaving({});
    const auto *node = dynamic_cast<NodeItem *>(moving_->grabbed);
    if (glowing_ && node) {
        const Link link = glowing_->link();
        const Room room = roomBetween(workflow_, link, {node->x(), node->y()}, node->name());
        moves.edits.push_back(MoveNode{node->name(), room.at});
        moves.edits.insert(moves.edits.end(), room.moves.begin(), room.moves.end());
        const std::vector<Edit> put = putBetween(workflow_, link, node->name(), *portsBetween(workflow_, link, *node->nodeType(), registry_));
        moves.edits.insert(moves.edits.end(), put.begin(), put.end());
        moves.name = {QT_TRANSLATE_NOOP("core", "Put %1 between %2 and %3"), {node->name(), link.from, link.to}};
    }
    moving_.reset();
    guides_.clear();
    glow(nullptr);
    lightUp();
    viewport()->update();
    if (!moves.edits.empty())
        emit edited(std::move(moves));
}

void Canvas::nudge(Qt::Key key, double step)
{
    finishSlide();
    if (!moving_)
        moving_ = selectedToMove();
    const QPointF by(key == Qt::Key_Left ? -step : key == Qt::Key_Right ? step : 0, key == Qt::Key_Up ? -step : key == Qt::Key_Down ? step : 0);
    for (const auto &[item, start] : moving_->starts)
        item->setPos(item->pos() + by);
    if (QGraphicsItem *focused = scene_.focusItem(); moving_->starts.contains(focused))
        ensureVisible(outlineInScene(focused), 40, 40);
    viewport()->update();
}

void Canvas::alignSelection(Align how)
{
    QList<NodeItem *> items;
    QRectF all;
    for (const auto &[name, item] : nodes_)
        if (item->isSelected()) {
            items << item;
            all |= outlineInScene(item);
        }
    const bool across = how == Align::Across;
    if (items.size() < (across || how == Align::Down ? 3 : 2))
        return;
    Several moves{{}, QT_TRANSLATE_NOOP("core", "Align blocks")};
    const auto move = [&](const NodeItem *item, QPointF at) {
        if (at != item->pos())
            moves.edits.push_back(MoveNode{item->name(), {at.x(), at.y()}});
    };
    if (across || how == Align::Down) { // equal gaps between the first and the last
        std::stable_sort(items.begin(), items.end(), [&](const NodeItem *a, const NodeItem *b) { return across ? a->x() < b->x() : a->y() < b->y(); });
        double room = across ? all.width() : all.height();
        for (const NodeItem *item : items)
            room -= across ? item->card().width() : item->card().height();
        double at = across ? all.left() : all.top();
        for (const NodeItem *item : items) {
            move(item, across ? QPointF(at, item->y()) : QPointF(item->x(), at));
            at += (across ? item->card().width() : item->card().height()) + room / static_cast<double>(items.size() - 1);
        }
    } else {
        for (const NodeItem *item : items) {
            const QRectF card = item->card();
            switch (how) {
            case Align::Left: move(item, {all.left(), item->y()}); break;
            case Align::Centre: move(item, {all.center().x() - card.width() / 2, item->y()}); break;
            case Align::Right: move(item, {all.right() - card.width(), item->y()}); break;
            case Align::Top: move(item, {item->x(), all.top()}); break;
            case Align::Middle: move(item, {item->x(), all.center().y() - card.height() / 2}); break;
            default: move(item, {item->x(), all.bottom() - card.height()});
            }
        }
    }
    if (!moves.edits.empty())
        emit edited(std::move(moves));
}

void Canvas::tidy()
{
    Several moves{{}, QT_TRANSLATE_NOOP("core", "Tidy up")};
    const TidyPlaces places = tidyLayout(workflow_);
    for (const auto &[name, at] : places.nodes)
        moves.edits.push_back(MoveNode{name, at});
    Groups wanted = workflow_.groups();
    for (auto &[id, group] : wanted)
        group.at = places.groups.at(id);
    const std::vector<Edit> cards = regroup(workflow_, std::move(wanted));
    moves.edits.insert(moves.edits.end(), cards.begin(), cards.end());
    if (moves.edits.empty())
        return;
    emit edited(std::move(moves));
    fit(true);
}

/// The graph is as it is; cards that somebody's edit moved take 220 ms to get there.
void Canvas::slideFrom(const std::map<std::string, QPointF> &before)
{
    slides_.clear();
    for (const auto &[name, from] : before)
        if (const auto at = nodes_.find(name); at != nodes_.end() && at->second->pos() != from)
            slides_[name] = {from, at->second->pos()};
    slide_.setDuration(Theme::get().duration(Motion::Layout));
    if (slides_.empty() || slide_.duration() == 0 || !isVisible())
        return;
    slide_.setStartValue(0.0);
    slide_.setEndValue(1.0);
    slide_.start();
}

void Canvas::finishSlide()
{
    if (slide_.state() == QAbstractAnimation::Running)
        slide_.setCurrentTime(slide_.totalDuration());
}

} // namespace mortise
