// What summarises a cloud of points: the line of least squares with its band, and ellipses. In places of the axes, so that a line
// on log axes is straight.
#pragma once

#include "widgets/charts/columns.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace mortise {

class ChartFrame;

/// y = intercept + slope x by least squares.
struct LineFit {
    std::int64_t rows = 0;
    double meanX = 0, meanY = 0, slope = 0;
    double sxx = 0, error = 0;  // sum of (x - mean)^2; residual standard error, n - 2 degrees of freedom
    double r2 = 0;              // 1 where y does not vary
    double t = 0;               // 97.5 % quantile of Student's distribution
    double at(double x) const { return meanY + slope * (x - meanX); }
    /// Half of the 95 % interval for the mean of y at x. Source: Draper & Smith, Applied Regression Analysis, 3rd ed., 3.1.
    double halfBand(double x) const;
    double slopeHalf() const;   // half of the 95 % interval for the slope
};
/// Nothing with fewer than three finite points or one place across. O(n), in fixed chunks.
std::optional<LineFit> fitLine(std::span<const double> x, std::span<const double> y);

/// The 95 % region of a normal distribution with the mean and covariance of the points: half axes are the roots of the
/// covariance's eigenvalues times sqrt(chi-squared, 2 degrees, 0.95 = -2 ln 0.05). Source: Johnson & Wichern, Applied Multivariate
/// Statistical Analysis, 6th ed., 4.2.
struct Ellipse {
    std::int64_t rows = 0; // fewer than three: nothing to draw
    double x = 0, y = 0;   // centre
    double xx = 0, xy = 0, yy = 0; // covariance, n - 1
};
/// One for each group; rows without a group are in none.
std::vector<Ellipse> ellipsesOf(std::span<const double> x, std::span<const double> y, const Groups &groups);
/// A point of its border. @param angle 0 to 2 pi.
QPointF borderOf(const Ellipse &ellipse, double angle);

void paintFit(QPainter &painter, const ChartFrame &drawn, const LineFit &fit);
void paintEllipse(QPainter &painter, const ChartFrame &drawn, const Ellipse &ellipse, const QColor &colour);
QString fitWords(const LineFit &fit); // "slope 0.25 ± 0.02, R² 0.61"

} // namespace mortise
