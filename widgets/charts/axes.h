// The frame of a chart: heading, axes with nice ticks, thin horizontal grid lines, legend. Everything else draws inside plot().
#pragma once

#include "widgets/charts/heading.h"

#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace mortise {

/// Ticks at 1, 2, 2.5 or 5 times a power of ten. Source: Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990.
struct Ticks {
    std::vector<double> at;
    QStringList labels;
};
/// @param whole only whole numbers where at least two lie between the ends: of values that have nothing between them.
Ticks niceTicks(double low, double high, int about, bool whole = false);
Ticks logTicks(double low, double high, int about);      // ends are logarithms to base 10, as are the places of the ticks
Ticks timeTicks(double lowUs, double highUs, int about); // microseconds UTC

/// One direction of a chart: from values to a line of pixels.
struct Axis {
    double low = 0, high = 1;   // values at the ends
    QString title;
    QStringList categories;     // places 0, 1, ..; empty: numbers
    bool time = false;
    bool whole = false;         // whole numbers only
    bool log = false;           // low, high and places are logarithms to base 10; labels are the values
    double placeOf(double value) const; // NaN where a logarithm has none
    double valueOf(double place) const;
    /// In halves, because 1e308 - -1e308 is no number.
    double share(double value) const { return high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5; }
    double valueAt(double share) const { return (low * (1 - share)) + high * share; }
    Ticks ticks(int about) const;
    /// A little room at both ends; a single value gets a range of its own. Infinite values never count.
    void fitTo(double least, double greatest);
};

class ChartFrame {
public:
    QString heading, subtitle;
    QString note; // in the middle of a plot that stays empty: why
    Axis x, y;
    std::vector<LegendEntry> legend;
    double stripHeight = 0; // px of a second plot below the first, on the same axis across; 0: none

    /// Narrows both axes to a window, in shares of them.
    void zoomTo(const QRectF &window);
    /// Lays out for this size; afterwards plot(), px() and py() are valid.
    void layOut(const QSizeF &size, bool bare);
    /// Lays out and paints.
    void paint(QPainter &painter, const QSizeF &size, bool bare);
    QRectF plot() const { return plot_; }
    QRectF strip() const { return strip_; } // null where there is none
    double px(double value) const { return plot_.left() + x.share(value) * plot_.width(); }
    double py(double value) const { return plot_.bottom() - y.share(value) * plot_.height(); }
    double pyOf(double value) const { return py(y.placeOf(value)); }
    double xAt(double px) const { return x.valueAt((px - plot_.left()) / plot_.width()); }
    double yAt(double py) const { return y.valueAt((plot_.bottom() - py) / plot_.height()); }
    /// The entry of the legend at a point of a picture of that width, -1 if there is none.
    int legendAt(QPointF at, const QSizeF &size) const { return legend.empty() ? -1 : legendEntryAt(at, size.width(), heading, subtitle, legend, legendLines(size.height())); }

private:
    static int legendLines(double height);
    void paintX(QPainter &painter) const;
    void paintY(QPainter &painter) const;
    double titleRoom(const Axis &axis) const;
    QRectF plot_, strip_;
    Ticks xTicks_, yTicks_;
};

} // namespace mortise
