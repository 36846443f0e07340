// What stands over a view that has nothing to show: why, in words, and the way on.
#pragma once

#include "app/document.h"

#include <QWidget>

namespace mortise {

class EmptyState;

/// Why a view's inputs are not there.
struct MissingInput {
    enum class Reason { None, NotLinked, NotRun, Failed } reason = Reason::None; // None: it is on its way
    QString node;     // where to look: the view itself, or the block that failed
    QString sentence; // what that block says
    bool operator==(const MissingInput &) const = default;
};
MissingInput missingInput(const Document &document, const QString &node);

/// Covers its parent as long as it lives.
class Absence : public QWidget {
    Q_OBJECT

public:
    Absence(const MissingInput &missing, QWidget *view);
    const MissingInput &missing() const { return missing_; }

signals:
    void nodeWanted(const QString &node);
    void runWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    MissingInput missing_;
};

} // namespace mortise
