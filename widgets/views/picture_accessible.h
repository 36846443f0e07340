// Charts for screen readers: a chart is a sentence, and its pieces (cells of a confusion matrix, bars) can be read one by one and
// picked. Installed once, before the first chart.
#pragma once

namespace mortise {

void installPictureAccessibility();

} // namespace mortise
