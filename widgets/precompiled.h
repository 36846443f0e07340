// Headers that nearly every widget reads, compiled once.
#pragma once

#include "precompiled_qt.h"

#include <QtGui>
#include <QtWidgets>
