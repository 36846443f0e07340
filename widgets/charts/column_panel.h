// What a column holds, on one card: type, name, role, missing and distinct values, and its distribution or most frequent levels.
#pragma once

#include "nodes/view/distribution.h"
#include "nodes/view/summary.h"

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
double columnPanelHeight();
void paintColumnPanel(QPainter &painter, const QRectF &rect, const ColumnPanel &panel);
/// One line: chip, name, small distribution.
void paintColumnLine(QPainter &painter, const QRectF &rect, const ColumnPanel &panel);

} // namespace mortise
