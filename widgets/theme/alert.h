// Widgets that a screen reader speaks of when they appear, without the keyboard going there.
//
//     makeAlert(notice);     // once, with its accessible name
//     notice->show();        // is said
//     sayAlert(notice);      // is said again: another text in the same place
#pragma once

class QWidget;

namespace mortise {

void makeAlert(QWidget *widget);
void sayAlert(QWidget *widget);

} // namespace mortise
