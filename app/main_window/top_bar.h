// The bar along the top: file and undo, the document's name, the modes, Run that turns into Stop, theme.
#pragma once

#include "widgets/theme/panel.h"

#include <QAction>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace mortise {

class FindButton;
class Label;
class Segments;

enum class Mode { Build, Explore, Compare };

class TopBar : public Panel {
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);
    void addAction(QAction *action); // at the left, in order
    void setSearch(QAction *action); // the button that does it, with its keys
    void setTitle(const QString &name, const QString &saved);
    void setMode(Mode mode);
    void setRunning(bool running);
    /// Less: icons where words can be spared. Least: no name, no words, and of the first buttons those that have no keys everybody knows.
    enum class Room { Full, Less, Least };
    void setRoom(Room room);

signals:
    void modeChosen(mortise::Mode mode);
    void runClicked();
    void stopClicked();
    void themeClicked();
    void menuClicked(QPoint global);

private:
    QHBoxLayout *actions_;
    Label *name_, *saved_;
    Segments *modes_;
    FindButton *find_;
    QPushButton *run_;
    bool running_ = false;
    Room room_ = Room::Full;
};

} // namespace mortise
