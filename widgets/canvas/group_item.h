// A group on the canvas. Open it is a titled frame around its blocks and the groups in it, closed one card in their place,
// with the ports of the links that cross its edge.
#pragma once

#include "graph/workflow.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_item.h"

#include <QGraphicsObject>
#include <QSet>
#include <QStaticText>

#include <optional>

namespace mortise {

class Canvas;
class LinkItem;

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
    const QList<NodeItem *> &members() const { return members_; } // not those of groups inside
    const QList<GroupItem *> &inner() const { return inner_; }
    QList<NodeItem *> blocks() const;  // those of groups inside as well
    QList<GroupItem *> groupsInside() const; // at any depth
    GroupItem *outer() const { return outer_; }
    GroupItem *hiddenIn() const;       // the outermost closed group around this
    bool holds(const NodeItem *node) const; // at any depth
    bool holds(const GroupItem *group) const;
    /// Groups inside are set before.
    void setGroup(const Group &group, const QList<NodeItem *> &members, const QList<GroupItem *> &inner);
    void forget(NodeItem *member) { members_.removeOne(member); } // it goes before the group is set anew
    void leaveOuter() { outer_ = nullptr; }
    void show();                       // or hides it, where a closed group is around it
    void setLeaving(const QSet<const QGraphicsItem *> &leaving); // the frame no longer reaches for these
    void follow();                     // something inside has moved or grown
    void refreshPorts();               // the links have changed
    QList<LinkItem *> crossing() const; // from inside to outside or back
    void selectMembers();
    void setFound(Found found);
    void setFit(NodeItem::Fit fit);    // while a link is dragged

    QRectF outline() const;   // item coordinates: the frame, or the card
    QRectF frameInScene() const; // the frame that it has, or would have, open
    QRectF titleBar() const;  // of the frame
    QRectF foldMark() const;  // closes the frame
    QPointF portInScene(const NodeItem *node, bool output, int index) const;
    std::optional<Port> portAt(QPointF scene) const; // of a card that is seen
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
    void showOpacity();
    QString summary(NodeStatus::State worst) const;
    void layoutText();

    Canvas *canvas_;
    std::string id_;
    Group group_;
    QList<NodeItem *> members_;
    QList<GroupItem *> inner_;
    GroupItem *outer_ = nullptr;
    QSet<const QGraphicsItem *> leaving_;
    QList<Port> in_, out_;
    QRectF frame_;
    QStaticText titleText_;
    Found found_ = Found::None;
    NodeItem::Fit fit_ = NodeItem::Fit::None;
    bool hovered_ = false;
};

/// Of a block's or closed group's card, a frame or a note.
QRectF outlineInScene(const QGraphicsItem *item);

} // namespace mortise
