// The view of view.table: every row and cell, sorted by a click on a header (on a worker), with the bars of each column in its header.
// Rows picked here are picked everywhere, rows picked elsewhere are lit here. Ctrl+F finds cells. The menu of a column (its chip, the
// right button, the Menu key; Alt+Down for its filter alone) sorts, filters, and keeps the first columns in sight.
#pragma once

#include "widgets/table/arrangement.h"
#include "widgets/table/find_cells.h"
#include "widgets/table/picked_places.h"
#include "widgets/views/column_filter.h"
#include "widgets/views/latest.h"
#include "widgets/theme/key_deeds.h"
#include "widgets/views/view.h"

#include <map>

class QMenu;
class QPushButton;
class QTableView;

namespace mortise {

class FrozenColumns;
class HeaderBars;
class Label;
class LongTable;
class TableFind;
class TableModel;

class TableView : public View {
    Q_OBJECT

public:
    static QList<KeyHelp> keys();
    explicit TableView(const NodeType &type, QWidget *parent = nullptr);

    void finish() override; // also for the bars that were painted, and for picks
    void render(QPainter &painter, const QSizeF &size) override;
    void renderSmall(QPainter &painter, const QSizeF &size) override;
    QString sentence() const override;
    TableModel &model() const { return *model_; }

    /// -1: as the rows are. Then rows come in the new order once ready() was sent.
    void sortBy(int column, Qt::SortOrder order);
    /// Changes what is shown, once ready() was sent; nothing else.
    void setFilter(int column, const ColumnFilter &filter);
    void clearFilters();
    Condition filters() const; // of all columns together
    /// Keeps the first `count` columns in sight; 0: none.
    void freeze(int count);
    /// Types and roles can be changed in the header and by N, C, T, D; somebody does so by the two signals.
    void setChangeable(bool changeable) { changeable_ = changeable; }

signals:
    void blockWanted(const QString &conditions); // a Filter rows block that keeps what is shown
    void typeWanted(const QString &column, mortise::ColumnType type);
    void roleWanted(const QString &column, mortise::Role role);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void refresh() override;
    void light() override;

private:
    struct Arranged {
        Expected<RowIndexPtr> rows;
        std::int64_t place; // of the current row among them; -1: it is not shown
    };
    QLayout *makeBar();
    static const KeyDeeds<TableView> &keyDeeds();    // of all of the view
    static const KeyDeeds<TableView> &letterDeeds(); // of the cells, where columns can be changed
    void makeKeys();
    void readAs(ColumnType type);
    void showColumnMenu(int column, QPoint global);
    void fillChanges(QMenu *menu, int column);
    void showFilter(int column);
    QPoint below(int column) const; // the name of a column, on the screen
    void arrange();
    void showArranged(const Arranged &arranged);
    void pick();
    void showPicked();
    void makeCurrent(std::int64_t row, int column);
    ShownRows shown() const;
    void say();

    TableModel *model_;
    QTableView *table_;
    Label *words_;
    QPushButton *lit_; // "43,350 picked": goes to the next one
    QPushButton *block_, *all_; // where rows are left out
    HeaderBars *bars_;
    TableFind *find_;
    FrozenColumns *frozen_;
    LongTable *long_;
    int sortColumn_ = -1;
    bool descending_ = false;
    std::map<std::string, ColumnFilter> filters_; // by column
    bool changeable_ = false;
    bool picking_ = false; // what is lit was picked here: the selection stays
    Latest<Arranged> arranged_;
    Latest<PickedRowsPtr> pick_;
    Latest<PickedPlaces> places_;
    Latest<std::int64_t> next_;
};

} // namespace mortise
