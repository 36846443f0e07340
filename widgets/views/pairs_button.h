// The button of a scatter plot that offers the pairs of columns worth a look, ranked on a worker when it is opened.
#pragma once

#include "data/table.h"
#include "widgets/charts/pair_ranks.h"
#include "widgets/views/latest.h"

#include <QToolButton>

#include <optional>

namespace mortise {

class PairsButton : public QToolButton {
    Q_OBJECT

public:
    explicit PairsButton(QWidget *parent = nullptr);
    /// Nullopt: no table yet.
    void setTable(std::optional<Table> table);
    void finish() { ranks_.finish(); }

signals:
    void chosen(const QString &x, const QString &y); // names of columns

private:
    void open();
    void fill(const PairRanks &ranks);
    std::optional<Table> table_;
    int version_ = 0, ranked_ = -1; // of the table; of the one that the menu is about
    Latest<std::pair<int, PairRanks>> ranks_;
};

} // namespace mortise
