// One line of what keys do: places that take keys tell it from what they take them by, the window lists it.
#pragma once

#include <QList>
#include <QString>

namespace mortise {

struct KeyHelp {
    QString text; // what it does
    QString keys; // as written on the keyboard: "Ctrl+G"
};

} // namespace mortise
