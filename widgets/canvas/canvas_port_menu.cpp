// What can be done at a port, in words: for whoever does not drag.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

#include <QMenu>

namespace mortise {
namespace {

const PortSpec &specOf(const NodeItem *item, bool output, int port)
{
    return (output ? item->nodeType()->outputs : item->nodeType()->inputs)[static_cast<std::size_t>(port)];
}

QString written(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

/// Names the ports that it can be linked to, then the links that it has, then a new block. Texts name blocks, which may be gone
/// while the menu is open: an edit that is not possible any more is refused by whoever owns the graph.
void Canvas::openPortMenu(NodeItem *item, bool output, int port)
{
    const PortSpec &spec = specOf(item, output, port);
    selectNode(item->title());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("%1: %2", "block: port").arg(item->title(), translated(spec.label)));
    for (NodeItem *other : nodeItems())
        for (int at = 0; other != item && at < other->portCount(!output); ++at) {
            const PortSpec &end = specOf(other, !output, at);
            const Link link = output ? Link{item->name(), spec.key, other->name(), end.key} : Link{other->name(), end.key, item->name(), spec.key};
            if (!workflow_.whyNot(link, registry_))
                menu->addAction(written(tr("Link to %1: %2").arg(other->title(), translated(end.label))), this, [this, link] { emit edited(AddLink{link}); });
        }
    for (const Link &link : workflow_.links())
        if (output ? link.from == item->name() && link.fromPort == spec.key : link.to == item->name() && link.toPort == spec.key) {
            menu->addAction(written(tr("Remove the link to %1").arg(qstring(output ? link.to : link.from))), this, [this, link] { emit edited(RemoveLink{link}); });
            menu->addAction(written(tr("Insert a block before %1").arg(qstring(link.to))), this, [this, link] { askForBlockIn(link); });
        }
    const QPointF place = item->pos() + QPointF(output ? kCardWidth + 80 : -kCardWidth - 80, 0);
    const QPoint global = viewport()->mapToGlobal(mapFromScene(item->portInScene(output, port)));
    menu->addAction(tr("Add a block"), this, [this, place, global, end = LooseEnd{item->name(), spec.key, spec.kind, output}] { emit menuRequested(place, global, end); });
    menu->popup(global);
    menu->setActiveAction(menu->actions().first());
}

} // namespace mortise
