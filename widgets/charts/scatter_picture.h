// The drawing of a scatter plot: marks or density, the picked ones before the others, and what a rectangle or a lasso picks.
#pragma once

#include "widgets/charts/axes.h"
#include "widgets/charts/picture.h"
#include "widgets/charts/scatter_points.h"

#include <optional>

namespace mortise {

class ScatterPicture : public Picture {
public:
    ChartFrame frame;              // axes of the whole
    std::shared_ptr<const ScatterPoints> points;
    QString shadeTitle, shadeLow, shadeHigh, sizeTitle;
    QString said;

    /// Counts what is in sight. Any thread, O(rows).
    void look(const Look &look);

    QString sentence() const override { return said; }
    void paint(QPainter &painter, const QSizeF &size, bool bare) const override;
    QString reading(QPointF at, const QSizeF &size) const override;
    Abilities can() const override { return {.pick = true, .lasso = true, .zoom = true}; }
    bool hasEnds(bool across) const override { return !(across ? frame.x : frame.y).time; }
    QRectF plotIn(const QSizeF &size) const override;
    Search rowsIn(const PickShape &shape, const QSizeF &size) const override;
    PicturePtr looked(const Look &look) const override;
    PicturePtr moved(const QRectF &window) const override;
    PicturePtr below(const QString &title) const override;
    int hideable() const override { return points->groups.any && !sight_.raster ? points->groups.count() : 0; }
    int legendAt(QPointF at, const QSizeF &size) const override
    {
        const int entry = hideable() > 0 ? framed().legendAt(at, size) : -1;
        return entry < hideable() ? entry : -1; // those of the shapes hide nothing
    }
    const InSight &sight() const { return sight_; }
    QString subtitle() const { return placed().subtitle; }

private:
    static constexpr double kReach = 8; // px from the pointer to a mark
    ChartFrame placed() const; // at the window, with subtitle; any thread
    ChartFrame framed() const; // with the legend in the colours of the theme that is on
    bool isPicked(std::int64_t row) const { return look_.picked->contains(points->table.sourceRow(row)); }
    bool lit() const { return look_.picked && look_.picked->source() == points->table.source(); }
    QColor colourOf(std::int64_t row, bool dim) const;
    int shapeOf(std::int64_t row) const;
    double radiusOf(std::int64_t row, double r) const;
    void paintMarks(QPainter &painter, const ChartFrame &drawn, bool bare) const;
    void paintDensity(QPainter &painter, const ChartFrame &drawn) const;
    QString markReading(QPointF at, const ChartFrame &drawn) const;
    QString densityReading(QPointF at, const ChartFrame &drawn) const;
    std::int64_t nearestMark(QPointF at, const ChartFrame &drawn, double within) const; // -1: none

    QString above_;                          // a title that stands above already
    Look look_;
    InSight sight_;                          // of sightOf_: look_, or the one before while a worker counts
    std::optional<std::pair<QRectF, std::set<int>>> sightOf_;
    std::shared_ptr<const Raster> whole_;    // of the whole window, for what a stretched raster does not cover
};

} // namespace mortise
