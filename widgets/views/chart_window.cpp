#include "widgets/views/chart_window.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr double kLeast = 1e-5;

} // namespace

QRectF boundedWindow(const QRectF &window)
{
    const double wide = std::clamp(window.width(), kLeast, 1.0), high = std::clamp(window.height(), kLeast, 1.0);
    if (wide == 1 && high == 1)
        return kWholeWindow;
    return {std::clamp(window.x(), 0.0, 1 - wide), std::clamp(window.y(), 0.0, 1 - high), wide, high};
}

QRectF zoomedWindow(const QRectF &window, double factor, QPointF at)
{
    const double wide = std::clamp(window.width() / factor, kLeast, 1.0), high = std::clamp(window.height() / factor, kLeast, 1.0);
    return boundedWindow({window.x() + (window.width() - wide) * at.x(), window.y() + (window.height() - high) * at.y(), wide, high});
}

QRectF pushedWindow(const QRectF &window, QPointF by)
{
    return boundedWindow(window.translated(-by.x() * window.width(), -by.y() * window.height()));
}

} // namespace mortise
