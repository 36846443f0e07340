// Qt leaves menus and other popups out of the accessibility tree: whoever walks it from the program down never comes to them, and
// hears of them only by what gets the focus. Here those in sight stand beside the windows.
#pragma once

namespace mortise {

/// Done by installLook(). Registers the factory once; later calls do nothing.
void installPopupsAccessibility();

} // namespace mortise
