#include "widgets/theme/popups_accessible.h"

#include <QAccessibleObject>
#include <QApplication>
#include <QComboBox>

#include <algorithm>

namespace mortise {
namespace {

/// The list of a field's choices is there already, in its field.
QList<QAccessibleInterface *> popups()
{
    QList<QAccessibleInterface *> shown;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->windowType() == Qt::Popup && window->isVisible() && !qobject_cast<QComboBox *>(window->parentWidget()))
            if (QAccessibleInterface *popup = QAccessible::queryAccessibleInterface(window))
                shown << popup;
    // Made first, opened first: a menu comes before its submenus.
    std::sort(shown.begin(), shown.end(), [](QAccessibleInterface *a, QAccessibleInterface *b) { return QAccessible::uniqueId(a) < QAccessible::uniqueId(b); });
    return shown;
}

class ApplicationAccessible : public QAccessibleApplication {
public:
    int childCount() const override { return windows() + static_cast<int>(popups().size()); }
    QAccessibleInterface *child(int index) const override { return index < windows() ? QAccessibleApplication::child(index) : popups().value(index - windows()); }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto at = popups().indexOf(const_cast<QAccessibleInterface *>(child));
        return at < 0 ? QAccessibleApplication::indexOfChild(child) : windows() + static_cast<int>(at);
    }

private:
    int windows() const { return QAccessibleApplication::childCount(); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    return object && object == qApp ? new ApplicationAccessible : nullptr;
}

} // namespace

void installPopupsAccessibility()
{
    QAccessible::installFactory(make); // once, however often
}

} // namespace mortise
