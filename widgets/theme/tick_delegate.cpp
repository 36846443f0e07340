#include "widgets/theme/tick_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace mortise {

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool clicked = event->type() == QEvent::MouseButtonRelease && option.rect.contains(static_cast<QMouseEvent *>(event)->pos());
    const bool pressed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace mortise
