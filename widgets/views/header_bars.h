// The bars under the names of a table's columns, worked out on a worker for those that are painted: a table of 5,000 columns costs
// what is in sight. Lives on the GUI thread.
#pragma once

#include "widgets/table/column_bars.h"
#include "widgets/views/latest.h"

#include <QObject>

#include <unordered_map>

namespace mortise {

class HeaderBars : public QObject {
    Q_OBJECT

public:
    explicit HeaderBars(QObject *parent = nullptr);

    void setTable(const Table &table);
    void setPicked(const PickedRowsPtr &picked); // older counts stay in sight until the new ones are there
    /// Null as long as they are not known: then, or where other rows are picked by now, they are asked for.
    const ColumnBars *of(int column);
    void finish();

signals:
    void changed(int column);

private:
    struct Known {
        ColumnBars bars;
        int pick = 0; // number of the pick that they were counted for
    };
    struct Answer {
        int table, pick;
        std::vector<std::pair<int, ColumnBars>> bars; // by column
    };
    void askNext();
    void take(const Answer &answer);

    Table table_;
    PickedRowsPtr picked_;
    int tableNumber_ = 0, pickNumber_ = 0;
    std::unordered_map<int, Known> known_;
    std::vector<int> wanted_; // the last ones are worked out first: they were painted last
    std::vector<int> seen_;   // painted since rows were picked last: the next pick counts them without waiting to be asked
    Latest<Answer> worker_;
};

} // namespace mortise
