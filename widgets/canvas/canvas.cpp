#include "widgets/canvas/canvas.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/find_bar.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace mortise {
namespace {

constexpr double kLeastZoom = 0.1, kMostZoom = 4.0, kDotStep = 16;
constexpr int kFrameMs = 33;

} // namespace

Canvas::Canvas(const Registry &registry, QWidget *parent) : QGraphicsView(parent), registry_(registry)
{
    installCanvasAccessibility();
    setAccessibleName(tr("Canvas"));
    setFrameShape(NoFrame);
    setScene(&scene_);
    scene_.setSceneRect(-20000, -20000, 40000, 40000);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(SmartViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setDragMode(RubberBandDrag);
    setAcceptDrops(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setTransform(QTransform::fromScale(Theme::get().scale(), Theme::get().scale()));

    glide_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&glide_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double k = value.toDouble() * Theme::get().scale();
        setTransform(QTransform::fromScale(k, k));
        const QPoint now = mapFromScene(anchorScene_); // from the fixed scene point each time: rounding does not add up
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + now.x() - anchor_.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + now.y() - anchor_.y());
        zoomBar_->setZoom(zoom());
        emit viewChanged();
    });
    fly_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&fly_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) { showFlight(value.toDouble()); });
    slide_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&slide_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        for (const auto &[name, way] : slides_)
            if (NodeItem *moved = item(qstring(name)))
                moved->setPos(way.first + (way.second - way.first) * value.toDouble());
    });
    dashes_.setInterval(kFrameMs);
    connect(&dashes_, &QTimer::timeout, this, [this] {
        LinkItem::dashOffset += 0.4;
        bool any = false;
        for (const auto &[link, item] : links_)
            if (item->isRunning()) {
                item->update();
                any = true;
            }
        if (!any)
            dashes_.stop();
    });
    connect(&scene_, &QGraphicsScene::selectionChanged, this, [this] { emit currentNodeChanged(currentNode()); });
    connect(&Theme::get(), &Theme::changed, this, [this] { scene_.update(); });

    zoomBar_ = new ZoomBar(this); // children of the view, not of its viewport: those would be scrolled along
    const auto middle = [this] { return viewport()->rect().center(); };
    connect(zoomBar_, &ZoomBar::zoomedOut, this, [=, this] { zoomTo(zoom() / 1.25, middle()); });
    connect(zoomBar_, &ZoomBar::zoomedIn, this, [=, this] { zoomTo(zoom() * 1.25, middle()); });
    connect(zoomBar_, &ZoomBar::fitted, this, [this] { fit(true); });
    connect(zoomBar_, &ZoomBar::tidied, this, &Canvas::tidy);
    connect(zoomBar_, &ZoomBar::noteAdded, this, &Canvas::addNote);
    map_ = new MiniMap(this);
    find_ = new FindBar(this);
    connect(find_, &FindBar::changed, this, &Canvas::find);
    connect(find_, &FindBar::stepped, this, &Canvas::findNext);
    connect(find_, &FindBar::closed, this, &Canvas::endFind);
}

Canvas::~Canvas()
{
    scene_.disconnect(this);
    for (const auto &[link, item] : links_)
        delete item;
    links_.clear();
}

void Canvas::showWorkflow(const Workflow &workflow)
{
    workflow_ = workflow;
    moving_.reset();
    guides_.clear();
    glow(nullptr);
    slide_.stop();
    if (dragged_ && dragged_->was)
        endLink(); // the graph that it was taken out of is gone
    const QString before = currentNode();
    std::map<std::string, QPointF> places;
    for (const auto &[name, item] : nodes_)
        places[name] = item->pos();
    {
        const QSignalBlocker quiet(&scene_);
        syncNodes();
        syncLinks();
        syncNotes();
        syncGroups();
    }
    slideFrom(places);
    if (find_->isVisible())
        find(find_->typed());
    map_->setVisible(nodes_.size() > 4);
    if (const QString now = currentNode(); now != before)
        emit currentNodeChanged(now);
    viewport()->update();
    emit viewChanged();
}

void Canvas::syncNodes()
{
    // Links of nodes that go are removed first: an item must outlive its links.
    for (auto at = links_.begin(); at != links_.end();) {
        const Link &link = at->first;
        const bool kept = workflow_.find(link.from) && workflow_.find(link.to)
                          && std::find(workflow_.links().begin(), workflow_.links().end(), link) != workflow_.links().end();
        if (!kept)
            delete at->second;
        at = kept ? std::next(at) : links_.erase(at);
    }
    for (auto at = nodes_.begin(); at != nodes_.end();) {
        const GraphNode *node = workflow_.find(at->first);
        const NodeType *type = node ? registry_.find(node->type) : nullptr;
        if (node && type == at->second->nodeType()) {
            ++at;
            continue;
        }
        if (dragged_ && (dragged_->item == at->second || dragged_->target == at->second))
            endLink();
        while (!at->second->links.isEmpty()) {
            LinkItem *link = at->second->links.first();
            links_.erase(link->link());
            delete link;
        }
        for (const auto &[id, group] : groups_)
            group->forget(at->second);
        delete at->second;
        at = nodes_.erase(at);
    }
    for (const auto &[name, node] : workflow_.nodes()) {
        NodeItem *&item = nodes_[name];
        if (!item) {
            item = new NodeItem(this, name, registry_.find(node.type));
            scene_.addItem(item);
        }
        item->setNode(node);
    }
    ordered_.clear();
    for (const std::string &name : workflow_.order())
        ordered_ << nodes_.at(name);
}

void Canvas::syncLinks()
{
    const auto portIndex = [](const std::vector<PortSpec> &ports, const std::string &key) {
        const auto at = std::find_if(ports.begin(), ports.end(), [&](const PortSpec &port) { return port.key == key; });
        return at == ports.end() ? -1 : static_cast<int>(at - ports.begin());
    };
    for (const Link &link : workflow_.links()) {
        if (links_.contains(link))
            continue;
        NodeItem *from = nodes_.at(link.from), *to = nodes_.at(link.to);
        if (!from->nodeType() || !to->nodeType())
            continue; // a block that this program does not know has no ports to draw it at
        const int out = portIndex(from->nodeType()->outputs, link.fromPort), in = portIndex(to->nodeType()->inputs, link.toPort);
        if (out < 0 || in < 0)
            continue;
        auto *item = new LinkItem(from, out, to, in, from->nodeType()->outputs[static_cast<std::size_t>(out)].kind, link);
        scene_.addItem(item);
        links_[link] = item;
    }
}

void Canvas::syncNotes()
{
    for (auto at = notes_.begin(); at != notes_.end();) {
        const bool kept = workflow_.notes().contains(at->first);
        if (!kept)
            delete at->second;
        at = kept ? std::next(at) : notes_.erase(at);
    }
    for (const auto &[id, note] : workflow_.notes()) {
        NoteItem *&item = notes_[id];
        if (!item) {
            item = new NoteItem(id);
            scene_.addItem(item);
        }
        item->setNote(note);
    }
}

void Canvas::setStatus(const QString &node, const NodeStatus &status)
{
    if (NodeItem *shown = item(node)) {
        shown->setStatus(status);
        if (status.state == NodeStatus::State::Running && !Theme::get().reducedMotion())
            dashes_.start();
        map_->update();
    }
}

void Canvas::setPreview(const QString &node, const QImage &image)
{
    if (NodeItem *shown = item(node))
        shown->setPreviewImage(image);
}

NodeItem *Canvas::item(const QString &node) const
{
    const auto at = nodes_.find(utf8(node));
    return at == nodes_.end() ? nullptr : at->second;
}

QStringList Canvas::selectedNodes() const
{
    QStringList names;
    for (const std::string &name : chosen().first)
        names << qstring(name);
    return names;
}

QString Canvas::currentNode() const
{
    const QStringList names = selectedNodes();
    return names.size() == 1 ? names.first() : QString();
}

void Canvas::selectNode(const QString &node, bool reveal)
{
    NodeItem *chosen = item(node);
    if (chosen && chosen->hiddenIn() && reveal)
        toggleGroup(qstring(chosen->hiddenIn()->id()));
    {
        const QSignalBlocker quiet(&scene_);
        scene_.clearSelection();
        if (chosen)
            chosen->setSelected(true);
    }
    if (chosen) {
        chosen->setFocus();
        if (reveal)
            ensureVisible(chosen, 40 + covered_, 40);
    }
    viewport()->update();
    emit currentNodeChanged(currentNode());
}

double Canvas::zoom() const
{
    return transform().m11() / Theme::get().scale();
}

void Canvas::zoomTo(double zoom, QPoint anchor, bool animated)
{
    glide_.stop();
    fly_.stop();
    anchor_ = anchor;
    anchorScene_ = mapToScene(anchor);
    glide_.setStartValue(this->zoom());
    glide_.setEndValue(std::clamp(zoom, kLeastZoom, kMostZoom));
    glide_.setDuration(animated ? Theme::get().duration(Motion::Layout) : 0);
    glide_.start();
}

QRectF Canvas::occupied() const
{
    QRectF all;
    for (const auto &[name, item] : nodes_)
        if (const Point at = workflow_.nodes().at(name).at; item->isVisible()) // where it slides to
            all |= item->boundingRect().translated(at.x, at.y);
    for (const auto &[id, item] : notes_)
        all |= item->sceneBoundingRect();
    for (const auto &[id, item] : groups_)
        all |= item->sceneBoundingRect();
    return all;
}

void Canvas::fit(bool animated)
{
    QRectF all = occupied();
    if (all.isEmpty())
        all = {0, 0, 400, 300};
    const double scale = Theme::get().scale();
    const double room = std::max(100, width() - covered_);
    flyTo(all.center(), std::min({room / (all.width() + 40) / scale, height() / (all.height() + 40) / scale, 1.0}), animated);
}

/// Brings `centre` into the middle of what no panel covers.
void Canvas::flyTo(QPointF centre, double zoom, bool animated)
{
    glide_.stop();
    fly_.stop();
    flyFrom_ = mapToScene(QPoint((viewport()->width() - covered_) / 2, viewport()->height() / 2));
    flyTo_ = centre;
    flyZoomFrom_ = this->zoom();
    flyZoomTo_ = std::clamp(zoom, kLeastZoom, kMostZoom);
    fly_.setStartValue(0.0);
    fly_.setEndValue(1.0);
    fly_.setDuration(animated ? Theme::get().duration(Motion::Layout) : 0);
    if (fly_.duration() > 0)
        fly_.start();
    else
        showFlight(1); // an animation that takes no time tells nothing where its value was 1 before
}

void Canvas::showFlight(double way)
{
    const double k = std::exp(std::lerp(std::log(flyZoomFrom_), std::log(flyZoomTo_), way)) * Theme::get().scale();
    setTransform(QTransform::fromScale(k, k));
    centerOn(flyFrom_ + (flyTo_ - flyFrom_) * way + QPointF(covered_ / 2.0 / k, 0));
    zoomBar_->setZoom(zoom());
    emit viewChanged();
}

void Canvas::setCovered(int right)
{
    covered_ = right;
    placeOverlays();
}

QPointF Canvas::freePlace() const
{
    QPointF place = mapToScene(QPoint((width() - covered_) / 2, height() / 2)) - QPointF(kCardWidth / 2, kCardHeight / 2);
    place = {std::round(place.x() / 8) * 8, std::round(place.y() / 8) * 8};
    const auto taken = [this](QPointF at) {
        const QRectF card(at, QSizeF(kCardWidth, kCardHeight));
        if (std::any_of(groups_.begin(), groups_.end(), [&](const auto &entry) { return card.intersects(entry.second->mapRectToScene(entry.second->outline())); }))
            return true;
        return std::any_of(nodes_.begin(), nodes_.end(), [&](const auto &entry) {
            return entry.second->isVisible() && card.intersects(entry.second->mapRectToScene(entry.second->card()).adjusted(-16, -16, 16, 16));
        });
    };
    while (taken(place))
        place += QPointF(0, 80);
    return place;
}

bool Canvas::showsKeyboardFocus() const
{
    return window()->testAttribute(Qt::WA_KeyboardFocusChange) && hasFocus();
}

void Canvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Theme &theme = Theme::get();
    painter->fillRect(rect, theme.color("canvas"));
    double step = kDotStep;
    while (step * transform().m11() < 11) // never denser than the eye (and the frame time) can bear
        step *= 2;
    const QTransform device = painter->deviceTransform(), toWorld = (painter->worldTransform().inverted() * device).inverted();
    const int size = std::max(1, qRound(1.6 * device.m11() / std::max(0.7, zoom())));
    QList<QRect> dots;
    for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step)
        for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step) {
            const QPointF at = device.map(QPointF(x, y));
            dots << QRect(qRound(at.x()), qRound(at.y()), size, size);
        }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setWorldTransform(toWorld);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color("dot"));
    painter->drawRects(dots);
    painter->restore();
}

void Canvas::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::get();
    if (!guides_.isEmpty()) {
        QPen guide(theme.color("accent"), 1);
        guide.setCosmetic(true);
        painter->setPen(guide);
        painter->drawLines(guides_);
    }
    if (!dragged_)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF start = dragged_->item->portInScene(dragged_->end.output, dragged_->port);
    QPointF end = dragged_->at;
    if (dragged_->target && dragged_->why.isEmpty())
        end = dragged_->target->portInScene(!dragged_->end.output, dragged_->targetPort);
    QPen pen(theme.color(kindToken(dragged_->end.kind)), 2, Qt::SolidLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.4});
    painter->strokePath(dragged_->end.output ? linkPath(start, end) : linkPath(end, start), pen);
    paintPort(painter, dragged_->end.kind, end, true);
    if (!dragged_->why.isEmpty()) {
        QFont font = theme.font("detail");
        font.setPixelSize(12);
        painter->setFont(font);
        QRectF text = QFontMetricsF(font).boundingRect(QRectF(0, 0, 260, 200), Qt::TextWordWrap, dragged_->why).translated(dragged_->at + QPointF(22, 14));
        const QRectF seen = mapToScene(viewport()->rect().adjusted(0, 0, -covered_ - 16, -16)).boundingRect();
        text.translate(std::min(0.0, seen.right() - text.right()), std::min(0.0, seen.bottom() - text.bottom()));
        painter->setPen(theme.color("line2"));
        painter->setBrush(theme.color("raised"));
        painter->drawRoundedRect(text.adjusted(-8, -6, 8, 6), 6, 6);
        painter->setPen(theme.color("err"));
        painter->drawText(text, Qt::TextWordWrap, dragged_->why);
    }
    painter->restore();
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ShiftModifier) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    const double goal = glide_.state() == QAbstractAnimation::Running ? glide_.endValue().toDouble() : zoom();
    const bool fine = !event->pixelDelta().isNull(); // a touchpad glides by itself
    zoomTo(goal * std::pow(1.0015, fine ? event->pixelDelta().y() * 2 : event->angleDelta().y()), event->position().toPoint(), !fine);
    event->accept();
}

void Canvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    placeOverlays();
}

void Canvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    emit viewChanged();
}

void Canvas::placeOverlays()
{
    const Theme &theme = Theme::get();
    zoomBar_->adjustSize();
    zoomBar_->move(theme.px(13), height() - zoomBar_->height() - theme.px(13));
    map_->resize(theme.px(138), theme.px(90));
    find_->adjustSize();
    find_->move(std::max(theme.px(13), (width() - covered_ - find_->width()) / 2), theme.px(13));
    map_->move(width() - covered_ - map_->width() - theme.px(13), height() - map_->height() - theme.px(13));
    emit viewChanged();
}

} // namespace mortise
