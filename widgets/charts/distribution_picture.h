// The drawing of a distribution: bars or curves, the picked part of them, and what a drag over bars picks.
#pragma once

#include "data/condition.h"
#include "nodes/view/distribution.h"
#include "widgets/charts/framed_picture.h"
#include "widgets/charts/row_cells.h"

namespace mortise {

enum class DistributionMode { Stacked, Side, Percent, Density };

/// What all looks at one distribution share. A cell is series * places + place.
struct DistributionRows {
    Table table;
    int column = -1, split = -1;
    Distribution drawn;  // folded for drawing
    RowCells cells;
    std::vector<std::vector<std::string>> levelsOfPlace, levelsOfSeries; // what was put together in each; empty without levels

    std::size_t places() const { return drawn.counts.empty() ? 0 : drawn.counts.front().size(); }
    /// Puts every row into its cell, in parallel.
    static std::shared_ptr<const DistributionRows> of(const Table &table, int column, int split, Distribution drawn);
    /// The condition that holds for the rows of the wanted cells. All of none where all cells are wanted.
    Condition conditionOf(const std::vector<bool> &wanted) const;
};

/// Density curves of the series over the width of the plot, of all rows or of those that are picked; the area of each is its share.
std::vector<std::vector<double>> curvesOf(const DistributionRows &rows, double low, double high, const PickedRows *picked = nullptr);

class DistributionPicture : public FramedPicture {
public:
    std::shared_ptr<const DistributionRows> rows;
    std::vector<std::vector<double>> curves; // of all rows; Density
    DistributionMode mode = DistributionMode::Stacked;
    bool split = false;

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override;
    QString reading(QPointF at, const QSizeF &size) const override;
    std::vector<QRectF> pieces(const QSizeF &size) const override;
    Abilities can() const override { return {.pick = true, .zoom = true}; }
    Search rowsIn(const PickShape &shape, const QSizeF &size) const override;
    int hideable() const override { return split ? static_cast<int>(rows->drawn.series.size()) : 0; }
    std::int64_t drawnRows() const;
    /// Ranges of the axes for what is not hidden.
    void setRanges();

private:
    std::shared_ptr<FramedPicture> copy() const override { return std::make_shared<DistributionPicture>(*this); }
    void lookAnew() override;
    void dress(ChartFrame &drawn) const override;
    QColor colourOf(std::size_t series) const;
    QString placeName(std::size_t place) const;
    template <class F> // (bar, series, place), in pixels
    void forEachBar(const ChartFrame &drawn, F &&each) const;
    void paintBars(QPainter &painter, const ChartFrame &drawn) const;
    void paintCurves(QPainter &painter, const ChartFrame &drawn, const std::vector<std::vector<double>> &lines, bool dim) const;

    std::vector<std::int64_t> lit_;              // of each cell; empty: nothing is picked here
    std::vector<std::vector<double>> litCurves_;
};

} // namespace mortise
