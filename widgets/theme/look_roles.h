// How a standard widget says which of the looks it wants. All of them may be called at any time and repaint at once.
//
//     setButtonRole(run, ButtonRole::Primary);
//     setSmall(undo, true);
//     setWrong(penaltyField, true);          // red edge; the text stays what it was
//     setTextTone(hint, "text3");
#pragma once

#include <QtGlobal>

class QAbstractButton;
class QFrame;
class QWidget;

namespace mortise {

/// Primary: filled, the next thing to press, one for each place. Secondary: edged, what a QPushButton is by itself.
/// Quiet: text only until the pointer is over it.
enum class ButtonRole { Secondary, Primary, Quiet };

void setButtonRole(QAbstractButton *button, ButtonRole role);
ButtonRole buttonRole(const QWidget *button);

/// 24 high with detail text, for rows and notices. For buttons, fields and lists to choose from.
void setSmall(QWidget *widget, bool small);
bool isSmall(const QWidget *widget);

/// A field whose value cannot be taken.
void setWrong(QWidget *field, bool wrong);
bool isWrong(const QWidget *field);

/// What a frame (a list, a text edit, a scroll area) has around it. Field: the edge of a control. Card: a hairline.
/// None, what every frame but a text edit has by itself, paints nothing.
enum class FrameLook { None, Field, Card, Popup };

void setFrameLook(QFrame *frame, FrameLook look);
FrameLook frameLook(const QWidget *frame);

/// @param token text text2 text3 accent ok warn err: set as a palette role, so a theme switch needs no code.
void setTextTone(QWidget *widget, const char *token);

} // namespace mortise
