// The ring around the widget that has the keyboard: 2 px wide, 2 px off. A style cannot paint outside of a widget, a
// QFocusFrame can. Shown only while the person moves by keyboard, around buttons, switches, sliders and tab bars, and
// around widgets that ask for it; fields show focus in their own edge, lists and tables on the current row.
//
// One for the application, made by installLook().
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace mortise {

/// For widgets of ours that paint themselves.
void setShowsFocusRing(QWidget *widget, bool shows = true);

class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QApplication *app);

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> frame_; // dies with the window it is shown in
};

} // namespace mortise
