// A node's card on the canvas: tile, title, one line of summary, state mark, ports, and below it a live preview when open.
#pragma once

#include "graph/workflow.h"
#include "widgets/canvas/canvas_painting.h"

#include <QGraphicsObject>
#include <QStaticText>

namespace mortise {

class Canvas;
class GroupItem;
class LinkItem;

class NodeItem : public QGraphicsObject {
    Q_OBJECT

public:
    /// @param type nullptr for a block that this program does not know.
    NodeItem(Canvas *canvas, std::string name, const NodeType *type);

    const std::string &name() const { return name_; }
    QString title() const;
    const NodeType *nodeType() const { return type_; }
    const NodeStatus &status() const { return status_; }
    void setNode(const GraphNode &node);
    void setStatus(const NodeStatus &status);
    void setPreviewImage(const QImage &light);
    const char *tone() const; // token of the tile

    QRectF card() const;
    QRectF boundingRect() const override;
    QPointF port(bool output, int index) const; // item coordinates
    int portCount(bool output) const;
    /// The port within 12 px of `position` (item coordinates), -1 where there is none.
    int portAt(QPointF position, bool output) const;
    /// While a link is dragged: grows a ring (fits), fades (does not), or neither.
    enum class Fit { None, Fits, Unfit };
    void setFit(Fit fit, int port = -1, bool output = false);
    void setFound(Found found);
    void setGroup(GroupItem *group);   // nullptr for none
    GroupItem *group() const { return group_; }
    GroupItem *hiddenIn() const;       // the closed group whose card stands for this
    QPointF portInScene(bool output, int index) const; // at that card where there is one
    QString spoken() const;

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    QList<LinkItem *> links;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent *event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintCard(QPainter *painter) const;
    void paintState(QPainter *painter) const;
    void paintPorts(QPainter *painter, double scale) const; // in device coordinates
    void paintFit(QPainter *painter) const;
    void layoutText();

    Canvas *canvas_;
    std::string name_;
    const NodeType *type_;
    GraphNode node_;
    NodeStatus status_;
    QImage preview_;
    QStaticText titleText_, summaryText_;
    Fit fit_ = Fit::None;
    Found found_ = Found::None;
    GroupItem *group_ = nullptr;
    int fitPort_ = -1;
    bool hovered_ = false, fitOutput_ = false;
};

} // namespace mortise
