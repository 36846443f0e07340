// Colours for quantities: cividis on light (few = light), viridis on dark (few = dark), both readable without colour
// vision and even in lightness; and a diverging scale for what has a middle.
// Sources: Nunez, Anderton, Renslow, PLOS ONE 13(7), 2018 (cividis); Smith and van der Walt, 2015 (viridis).
#pragma once

#include <QColor>
#include <QRgb>

#include <array>

namespace mortise {

/// @param amount 0 (few) to 1 (many); kept within. In the theme that is on now.
QColor rampColor(double amount);

/// rampColor() in 256 steps, for painting pixel by pixel. May be handed to a worker.
std::array<QRgb, 256> rampTable();

/// @param amount -1 (c0) over 0 (card) to 1 (c1); kept within.
QColor divergingColor(double amount);

} // namespace mortise
