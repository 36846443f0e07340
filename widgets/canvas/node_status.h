// What a card on the canvas shows of its node's run.
#pragma once

#include <QImage>
#include <QMetaType>
#include <QString>

#include <limits>

namespace mortise {

struct NodeStatus {
    enum class State { NotRun, Queued, Running, Done, Stale, Warning, Failed };
    State state = State::NotRun;
    double fraction = 0;                                              // Running
    double secondsLeft = std::numeric_limits<double>::quiet_NaN();    // Running; NaN: not known
    QString summary;                                                  // the card's second line
    QString problem;                                                  // Warning, Failed: what happened and what to do
    bool operator==(const NodeStatus &) const = default;
};

/// "done", "running, 62 %", for the screen reader.
QString spokenState(const NodeStatus &status);

} // namespace mortise
