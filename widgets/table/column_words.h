// Types and roles of columns in the words of the window.
#pragma once

#include "data/table.h"

#include <QString>

namespace mortise {

QString typeText(ColumnType type); // "Number"
QString roleText(Role role);       // "Target"
QChar letterOfType(ColumnType type); // N C T D

} // namespace mortise
