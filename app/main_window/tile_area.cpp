#include "app/main_window/tile_area.h"

#include "app/main_window/drop_marker.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <array>

namespace mortise {
namespace {

constexpr int kLeastWidth = 260, kLeastHeight = 172, kGap = 12, kScrollZone = 40, kScrollStep = 24;

QRect half(const QRect &rect, Tiling::Side side)
{
    switch (side) {
    case Tiling::Side::Left: return rect.adjusted(0, 0, -rect.width() / 2, 0);
    case Tiling::Side::Right: return rect.adjusted(rect.width() / 2, 0, 0, 0);
    case Tiling::Side::Above: return rect.adjusted(0, 0, 0, -rect.height() / 2);
    case Tiling::Side::Below: return rect.adjusted(0, rect.height() / 2, 0, 0);
    }
    return rect;
}

Tiling::Side nearestSide(const QRect &rect, QPoint at)
{
    const std::array distances{double(at.x() - rect.left()) / rect.width(), double(rect.right() - at.x()) / rect.width(), double(at.y() - rect.top()) / rect.height(), double(rect.bottom() - at.y()) / rect.height()};
    constexpr std::array kSides{Tiling::Side::Left, Tiling::Side::Right, Tiling::Side::Above, Tiling::Side::Below};
    return kSides[static_cast<std::size_t>(std::min_element(distances.begin(), distances.end()) - distances.begin())];
}

} // namespace

TileArea::TileArea(QWidget *parent) : QScrollArea(parent), content_(new QWidget), marker_(new DropMarker(content_))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content_->setAutoFillBackground(false);
    setWidget(content_);
    content_->setAutoFillBackground(false); // setWidget turns it on
    connect(&Theme::get(), &Theme::changed, this, &TileArea::place);
}

void TileArea::setTiling(const Tiling &tiling)
{
    tiling_ = tiling;
    place();
}

void TileArea::put(Tile *tile)
{
    tile->setParent(content_);
    tiles_ << tile;
    tiling_.add(tile->node());
    tile->show();
    connect(tile, &Tile::moveWanted, this, [this, tile](Tiling::Side side) { moveTile(tile, side); });
    connect(tile, &Tile::resizeWanted, this, [this, tile](double factor) {
        tiling_.resize(tile->node(), factor);
        place();
        ensureWidgetVisible(tile);
        emit arranged();
    });
    connect(tile, &Tile::maximiseWanted, this, [this, tile] {
        setMaximised(maximised_ == tile->node() ? QString() : tile->node());
        emit arranged();
    });
    connect(tile, &Tile::openWanted, this, [this, tile] { emit openRequested(tile->node()); });
    connect(tile, &Tile::floatWanted, this, [this, tile] { emit floatRequested(tile->node(), {}); });
    // Queued: what asked for it is still at work.
    connect(tile, &Tile::closeWanted, this, [this, tile] { emit closeRequested(tile->node()); }, Qt::QueuedConnection);
    connect(tile, &Tile::dragged, this, [this, tile](QPoint global) { drag(tile, global); });
    connect(tile, &Tile::dropped, this, [this, tile](QPoint global) { drop(tile, global); });
    connect(tile, &Tile::dragCancelled, this, &TileArea::endDrag);
    place();
}

Tile *TileArea::tile(const QString &node) const
{
    for (Tile *tile : tiles_)
        if (tile->node() == node)
            return tile;
    return nullptr;
}

Tile *TileArea::take(const QString &node)
{
    Tile *taken = tile(node);
    if (!taken)
        return nullptr;
    taken->disconnect(this);
    tiles_.removeOne(taken);
    tiling_.remove(node);
    if (maximised_ == node)
        maximised_.clear();
    taken->hide();
    place();
    return taken;
}

void TileArea::rename(const QString &from, const QString &to)
{
    if (Tile *renamed = tile(from)) {
        renamed->setNode(to);
        tiling_.rename(from, to);
        if (maximised_ == from)
            maximised_ = to;
    }
}

void TileArea::setMaximised(const QString &node)
{
    maximised_ = tile(node) ? node : QString();
    for (Tile *each : std::as_const(tiles_))
        each->setMaximised(each->node() == maximised_);
    place();
}

void TileArea::place()
{
    const Theme &theme = Theme::get();
    const QSize room = viewport()->size();
    TilePlaces places = placesOf(tiling_, room, {theme.px(kLeastWidth), theme.px(kLeastHeight), theme.px(kGap)});
    if (!maximised_.isEmpty()) {
        places.tiles = {{maximised_, QRect(QPoint(), room)}};
        places.edges.clear();
        places.height = room.height();
    }
    content_->resize(room.width(), std::max(places.height, 1));
    for (Tile *each : std::as_const(tiles_)) {
        const auto at = places.tiles.find(each->node());
        each->setVisible(at != places.tiles.end());
        if (at != places.tiles.end())
            each->setGeometry(at->second);
    }
    while (edges_.size() < static_cast<qsizetype>(places.edges.size())) {
        auto *edge = new TileEdge(content_);
        connect(edge, &TileEdge::grabbed, this, [this, edge] {
            grabbed_ = tiling_;
            grabbedAt_ = edge->edge().across ? edge->x() : edge->y();
        });
        connect(edge, &TileEdge::shifted, this, [this, edge](int pixels) { shiftEdge(edge, pixels); });
        edges_ << edge;
    }
    for (qsizetype i = 0; i < edges_.size(); ++i) {
        const bool used = i < static_cast<qsizetype>(places.edges.size());
        edges_[i]->setVisible(used);
        if (used)
            edges_[i]->setEdge(places.edges[static_cast<std::size_t>(i)]);
    }
    verticalScrollBar()->setSingleStep(theme.px(kScrollStep));
    for (const QString &node : tiling_.tiles()) // Tab goes as one reads, and last along the edges
        if (Tile *each = tile(node))
            each->raise();
    for (TileEdge *edge : std::as_const(edges_))
        edge->raise();
    marker_->raise();
}

void TileArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void TileArea::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !maximised_.isEmpty()) {
        setMaximised({});
        emit arranged();
        return;
    }
    QScrollArea::keyPressEvent(event);
}

TileArea::Target TileArea::targetAt(const Tile *dragged, QPoint global) const
{
    const QPoint at = content_->mapFromGlobal(global);
    const int gap = Theme::get().px(kGap);
    for (const Tile *each : tiles_)
        if (each->isVisible() && each != dragged && each->geometry().adjusted(-gap, -gap, gap, gap).contains(at))
            return {each->node(), nearestSide(each->geometry(), at)};
    return {};
}

void TileArea::drag(Tile *tile, QPoint global)
{
    if (!maximised_.isEmpty())
        return;
    const QPoint seen = viewport()->mapFromGlobal(global);
    const int zone = Theme::get().px(kScrollZone);
    if (viewport()->rect().contains(seen)) {
        const int by = seen.y() < zone ? -1 : seen.y() > viewport()->height() - zone ? 1 : 0;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by * verticalScrollBar()->singleStep());
    }
    const Target target = targetAt(tile, global);
    marker_->setVisible(!target.tile.isEmpty());
    if (target.tile.isEmpty())
        return;
    marker_->setGeometry(half(this->tile(target.tile)->geometry(), target.side));
    marker_->raise();
}

void TileArea::drop(Tile *tile, QPoint global)
{
    endDrag();
    if (!maximised_.isEmpty())
        return;
    if (!window()->frameGeometry().contains(global)) {
        if (tile->view())
            emit floatRequested(tile->node(), global);
        return;
    }
    const Target target = targetAt(tile, global);
    if (target.tile.isEmpty())
        return;
    tiling_.insert(tile->node(), target.tile, target.side);
    place();
    emit arranged();
}

void TileArea::endDrag()
{
    marker_->hide();
}

void TileArea::moveTile(Tile *tile, Tiling::Side side)
{
    if (!maximised_.isEmpty() || !tiling_.move(tile->node(), side))
        return;
    place();
    ensureWidgetVisible(tile);
    emit arranged();
}

void TileArea::shiftEdge(TileEdge *edge, int pixels)
{
    const auto along = [edge] { return edge->edge().across ? edge->x() : edge->y(); };
    const auto shiftBy = [&](int by) {
        tiling_ = grabbed_;
        tiling_.shift(edge->edge().split, edge->edge().index, static_cast<double>(by) / edge->edge().length);
        place();
    };
    const int before = along();
    shiftBy(pixels);
    if (const int moved = along() - grabbedAt_; moved != pixels)
        shiftBy(moved); // tiles cannot get smaller: no share without its pixels, or the way back would be dead at first
    if (along() != before)
        emit arranged();
}

TileEdge::TileEdge(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Edge between tiles: arrow keys move it"));
}

void TileEdge::setEdge(const TilePlaces::Edge &edge)
{
    edge_ = edge;
    setGeometry(edge.rect);
    setCursor(edge.across ? Qt::SplitHCursor : Qt::SplitVCursor);
    update();
}

void TileEdge::paintEvent(QPaintEvent *)
{
    if (!underMouse() && !hasFocus())
        return; // a gap like any other
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const int thick = theme.px(4), length = std::min(theme.px(48), edge_.across ? height() : width());
    const QSize size = edge_.across ? QSize(thick, length) : QSize(length, thick);
    paint::box(&painter, QRectF(rect().center() - QPoint(size.width() / 2, size.height() / 2), size), thick / 2.0, theme.color(hasFocus() ? "focus" : "line2"));
}

void TileEdge::mousePressEvent(QMouseEvent *event)
{
    from_ = event->globalPosition().toPoint();
    emit grabbed();
}

void TileEdge::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint moved = event->globalPosition().toPoint() - from_;
    if (event->buttons().testFlag(Qt::LeftButton))
        emit shifted(edge_.across ? moved.x() : moved.y());
}

void TileEdge::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == (edge_.across ? Qt::Key_Left : Qt::Key_Up), on = event->key() == (edge_.across ? Qt::Key_Right : Qt::Key_Down);
    if (!back && !on)
        return QWidget::keyPressEvent(event);
    const int step = Theme::get().px(event->modifiers().testFlag(Qt::ShiftModifier) ? 64 : 16);
    emit grabbed();
    emit shifted(back ? -step : step);
}

void TileEdge::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void TileEdge::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

} // namespace mortise
