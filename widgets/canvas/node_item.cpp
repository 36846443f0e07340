#include "widgets/canvas/node_item.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QGraphicsSceneHoverEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace mortise {
namespace {

constexpr double kTextLeft = 52, kTextRight = 9, kMark = 16;
constexpr double kFarOut = 0.52; // below this zoom a card is its colour and two strokes

QFont at100(const char *role, int px)
{
    QFont font = Theme::get().font(role); // the view's transform scales it
    font.setPixelSize(px);
    return font;
}

} // namespace

NodeItem::NodeItem(Canvas *canvas, std::string name, const NodeType *type) : canvas_(canvas), name_(std::move(name)), type_(type)
{
    setFlags(ItemIsSelectable | ItemIsFocusable | ItemSendsGeometryChanges); // the canvas moves it
    setAcceptHoverEvents(true);
    setCursor(Qt::ArrowCursor);
    for (QStaticText *text : {&titleText_, &summaryText_}) {
        text->setTextFormat(Qt::PlainText);
        text->setPerformanceHint(QStaticText::AggressiveCaching);
    }
    layoutText();
}

QString NodeItem::title() const
{
    return qstring(name_);
}

const char *NodeItem::tone() const
{
    if (!type_)
        return "text3";
    if (!type_->outputs.empty())
        return kindToken(type_->outputs.front().kind);
    return "text3";
}

void NodeItem::setNode(const GraphNode &node)
{
    const bool grown = node.preview != node_.preview;
    if (grown)
        prepareGeometryChange();
    node_ = node;
    if (grown && group_)
        group_->follow();
    setPos(node.at.x, node.at.y);
    for (LinkItem *link : links)
        link->follow();
    layoutText();
    update();
}

void NodeItem::setStatus(const NodeStatus &status)
{
    if (status == status_)
        return;
    const bool spoken = status.state != status_.state;
    status_ = status;
    layoutText();
    update();
    for (LinkItem *link : links)
        link->updateLook();
    if (GroupItem *closed = hiddenIn())
        closed->update();
    if (spoken) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void NodeItem::setPreviewImage(const QImage &image)
{
    preview_ = image;
    update();
}

void NodeItem::layoutText()
{
    const double room = kCardWidth - kTextLeft - kTextRight;
    const QFontMetricsF strong(at100("strong", 13)), detail(at100("detail", 12));
    titleText_.setText(strong.elidedText(title().simplified(), Qt::ElideRight, room - (status_.state == NodeStatus::State::NotRun ? 0 : kMark + 2)));
    QString summary = status_.summary;
    if (summary.isEmpty())
        summary = type_ ? translated(type_->summary) : Canvas::tr("unknown block: %1").arg(qstring(node_.type));
    summaryText_.setText(detail.elidedText(summary.simplified(), Qt::ElideRight, room));
    setToolTip(status_.problem.isEmpty() ? (strong.horizontalAdvance(title()) > room ? title() : QString()) : status_.problem);
}

QRectF NodeItem::card() const
{
    return {0, 0, kCardWidth, kCardHeight + (node_.preview ? kPreviewHeight : 0)};
}

QRectF NodeItem::boundingRect() const
{
    return card().adjusted(-16, -16, 16, 16);
}

int NodeItem::portCount(bool output) const
{
    return type_ ? static_cast<int>(output ? type_->outputs.size() : type_->inputs.size()) : 0;
}

QPointF NodeItem::port(bool output, int index) const
{
    const int n = portCount(output);
    const double middle = kCardHeight / 2, step = n > 2 ? 15 : 18;
    return {output ? kCardWidth : 0.0, middle + step * (index - (n - 1) / 2.0)};
}

int NodeItem::portAt(QPointF position, bool output) const
{
    int best = -1;
    double nearest = 12.0;
    for (int i = 0; i < portCount(output); ++i)
        if (const double d = QLineF(position, port(output, i)).length(); d < nearest) {
            nearest = d;
            best = i;
        }
    return best;
}

void NodeItem::setFit(Fit fit, int port, bool output)
{
    fit_ = fit;
    fitPort_ = port;
    fitOutput_ = output;
    setOpacity(fit_ == Fit::Unfit || found_ == Found::Faded ? kFaded : 1.0);
    update();
}

void NodeItem::setFound(Found found)
{
    if (found == found_)
        return;
    found_ = found;
    setOpacity(fit_ == Fit::Unfit || found_ == Found::Faded ? kFaded : 1.0);
    update();
}

void NodeItem::setGroup(GroupItem *group)
{
    group_ = group;
    setVisible(!hiddenIn());
}

GroupItem *NodeItem::hiddenIn() const
{
    GroupItem *outside = group_ ? group_->hiddenIn() : nullptr;
    return outside ? outside : group_ && group_->isCollapsed() ? group_ : nullptr;
}

QPointF NodeItem::portInScene(bool output, int index) const
{
    const GroupItem *closed = hiddenIn();
    return closed ? closed->portInScene(this, output, index) : mapToScene(port(output, index));
}

QString NodeItem::spoken() const
{
    QStringList from, to;
    for (const LinkItem *link : links)
        (link->to() == this ? from : to) << (link->to() == this ? link->from()->title() : link->to()->title());
    QString text = title() + QStringLiteral(", ") + (node_.off ? Canvas::tr("switched off") : spokenState(status_));
    if (!status_.summary.isEmpty())
        text += QStringLiteral(", ") + status_.summary;
    if (!status_.problem.isEmpty())
        text += QStringLiteral(", ") + status_.problem;
    if (group_)
        text += QStringLiteral(", ") + Canvas::tr("in the group %1").arg(group_->title());
    if (!from.isEmpty())
        text += QStringLiteral("; ") + Canvas::tr("input from %1").arg(from.join(QStringLiteral(", ")));
    if (!to.isEmpty())
        text += QStringLiteral("; ") + Canvas::tr("output to %1").arg(to.join(QStringLiteral(", ")));
    return text;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PixelSnap snap(painter);
    const NodeStatus::State state = status_.state;
    const bool quiet = node_.off || state == NodeStatus::State::NotRun || state == NodeStatus::State::Stale || state == NodeStatus::State::Queued;
    const char *fill = quiet ? "panel" : "card";
    const char *edge = isSelected() ? "accent" : state == NodeStatus::State::Failed ? "err" : hovered_ ? "ctl" : "line2";
    int margin = 0;
    const QPixmap sprite = cardSprite(snap.scale(), card().height(), fill, edge, isSelected() ? 2.5 : 1, node_.off, &margin);
    snap.useDeviceCoordinates();
    painter->drawPixmap(-margin, -margin, sprite);
    snap.useItemCoordinates();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal opacity = painter->opacity();
    if (node_.off)
        painter->setOpacity(opacity * 0.55);
    if (snap.scale() < kFarOut) {
        const Theme &theme = Theme::get();
        painter->fillRect(QRectF(12, 12, 32, 32), theme.tint(tone(), 0.6));
        painter->fillRect(QRectF(54, 15, 100, 9), theme.color("line2"));
        painter->fillRect(QRectF(54, 33, 120, 8), theme.color("line"));
    } else {
        snap.useDeviceCoordinates();
        drawTileSprite(painter, snap.scale(), {12, 12}, type_ ? qstring(type_->icon) : QStringLiteral("help"), tone(), fill);
        snap.useItemCoordinates();
        paintCard(painter);
    }
    painter->setOpacity(opacity);
    if (hasFocus() && canvas_->showsKeyboardFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Theme::get().color("focus"), Theme::get().focusWidth(), Qt::DashLine));
        painter->drawRoundedRect(card().adjusted(-4, -4, 4, 4), 11, 11);
    }
    paintFound(painter, card(), found_);
    paintFit(painter);
    snap.useDeviceCoordinates();
    paintPorts(painter, snap.scale());
}

void NodeItem::paintCard(QPainter *painter) const
{
    const Theme &theme = Theme::get();
    painter->setFont(at100("strong", 13));
    painter->setPen(theme.color("text"));
    painter->drawStaticText(QPointF(kTextLeft, 12), titleText_);
    painter->setFont(at100("detail", 12));
    painter->setPen(theme.color(summaryTone(status_.state)));
    painter->drawStaticText(QPointF(kTextLeft, 30), summaryText_);
    paintState(painter);
    if (node_.preview) {
        paint::line(painter, {1, kCardHeight}, {kCardWidth - 1, kCardHeight}, theme.color("line"));
        const QRectF room(10, kCardHeight + 6, kCardWidth - 20, kPreviewHeight - 12);
        if (!preview_.isNull()) {
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(room, preview_);
        } else {
            painter->setPen(theme.color("text3"));
            painter->drawText(room, Qt::AlignCenter, Canvas::tr("Run to see it here"));
        }
    }
}

void NodeItem::paintState(QPainter *painter) const
{
    const Theme &theme = Theme::get();
    const QRectF mark(kCardWidth - kTextRight - 14, 9, kMark, kMark);
    if (status_.state == NodeStatus::State::Running) {
        const QRectF ring = mark.adjusted(1, 1, -1, -1);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.color("line2"), 2));
        painter->drawEllipse(ring);
        painter->setPen(QPen(theme.color("run"), 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawArc(ring, 90 * 16, -static_cast<int>(360 * 16 * status_.fraction));
        QPainterPath clip, bar; // the bar follows the card's lower corners
        clip.addRoundedRect(card().adjusted(1, 1, -1, -1), 7, 7);
        bar.addRect(QRectF(1, card().height() - 4, (kCardWidth - 2) * status_.fraction, 3));
        painter->fillPath(clip & bar, theme.color("run"));
    } else if (const char *icon = markOf(status_.state); *icon) {
        paint::icon(painter, QLatin1String(icon), mark, theme.color(markTone(status_.state)));
    }
}

/// The ring around the port that would take the link which is dragged.
void NodeItem::paintFit(QPainter *painter) const
{
    if (fit_ != Fit::Fits || fitPort_ < 0 || fitPort_ >= portCount(fitOutput_))
        return;
    const PortSpec &spec = (fitOutput_ ? type_->outputs : type_->inputs)[static_cast<std::size_t>(fitPort_)];
    QColor halo = Theme::get().color(kindToken(spec.kind));
    painter->setPen(QPen(halo, 1));
    halo.setAlphaF(0.15f);
    painter->setBrush(halo);
    painter->drawEllipse(port(fitOutput_, fitPort_), 12, 12);
}

void NodeItem::paintPorts(QPainter *painter, double scale) const
{
    for (const bool output : {false, true})
        for (int i = 0; i < portCount(output); ++i) {
            const bool linked = std::any_of(links.begin(), links.end(), [&](const LinkItem *link) {
                return output ? link->from() == this && link->fromPort() == i : link->to() == this && link->toPort() == i;
            });
            drawPortSprite(painter, scale, (output ? type_->outputs : type_->inputs)[static_cast<std::size_t>(i)].kind, port(output, i), linked);
        }
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionHasChanged) {
        for (LinkItem *link : links)
            link->follow();
        if (group_)
            group_->follow();
    }
    if (change == ItemSelectedHasChanged)
        for (LinkItem *link : links)
            link->update();
    return QGraphicsObject::itemChange(change, value);
}

void NodeItem::hoverEnterEvent(QGraphicsSceneHoverEvent *)
{
    hovered_ = true;
    update();
}

void NodeItem::hoverMoveEvent(QGraphicsSceneHoverEvent *event)
{
    const bool onPort = portAt(event->pos(), true) >= 0 || portAt(event->pos(), false) >= 0;
    setCursor(onPort ? Qt::CrossCursor : Qt::ArrowCursor);
}

void NodeItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    hovered_ = false;
    update();
}

void NodeItem::focusInEvent(QFocusEvent *event)
{
    QGraphicsObject::focusInEvent(event);
    update();
    QAccessibleEvent told(this, QAccessible::Focus);
    QAccessible::updateAccessibility(&told);
}

void NodeItem::focusOutEvent(QFocusEvent *event)
{
    QGraphicsObject::focusOutEvent(event);
    update();
}

} // namespace mortise
