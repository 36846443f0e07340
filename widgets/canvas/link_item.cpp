#include "widgets/canvas/link_item.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/theme.h"

#include <QGraphicsSceneHoverEvent>
#include <QPainter>
#include <QPainterPathStroker>

namespace mortise {
namespace {

constexpr double kHandleOff = 20; // from the port, along the link
constexpr double kFarOut = 0.25;  // device px a unit, below which a link is a line of one pixel

} // namespace

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
    setAcceptHoverEvents(true);
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
    setVisible(!from_->hiddenIn() || from_->hiddenIn() != to_->hiddenIn());
    path_ = linkPath(from_->portInScene(true, fromPort_), to_->portInScene(false, toPort_));
}

void LinkItem::updateLook()
{
    running_ = to_->status().state == NodeStatus::State::Running;
    update();
}

QPointF LinkItem::handle(bool target) const
{
    const QPointF a = path_.elementAt(0), b = path_.elementAt(1), c = path_.elementAt(2), d = path_.elementAt(3);
    const double off = std::min(0.3, kHandleOff / (3 * (b.x() - a.x()))), t = target ? 1 - off : off, u = 1 - t; // the curve starts level
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

void LinkItem::setGlowing(bool glowing)
{
    glowing_ = glowing;
    update();
}

void LinkItem::hoverEnterEvent(QGraphicsSceneHoverEvent *)
{
    hovered_ = true;
    update();
}

void LinkItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event)
{
    const bool onHandle = std::min(QLineF(event->pos(), handle(true)).length(), QLineF(event->pos(), handle(false)).length()) < kHandleReach;
    setCursor(onHandle ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void LinkItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    hovered_ = false;
    update();
}

QRectF LinkItem::boundingRect() const
{
    return path_.controlPointRect().adjusted(-8, -8, 8, 8);
}

QPainterPath LinkItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(10); // to be hit by a mouse
    return stroker.createStroke(path_);
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const bool farOut = painter->deviceTransform().m11() < kFarOut;
    painter->setRenderHint(QPainter::Antialiasing, !farOut);
    QColor colour = Theme::get().color(isSelected() ? "accent" : kindToken(kind_));
    colour.setAlphaF(running_ || isSelected() || hovered_ ? 1.0f : 0.8f);
    if (glowing_) {
        QColor halo = Theme::get().color("accent");
        halo.setAlphaF(0.3f);
        painter->strokePath(path_, QPen(halo, 12, Qt::SolidLine, Qt::RoundCap));
    }
    QPen pen(colour, isSelected() ? 3 : 2, Qt::SolidLine, Qt::FlatCap);
    if (farOut && !glowing_ && !running_) { // a thousand soft curves a frame, each less than a pixel wide, were half of it
        pen.setWidth(isSelected() ? 2 : 1);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(path_);
        return;
    }
    if (running_) {
        pen.setDashPattern({3.5, 2});
        pen.setDashOffset(-dashOffset);
    }
    painter->strokePath(path_, pen);
    if (Theme::get().highContrast()) // what flows, without its colour
        paintPort(painter, kind_, path_.pointAtPercent(0.5), true);
    if (hovered_ || isSelected())
        for (const bool target : {false, true}) {
            painter->setPen(QPen(colour, 1.5));
            painter->setBrush(Theme::get().color("canvas"));
            painter->drawEllipse(handle(target), 4.5, 4.5);
        }
}

} // namespace mortise
