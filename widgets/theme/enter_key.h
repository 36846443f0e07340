// Enter presses the button that has the keyboard, as Space does: Qt does so for push buttons in dialogs only. Switches and
// other choices are left to Space: in a dialog, Enter on them means the default button.
//
// One for the application, made by installLook().
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace mortise {

class EnterKey : public QObject {
    Q_OBJECT

public:
    explicit EnterKey(QApplication *app);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void follow(QWidget *focused);

    QPointer<QWidget> watched_; // only what has the focus is looked at
};

} // namespace mortise
