#include "widgets/theme/alert.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace mortise {
namespace {

constexpr const char *kAlert = "alert";

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->property(kAlert).toBool() ? new QAccessibleWidget(widget, QAccessible::AlertMessage) : nullptr;
}

} // namespace

void makeAlert(QWidget *widget)
{
    QAccessible::installFactory(make); // once, however often
    if (QAccessibleInterface *before = QAccessible::queryAccessibleInterface(widget)) // made when it got its name
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
    widget->setProperty(kAlert, true);
}

void sayAlert(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace mortise
