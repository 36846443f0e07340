// What a column holds, on one card: type, name, role, missing and distinct values, and its distribution or most frequent levels.
#pragma once

#include "nodes/view/distribution.h"
#include "nodes/view/summary.h"
#include "widgets/bridge/linked_rows.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace mortise {

struct ColumnPanel {
    ColumnCard card;
    std::int64_t rows = 0;
    Distribution distribution; // of numbers and times; else without edges
    QString facts() const;     // all of them, line by line
};

/// Any thread. One a column.
std::vector<ColumnPanel> columnPanels(const Table &table);

/// Of the rows that each bar of a panel stands for, those that are picked: by bin, or by level where levels are shown. Empty where
/// nothing can light up (texts). Any thread, O(rows that are picked), in parallel. @param picked of the table's source.
std::vector<std::int64_t> pickedOf(const ColumnPanel &panel, const Table &table, int column, const PickedRows &picked);

double columnPanelHeight();
/// @param lit pickedOf(); null: nothing is picked, the bars have their colour.
void paintColumnPanel(QPainter &painter, const QRectF &rect, const ColumnPanel &panel, const std::vector<std::int64_t> *lit = nullptr);
/// One line: chip, name, small distribution.
void paintColumnLine(QPainter &painter, const QRectF &rect, const ColumnPanel &panel);

} // namespace mortise
