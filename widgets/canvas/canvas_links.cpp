// Dragging a link, by mouse and by keyboard.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

namespace mortise {

void Canvas::beginLink(NodeItem *item, bool output, int port, bool byKeyboard)
{
    const PortSpec &spec = (output ? item->nodeType()->outputs : item->nodeType()->inputs)[static_cast<std::size_t>(port)];
    dragged_ = DraggedLink{.end = {item->name(), spec.key, spec.kind, output}, .item = item, .port = port, .at = item->portInScene(output, port), .target = nullptr, .targetPort = -1, .group = nullptr, .choices = {}, .why = {}, .byKeyboard = byKeyboard, .was = {}, .rest = {}};
    markFits();
    if (byKeyboard)
        nextTarget(1);
}

/// The other end of the link stays where it is; until it is dropped the graph is as it was.
void Canvas::takeUp(const LinkItem *link, bool targetEnd, bool byKeyboard)
{
    NodeItem *stays = targetEnd ? link->from() : link->to(), *left = targetEnd ? link->to() : link->from();
    const int stayPort = targetEnd ? link->fromPort() : link->toPort(), leftPort = targetEnd ? link->toPort() : link->fromPort();
    const Link was = link->link();
    auto rest = std::make_shared<Workflow>(workflow_);
    static_cast<void>(rest->apply(RemoveLink{was}, registry_));
    beginLink(stays, targetEnd, stayPort, false);
    dragged_->byKeyboard = byKeyboard;
    dragged_->was = was;
    dragged_->rest = std::move(rest);
    dragged_->at = left->portInScene(!targetEnd, leftPort);
    links_.at(was)->setVisible(false);
    markFits();
    chooseTarget(left, leftPort);
    viewport()->update();
    if (byKeyboard)
        sayTarget();
}

/// Takes up the link whose end lies at `scene`: one into a port that takes no second, or by its handle.
bool Canvas::takeUpAt(QPointF scene)
{
    for (const auto &[name, item] : nodes_)
        if (const int port = item->isVisible() ? item->portAt(item->mapFromScene(scene), false) : -1; port >= 0) {
            const auto into = workflow_.into(name, item->nodeType()->inputs[static_cast<std::size_t>(port)].key);
            if (item->nodeType()->inputs[static_cast<std::size_t>(port)].many || into.empty() || !links_.contains(into.front()))
                return false;
            takeUp(links_.at(into.front()), true, false);
            return true;
        }
    if (dynamic_cast<NodeItem *>(scene_.itemAt(scene, transform())))
        return false;
    const QRectF near(scene - QPointF(kHandleReach, kHandleReach), QSizeF(2 * kHandleReach, 2 * kHandleReach));
    for (QGraphicsItem *under : scene_.items(near, Qt::IntersectsItemBoundingRect))
        if (auto *link = dynamic_cast<LinkItem *>(under))
            for (const bool target : {true, false})
                if (QLineF(scene, link->handle(target)).length() < kHandleReach) {
                    takeUp(link, target, false);
                    return true;
                }
    return false;
}

/// By keyboard: the far end of the block's first link; again, of the next.
void Canvas::takeUpNext(NodeItem *item)
{
    QList<LinkItem *> all;
    for (const bool outgoing : {true, false})
        for (LinkItem *link : item->links)
            if ((link->from() == item) == outgoing)
                all << link;
    if (all.isEmpty())
        return;
    qsizetype next = 0;
    if (dragged_ && dragged_->was)
        next = (all.indexOf(links_.at(*dragged_->was)) + 1) % all.size();
    if (dragged_)
        endLink();
    takeUp(all[next], all[next]->from() == item, true);
}

void Canvas::askForBlockIn(const Link &link)
{
    const auto at = links_.find(link);
    if (at == links_.end())
        return;
    const QPointF middle = at->second->path().pointAtPercent(0.5);
    emit insertRequested(link, middle - QPointF(kCardWidth / 2, kCardHeight / 2), viewport()->mapToGlobal(mapFromScene(middle)));
}

Link Canvas::linkTo(NodeItem *item, int port) const
{
    const LooseEnd &end = dragged_->end;
    if (end.output)
        return {end.node, end.port, item->name(), item->nodeType()->inputs[static_cast<std::size_t>(port)].key};
    return {item->name(), item->nodeType()->outputs[static_cast<std::size_t>(port)].key, end.node, end.port};
}

/// What can take the link stays bright, everything else fades.
void Canvas::markFits()
{
    for (const auto &[name, item] : nodes_) {
        bool fits = item == dragged_->item;
        for (int port = 0; !fits && port < item->portCount(!dragged_->end.output); ++port)
            fits = !linkable().whyNot(linkTo(item, port), registry_);
        item->setFit(fits ? NodeItem::Fit::None : NodeItem::Fit::Unfit);
    }
    for (const auto &[id, group] : groups_)
        if (group->isCollapsed())
            group->setFit(group->holds(dragged_->item) || !fittingIn(group).isEmpty() ? NodeItem::Fit::None : NodeItem::Fit::Unfit);
}

void Canvas::chooseTarget(NodeItem *item, int port)
{
    if (dragged_->target && dragged_->target != item)
        dragged_->target->setFit(dragged_->why.isEmpty() ? NodeItem::Fit::None : NodeItem::Fit::Unfit);
    dragged_->target = item;
    dragged_->targetPort = port;
    dragged_->why.clear();
    if (item) {
        if (const auto why = linkable().whyNot(linkTo(item, port), registry_))
            dragged_->why = translated(*why);
        else
            item->setFit(NodeItem::Fit::Fits, port, !dragged_->end.output);
    }
    aimAt(item ? item->hiddenIn() : nullptr, dragged_->why.isEmpty());
}

void Canvas::dragLinkTo(QPointF scene)
{
    dragged_->at = scene;
    if (dragLinkToGroup(scene)) {
        viewport()->update();
        return;
    }
    NodeItem *under = nullptr;
    int port = -1;
    for (const auto &[name, item] : nodes_) {
        if (item == dragged_->item || !item->nodeType() || !item->isVisible())
            continue;
        const QPointF inside = item->mapFromScene(scene);
        const int near = item->portAt(inside, !dragged_->end.output);
        if (near < 0 && !item->card().contains(inside))
            continue;
        under = item;
        port = near;
        for (int i = 0; port < 0 && i < item->portCount(!dragged_->end.output); ++i) // on the card: the first port that fits
            if (!linkable().whyNot(linkTo(item, i), registry_))
                port = i;
        if (port < 0 && item->portCount(!dragged_->end.output) > 0)
            port = 0;
        break;
    }
    chooseTarget(port < 0 ? nullptr : under, port);
    viewport()->update();
}

/// By keyboard: the next port that fits, round and round.
void Canvas::nextTarget(int direction)
{
    QList<std::pair<NodeItem *, int>> fitting;
    for (NodeItem *item : nodeItems())
        for (int port = 0; item != dragged_->item && port < item->portCount(!dragged_->end.output); ++port)
            if (!linkable().whyNot(linkTo(item, port), registry_))
                fitting << std::pair(item, port);
    if (fitting.isEmpty()) {
        emit refused(tr("There is no block that this can be linked to. Press Space to add one."));
        return;
    }
    const qsizetype now = fitting.indexOf(std::pair(dragged_->target, dragged_->targetPort));
    const qsizetype next = (now + direction + fitting.size()) % fitting.size();
    chooseTarget(fitting[next].first, fitting[next].second);
    dragged_->at = fitting[next].first->portInScene(!dragged_->end.output, fitting[next].second);
    ensureVisible(stopOf(fitting[next].first));
    viewport()->update();
    sayTarget();
}

/// By keyboard: where the link would lead, and the keys; for the eye and for the screen reader.
void Canvas::sayTarget()
{
    const Link link = linkTo(dragged_->target, dragged_->targetPort);
    const QString where = tr("%1 to %2").arg(qstring(link.from), qstring(link.to));
    emit hinted(dragged_->was ? tr("%1: Enter links, arrows choose, Space inserts a block, Delete removes, Escape ends").arg(where) : tr("%1: Enter links, arrows choose, Escape ends").arg(where));
}

void Canvas::dropLink(QPoint global)
{
    const DraggedLink dropped = *dragged_;
    const std::optional<Link> link = dropped.target ? std::optional(linkTo(dropped.target, dropped.targetPort)) : std::nullopt;
    endLink();
    if (!dropped.why.isEmpty()) {
        emit refused(dropped.why);
    } else if (!dropped.choices.isEmpty()) {
        askForPort(dropped, global);
    } else if (link) {
        makeLink(*link, dropped.was);
    } else if (dropped.was) {
        emit edited(RemoveLink{*dropped.was});
    } else if (QLineF(dropped.at, dropped.item->portInScene(dropped.end.output, dropped.port)).length() > 20) {
        emit menuRequested(dropped.at, global, dropped.end);
    }
}

/// @param was the link whose end has been taken up: it becomes this one.
void Canvas::makeLink(const Link &link, const std::optional<Link> &was)
{
    if (link == was)
        return;
    if (!was) {
        emit edited(AddLink{link});
        return;
    }
    const std::vector<Link> there = workflow_.into(link.to, link.toPort);
    const auto place = std::find(there.begin(), there.end(), *was); // the other end has moved: the order stays
    emit edited(Several{{RemoveLink{*was}, AddLink{link, place == there.end() ? -1 : static_cast<int>(place - there.begin())}},
                        {QT_TRANSLATE_NOOP("core", "Link %1 to %2"), {link.from, link.to}}});
}

void Canvas::endLink()
{
    if (dragged_ && dragged_->was)
        if (const auto at = links_.find(*dragged_->was); at != links_.end())
            at->second->setVisible(true);
    dragged_.reset();
    for (const auto &[name, item] : nodes_)
        item->setFit(NodeItem::Fit::None);
    for (const auto &[id, group] : groups_)
        group->setFit(NodeItem::Fit::None);
    viewport()->update();
}

} // namespace mortise
