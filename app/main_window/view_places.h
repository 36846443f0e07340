// Where a floating view came from, beside the boards.
#pragma once

#include <QString>

namespace mortise {

inline const QString kTab = QStringLiteral("tab");

} // namespace mortise
