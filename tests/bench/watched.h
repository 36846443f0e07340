// What programs that measure the window share: time, and an application that knows how long each turn of the GUI thread took.
#pragma once

#include <QApplication>

#include <algorithm>
#include <chrono>

namespace mortise::bench {

using Clock = std::chrono::steady_clock;

inline double since(Clock::time_point start) // ms
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Without a display they measure all but the display. Before the application is made.
inline void offscreenWithoutDisplay()
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

class Watched : public QApplication {
public:
    using QApplication::QApplication;
    double longest = 0; // ms, of a turn, since somebody set it to 0

    bool notify(QObject *receiver, QEvent *event) override
    {
        const Clock::time_point from = Clock::now();
        ++depth_;
        seen(receiver, event);
        const bool taken = QApplication::notify(receiver, event);
        if (--depth_ == 0) {
            longest = std::max(longest, since(from));
            turned();
        }
        return taken;
    }

protected:
    virtual void seen(QObject *, QEvent *) {}
    virtual void turned() {} // what was painted in it is on the screen only now

private:
    int depth_ = 0;
};

} // namespace mortise::bench
