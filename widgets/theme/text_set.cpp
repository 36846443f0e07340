#include "widgets/theme/text_set.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace mortise {

void onTextSet(QLineEdit *field, QObject *context, std::function<void()> then)
{
    QObject::connect(field, &QLineEdit::textChanged, context, [field, then = std::move(then)] {
        if (!field->isModified()) // typing modifies
            then();
    });
}

void setQuietly(QLineEdit *field, const QString &text)
{
    const QSignalBlocker quiet(field);
    field->setText(text);
}

} // namespace mortise
