// The first rows of a table as a figure.
#pragma once

#include "data/table.h"

#include <QSizeF>

class QPainter;

namespace mortise {

/// From (0, 0) to size, as many columns and rows as fit; says how many are left. @param order rows of the table; null: all, as they are.
/// @param bare a card's preview: small, without the words.
void paintTable(QPainter &painter, const QSizeF &size, const Table &table, const RowIndexPtr &order, bool bare);

} // namespace mortise
