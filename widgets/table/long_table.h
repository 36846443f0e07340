// Scrolls through more rows than Qt's view holds at once. The view sees a window of a million rows; a bar beside it stands for all of
// them, and the window moves along before its edge comes into sight. The current cell and what is selected keep their rows.
//
//   auto *rows = new LongTable(model, table, parent);
//   layout->addWidget(table, 1);
//   layout->addWidget(rows->bar());
//   rows->goTo(71'000'000, 3);
#pragma once

#include <QItemSelection>
#include <QObject>

#include <cstdint>
#include <utility>
#include <vector>

class QScrollBar;
class QTableView;

namespace mortise {

class TableModel;

class LongTable : public QObject {
    Q_OBJECT

public:
    /// The table must have the model already.
    LongTable(TableModel *model, QTableView *table, QWidget *parent);
    QScrollBar *bar() const { return bar_; } // hidden where the view's own does
    /// Another view of the same model and selection: keys and wheel there count too.
    void follow(QTableView *other);

    std::int64_t currentRow() const; // as shown, also where it is outside the window; -1: none
    /// Makes it the current cell, whatever is selected stays, and shows it in the middle.
    void goTo(std::int64_t row, int column);
    std::int64_t topRow() const; // as shown
    /// The window is moving: what changes now is no deed of a person.
    bool isMoving() const { return moving_; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool isLong() const;
    int rowHeight() const;
    int visibleRows() const;
    void measure();
    void tableScrolled(int value);
    void barMoved(int row);
    void moveWindow(std::int64_t first);
    void jump(bool end);

    TableModel *model_;
    QTableView *table_;
    QScrollBar *bar_;
    bool moving_ = false;
    std::vector<QTableView *> views_;
    std::pair<std::int64_t, int> beyond_{-1, -1}; // the current cell while it is outside the window
};

} // namespace mortise
