// A group on the canvas. Open it is a titled frame around its blocks, closed one card in their place, with the ports of
// the links that cross its edge.
#pragma once

#include "graph/workflow.h"
#include "widgets/canvas/canvas_painting.h"

#include <QGraphicsObject>
#include <QSet>
#include <QStaticText>

#include <optional>

namespace mortise {

class Canvas;
class LinkItem;
class NodeItem;

class GroupItem : public QGraphicsObject {
    Q_OBJECT

public:
    /// A port of a block inside.
    struct Port {
        NodeItem *node;
        bool output;
        int index;
        ValueKind kind;
        bool operator==(const Port &) const = default;
    };

    GroupItem(Canvas *canvas, std::string id);
    const std::string &id() const { return id_; }
    const Group &group() const { return group_; }
    QString title() const;
    bool isCollapsed() const { return group_.collapsed; }
    const QList<NodeItem *> &members() const { return members_; }
    void setGroup(const Group &group, const QList<NodeItem *> &members);
    void forget(NodeItem *member) { members_.removeOne(member); } // it goes before the group is set anew
    void setLeaving(const QSet<const NodeItem *> &leaving); // the frame no longer reaches for these
    void follow();                     // a block inside has moved or grown
    void refreshPorts();               // the links have changed
    QList<LinkItem *> crossing() const; // from inside to outside or back
    void selectMembers();
    void setFound(Found found);

    QRectF outline() const;   // item coordinates: the frame, or the card
    QRectF titleBar() const;  // of the frame
    QRectF foldMark() const;  // closes the frame
    QPointF portInScene(const NodeItem *node, bool output, int index) const;
    std::optional<Port> portAt(QPointF scene) const; // closed only
    NodeStatus::State state() const; // the most urgent of its blocks'
    QString spoken() const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintFrame(QPainter *painter);
    void paintCard(QPainter *painter);
    QPointF portPlace(bool output, qsizetype index) const;
    QString summary(NodeStatus::State worst) const;
    void layoutText();

    Canvas *canvas_;
    std::string id_;
    Group group_;
    QList<NodeItem *> members_;
    QSet<const NodeItem *> leaving_;
    QList<Port> in_, out_;
    QRectF frame_;
    QStaticText titleText_;
    Found found_ = Found::None;
    bool hovered_ = false;
};

} // namespace mortise
