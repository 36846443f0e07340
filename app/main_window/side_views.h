// Views beside the canvas, right of it or below: tabs again, in a splitter with what they stand beside. Hidden while there are none.
#pragma once

#include <QTabWidget>

class QSplitter;

namespace mortise {

class SideViews : public QTabWidget {
    Q_OBJECT

public:
    /// Adds itself to the splitter, as the second part.
    explicit SideViews(QSplitter *around);
    bool isBelow() const;
    void setBelow(bool below);
    double share() const; // of the room
    void setShare(double share);
    /// A board has the room to itself.
    void setAway(bool away);

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showOrHide();
    void fitViews();
    QSplitter *around_;
    double share_ = 0.5; // while it has not been shown yet
    bool away_ = false;
};

} // namespace mortise
