// The header of a table: the letter of the column's type on its colour, the name, which way it is sorted, and below them, where
// somebody counts them, the bars of the column with the picked part in c1.
#pragma once

#include "widgets/table/column_bars.h"

#include <QHeaderView>

#include <functional>

namespace mortise {

class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(bool small, QWidget *parent = nullptr);

    /// Makes the header high enough for bars. @param of called while painting; null: not known yet.
    void setBars(std::function<const ColumnBars *(int column)> of);
    /// The chips can be pressed: then menuRequested() comes instead of a new order.
    void setChipsPressable(bool pressable) { pressable_ = pressable; }
    QRect chipRect(int section) const; // in the viewport

    /// Chip, sort arrow and the space around a name, in px.
    static int besideName(bool small);

signals:
    void menuRequested(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Parts; // where everything stands in a section
    Parts parts(const QRect &rect, int section) const;
    void paintBars(QPainter *painter, const QRectF &room, const ColumnBars &bars, Qt::Alignment align) const;
    QFont nameFont() const;
    bool small_;
    bool pressable_ = false;
    std::function<const ColumnBars *(int)> bars_;
};

} // namespace mortise
