// The line at the bottom: what is running, how far it is and how long it still takes; memory, threads and language.
#pragma once

#include "widgets/theme/panel.h"

#include <QTimer>

class QProgressBar;

namespace mortise {

class Dot;
class Label;

class StatusBar : public Panel {
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);
    void setReady(const QString &hint);
    void setRunning(const QString &what, double fraction, double secondsLeft);
    /// A fact to be seen for a while ("3 blocks deleted").
    void say(const QString &text);
    void setBlocks(int count);

signals:
    void languageMenuWanted(QPoint global); // lower left corner of a menu

private:
    Dot *dot_;
    Label *what_, *progressText_, *blocks_, *memory_;
    QProgressBar *progress_;
    QString hint_;
    QTimer clear_, watch_;
};

} // namespace mortise
