// The button by which a figure leaves: copied, saved as PNG, SVG or PDF, printed, or dragged away from it, exactly as it is seen.
#pragma once

class QToolButton;

namespace mortise {

class View;

/// Belongs to the view. Figures have the view's size, at least 480 x 320.
QToolButton *makeExportButton(View &view);

} // namespace mortise
