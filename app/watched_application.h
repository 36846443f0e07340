// The application, timing itself: how long the GUI thread is busy between two looks at its events. On in debug builds and wherever
// MORTISE_STALLS names a file; otherwise an event costs one test of a flag more. The file gets a line for each time over 16 ms and,
// at the first frame that is painted by a loop that goes on, `ready` with the seconds of CLOCK_MONOTONIC.
#pragma once

#include <QApplication>

#include <chrono>
#include <vector>

namespace mortise {

class WatchedApplication : public QApplication {
public:
    static constexpr double kLongestMs = 16; // one frame
    struct Stall {
        double ms = 0;    // from the first instruction to the last, waits for a dialog's events left out
        double cpuMs = 0; // of this thread: much less than ms where others had the processor or a file was waited for
        QString what;     // the event and who got it
    };

    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;
    bool notify(QObject *receiver, QEvent *event) override;
    const std::vector<Stall> &stalls() const { return stalls_; }

private:
    void begin();
    void end();
    void painted();

    bool watching_ = false, ready_ = false;
    int depth_ = 0;
    QByteArray file_;
    QString what_; // of the outermost event that is being handled
    std::chrono::steady_clock::time_point since_;
    double cpuSince_ = 0; // ms
    std::vector<Stall> stalls_;
};

} // namespace mortise
