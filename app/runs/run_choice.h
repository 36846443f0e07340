// The two runs that are compared wherever a window does so: those chosen in the list of runs, else the latest that changed something.
// Lives on the GUI thread.
#pragma once

#include "runs/ledger.h"

#include <QObject>

namespace mortise {

struct RunPair {
    RunPtr before, after;                          // before: null where the run is the first of its kind; after: where nothing is compared
    std::size_t beforeNumber = 0, afterNumber = 0; // as shown, from 1
    QString nothing;                               // why nothing is compared
};

class RunChoice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    const RunPair &pair() const { return pair_; }
    void setPair(RunPair pair);
    /// Some run of the document could be compared with one before it.
    bool hasChange() const { return hasChange_; }

signals:
    void changed();

private:
    RunPair pair_;
    bool hasChange_ = false;
};

} // namespace mortise
