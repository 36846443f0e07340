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

#include <cmath>

namespace mortise {
namespace {

constexpr int kMapFrom = 4; // blocks that can be seen without one
constexpr double kDotStep = 16;
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
        emit viewChanged(); // the overview shows them under way, too
    });
    dashes_.setInterval(kFrameMs);
    connect(&dashes_, &QTimer::timeout, this, [this] {
        if (Theme::get().reducedMotion()) { // since then
            dashes_.stop();
            return;
        }
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
        openUp(chosen);
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
    const QString told = !dragged_->choices.isEmpty() ? tr("%n ports inside fit: let go to choose one", nullptr, static_cast<int>(dragged_->choices.size())) : dragged_->why;
    if (!told.isEmpty()) {
        QFont font = theme.font("detail");
        font.setPixelSize(12);
        painter->setFont(font);
        QRectF text = QFontMetricsF(font).boundingRect(QRectF(0, 0, 260, 200), Qt::TextWordWrap, told).translated(dragged_->at + QPointF(22, 14));
        const QRectF seen = mapToScene(viewport()->rect().adjusted(0, 0, -covered_ - 16, -16)).boundingRect();
        text.translate(std::min(0.0, seen.right() - text.right()), std::min(0.0, seen.bottom() - text.bottom()));
        painter->setPen(theme.color("line2"));
        painter->setBrush(theme.color("raised"));
        painter->drawRoundedRect(text.adjusted(-8, -6, 8, 6), 6, 6);
        painter->setPen(theme.color(dragged_->why.isEmpty() ? "text" : "err"));
        painter->drawText(text, Qt::TextWordWrap, told);
    }
    painter->restore();
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
    zoomBar_->setVisible(zoomBar_->width() + theme.px(2 * 13) <= width() - covered_);
    zoomBar_->move(theme.px(13), height() - zoomBar_->height() - theme.px(13));
    map_->resize(theme.px(138), theme.px(90));
    find_->adjustSize();
    find_->move(std::max(theme.px(13), (width() - covered_ - find_->width()) / 2), theme.px(13));
    const bool beside = zoomBar_->width() + map_->width() + theme.px(3 * 13) <= width() - covered_;
    map_->setVisible(nodes_.size() > kMapFrom && beside);
    map_->move(width() - covered_ - map_->width() - theme.px(13), height() - map_->height() - theme.px(13));
    emit viewChanged();
}

} // namespace mortise
