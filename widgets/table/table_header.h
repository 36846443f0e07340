// The header of a table: the letter of the column's type on its colour, the name, which way it is sorted, and below them, where
// somebody counts them, the bars of the column with the picked part in c1.
#pragma once

#include "widgets/table/column_bars.h"
#include "widgets/theme/items_accessible.h"

#include <QHeaderView>

#include <functional>
#include <optional>

namespace mortise {

class TableHeader : public QHeaderView, public SectionMenus {
    Q_OBJECT

public:
    explicit TableHeader(bool small, QWidget *parent = nullptr);

    /// Makes the header high enough for bars. @param of called while painting; null: not known yet.
    void setBars(std::function<const ColumnBars *(int column)> of);
    /// The chips can be pressed: then menuRequested() comes instead of a new order.
    void setChipsPressable(bool pressable) { pressable_ = pressable; }
    QRect chipRect(int section) const; // in the viewport
    /// Columns can be dragged out of the header: downwards or over its edge, so that a click still sorts and an edge still resizes.
    void setDraggable(bool draggable) { draggable_ = draggable; }

    bool hasMenu(int) const override { return pressable_; }
    void openMenu(int section) override { emit menuRequested(section); }

    /// Chip, sort arrow and the space around a name, in px.
    static int besideName(bool small);

signals:
    void menuRequested(int section);
    void dragWanted(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Held {
        int section;
        QPoint at;
        bool chip; // opens the menu when it is let go
    };
    bool isDraggedOut(QPoint at) const;
    void letGo();
    bool isAtEdge(QPoint at) const; // where a drag resizes
    struct Parts; // where everything stands in a section
    Parts parts(const QRect &rect, int section) const;
    void paintBars(QPainter *painter, const QRectF &room, const ColumnBars &bars, Qt::Alignment align) const;
    QFont nameFont() const;
    bool small_;
    bool pressable_ = false, draggable_ = false;
    std::optional<Held> held_;
    std::function<const ColumnBars *(int)> bars_;
};

} // namespace mortise
