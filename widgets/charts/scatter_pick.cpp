#include "base/parallel.h"
#include "widgets/charts/pick_rule.h"
#include "widgets/charts/scatter_picture.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kAround = 4; // px: what a click takes where there are no marks

/// Whether points lie in a polygon (even-odd; borders on the left and below are inside). Edges are kept by slabs of y, so that a
/// point looks at few of them. In shares of the window: 0..1, what is outside lies in no lasso.
class Lasso {
public:
    explicit Lasso(const std::vector<QPointF> &corners) : slabs_(kSlabs)
    {
        for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
            for (int slab = slabOf(std::min(corners[i].y(), corners[j].y())); slab <= slabOf(std::max(corners[i].y(), corners[j].y())); ++slab)
                slabs_[static_cast<std::size_t>(slab)].push_back({corners[i], corners[j]});
    }
    bool holds(double x, double y) const
    {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1))
            return false;
        bool inside = false;
        for (const auto &[a, b] : slabs_[static_cast<std::size_t>(slabOf(y))])
            if ((a.y() > y) != (b.y() > y) && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x())
                inside = !inside;
        return inside;
    }

private:
    static constexpr int kSlabs = 256;
    static int slabOf(double y) { return static_cast<int>(std::clamp(y * kSlabs, 0.0, kSlabs - 1.0)); }
    std::vector<std::vector<std::pair<QPointF, QPointF>>> slabs_;
};

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
            const Lasso around(corners);
            return PickedRows::of(source, rowsWhere(*data, hidden, [&](std::size_t i) { return around.holds(x.share(data->x[i]), y.share(data->y[i])); }));
        };
    }
    const bool moved = points->jittered; // at random: what is seen counts, not the values
    const ValueRange x = moved ? ValueRange{drawn.xAt(rect.left()), drawn.xAt(rect.right()), true} : readableRange(drawn.x, drawn.xAt(rect.left()), drawn.xAt(rect.right()));
    const ValueRange y = moved ? ValueRange{drawn.yAt(rect.bottom()), drawn.yAt(rect.top()), true} : readableRange(drawn.y, drawn.yAt(rect.bottom()), drawn.yAt(rect.top()));
    return [data = points, hidden = look_.hidden, x, y, source] {
        const auto &across = data->jittered ? data->x : data->rawX, &up = data->jittered ? data->y : data->rawY;
        const RowIndex rows = rowsWhere(*data, hidden, [&](std::size_t i) { return x.holds(across[i]) && y.holds(up[i]); });
        return PickedRows::of(source, rows, rows.empty() ? PickRule{} : ruleOfRange(*data, x, y, hidden));
    };
}

} // namespace mortise
