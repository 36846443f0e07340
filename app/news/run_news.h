// Tells that a run has ended to a person who does not see it anyway, without taking the keyboard: by the desktop where no window
// of the program is in front, by a notice inside the window where one is but shows something else.
#pragma once

#include "app/document.h"

#include <functional>

namespace mortise {

class DesktopNotifier;
class QuietNotice;

class RunNews : public QObject {
    Q_OBJECT

public:
    /// What only the window knows.
    struct Stage {
        std::function<bool(const RunEnd &)> inSight; // what came of it can be seen
        std::function<void(const RunEnd &)> show;    // goes there
        std::function<QRect()> place;                // of the window's middle, where a notice may stand
    };
    RunNews(Document &document, QWidget *over, Stage stage);
    void setNotifier(DesktopNotifier *notifier);
    QuietNotice &notice() { return *notice_; }

private:
    void tell(const RunEnd &end);
    void tellDesktop(const RunEnd &end);
    void show(); // what was told of last
    Document &document_;
    Stage stage_;
    QuietNotice *notice_;
    DesktopNotifier *notifier_ = nullptr;
    bool asked_ = false; // for a notifier
    RunEnd last_;
};

} // namespace mortise
