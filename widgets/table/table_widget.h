// A QTableView that looks and behaves like every table of the program.
#pragma once

#include "widgets/theme/key_help.h"

#include <QString>

#include <cstdint>

class QTableView;
class QWidget;

namespace mortise {

/// What keys do in every one of them, beside walking.
QList<KeyHelp> tableKeys();

/// @param small the inspector's size of type and rows.
QTableView *makeTableWidget(QWidget *parent, const QString &accessibleName, bool small = false);
/// Widths that fit the header and the first rows, within reason.
void fitColumns(QTableView *table);
int fittingWidth(const QTableView *table, int column, bool withCells = true);

/// What Ctrl+C does in it. @return 0, or the number of cells where they are too many for a clipboard: then nothing was copied.
std::int64_t copySelection(QTableView *table, bool withNames);

} // namespace mortise
