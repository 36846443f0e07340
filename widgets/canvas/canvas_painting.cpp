#include "widgets/canvas/canvas_painting.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QCache>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace mortise {

PixelSnap::PixelSnap(QPainter *painter) : painter_(painter)
{
    const QTransform device = painter->deviceTransform();
    toWorld_ = (painter->worldTransform().inverted() * device).inverted();
    scale_ = device.m11();
    origin_ = {qRound(device.dx()), qRound(device.dy())};
    useItemCoordinates();
}

void PixelSnap::useItemCoordinates()
{
    painter_->setWorldTransform(QTransform(scale_, 0, 0, scale_, origin_.x(), origin_.y()) * toWorld_);
}

void PixelSnap::useDeviceCoordinates()
{
    painter_->setWorldTransform(QTransform::fromTranslate(origin_.x(), origin_.y()) * toWorld_);
}

namespace {

struct PortKey {
    double scale;
    ValueKind kind;
    bool filled;
    ThemeLook look;
    bool operator==(const PortKey &) const = default;
};

size_t qHash(const PortKey &key, size_t seed)
{
    return qHashMulti(seed, key.scale, static_cast<int>(key.kind), key.filled, static_cast<int>(key.look));
}

struct TileKey {
    double scale;
    QString icon;
    const char *tone, *fill;
    ThemeLook look;
    bool operator==(const TileKey &) const = default;
};

size_t qHash(const TileKey &key, size_t seed)
{
    return qHashMulti(seed, key.scale, key.icon, static_cast<const void *>(key.tone), static_cast<const void *>(key.fill), static_cast<int>(key.look));
}

/// Compared by field: as a text the key cost more than the drawing, a thousand times a frame.
struct SpriteKey {
    double scale, height, edgeWidth;
    const char *fill, *edge; // literals: the same text elsewhere is at worst a sprite more
    ThemeLook look;
    bool dashed;
    bool operator==(const SpriteKey &) const = default;
};

size_t qHash(const SpriteKey &key, size_t seed)
{
    return qHashMulti(seed, key.scale, key.height, key.edgeWidth, static_cast<const void *>(key.fill), static_cast<const void *>(key.edge), static_cast<int>(key.look), key.dashed);
}

} // namespace

QPixmap cardSprite(double scale, double height, const char *fill, const char *edge, double edgeWidth, bool dashed, int *margin)
{
    static QCache<SpriteKey, QPixmap> cache(60);
    const Theme &theme = Theme::get();
    const int m = qCeil(14 * scale);
    *margin = m;
    const SpriteKey key{scale, height, edgeWidth, fill, edge, theme.look(), dashed};
    if (const QPixmap *hit = cache.object(key))
        return *hit;
    const QRectF card(m, m, qRound(kCardWidth * scale), qRound(height * scale));
    QPixmap sprite(qRound(card.width()) + 2 * m, qRound(card.height()) + 2 * m);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    if (scale > 0.3 && !dashed) { // a soft shadow in a few rounded outlines, painted once
        for (int ring = 6; ring > 0; --ring) {
            QColor shade(Qt::black);
            shade.setAlphaF(theme.dark() ? 0.05f : 0.012f);
            painter.setPen(Qt::NoPen);
            painter.setBrush(shade);
            const double grow = ring * scale;
            painter.drawRoundedRect(card.adjusted(-grow, -grow + 1.5 * scale, grow, grow + 1.5 * scale), 8 * scale + grow, 8 * scale + grow);
        }
    }
    const double width = std::max(1.0, edgeWidth * scale);
    if (dashed)
        paint::dashedBox(&painter, card, 8 * scale, theme.color(fill), theme.color(edge), width);
    else
        paint::box(&painter, card, 8 * scale, theme.color(fill), theme.color(edge), width);
    painter.end();
    cache.insert(key, new QPixmap(sprite));
    return sprite;
}

void drawPortSprite(QPainter *painter, double scale, ValueKind kind, QPointF centre, bool filled)
{
    static QCache<PortKey, QPixmap> cache(60);
    const int half = qCeil(8 * scale);
    const PortKey key{scale, kind, filled, Theme::get().look()};
    QPixmap *sprite = cache.object(key);
    if (!sprite) {
        sprite = new QPixmap(2 * half, 2 * half);
        sprite->fill(Qt::transparent);
        QPainter port(sprite);
        port.setRenderHint(QPainter::Antialiasing);
        port.translate(half, half);
        port.scale(scale, scale);
        paintPort(&port, kind, {}, filled);
        port.end();
        cache.insert(key, sprite);
    }
    painter->drawPixmap(qRound(centre.x() * scale) - half, qRound(centre.y() * scale) - half, *sprite);
}

void drawTileSprite(QPainter *painter, double scale, QPointF at, const QString &icon, const char *tone, const char *fill)
{
    static QCache<TileKey, QPixmap> cache(200);
    const Theme &theme = Theme::get();
    const int side = std::max(1, qRound(32 * scale));
    const TileKey key{scale, icon, tone, fill, theme.look()};
    QPixmap *sprite = cache.object(key);
    if (!sprite) {
        sprite = new QPixmap(side, side);
        sprite->fill(Qt::transparent);
        QPainter tile(sprite);
        tile.setRenderHint(QPainter::Antialiasing);
        tile.scale(side / 32.0, side / 32.0);
        tile.setPen(Qt::NoPen);
        tile.setBrush(theme.tint(tone, 0.13, fill));
        tile.drawRoundedRect(QRectF(0, 0, 32, 32), 7, 7);
        paint::icon(&tile, icon, QRectF(6, 6, 20, 20), theme.color(tone));
        tile.end();
        cache.insert(key, sprite);
    }
    painter->drawPixmap(qRound(at.x() * scale), qRound(at.y() * scale), *sprite);
}

const char *markOf(NodeStatus::State state)
{
    switch (state) {
    case NodeStatus::State::Queued: return "clock";
    case NodeStatus::State::Done: return "check";
    case NodeStatus::State::Stale: return "history";
    case NodeStatus::State::Warning: return "warning";
    case NodeStatus::State::Failed: return "error";
    default: return "";
    }
}

const char *markTone(NodeStatus::State state)
{
    switch (state) {
    case NodeStatus::State::Done: return "ok";
    case NodeStatus::State::Warning: return "warn";
    case NodeStatus::State::Failed: return "err";
    default: return "text3";
    }
}

const char *summaryTone(NodeStatus::State state)
{
    switch (state) {
    case NodeStatus::State::Running: return "run";
    case NodeStatus::State::Warning: return "warn";
    case NodeStatus::State::Failed: return "err";
    default: return "text2";
    }
}

void paintFound(QPainter *painter, const QRectF &card, Found found)
{
    if (found != Found::Match && found != Found::Current)
        return;
    QColor ring = Theme::get().color("accent");
    painter->setBrush(Qt::NoBrush);
    if (found == Found::Current) {
        QColor halo = ring;
        halo.setAlphaF(0.25f);
        painter->setPen(QPen(halo, 7));
        painter->drawRoundedRect(card.adjusted(-5, -5, 5, 5), 12, 12);
    }
    painter->setPen(QPen(ring, 2));
    painter->drawRoundedRect(card.adjusted(-4, -4, 4, 4), 11, 11);
}

const char *kindToken(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Table: return "table";
    case ValueKind::Learner: return "learner";
    case ValueKind::Model: return "model";
    case ValueKind::Results: return "results";
    }
    return "text2";
}

QPainterPath portShape(ValueKind kind, QPointF centre, double radius)
{
    QPainterPath path;
    if (kind == ValueKind::Table) {
        path.addRoundedRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 1.5, 1.5);
        return path;
    }
    if (kind == ValueKind::Learner) {
        path.addEllipse(centre, radius + 0.5, radius + 0.5);
        return path;
    }
    const int corners = kind == ValueKind::Model ? 4 : 6;
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        polygon << centre + (radius + 1) * QPointF(std::cos(angle), std::sin(angle));
    }
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

void paintPort(QPainter *painter, ValueKind kind, QPointF centre, bool filled, const char *hollow)
{
    const Theme &theme = Theme::get();
    const QColor colour = theme.color(kindToken(kind));
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter->setBrush(filled ? colour : theme.color(hollow));
    painter->drawPath(portShape(kind, centre));
}

} // namespace mortise
