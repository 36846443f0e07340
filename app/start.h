// The two long-lived ways to start: the window, and its engine process.
#pragma once

#include <QStringList>

namespace mortise {

/// Whether these arguments are for the window: none, a file to open, or Qt's own options (-platform, -style).
bool opensWindow(int argc, char **argv);
/// What the window should open, whether it is there or not; empty: nothing.
QString fileToOpen(const QStringList &arguments);
int startWindow(int argc, char **argv);
int startEngine(int argc, char **argv);

/// Large blocks that are freed go back to the system at once. glibc by itself keeps more the larger the blocks were: 100 MB after
/// views of 3 million rows were closed.
void giveLargeBlocksBack();

} // namespace mortise
