// A QTableView that looks and behaves like every table of the program.
#pragma once

#include <QString>

class QTableView;
class QWidget;

namespace mortise {

/// @param small the inspector's size of type and rows.
QTableView *makeTableWidget(QWidget *parent, const QString &accessibleName, bool small = false);
/// Widths that fit the header and the first rows, within reason.
void fitColumns(QTableView *table);

} // namespace mortise
