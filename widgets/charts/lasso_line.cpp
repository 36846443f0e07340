#include "widgets/charts/lasso_line.h"

#include "widgets/charts/pick_rule.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kOff = 0.8; // px
constexpr double kLogEdge = 12;

double distance(const QPointF &p, const QPointF &a, const QPointF &b)
{
    const QPointF along = b - a, to = p - a;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(to, along) / length, 0.0, 1.0) : 0;
    return QLineF(p, a + share * along).length();
}

/// Source: Douglas & Peucker, Cartographica 10(2), 1973. Keeps `first` and `last`.
void keepCorners(const QPolygonF &line, qsizetype first, qsizetype last, std::vector<bool> &kept)
{
    double furthest = kOff;
    qsizetype at = -1;
    for (qsizetype i = first + 1; i < last; ++i)
        if (const double d = distance(line[i], line[first], line[last]); d > furthest) {
            furthest = d;
            at = i;
        }
    if (at < 0)
        return;
    kept[static_cast<std::size_t>(at)] = true;
    keepCorners(line, first, at, kept);
    keepCorners(line, at, last, kept);
}

QPolygonF simplified(const QPolygonF &line)
{
    std::vector<bool> kept(static_cast<std::size_t>(line.size()));
    // Two halves, because the ends of a closed line are neighbours.
    const qsizetype middle = line.size() / 2;
    kept.front() = kept[static_cast<std::size_t>(middle)] = kept.back() = true;
    keepCorners(line, 0, middle, kept);
    keepCorners(line, middle, line.size() - 1, kept);
    QPolygonF out;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (kept[static_cast<std::size_t>(i)] && (out.isEmpty() || out.back() != line[i]))
            out << line[i];
    return out;
}

} // namespace

std::vector<std::pair<double, double>> lassoCorners(const QPolygonF &lasso, const ChartFrame &drawn, bool places)
{
    const QRectF plot = drawn.plot();
    QPolygonF line;
    for (const QPointF &p : lasso)
        line << QPointF(std::clamp(p.x(), plot.left(), plot.right()), std::clamp(p.y(), plot.top(), plot.bottom()));
    line = simplified(line);
    std::vector<std::pair<double, double>> corners;
    const auto add = [&](const QPointF &p) {
        const double x = drawn.xAt(p.x()), y = drawn.yAt(p.y());
        corners.emplace_back(places ? x : cornerValue(drawn.x, x), places ? y : cornerValue(drawn.y, y));
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        add(line[i]);
        const QPointF to = line[(i + 1) % line.size()];
        const int steps = (drawn.x.log || drawn.y.log) && !places ? static_cast<int>(QLineF(line[i], to).length() / kLogEdge) : 0;
        for (int step = 1; step <= steps; ++step)
            add(line[i] + (to - line[i]) * step / (steps + 1));
    }
    return corners;
}

} // namespace mortise
