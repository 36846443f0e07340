// A table whose first columns stay in sight: those stand in a table of their own at its left, which shares rows, selection and the
// row numbers with it. The arrow keys cross the border.
#pragma once

#include <QWidget>

class QTableView;

namespace mortise {

class TableHeader;

class FrozenColumns : public QWidget {
    Q_OBJECT

public:
    /// @param table with its model set; becomes a child.
    FrozenColumns(QTableView *table, QWidget *parent);

    void freeze(int count);
    int frozen() const { return count_; }
    QTableView *first() const { return first_; } // hidden, and without a model, where nothing is frozen
    TableHeader *header() const;                 // of first()

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fit();
    bool crosses(const QObject *from, int key);

    QTableView *table_, *first_;
    int count_ = 0;
};

} // namespace mortise
