#include "widgets/canvas/port_accessible.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/link_item.h"
#include "widgets/theme/translated.h"

namespace mortise {
namespace {

constexpr double kReach = 12; // around a port, as for the mouse

Canvas *canvasOf(const NodeItem *node)
{
    return qobject_cast<Canvas *>(node && node->scene() && !node->scene()->views().isEmpty() ? node->scene()->views().first() : nullptr);
}

} // namespace

QAccessible::State PortAccessible::state() const
{
    QAccessible::State state;
    state.invisible = !node_ || !node_->isVisible();
    state.hasPopup = true;
    return state;
}

QString PortAccessible::text(QAccessible::Text kind) const
{
    if (!node_ || kind != QAccessible::Name)
        return {};
    const PortSpec &spec = (output_ ? node_->nodeType()->outputs : node_->nodeType()->inputs)[static_cast<std::size_t>(port_)];
    QStringList ends;
    for (const LinkItem *link : node_->links)
        if (output_ ? link->from() == node_ && link->fromPort() == port_ : link->to() == node_ && link->toPort() == port_)
            ends << (output_ ? link->to()->title() : link->from()->title());
    const QString label = translated(spec.label);
    if (ends.isEmpty())
        return output_ ? Canvas::tr("Output %1, not linked").arg(label) : Canvas::tr("Input %1, not linked").arg(label);
    return (output_ ? Canvas::tr("Output %1, linked to %2") : Canvas::tr("Input %1, linked to %2")).arg(label, ends.join(QStringLiteral(", ")));
}

QRect PortAccessible::rect() const
{
    const Canvas *canvas = canvasOf(node_);
    if (!canvas)
        return {};
    const QPointF at = node_->portInScene(output_, port_);
    const QRect box = canvas->mapFromScene(QRectF(at - QPointF(kReach, kReach), QSizeF(2 * kReach, 2 * kReach))).boundingRect();
    return {canvas->viewport()->mapToGlobal(box.topLeft()), box.size()};
}

void PortAccessible::doAction(const QString &name)
{
    Canvas *canvas = canvasOf(node_);
    if (canvas && name == pressAction())
        canvas->openPortMenu(node_, output_, port_);
}

} // namespace mortise
