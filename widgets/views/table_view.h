// The view of view.table: every row and cell, sorted by a click on a header (on a worker), with the bars of each column in its header.
// Rows picked here are picked everywhere, rows picked elsewhere are lit here.
#pragma once

#include "widgets/table/arrangement.h"
#include "widgets/table/picked_places.h"
#include "widgets/views/latest.h"
#include "widgets/views/view.h"

class QPushButton;
class QTableView;

namespace mortise {

class HeaderBars;
class Label;
class TableModel;

class TableView : public View {
    Q_OBJECT

public:
    explicit TableView(const NodeType &type, QWidget *parent = nullptr);

    void finish() override; // also for the bars that were painted, and for picks
    void render(QPainter &painter, const QSizeF &size) override;
    void renderSmall(QPainter &painter, const QSizeF &size) override;
    QString sentence() const override;
    const TableModel &model() const { return *model_; }

    /// -1: as the rows are. Then rows come in the new order once ready() was sent.
    void sortBy(int column, Qt::SortOrder order);

protected:
    void refresh() override;
    void light() override;

private:
    struct Arranged {
        Expected<RowIndexPtr> rows;
        std::int64_t place; // of the current row among them; -1: it is not shown
    };
    void arrange();
    void showArranged(const Arranged &arranged);
    void pick();
    void showPicked();
    void goTo(std::int64_t row);
    ShownRows shown() const;
    void say();

    TableModel *model_;
    QTableView *table_;
    Label *words_;
    QPushButton *lit_; // "43,350 picked": goes to the next one
    HeaderBars *bars_;
    Arrangement arrangement_;
    bool picking_ = false; // what is lit was picked here: the selection stays
    Latest<Arranged> arranged_;
    Latest<PickedRowsPtr> pick_;
    Latest<PickedPlaces> places_;
    Latest<std::int64_t> next_;
};

} // namespace mortise
