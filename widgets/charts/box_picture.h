// The drawing of box plots and violins: those of all rows, those of the picked ones before them, and what a drag picks.
#pragma once

#include "widgets/charts/box_bins.h"
#include "widgets/charts/box_plot.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/framed_picture.h"

namespace mortise {

/// What all looks at one plot share.
struct BoxRows {
    Table table;
    int value = -1, by = -1; // columns; by -1: one box of all
    Groups groups;
    std::vector<double> places; // of each row, NaN where it is in no box
    BoxBins bins;               // of places
    bool leftOut = false;       // some values are there but in no box: infinite, or not above 0 on a log axis
    std::vector<std::vector<std::string>> levels; // of each box
};

struct BoxSet {
    std::vector<BoxNumbers> boxes;
    std::vector<std::vector<double>> shapes; // violins: densities over the axis, one a box; empty for boxes
};
/// @param picked null: of all rows. Any thread, O(rows log rows).
BoxSet boxesOf(const BoxRows &rows, const Axis &axis, bool violins, const PickedRows *picked = nullptr);

enum class BoxStyle { Box, Violin, Strip };

class BoxPicture : public FramedPicture {
public:
    std::shared_ptr<const BoxRows> rows;
    BoxSet all;
    BoxStyle style = BoxStyle::Box;

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override;
    QString reading(QPointF at, const QSizeF &size) const override;
    std::vector<QRectF> pieces(const QSizeF &size) const override;
    Abilities can() const override { return {.pick = true, .zoom = true}; }
    /// A click on a box: its rows; a drag: rows of the boxes across, with values in the stretch up and down.
    Search rowsIn(const PickShape &shape, const QSizeF &size) const override;

private:
    std::shared_ptr<FramedPicture> copy() const override { return std::make_shared<BoxPicture>(*this); }
    void lookAnew() override;
    void paintBox(QPainter &painter, const ChartFrame &drawn, const BoxNumbers &box, double centre, double half, const QColor &colour, bool bare) const;
    void paintViolin(QPainter &painter, const ChartFrame &drawn, const BoxSet &set, std::size_t g, double centre, double half, const QColor &colour) const;
    void paintStrip(QPainter &painter, const ChartFrame &drawn, bool bare) const;
    QColor colourOf(std::size_t g) const;
    double halfWidth(const ChartFrame &drawn) const;

    bool lit_ = false;
    BoxSet picked_;             // where lit_
};

} // namespace mortise
