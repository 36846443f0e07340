// The drawing of the costs of decisions: curves, the handle at the threshold, and below them in words and four counts what it means.
#pragma once

#include "numeric/decision_cost.h"
#include "widgets/charts/framed_picture.h"

namespace mortise {

struct CostLine {
    QString name = {};
    int rank = 0;
    DecisionCosts costs = {};
    Decision best = {};
    std::vector<std::pair<double, double>> points = {}; // threshold, cost for 1,000 rows; thinned to what can be seen
};

/// What a picture shares with its copies.
struct CostLines {
    std::vector<CostLine> lines; // the best ranked first
    std::size_t focus = 0;       // whose counts are shown
    MistakePrices prices;
    QString positive;            // the class that gets yes
};

class ThresholdDrawing : public FramedPicture {
public:
    std::shared_ptr<const CostLines> data;
    double threshold = 0.5; // infinity: never
    bool chosen = false;    // by a person; else it is the cheapest

    QString sentence() const override;
    void paint(QPainter &painter, const QSizeF &size, bool bare) const override;
    QString reading(QPointF at, const QSizeF &size) const override;
    std::vector<QRectF> pieces(const QSizeF &size) const override;
    int hideable() const override { return static_cast<int>(data->lines.size()); }
    std::optional<ChartHandle> handle() const override;
    double handleAt(QPointF at, const QSizeF &size) const override;
    PicturePtr handled(double value) const override;
    /// "Say yes from 0.31: 124 for 1,000 rows instead of 160 at 0.5".
    QString words() const;

private:
    std::shared_ptr<FramedPicture> copy() const override { return std::make_shared<ThresholdDrawing>(*this); }
    void dress(ChartFrame &drawn) const override;
    QSizeF frameSize(const QSizeF &size, bool bare) const override;
    const CostLine &focus() const { return data->lines[data->focus]; }
    double costOf(const Decision &decision) const { return decision.costPerRow(data->prices) * 1000; }
    double wordsHeight(const QSizeF &size) const; // 0: no room
    double countsHeight(const QSizeF &size) const;
    void paintCurves(QPainter &painter, const ChartFrame &drawn, bool bare) const;
    void paintHandle(QPainter &painter, const ChartFrame &drawn, bool bare) const;
    void paintCounts(QPainter &painter, const QRectF &area) const;
};

} // namespace mortise
