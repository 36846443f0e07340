// A link between two ports: a horizontal curve in the colour of what flows along it.
#pragma once

#include "graph/workflow.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace mortise {

class NodeItem;

inline constexpr double kHandleReach = 9; // how near to a handle takes it up

class LinkItem : public QGraphicsItem {
public:
    LinkItem(NodeItem *from, int fromPort, NodeItem *to, int toPort, ValueKind kind, Link link);
    ~LinkItem() override;

    NodeItem *from() const { return from_; }
    NodeItem *to() const { return to_; }
    int fromPort() const { return fromPort_; }
    int toPort() const { return toPort_; }
    const Link &link() const { return link_; }
    void follow();     // the ends have moved
    void updateLook(); // a node's state has changed
    bool isRunning() const { return running_; }
    QPointF handle(bool target) const; // by which an end can be taken up, just off the port
    void setGlowing(bool glowing);     // it would take what is dragged over it
    bool isGlowing() const { return glowing_; }
    const QPainterPath &path() const { return path_; }

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    static double dashOffset; // moves while data are on the way

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;

private:
    NodeItem *from_, *to_;
    int fromPort_, toPort_;
    ValueKind kind_;
    Link link_;
    bool running_ = false, glowing_ = false, hovered_ = false;
    QPainterPath path_;
};

/// The curve that a link takes, also while it is dragged.
QPainterPath linkPath(QPointF from, QPointF to);

} // namespace mortise
