// What figures need where no window is: an application without a display, in the look and theme of the program.
#pragma once

#include <QApplication>

#include <string>

namespace mortise::commands {

class HeadlessLook {
public:
    /// @param theme "light" or "dark".
    HeadlessLook(int &argc, char **argv, const std::string &theme);

private:
    struct Offscreen { // before the application looks for a display
        Offscreen() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    } offscreen_;
    QApplication app_;
};

} // namespace mortise::commands
