#include "widgets/theme/enter_key.h"

#include "widgets/theme/card.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace mortise {

EnterKey::EnterKey(QApplication *app) : QObject(app)
{
    connect(app, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void EnterKey::follow(QWidget *focused)
{
    if (watched_)
        watched_->removeEventFilter(this);
    watched_ = qobject_cast<QPushButton *>(focused) || qobject_cast<QToolButton *>(focused) || qobject_cast<CardButton *>(focused) ? focused : nullptr;
    if (watched_)
        watched_->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || object != watched_)
        return QObject::eventFilter(object, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    if ((pressed->key() != Qt::Key_Return && pressed->key() != Qt::Key_Enter) || pressed->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (!pressed->isAutoRepeat())
        static_cast<QAbstractButton *>(watched_.data())->click();
    return true;
}

} // namespace mortise
