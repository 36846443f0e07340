#include "widgets/canvas/link_item.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPathStroker>

namespace mortise {

double LinkItem::dashOffset = 0;

QPainterPath linkPath(QPointF from, QPointF to)
{
    const double reach = std::max(40.0, (to.x() - from.x()) / 2);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    return path;
}

LinkItem::LinkItem(NodeItem *from, int fromPort, NodeItem *to, int toPort, ValueKind kind, Link link)
    : from_(from), to_(to), fromPort_(fromPort), toPort_(toPort), kind_(kind), link_(std::move(link))
{
    setZValue(-1);
    setFlags(ItemIsSelectable);
    from_->links << this;
    to_->links << this;
    from_->update();
    to_->update();
    follow();
    updateLook();
}

LinkItem::~LinkItem()
{
    from_->links.removeOne(this);
    to_->links.removeOne(this);
    from_->update();
    to_->update();
}

void LinkItem::follow()
{
    prepareGeometryChange();
    path_ = linkPath(from_->mapToScene(from_->port(true, fromPort_)), to_->mapToScene(to_->port(false, toPort_)));
}

void LinkItem::updateLook()
{
    running_ = to_->status().state == NodeStatus::State::Running;
    update();
}

QRectF LinkItem::boundingRect() const
{
    return path_.controlPointRect().adjusted(-4, -4, 4, 4);
}

QPainterPath LinkItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(10); // to be hit by a mouse
    return stroker.createStroke(path_);
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QColor colour = Theme::get().color(isSelected() ? "accent" : kindToken(kind_));
    colour.setAlphaF(running_ || isSelected() ? 1.0f : 0.8f);
    QPen pen(colour, isSelected() ? 3 : 2, Qt::SolidLine, Qt::FlatCap);
    if (running_) {
        pen.setDashPattern({3.5, 2});
        pen.setDashOffset(-dashOffset);
    }
    painter->strokePath(path_, pen);
}

} // namespace mortise
