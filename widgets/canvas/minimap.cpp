#include "widgets/canvas/minimap.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/painting.h"

#include <QMouseEvent>
#include <QPainter>

namespace mortise {

MiniMap::MiniMap(Canvas *canvas) : QWidget(canvas), canvas_(canvas)
{
    setAccessibleName(tr("Map of the canvas"));
    connect(canvas, &Canvas::viewChanged, this, qOverload<>(&QWidget::update));
}

QTransform MiniMap::fromScene() const
{
    QRectF all;
    for (const NodeItem *item : canvas_->nodeItems())
        if (item->isVisible())
            all |= item->sceneBoundingRect();
    for (const GroupItem *group : canvas_->groupItems())
        if (group->isVisible())
            all |= group->sceneBoundingRect();
    all = all.adjusted(-40, -40, 40, 40) | canvas_->mapToScene(canvas_->viewport()->rect()).boundingRect();
    const double k = std::min(width() / std::max(1.0, all.width()), height() / std::max(1.0, all.height()));
    return {k, 0, 0, k, width() / 2.0 - k * all.center().x(), height() / 2.0 - k * all.center().y()};
}

void MiniMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::get();
    paint::box(&painter, rect(), theme.px(6), theme.color("panel"), theme.color("line"));
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    const QTransform to = fromScene();
    for (const GroupItem *group : canvas_->groupItems()) {
        if (!group->isVisible())
            continue;
        const QColor colour = theme.color(group->isSelected() ? "accent" : "line2");
        const QRectF card = to.mapRect(group->mapRectToScene(group->outline()));
        group->isCollapsed() ? paint::box(&painter, card, 2, colour) : paint::box(&painter, card, 2, {}, colour);
    }
    for (const NodeItem *item : canvas_->nodeItems()) {
        if (!item->isVisible())
            continue;
        const QRectF card = to.mapRect(item->mapRectToScene(item->card()));
        const QColor colour = theme.color(item->isSelected() || item->status().state == NodeStatus::State::Running ? "accent" : "line2");
        if (card.height() < 5) // rounded corners cost 20 us each: 1,000 of them were 20 ms a frame
            painter.fillRect(card, colour);
        else
            paint::box(&painter, card, 2, colour);
    }
    const QRectF view = to.mapRect(canvas_->mapToScene(canvas_->viewport()->rect()).boundingRect());
    paint::box(&painter, view & QRectF(rect().adjusted(1, 1, -1, -1)), std::min<double>(theme.px(4), view.height() / 6), {}, theme.color("accent"));
}

void MiniMap::mousePressEvent(QMouseEvent *event)
{
    canvas_->centerOn(fromScene().inverted().map(event->position()));
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

} // namespace mortise
