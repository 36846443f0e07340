#include "widgets/canvas/group_item.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QPainter>

namespace mortise {
namespace {

constexpr double kPad = 12, kTitle = 28, kEdge = 8, kStack = 5, kPortStep = 15;

QFont fontOf(const char *role, int px)
{
    QFont font = Theme::get().font(role); // the view's transform scales it
    font.setPixelSize(px);
    return font;
}

/// How much a state wants to be seen on the card that stands for several blocks.
int urgency(NodeStatus::State state)
{
    switch (state) {
    case NodeStatus::State::Failed: return 6;
    case NodeStatus::State::Running: return 5;
    case NodeStatus::State::Queued: return 4;
    case NodeStatus::State::Warning: return 3;
    case NodeStatus::State::Stale: return 2;
    case NodeStatus::State::NotRun: return 1;
    case NodeStatus::State::Done: return 0;
    }
    return 0;
}

} // namespace

GroupItem::GroupItem(Canvas *canvas, std::string id) : canvas_(canvas), id_(std::move(id))
{
    setFlags(ItemIsSelectable | ItemIsFocusable | ItemSendsGeometryChanges);
    setAcceptHoverEvents(true);
    titleText_.setTextFormat(Qt::PlainText);
}

QString GroupItem::title() const
{
    return qstring(group_.title);
}

QList<NodeItem *> GroupItem::blocks() const
{
    QList<NodeItem *> all = members_;
    for (const GroupItem *group : groupsInside())
        all << group->members_;
    return all;
}

QList<GroupItem *> GroupItem::groupsInside() const
{
    QList<GroupItem *> all = inner_;
    for (qsizetype i = 0; i < all.size(); ++i)
        all << all[i]->inner_;
    return all;
}

GroupItem *GroupItem::hiddenIn() const
{
    GroupItem *closed = nullptr;
    for (GroupItem *group = outer_; group; group = group->outer_)
        if (group->isCollapsed())
            closed = group;
    return closed;
}

bool GroupItem::holds(const NodeItem *node) const
{
    const GroupItem *group = node->group();
    return group && (group == this || holds(group));
}

bool GroupItem::holds(const GroupItem *group) const
{
    for (const GroupItem *outer = group->outer_; outer; outer = outer->outer_)
        if (outer == this)
            return true;
    return false;
}

void GroupItem::setGroup(const Group &group, const QList<NodeItem *> &members, const QList<GroupItem *> &inner)
{
    prepareGeometryChange();
    group_ = group;
    members_ = members;
    inner_ = inner;
    setPos(isCollapsed() ? QPointF(group.at.x, group.at.y) : QPointF());
    for (NodeItem *member : members_)
        member->setGroup(this);
    for (GroupItem *each : inner_)
        each->outer_ = this;
    follow();
    update();
}

void GroupItem::show()
{
    int depth = 0;
    for (const GroupItem *group = outer_; group; group = group->outer_)
        ++depth;
    setZValue(isCollapsed() ? 0 : -3 + 0.9 * (1 - 1.0 / (1 + depth))); // frames lie below links and notes, those inside above those around
    setVisible(!hiddenIn());
    for (NodeItem *member : members_)
        member->setGroup(this);
}

void GroupItem::setLeaving(const QSet<const QGraphicsItem *> &leaving)
{
    if (leaving_ == leaving)
        return;
    leaving_ = leaving;
    follow();
}

QRectF GroupItem::frameInScene() const
{
    QRectF all;
    for (const NodeItem *member : members_)
        if (!leaving_.contains(member))
            all |= member->mapRectToScene(member->card());
    for (const GroupItem *group : inner_)
        if (!leaving_.contains(group))
            all |= group->mapRectToScene(group->outline());
    return all.adjusted(-kPad, -kPad - kTitle, kPad, kPad);
}

void GroupItem::follow()
{
    if (isCollapsed())
        return;
    const QRectF all = frameInScene();
    if (all == frame_)
        return;
    prepareGeometryChange();
    frame_ = all;
    layoutText();
    if (outer_)
        outer_->follow();
}

void GroupItem::layoutText()
{
    const double room = isCollapsed() ? kCardWidth - 54 - 30 : frame_.width() - 60;
    titleText_.setText(QFontMetricsF(fontOf("strong", 13)).elidedText(title().simplified(), Qt::ElideRight, room));
}

QList<LinkItem *> GroupItem::crossing() const
{
    QList<LinkItem *> links;
    for (const NodeItem *member : blocks())
        for (LinkItem *link : member->links)
            if (!holds(link->from()) || !holds(link->to()))
                links << link;
    return links;
}

void GroupItem::refreshPorts()
{
    prepareGeometryChange();
    in_.clear();
    out_.clear();
    layoutText();
    const QList<LinkItem *> links = crossing();
    for (const LinkItem *link : links) {
        const bool output = holds(link->from());
        NodeItem *node = output ? link->from() : link->to();
        const int index = output ? link->fromPort() : link->toPort();
        const PortSpec &spec = (output ? node->nodeType()->outputs : node->nodeType()->inputs)[static_cast<std::size_t>(index)];
        if (const Port port{node, output, index, spec.kind}; !(output ? out_ : in_).contains(port))
            (output ? out_ : in_) << port;
    }
    for (QList<Port> *ports : {&in_, &out_}) // as the blocks lie, so that links do not cross at the card
        std::stable_sort(ports->begin(), ports->end(), [](const Port &a, const Port &b) { return std::pair(a.node->y(), a.index) < std::pair(b.node->y(), b.index); });
    for (const NodeItem *member : blocks())
        for (LinkItem *link : member->links)
            link->follow();
}

QRectF GroupItem::outline() const
{
    if (!isCollapsed())
        return frame_;
    const double ports = static_cast<double>(std::max(in_.size(), out_.size()));
    return {0, 0, kCardWidth, std::max(kCardHeight, kPortStep * (ports - 1) + 28)};
}

QRectF GroupItem::titleBar() const
{
    return {frame_.left(), frame_.top(), frame_.width(), kTitle + 4};
}

QRectF GroupItem::foldMark() const
{
    return {frame_.right() - 28, frame_.top() + 6, 20, 20};
}

QPointF GroupItem::portPlace(bool output, qsizetype index) const
{
    const QList<Port> &ports = output ? out_ : in_;
    const double step = ports.size() > 2 ? kPortStep : 18;
    return {output ? kCardWidth : 0.0, outline().height() / 2 + step * (static_cast<double>(index) - static_cast<double>(ports.size() - 1) / 2)};
}

QPointF GroupItem::portInScene(const NodeItem *node, bool output, int index) const
{
    const QList<Port> &ports = output ? out_ : in_;
    for (qsizetype i = 0; i < ports.size(); ++i)
        if (ports[i].node == node && ports[i].index == index)
            return mapToScene(portPlace(output, i));
    return mapToScene(QPointF(output ? kCardWidth : 0.0, outline().height() / 2)); // not linked across the edge, or not yet
}

std::optional<GroupItem::Port> GroupItem::portAt(QPointF scene) const
{
    if (!isCollapsed() || !isVisible())
        return std::nullopt;
    for (const bool output : {true, false})
        for (qsizetype i = 0; i < (output ? out_ : in_).size(); ++i)
            if (QLineF(mapFromScene(scene), portPlace(output, i)).length() < 12)
                return (output ? out_ : in_)[i];
    return std::nullopt;
}

NodeStatus::State GroupItem::state() const
{
    NodeStatus::State worst = NodeStatus::State::Done;
    for (const NodeItem *member : blocks())
        if (urgency(member->status().state) > urgency(worst))
            worst = member->status().state;
    return worst;
}

/// How many blocks, and which of them wants to be seen.
QString GroupItem::summary(NodeStatus::State worst) const
{
    const QList<NodeItem *> all = blocks();
    const auto which = std::find_if(all.begin(), all.end(), [&](const NodeItem *member) { return member->status().state == worst; });
    switch (which == all.end() ? NodeStatus::State::Done : worst) {
    case NodeStatus::State::Failed: return Canvas::tr("%1 failed").arg((*which)->title());
    case NodeStatus::State::Running: return Canvas::tr("%1 is running").arg((*which)->title());
    case NodeStatus::State::Warning: return Canvas::tr("%1: a warning").arg((*which)->title());
    default: return Canvas::tr("%n blocks", nullptr, static_cast<int>(all.size()));
    }
}

QString GroupItem::spoken() const
{
    NodeStatus status;
    status.state = state();
    return Canvas::tr("group %1, %2").arg(title(), isCollapsed() ? Canvas::tr("closed") : Canvas::tr("open")) + QStringLiteral(", ")
           + Canvas::tr("%n blocks", nullptr, static_cast<int>(blocks().size())) + QStringLiteral(", ") + spokenState(status)
           + (outer_ ? QStringLiteral(", ") + Canvas::tr("in the group %1").arg(outer_->title()) : QString());
}

void GroupItem::selectMembers()
{
    for (NodeItem *member : members_)
        member->setSelected(true);
    for (GroupItem *group : inner_) { // an open one selects what is in it
        group->setSelected(true);
        if (!group->isCollapsed())
            group->selectMembers();
    }
}

void GroupItem::setFound(Found found)
{
    found_ = found;
    showOpacity();
}

void GroupItem::setFit(NodeItem::Fit fit)
{
    if (fit == fit_)
        return;
    fit_ = fit;
    showOpacity();
}

void GroupItem::showOpacity()
{
    setOpacity(isCollapsed() && (fit_ == NodeItem::Fit::Unfit || found_ == Found::Faded) ? kFaded : 1.0);
    update();
}

QRectF GroupItem::boundingRect() const
{
    return outline().adjusted(-16, -16, 16, 16);
}

/// Of a frame only the title and the edge: inside it the canvas goes on.
QPainterPath GroupItem::shape() const
{
    QPainterPath path;
    path.addRect(outline());
    if (!isCollapsed()) {
        QPainterPath inside;
        inside.addRect(frame_.adjusted(kEdge, kTitle + 4, -kEdge, -kEdge));
        path -= inside;
    }
    return path;
}

void GroupItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PixelSnap snap(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    isCollapsed() ? paintCard(painter) : paintFrame(painter);
    if (hasFocus() && canvas_->showsKeyboardFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Theme::get().color("focus"), Theme::get().focusWidth(), Qt::DashLine));
        painter->drawRoundedRect(outline().adjusted(-4, -4, 4, 4), 13, 13);
    }
    paintFound(painter, outline(), fit_ == NodeItem::Fit::Fits && isCollapsed() ? Found::Current : found_);
}

void GroupItem::paintFrame(QPainter *painter)
{
    const Theme &theme = Theme::get();
    QColor fill = theme.color("panel");
    fill.setAlphaF(0.6f);
    paint::box(painter, frame_, 12, fill, theme.color(isSelected() ? "accent" : hovered_ ? "ctl" : "line2"), isSelected() ? 2 : 1);
    painter->setFont(fontOf("strong", 13));
    painter->setPen(theme.color(isSelected() ? "text" : "text2"));
    painter->drawStaticText(frame_.topLeft() + QPointF(kPad, 8), titleText_);
    paint::icon(painter, QStringLiteral("chevron-up"), foldMark().adjusted(2, 2, -2, -2), theme.color(hovered_ ? "text" : "text3"));
}

void GroupItem::paintCard(QPainter *painter)
{
    const Theme &theme = Theme::get();
    const QRectF card = outline();
    const NodeStatus::State worst = state();
    const char *edge = isSelected() ? "accent" : worst == NodeStatus::State::Failed ? "err" : hovered_ ? "ctl" : "line2";
    paint::box(painter, card.translated(kStack, kStack), 8, theme.color("panel"), theme.color("line2"), 1); // there is more behind it
    paint::box(painter, card, 8, theme.color("card"), theme.color(edge), isSelected() ? 2.5 : 1);
    const double middle = card.height() / 2;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.tint("text2", 0.13, "card"));
    painter->drawRoundedRect(QRectF(12, middle - 16, 32, 32), 7, 7);
    paint::icon(painter, QStringLiteral("group"), QRectF(18, middle - 10, 20, 20), theme.color("text2"));
    painter->setFont(fontOf("strong", 13));
    painter->setPen(theme.color("text"));
    painter->drawStaticText(QPointF(54, middle - 16), titleText_);
    painter->setFont(fontOf("detail", 12));
    painter->setPen(theme.color(summaryTone(worst)));
    painter->drawText(QRectF(54, middle + 2, kCardWidth - 66, 17), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter->font()).elidedText(summary(worst), Qt::ElideRight, kCardWidth - 66));
    if (const char *icon = markOf(worst); *icon)
        paint::icon(painter, QLatin1String(icon), QRectF(kCardWidth - 26, 9, 16, 16), theme.color(markTone(worst)));
    for (const bool output : {false, true})
        for (qsizetype i = 0; i < (output ? out_ : in_).size(); ++i)
            paintPort(painter, (output ? out_ : in_)[i].kind, portPlace(output, i), true);
}

QVariant GroupItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionHasChanged && isCollapsed()) {
        for (LinkItem *link : crossing())
            link->follow();
        if (outer_)
            outer_->follow();
    }
    if (change == ItemSelectedChange && !isCollapsed() && !canvas_->rubberBandRect().isNull())
        return false; // its blocks are drawn a band around, or are not
    if (change == ItemSelectedHasChanged && value.toBool() && !isCollapsed())
        selectMembers();
    return QGraphicsObject::itemChange(change, value);
}

void GroupItem::hoverEnterEvent(QGraphicsSceneHoverEvent *)
{
    hovered_ = true;
    update();
}

void GroupItem::hoverLeaveEvent(QGraphicsSceneHoverEvent *)
{
    hovered_ = false;
    update();
}

void GroupItem::focusInEvent(QFocusEvent *event)
{
    QGraphicsObject::focusInEvent(event);
    update();
    QAccessibleEvent told(this, QAccessible::Focus);
    QAccessible::updateAccessibility(&told);
}

void GroupItem::focusOutEvent(QFocusEvent *event)
{
    QGraphicsObject::focusOutEvent(event);
    update();
}

} // namespace mortise
