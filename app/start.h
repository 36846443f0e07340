// The two long-lived ways to start: the window, and its engine process.
#pragma once

namespace mortise {

/// Whether these arguments are for the window: none, a file to open, or Qt's own options (-platform, -style).
bool opensWindow(int argc, char **argv);
int startWindow(int argc, char **argv);
int startEngine(int argc, char **argv);

} // namespace mortise
