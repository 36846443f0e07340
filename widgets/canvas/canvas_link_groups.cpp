// A link over the card of a closed group: it goes to a port of a block inside.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

#include <QMenu>

namespace mortise {
namespace {

QString nameOf(const NodeItem *item, bool output, int port)
{
    const PortSpec &spec = (output ? item->nodeType()->outputs : item->nodeType()->inputs)[static_cast<std::size_t>(port)];
    return Canvas::tr("%1: %2", "block: port").arg(item->title(), translated(spec.label));
}

} // namespace

QList<Canvas::InnerPort> Canvas::fittingIn(const GroupItem *group) const
{
    QList<InnerPort> fitting;
    for (NodeItem *item : group->blocks())
        for (int port = 0; item != dragged_->item && port < item->portCount(!dragged_->end.output); ++port)
            if (!linkable().whyNot(linkTo(item, port), registry_))
                fitting << InnerPort(item, port);
    std::stable_sort(fitting.begin(), fitting.end(), [](const InnerPort &a, const InnerPort &b) { return a.first->y() < b.first->y(); });
    return fitting;
}

/// In words, where no port fits: of ports of the right kind rather than of others.
QString Canvas::whyNothingIn(const GroupItem *group) const
{
    const bool output = !dragged_->end.output;
    QStringList reasons;
    for (const bool sameKind : {true, false})
        for (const NodeItem *item : group->blocks())
            for (int port = 0; item != dragged_->item && port < item->portCount(output); ++port) {
                const PortSpec &spec = (output ? item->nodeType()->outputs : item->nodeType()->inputs)[static_cast<std::size_t>(port)];
                const auto why = linkable().whyNot(linkTo(const_cast<NodeItem *>(item), port), registry_);
                if ((spec.kind == dragged_->end.kind) == sameKind && why)
                    reasons << translated(*why);
            }
    reasons.removeDuplicates();
    if (reasons.isEmpty())
        return output ? tr("No block in the group %1 gives anything out").arg(group->title()) : tr("No block in the group %1 takes anything in").arg(group->title());
    return reasons.size() == 1 ? reasons.first() : tr("No port in the group %1 fits. %2").arg(group->title(), reasons.first());
}

/// The closed group that the link is held over, or leads into.
void Canvas::aimAt(GroupItem *group, bool fits)
{
    if (dragged_->group && dragged_->group != group)
        dragged_->group->setFit(fittingIn(dragged_->group).isEmpty() ? NodeItem::Fit::Unfit : NodeItem::Fit::None);
    dragged_->group = group;
    if (group)
        group->setFit(fits ? NodeItem::Fit::Fits : NodeItem::Fit::Unfit);
}

/// At one of its ports that port, elsewhere on the card the port inside that fits; where several do, dropping asks.
/// @return false where no closed group lies there.
bool Canvas::dragLinkToGroup(QPointF scene)
{
    dragged_->choices.clear();
    for (const auto &[id, group] : groups_) {
        if (!group->isCollapsed() || !group->isVisible() || group->holds(dragged_->item))
            continue;
        const auto port = group->portAt(scene);
        if (port && port->output != dragged_->end.output) {
            chooseTarget(port->node, port->index);
            return true;
        }
        if (!group->outline().contains(group->mapFromScene(scene)))
            continue;
        const QList<InnerPort> fitting = fittingIn(group);
        if (fitting.size() == 1) {
            chooseTarget(fitting.first().first, fitting.first().second);
            return true;
        }
        chooseTarget(nullptr, -1);
        aimAt(group, !fitting.isEmpty());
        dragged_->choices = fitting;
        if (fitting.isEmpty())
            dragged_->why = whyNothingIn(group);
        return true;
    }
    return false;
}

/// Where several ports inside fit: a small menu at the pointer that names them.
void Canvas::askForPort(const DraggedLink &dropped, QPoint global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Ports that fit"));
    const bool output = !dropped.end.output;
    for (const auto &[item, port] : dropped.choices) {
        const PortSpec &spec = (output ? item->nodeType()->outputs : item->nodeType()->inputs)[static_cast<std::size_t>(port)];
        const Link link = output ? Link{item->name(), spec.key, dropped.end.node, dropped.end.port} : Link{dropped.end.node, dropped.end.port, item->name(), spec.key};
        menu->addAction(nameOf(item, output, port).replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, link, was = dropped.was] { makeLink(link, was); });
    }
    menu->popup(global);
    menu->setActiveAction(menu->actions().first());
}

} // namespace mortise
