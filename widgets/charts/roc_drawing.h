// The drawing of ROC curves, the pieces of them that the picked rows make, and which rows a drag along a curve picks.
#pragma once

#include "widgets/charts/framed_picture.h"
#include "widgets/charts/roc_picture.h"
#include "widgets/charts/row_cells.h"

namespace mortise {

/// One curve in steps: the rows of cell i, which all have the score threshold[i + 1], move it from points[i] to points[i + 1].
struct RocSteps {
    std::vector<RatePoint> points;
    std::vector<double> threshold; // shrinking, from infinity
    RowCells rows;
};

struct RocLine {
    QString name = {}, figure = {}; // "Random forest", "0.916"
    int rank = 0;
    std::vector<RatePoint> points = {}; // thinned to what can be seen
    std::shared_ptr<const RocSteps> steps = {}; // null: a mean of several classes, where no piece stands for rows
    QString label() const { return name + QStringLiteral(" ") + figure; }
};

class RocDrawing : public FramedPicture {
public:
    std::vector<RocLine> lines; // the best first
    QString className;          // whose probability it is; empty where there are no steps

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override;
    QString reading(QPointF at, const QSizeF &size) const override;
    std::vector<QRectF> pieces(const QSizeF &size) const override;
    Abilities can() const override { return {.pick = !lines.empty() && lines.front().steps, .zoom = true}; }
    /// A piece of the curve that runs nearest to the corners of a drag; a click takes the step under it.
    Search rowsIn(const PickShape &shape, const QSizeF &size) const override;
    int hideable() const override { return static_cast<int>(lines.size()); }
    int legendAt(QPointF at, const QSizeF &size) const override;

private:
    std::shared_ptr<FramedPicture> copy() const override { return std::make_shared<RocDrawing>(*this); }
    void lookAnew() override;
    ChartFrame framed(const QSizeF &size, bool bare) const override; // with a legend where the labels do not fit below the diagonal
    QRectF labelRect(const ChartFrame &drawn, std::size_t i) const;
    QRectF labelsRect(const ChartFrame &drawn) const;
    bool labelsFit(const ChartFrame &drawn) const;
    void paintLabels(QPainter &painter, const ChartFrame &drawn) const;
    void paintCurve(QPainter &painter, const ChartFrame &drawn, std::size_t i, bool bare) const;

    std::vector<std::vector<std::vector<RatePoint>>> lit_; // of each line the pieces that picked rows make; empty: nothing is picked here
};

} // namespace mortise
