#include "base/parallel.h"
#include "widgets/charts/pick_rule.h"
#include "widgets/charts/scatter_picture.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kAround = 4; // px: what a click takes where there are no marks

/// Even-odd, with borders on the left and below inside. @param corners at least three.
bool within(const std::vector<QPointF> &corners, double x, double y)
{
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
        if ((corners[i].y() > y) != (corners[j].y() > y) && x < (corners[j].x() - corners[i].x()) * (y - corners[i].y()) / (corners[j].y() - corners[i].y()) + corners[i].x())
            inside = !inside;
    return inside;
}

template <class Holds>
RowIndex rowsWhere(const ScatterPoints &points, const std::set<int> &hidden, const Holds &holds)
{
    constexpr std::int64_t kGrain = 1 << 16;
    const auto n = static_cast<std::int64_t>(points.x.size());
    std::vector<RowIndex> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        for (std::int64_t row = c.begin; row < c.end; ++row)
            if (const auto i = static_cast<std::size_t>(row); holds(points.x[i], points.y[i]) && (hidden.empty() || !hidden.contains(points.groups.of(row))))
                parts[static_cast<std::size_t>(c.index)].push_back(points.table.sourceRow(row));
    });
    RowIndex out;
    for (const RowIndex &part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

/// The same as a rule. Points that were moved at random are not where their values are: no rule.
PickRule ruleOfRange(const ScatterPoints &points, const ValueRange &x, const ValueRange &y, const std::set<int> &hidden)
{
    if (points.jittered)
        return {};
    std::vector<Condition> parts{rangeCondition(points.table.field(points.xColumn), x), rangeCondition(points.table.field(points.yColumn), y)};
    const auto levels = levelsOfGroups(points.table, points.colourColumn, points.groups);
    std::vector<std::string> gone;
    for (const int group : hidden)
        gone.insert(gone.end(), levels[static_cast<std::size_t>(group)].begin(), levels[static_cast<std::size_t>(group)].end());
    if (!gone.empty())
        parts.push_back({.kind = Condition::Kind::Not, .parts = {levelsCondition(points.table.field(points.colourColumn), gone)}});
    return ruleOf(allOf(std::move(parts)));
}

} // namespace

Picture::Search ScatterPicture::rowsIn(const PickShape &shape, const QSizeF &size) const
{
    ChartFrame drawn = framed();
    drawn.layOut(size, false);
    const Hash source = points->table.source();
    if (shape.isClick() && !sight_.raster) {
        const std::int64_t row = nearestMark(shape.rect.topLeft(), drawn, kReach);
        RowIndex rows;
        if (row >= 0)
            rows.push_back(points->table.sourceRow(row));
        return [source, rows] { return PickedRows::of(source, rows); };
    }
    const QRectF rect = (shape.isClick() ? shape.rect.adjusted(-kAround, -kAround, kAround, kAround) : shape.rect).intersected(drawn.plot());
    if (rect.isEmpty())
        return [source] { return PickedRows::of(source, {}); };
    if (shape.lasso.size() > 2) {
        std::vector<QPointF> corners; // shares of the window, where both axes are alike
        for (const QPointF &p : shape.lasso)
            corners.emplace_back(drawn.x.share(drawn.xAt(p.x())), drawn.y.share(drawn.yAt(p.y())));
        return [data = points, hidden = look_.hidden, corners, x = drawn.x, y = drawn.y, source] {
            const auto [left, right] = std::minmax_element(corners.begin(), corners.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
            const double from = left->x(), to = right->x();
            return PickedRows::of(source, rowsWhere(*data, hidden, [&](double px, double py) {
                const double sx = x.share(px), sy = y.share(py);
                return sx >= std::max(0.0, from) && sx <= std::min(1.0, to) && sy >= 0 && sy <= 1 && within(corners, sx, sy);
            }));
        };
    }
    const ValueRange x = readableRange(drawn.xAt(rect.left()), drawn.xAt(rect.right()), drawn.x.high - drawn.x.low, frame.x.time);
    const ValueRange y = readableRange(drawn.yAt(rect.bottom()), drawn.yAt(rect.top()), drawn.y.high - drawn.y.low, frame.y.time);
    return [data = points, hidden = look_.hidden, x, y, source] {
        const RowIndex rows = rowsWhere(*data, hidden, [&](double px, double py) { return x.holds(px) && y.holds(py); });
        return PickedRows::of(source, rows, rows.empty() ? PickRule{} : ruleOfRange(*data, x, y, hidden));
    };
}

} // namespace mortise
