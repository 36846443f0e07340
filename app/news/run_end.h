// How a run that a person started came to its end by itself: what there is to tell of it, and where it can be seen.
#pragma once

#include <QString>

namespace mortise {

struct RunEnd {
    bool failed = false;
    double seconds = 0;
    QString node; // the block that failed, else the one whose result says most; empty: none
    QString said; // why it failed; else the best figure, or what that block found
};

} // namespace mortise
