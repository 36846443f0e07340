// What the desktop says about how the person wants programs to look. Read from the platform and the desktop's own
// settings files; where nothing is known the answers are light, 100 % and full motion.
#pragma once

#include <QtGlobal>

namespace mortise {

bool systemIsDark();
bool systemReducesMotion();

/// 1 for a system font of 9 to 10 pt, in proportion beyond. Must be asked before the program sets a font of its own.
qreal systemTextScale();

} // namespace mortise
