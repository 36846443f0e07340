// The line above a chart: what it shows, what else is to know, and a legend where marks are not labelled directly.
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <string>
#include <vector>

class QPainter;

namespace mortise {

struct LegendEntry {
    QString text;
    QColor colour;
    bool hidden = false; // what it stands for is not drawn
    int shape = -1;      // of point_mark.h; -1: a square
};

/// A value of a column as it stands in marks and readings: no separators below 10,000, because 2008 may be a year.
QString valueText(double value, int significant = 4);

/// The font of tick labels and small facts: 11 px, regular.
QFont tickFont();

/// A name as it stands in charts: in one line, not endless; one that is written from right to left keeps to itself.
QString chartName(const std::string &name, qsizetype most = 60);
QString shortName(const QString &name, qsizetype most = 60);

/// A chart's title where another one stands above it already: empty where it says no more than that ("ROC" below "ROC curve").
QString titleBelow(const QString &title, const QString &above);

/// Paints from (0, 0) to the width; the legend moves to lines of its own where there is no room beside the title.
/// @param mostLines of the legend; what does not fit is counted in words, so that the chart keeps its room.
/// @return the height used, with the gap below it. With painter null only measures.
double paintHeading(QPainter *painter, double width, const QString &title, const QString &subtitle, const std::vector<LegendEntry> &legend = {}, int mostLines = 100);
/// The entry of its legend at a point, -1 if there is none.
int legendEntryAt(QPointF at, double width, const QString &title, const QString &subtitle, const std::vector<LegendEntry> &legend, int mostLines = 100);

} // namespace mortise
