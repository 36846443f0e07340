// What pictures with two axes of numbers share: they are looked at through a window that zooms and pushes along, and entries of their
// legend can be hidden. A picture of its own says what it draws and how it is copied.
#pragma once

#include "node/param.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/picture.h"

namespace mortise {

class FramedPicture : public Picture {
public:
    ChartFrame frame; // axes of the whole
    QString said;

    QString sentence() const override { return said; }
    Abilities can() const override { return {.zoom = true}; }
    QRectF plotIn(const QSizeF &size) const override { return framed(size, false).plot(); }
    /// Curves are read at even steps across, ends included.
    static std::vector<QRectF> strips(const QRectF &plot);
    bool hasEnds(bool across) const override;
    PicturePtr looked(const Look &look) const override;
    PicturePtr moved(const QRectF &window) const override;
    PicturePtr below(const QString &title) const override;
    int legendAt(QPointF at, const QSizeF &size) const override;
    /// The same with the ends and titles that were chosen for its axes (nodes/view/axis_params.h).
    PicturePtr withAxes(const ParamValues &params) const;

protected:
    virtual std::shared_ptr<FramedPicture> copy() const = 0;
    /// What is counted anew for the look that look_ is. Any thread.
    virtual void lookAnew() {}
    /// The part of a picture of that size that holds heading, axes and marks; the rest is below it.
    virtual QSizeF frameSize(const QSizeF &size, bool) const { return size; }
    /// Adds what depends on the theme that is on: legend, height of the strip. GUI thread.
    virtual void dress(ChartFrame &) const {}
    /// At the window, with its legend, laid out.
    virtual ChartFrame framed(const QSizeF &size, bool bare) const;
    bool shown(std::size_t entry) const { return !look_.hidden.contains(static_cast<int>(entry)); }
    /// Nothing lies outside the axes.
    bool isWhole(const ChartFrame &drawn) const { return drawn.x.low == frame.x.low && drawn.x.high == frame.x.high && drawn.y.low == frame.y.low && drawn.y.high == frame.y.high; }
    /// Marks on the edge are whole, but nothing hangs over where it is zoomed.
    QRectF clipOf(const ChartFrame &drawn) const;

    Look look_;
    ParamValues axes_; // what was chosen for them
    QString above_;    // a title that stands above already
};

} // namespace mortise
