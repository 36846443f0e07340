// Theme's soft shadows, baked into nine-patches.
#include "widgets/theme/theme.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>

namespace mortise {

namespace {

struct ShadowLayer {
    double drop;  // downward, px at device scale 1
    double sigma; // of the blur
    double alpha;
};

using ShadowLayers = std::array<ShadowLayer, 2>;

ShadowLayers shadowLayers(Elevation elevation, bool dark)
{
    if (elevation == Elevation::Node)
        return {{{1, 1, dark ? 0.35 : 0.10}, {3, 4, dark ? 0.30 : 0.07}}};
    return {{{2, 2, dark ? 0.35 : 0.08}, {10, 12, dark ? 0.45 : 0.16}}};
}

} // namespace

int Theme::shadowMargin(Elevation elevation, qreal deviceScale)
{
    return qCeil((elevation == Elevation::Node ? 14 : 36) * deviceScale);
}

int Theme::shadowCorner(Elevation elevation, qreal deviceScale)
{
    return shadowMargin(elevation, deviceScale) + qCeil((elevation == Elevation::Node ? 14 : 36) * deviceScale);
}

// Blurred once for one square that is as small as the corners allow, never for a whole card and never while painting.
QPixmap Theme::shadow(Elevation elevation, qreal deviceScale) const
{
    const QString id = QStringLiteral("shadow %1 %2 %3").arg(int(elevation)).arg(dark()).arg(deviceScale);
    if (const QPixmap *cached = pixmaps_.object(id))
        return *cached;

    const int side = 2 * shadowCorner(elevation, deviceScale) + 1;
    const double radius = 8 * deviceScale;
    const double middle = side / 2.0;
    const double halfStraight = middle - shadowMargin(elevation, deviceScale) - radius;
    const ShadowLayers layers = shadowLayers(elevation, dark());

    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            double alpha = 0;
            for (const ShadowLayer &layer : layers) {
                // Signed distance to the rounded square through a smooth step: close to a Gaussian blur of it.
                const double dx = std::abs(x + 0.5 - middle) - halfStraight;
                const double dy = std::abs(y + 0.5 - layer.drop * deviceScale - middle) - halfStraight;
                const double outside = std::hypot(std::max(dx, 0.0), std::max(dy, 0.0));
                const double distance = outside + std::min(std::max(dx, dy), 0.0) - radius;
                alpha += layer.alpha * 0.5 * std::erfc(distance / (layer.sigma * deviceScale * M_SQRT2));
            }
            row[x] = qRgba(0, 0, 0, std::min(255, qRound(alpha * 255)));
        }
    }
    const QPixmap pixmap = QPixmap::fromImage(image);
    pixmaps_.insert(id, new QPixmap(pixmap), side * side * 4);
    return pixmap;
}

} // namespace mortise
