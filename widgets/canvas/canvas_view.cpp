// What part of the canvas is seen: zoom, flights, free room.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/theme/theme.h"

#include <QWheelEvent>

#include <cmath>

namespace mortise {
namespace {

constexpr double kLeastZoom = 0.1, kMostZoom = 4.0;

} // namespace

double Canvas::zoom() const
{
    return transform().m11() / Theme::get().scale();
}

void Canvas::zoomTo(double zoom, QPoint anchor, bool animated)
{
    glide_.stop();
    fly_.stop();
    fitted_ = false;
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
        if (item->isVisible())
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
    const double buttons = zoomBar_->height() + Theme::get().px(13); // nothing lies under them where there is room
    const double tall = std::max(100.0, height() - buttons);
    const double zoom = std::min({room / (all.width() + 40) / scale, tall / (all.height() + 40) / scale, 1.0});
    flyTo(all.center() + QPointF(0, buttons / 2 / zoom / scale), zoom, animated);
    fitted_ = true;
}

/// Brings `centre` into the middle of what no panel covers.
void Canvas::flyTo(QPointF centre, double zoom, bool animated)
{
    glide_.stop();
    fly_.stop();
    fitted_ = false;
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
        if (std::any_of(groups_.begin(), groups_.end(), [&](const auto &entry) { return entry.second->isVisible() && card.intersects(entry.second->mapRectToScene(entry.second->outline())); }))
            return true;
        return std::any_of(nodes_.begin(), nodes_.end(), [&](const auto &entry) {
            return entry.second->isVisible() && card.intersects(entry.second->mapRectToScene(entry.second->card()).adjusted(-16, -16, 16, 16));
        });
    };
    while (taken(place))
        place += QPointF(0, 80);
    return place;
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ShiftModifier) {
        fitted_ = false;
        QGraphicsView::wheelEvent(event);
        return;
    }
    const double goal = glide_.state() == QAbstractAnimation::Running ? glide_.endValue().toDouble() : zoom();
    const bool fine = !event->pixelDelta().isNull(); // a touchpad glides by itself
    zoomTo(goal * std::pow(1.0015, fine ? event->pixelDelta().y() * 2 : event->angleDelta().y()), event->position().toPoint(), !fine);
    event->accept();
}

} // namespace mortise
