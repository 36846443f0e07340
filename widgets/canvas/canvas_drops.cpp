// What is dropped on the canvas: blocks from the palette, on nothing or on a link, and files.
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

#include <QDragEnterEvent>
#include <QMimeData>

#include <cmath>

namespace mortise {
namespace {

const QString kNodeFormat = QStringLiteral("application/x-mortise-node");
constexpr double kReachX = 60, kReachY = 22; // a card covers the link with its middle, not just with an edge

} // namespace

/// The link that a block of that type would stand in if its card's middle lay there; nullptr where none is near or none fits.
LinkItem *Canvas::linkFor(const NodeType *type, QPointF middle, const NodeItem *block) const
{
    if (!type)
        return nullptr;
    LinkItem *best = nullptr;
    double nearest = 1e18;
    const QRectF reach(middle - QPointF(kReachX, kReachY), QSizeF(2 * kReachX, 2 * kReachY));
    for (QGraphicsItem *under : scene_.items(reach, Qt::IntersectsItemBoundingRect)) {
        auto *link = dynamic_cast<LinkItem *>(under);
        if (!link || link->from() == block || link->to() == block || !link->path().intersects(reach) || !portsBetween(workflow_, link->link(), *type, registry_))
            continue;
        for (double t = 0; t <= 1.001; t += 0.05)
            if (const double d = QLineF(link->path().pointAtPercent(std::min(1.0, t)), middle).length(); d < nearest) {
                nearest = d;
                best = link;
            }
    }
    return best;
}

void Canvas::glow(LinkItem *link)
{
    if (glowing_ == link)
        return;
    if (glowing_)
        glowing_->setGlowing(false);
    glowing_ = link;
    if (glowing_)
        glowing_->setGlowing(true);
}

void Canvas::dragEnterEvent(QDragEnterEvent *event)
{
    if ((event->mimeData()->hasUrls() && !event->mimeData()->hasImage()) /* a figure is no table */ || event->mimeData()->hasFormat(kNodeFormat))
        event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasFormat(kNodeFormat))
        glow(linkFor(registry_.find(event->mimeData()->data(kNodeFormat).toStdString()), mapToScene(event->position().toPoint())));
    event->acceptProposedAction();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent *)
{
    glow(nullptr);
}

void Canvas::dropEvent(QDropEvent *event)
{
    const QPointF at = mapToScene(event->position().toPoint());
    event->acceptProposedAction();
    if (event->mimeData()->hasFormat(kNodeFormat)) {
        const QByteArray type = event->mimeData()->data(kNodeFormat);
        const LinkItem *link = linkFor(registry_.find(type.toStdString()), at);
        const auto into = link ? std::optional(link->link()) : std::nullopt;
        glow(nullptr);
        emit nodeDropped(QString::fromUtf8(type), at - QPointF(kCardWidth / 2, kCardHeight / 2), into);
        return;
    }
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (!paths.isEmpty())
        emit filesDropped(paths, at);
}

} // namespace mortise
