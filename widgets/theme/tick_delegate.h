// Rows with a tick, of which the whole row is the tick's target.
#pragma once

#include "widgets/theme/rows_delegate.h"

namespace mortise {

class TickDelegate : public RowsDelegate {
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace mortise
