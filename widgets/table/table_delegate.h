// Paints the cells of a table: rows that are picked in the window, an edge around the selected cells, cells that hold what is looked for.
#pragma once

#include "widgets/theme/rows_delegate.h"

namespace mortise {

class TableDelegate : public RowsDelegate {
    Q_OBJECT

public:
    using RowsDelegate::RowsDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mortise
