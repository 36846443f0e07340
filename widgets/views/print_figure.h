// A figure on paper: as it is seen, as lines and letters, as large as the page allows.
#pragma once

#include "base/error.h"

class QPrinter;

namespace mortise {

class View;

/// On one page within its margins, turned by nobody: wide figures want a page that lies. NotWritten where the printer refuses.
Expected<void> printFigure(View &view, QPrinter &printer);

/// Asks for the printer, then prints; what goes wrong is said.
void askToPrint(View &view);

} // namespace mortise
