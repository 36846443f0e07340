// Makes the canvas readable: it is a list whose items are the nodes, each with a name, a rectangle and the actions
// press (open) and set focus.
#pragma once

namespace mortise {

/// Registers the factory once; later calls do nothing.
void installCanvasAccessibility();

} // namespace mortise
