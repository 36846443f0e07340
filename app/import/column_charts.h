// Small charts of the columns that say most about a file at first sight, below its preview: up to three, of all rows, worked out on a
// worker. Numbers first, then times, then categories; never ids, constants or free text.
#pragma once

#include "app/import/column_facts.h"
#include "widgets/charts/picture.h"
#include "widgets/theme/panel.h"
#include "widgets/views/latest.h"

class QHBoxLayout;

namespace mortise {

/// Which columns, in the order in which they stand.
std::vector<int> chartColumns(const Table &table, const std::vector<ColumnSummary> &facts);

class ColumnCharts : public Panel {
    Q_OBJECT

public:
    explicit ColumnCharts(QWidget *parent = nullptr);

    /// What was drawn stays until the new charts are there. Empty facts: nothing is drawn.
    void setTable(const Table &table, const ColumnFacts &facts);
    void finish() { worker_.finish(); }
    bool isEmpty() const { return drawn_.empty(); }

signals:
    void drawn();

private:
    struct Chart {
        QString name;
        QChar letter;
        PicturePtr picture;
    };
    void take(const std::vector<Chart> &charts);

    QHBoxLayout *row_;
    std::vector<QWidget *> drawn_;
    Latest<std::vector<Chart>> worker_;
};

} // namespace mortise
