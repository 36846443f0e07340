#include "widgets/theme/items_accessible.h"

#include "widgets/theme/items_view_accessible.h"

#include <QAbstractItemView>
#include <QHeaderView>

namespace mortise {
namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<QAbstractItemView *>(object);
    return view && !qobject_cast<QHeaderView *>(view) ? new ItemsAccessible(view) : nullptr;
}

} // namespace

void installItemsAccessibility()
{
    QAccessible::installFactory(make); // once, however often
}

void setRowDeed(QAbstractItemView *view, const QString &name)
{
    view->setProperty("rowDeed", name);
}

} // namespace mortise
