#include "base/parallel.h"
#include "data/polygon.h"
#include "widgets/charts/lasso_line.h"
#include "widgets/charts/pick_rule.h"
#include "widgets/charts/scatter_picture.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kAround = 4; // px: what a click takes where there are no marks

template <class Holds>
RowIndex rowsWhere(const ScatterPoints &points, const std::set<int> &hidden, const Holds &holds)
{
    constexpr std::int64_t kGrain = 1 << 16;
    const auto n = static_cast<std::int64_t>(points.x.size());
    std::vector<RowIndex> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        for (std::int64_t row = c.begin; row < c.end; ++row)
            if (const auto i = static_cast<std::size_t>(row); holds(i) && (hidden.empty() || !hidden.contains(points.groups.of(row))))
                parts[static_cast<std::size_t>(c.index)].push_back(points.table.sourceRow(row));
    });
    RowIndex out;
    for (const RowIndex &part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

/// With what the legend hides. Points that were moved at random are not where their values are: no rule.
PickRule ruleFor(const ScatterPoints &points, std::vector<Condition> parts, const std::set<int> &hidden)
{
    if (points.jittered)
        return {};
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
        const bool places = points->jittered; // at random: what is seen counts, not the values
        return [data = points, hidden = look_.hidden, corners = lassoCorners(shape.lasso, drawn, places), places, source] {
            const Polygon around(corners);
            const auto &across = places ? data->x : data->rawX, &up = places ? data->y : data->rawY;
            const RowIndex rows = rowsWhere(*data, hidden, [&](std::size_t i) { return around.holds(across[i], up[i]); });
            return PickedRows::of(source, rows, rows.empty() ? PickRule{} : ruleFor(*data, {insideCondition(data->table.field(data->xColumn), data->table.field(data->yColumn), corners)}, hidden));
        };
    }
    const bool moved = points->jittered; // at random: what is seen counts, not the values
    const ValueRange x = moved ? ValueRange{drawn.xAt(rect.left()), drawn.xAt(rect.right()), true} : readableRange(drawn.x, drawn.xAt(rect.left()), drawn.xAt(rect.right()));
    const ValueRange y = moved ? ValueRange{drawn.yAt(rect.bottom()), drawn.yAt(rect.top()), true} : readableRange(drawn.y, drawn.yAt(rect.bottom()), drawn.yAt(rect.top()));
    return [data = points, hidden = look_.hidden, x, y, source] {
        const auto &across = data->jittered ? data->x : data->rawX, &up = data->jittered ? data->y : data->rawY;
        const RowIndex rows = rowsWhere(*data, hidden, [&](std::size_t i) { return x.holds(across[i]) && y.holds(up[i]); });
        return PickedRows::of(source, rows, rows.empty() ? PickRule{} : ruleFor(*data, {rangeCondition(data->table.field(data->xColumn), x), rangeCondition(data->table.field(data->yColumn), y)}, hidden));
    };
}

} // namespace mortise
