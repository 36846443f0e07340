// Dragging a link, by mouse and by keyboard.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

namespace mortise {

void Canvas::beginLink(NodeItem *item, bool output, int port, bool byKeyboard)
{
    const PortSpec &spec = (output ? item->nodeType()->outputs : item->nodeType()->inputs)[static_cast<std::size_t>(port)];
    dragged_ = DraggedLink{.end = {item->name(), spec.key, spec.kind, output}, .item = item, .port = port, .at = item->mapToScene(item->port(output, port)), .target = nullptr, .targetPort = -1, .why = {}, .byKeyboard = byKeyboard};
    markFits();
    if (byKeyboard)
        nextTarget(1);
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
            fits = !workflow_.whyNot(linkTo(item, port), registry_);
        item->setFit(fits ? NodeItem::Fit::None : NodeItem::Fit::Unfit);
    }
}

void Canvas::chooseTarget(NodeItem *item, int port)
{
    if (dragged_->target && dragged_->target != item)
        dragged_->target->setFit(dragged_->why.isEmpty() ? NodeItem::Fit::None : NodeItem::Fit::Unfit);
    dragged_->target = item;
    dragged_->targetPort = port;
    dragged_->why.clear();
    if (!item)
        return;
    if (const auto why = workflow_.whyNot(linkTo(item, port), registry_))
        dragged_->why = translated(*why);
    else
        item->setFit(NodeItem::Fit::Fits, port);
}

void Canvas::dragLinkTo(QPointF scene)
{
    dragged_->at = scene;
    NodeItem *under = nullptr;
    int port = -1;
    for (const auto &[name, item] : nodes_) {
        if (item == dragged_->item || !item->nodeType())
            continue;
        const QPointF inside = item->mapFromScene(scene);
        const int near = item->portAt(inside, !dragged_->end.output);
        if (near < 0 && !item->card().contains(inside))
            continue;
        under = item;
        port = near;
        for (int i = 0; port < 0 && i < item->portCount(!dragged_->end.output); ++i) // on the card: the first port that fits
            if (!workflow_.whyNot(linkTo(item, i), registry_))
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
            if (!workflow_.whyNot(linkTo(item, port), registry_))
                fitting << std::pair(item, port);
    if (fitting.isEmpty()) {
        emit refused(tr("There is no block that this can be linked to. Press Space to add one."));
        return;
    }
    const qsizetype now = fitting.indexOf(std::pair(dragged_->target, dragged_->targetPort));
    const qsizetype next = (now + direction + fitting.size()) % fitting.size();
    chooseTarget(fitting[next].first, fitting[next].second);
    dragged_->at = fitting[next].first->mapToScene(fitting[next].first->port(!dragged_->end.output, fitting[next].second));
    ensureVisible(fitting[next].first);
    viewport()->update();
}

void Canvas::dropLink(QPoint global)
{
    const DraggedLink dropped = *dragged_;
    const std::optional<Link> link = dropped.target ? std::optional(linkTo(dropped.target, dropped.targetPort)) : std::nullopt;
    endLink();
    if (!link) {
        if (QLineF(dropped.at, dropped.item->mapToScene(dropped.item->port(dropped.end.output, dropped.port))).length() > 20)
            emit menuRequested(dropped.at, global, dropped.end);
    } else if (dropped.why.isEmpty()) {
        emit edited(AddLink{*link});
    } else {
        emit refused(dropped.why);
    }
}

void Canvas::endLink()
{
    dragged_.reset();
    for (const auto &[name, item] : nodes_)
        item->setFit(NodeItem::Fit::None);
    viewport()->update();
}

} // namespace mortise
