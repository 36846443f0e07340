#include "data/polygon.h"
#include "widgets/bridge/rows_where.h"
#include "widgets/charts/lasso_line.h"
#include "widgets/charts/pick_rule.h"
#include "widgets/charts/scatter_picture.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace mortise {
namespace {

constexpr double kAround = 4; // px: what a click takes where there are no marks

/// The largest number that a stretch holds.
double lastOf(const ValueRange &range)
{
    return range.withHigh ? range.high : std::nextafter(range.high, -std::numeric_limits<double>::infinity());
}

template <class Holds>
PickedRowsPtr pickWhere(const ScatterPoints &points, const std::set<int> &hidden, const Holds &holds, const std::function<PickRule()> &rule)
{
    std::vector<std::uint64_t> bits = hidden.empty() ? rowsWhere(points.table.rows(), holds)
                                                     : rowsWhere(points.table.rows(), [&](std::size_t i) { return holds(i) && !hidden.contains(points.groups.of(static_cast<std::int64_t>(i))); });
    return PickedRows::ofBits(points.table.source(), points.table.sourceRows(), std::move(bits), rule);
}

/// With what the legend hides. Points that were moved at random are not where their values are: no rule.
PickRule ruleFor(const ScatterPoints &points, std::vector<Condition> parts, const std::set<int> &hidden)
{
    if (points.jittered)
        return {};
    std::vector<std::string> gone;
    if (!hidden.empty()) { // to look at all rows for their levels takes time
        const auto levels = levelsOfGroups(points.table, points.colourColumn, points.groups);
        for (const int group : hidden)
            gone.insert(gone.end(), levels[static_cast<std::size_t>(group)].begin(), levels[static_cast<std::size_t>(group)].end());
    }
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
        const bool places = points->jittered; // at random: what is seen counts, not the values
        return [data = points, hidden = look_.hidden, corners = lassoCorners(shape.lasso, drawn, places), places] {
            const Polygon around(corners);
            const auto &across = places ? data->x : data->rawX, &up = places ? data->y : data->rawY;
            return pickWhere(*data, hidden, [&](std::size_t i) { return around.holds(across[i], up[i]); },
                             [&] { return ruleFor(*data, {insideCondition(data->table.field(data->xColumn), data->table.field(data->yColumn), corners)}, hidden); });
        };
    }
    const bool moved = points->jittered; // at random: what is seen counts, not the values
    const ValueRange x = moved ? ValueRange{drawn.xAt(rect.left()), drawn.xAt(rect.right()), true} : readableRange(drawn.x, drawn.xAt(rect.left()), drawn.xAt(rect.right()));
    const ValueRange y = moved ? ValueRange{drawn.yAt(rect.bottom()), drawn.yAt(rect.top()), true} : readableRange(drawn.y, drawn.yAt(rect.bottom()), drawn.yAt(rect.top()));
    return [data = points, hidden = look_.hidden, x, y] {
        const auto &across = data->jittered ? data->x : data->rawX, &up = data->jittered ? data->y : data->rawY;
        const double left = x.low, right = lastOf(x), below = y.low, above = lastOf(y);
        return pickWhere(*data, hidden, [&](std::size_t i) { return (across[i] >= left) & (across[i] <= right) & (up[i] >= below) & (up[i] <= above); }, // no branch
                         [&] { return ruleFor(*data, {rangeCondition(data->table.field(data->xColumn), x), rangeCondition(data->table.field(data->yColumn), y)}, hidden); });
    };
}

} // namespace mortise
