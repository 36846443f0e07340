// A quiet notice over a corner of the window: what happened, and a button that goes there, where there is one. It is no dialog and
// takes no focus; screen readers say it. It goes by itself after a while, unless it tells of a failure, has the pointer or the
// keyboard, or nobody is there.
#pragma once

#include "widgets/theme/card.h"

#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

#include <functional>

class QPushButton;

namespace mortise {

class Label;
class Mark;

class QuietNotice : public Card {
    Q_OBJECT

public:
    using Place = std::function<QRect()>;
    /// @param over what it lies on; follows its size. @param place the part of it at whose lower edge the notice stands.
    QuietNotice(QWidget *over, Place place);
    void tell(bool failed, const QString &title, const QString &detail, bool canShow = true);
    void close(); // and the keyboard goes back to where it was
    bool goesByItself() const { return stay_.isActive(); }
    void setStay(int ms) { stay_.setInterval(ms); }

signals:
    void showWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void stand(double way); // 0 to 1: 1 is at its place
    Place place_;
    Mark *mark_;
    Label *title_, *detail_;
    QPushButton *show_;
    QTimer stay_;
    QVariantAnimation rise_;
    QPointer<QWidget> before_; // had the keyboard
};

} // namespace mortise
