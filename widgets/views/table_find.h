// The field above a table that finds cells: matches are counted and gone through on a worker, each becomes the current cell.
// Enter or F3: the next one, with Shift the one before; Escape closes it.
#pragma once

#include "widgets/table/find_cells.h"
#include "widgets/views/latest.h"

#include <QWidget>

class QTableView;

namespace mortise {

class Label;
class SearchField;
class TableModel;

class TableFind : public QWidget {
    Q_OBJECT

public:
    TableFind(TableModel *model, QTableView *table, QWidget *parent);

    void open();           // shows it, with what it held chosen
    void go(bool backwards); // to the next match; opens it where nothing is looked for yet
    void rowsChanged();    // other rows are shown: counts again
    void finish();

signals:
    void found(qint64 row, int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void close();
    void goFrom(bool backwards, bool here);
    ShownRows shown() const;

    TableModel *model_;
    QTableView *table_;
    SearchField *field_;
    Label *count_;
    StopFlag stop_;
    Latest<std::int64_t> counted_;
    Latest<CellPlace> next_;
};

} // namespace mortise
