// What is seen of a chart's axes when one zooms and pushes along: a window in shares of both axes, y upward.
#pragma once

#include <QPointF>
#include <QRectF>

namespace mortise {

inline constexpr QRectF kWholeWindow{0, 0, 1, 1};

/// Never larger than the whole, never smaller than a hundred-thousandth of it, never outside.
QRectF boundedWindow(const QRectF &window);
/// @param factor over 1 comes nearer. @param at the share of the window (0..1, y upward) that stays where it is.
QRectF zoomedWindow(const QRectF &window, double factor, QPointF at = {0.5, 0.5});
/// @param by in shares of the window: what was there before moves by this much.
QRectF pushedWindow(const QRectF &window, QPointF by);

} // namespace mortise
