// Text that a screen reader or dictation sets in a field: to Qt it is as if the program had set it, so a field that waits for
// typing would show it and lose it.
//
//     onTextSet(field, this, [this] { take(field_->text()); });   // set from outside: taken at once
//     setQuietly(field, value);                                   // set by ourselves
#pragma once

#include <QString>

#include <functional>

class QLineEdit;
class QObject;

namespace mortise {

void onTextSet(QLineEdit *field, QObject *context, std::function<void()> then);
void setQuietly(QLineEdit *field, const QString &text);

} // namespace mortise
