// Asks what to keep of one column; every change counts at once. Escape or a click elsewhere closes it.
#pragma once

#include "widgets/table/column_bars.h"
#include "widgets/views/column_filter.h"
#include "widgets/views/latest.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;

namespace mortise {

class Label;
class LevelList;

class FilterPopup : public QFrame {
    Q_OBJECT

public:
    /// @param bars of the column, for the ends of its range; null: not known.
    FilterPopup(const Table &table, int column, const ColumnFilter &filter, const ColumnBars *bars, QWidget *parent);

    const ColumnFilter &filter() const { return filter_; }
    void finish() { counted_.finish(); } // the levels

signals:
    void changed();

private:
    QLineEdit *addLine(QVBoxLayout *column, const QString &name, const QString &hint, QString ColumnFilter::*value);
    void addLevels(QVBoxLayout *column);
    void showLevels(const std::vector<std::int64_t> &counts);
    void tell();

    Table table_;
    int column_;
    ColumnFilter filter_;
    QList<QLineEdit *> lines_;
    Label *wrong_;
    LevelList *levels_ = nullptr;
    QVBoxLayout *place_ = nullptr; // of the levels
    Latest<std::vector<std::int64_t>> counted_;
};

} // namespace mortise
