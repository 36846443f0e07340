#include "widgets/charts/scatter_points.h"

#include "widgets/bridge/rows_where.h"

#include <algorithm>
#include <atomic>

namespace mortise {
namespace {

/// Cells of a w x h grid; points on the far edges belong to the last cell.
struct Grid {
    double x0, y1, sx, sy;
    int w, h;
    Grid(double xLow, double xHigh, double yLow, double yHigh, int wide, int high)
        : x0(xLow / 2), y1(yHigh / 2), sx(wide / (xHigh / 2 - xLow / 2)), sy(high / (yHigh / 2 - yLow / 2)), w(wide), h(high)
    {
    }
    std::ptrdiff_t cellOf(double x, double y) const // -1 outside, also for NaN
    {
        const double px = (x * 0.5 - x0) * sx, py = (y1 - y * 0.5) * sy; // halves: 1e308 - -1e308 is no number
        if (!(px >= 0 && px <= w && py >= 0 && py <= h))
            return -1;
        return static_cast<std::ptrdiff_t>(std::min(h - 1, static_cast<int>(py))) * w + std::min(w - 1, static_cast<int>(px));
    }
};

std::int64_t grainFor(std::int64_t n)
{
    return std::max<std::int64_t>(1 << 18, (n + 3) / 4); // few parts: each holds a whole raster
}

void addTo(std::vector<std::uint32_t> &sum, std::vector<std::uint32_t> part)
{
    if (sum.empty())
        sum = std::move(part);
    else
        for (std::size_t i = 0; i < part.size(); ++i)
            sum[i] += part[i];
}

} // namespace

void ScatterPoints::own(std::vector<double> places, bool across)
{
    (across ? ownX : ownY) = std::move(places);
    (across ? x : y) = across ? ownX : ownY;
}

void ScatterPoints::take(const Table &of, int column, bool across)
{
    ColumnPtr values = of.dense(column);
    if (values->type() != ColumnType::Number) {
        (across ? timesX : timesY) = placesOf(of, column);
        (across ? x : y) = (across ? rawX : rawY) = across ? timesX : timesY;
        return;
    }
    (across ? x : y) = (across ? rawX : rawY) = values->numbers();
    (across ? keepX : keepY) = std::move(values);
}

InSight inSight(const ScatterPoints &points, double x0, double x1, double y0, double y1, const std::set<int> &hidden, const PickedRows *picked)
{
    struct Part {
        std::vector<std::int64_t> marks;
        std::vector<std::uint32_t> all, picked;
        std::int64_t rows = 0;
    };
    const auto n = static_cast<std::int64_t>(points.x.size());
    const std::int64_t grain = grainFor(n);
    std::vector<Part> parts(static_cast<std::size_t>(chunkCount(n, grain)));
    const Grid grid(x0, x1, y0, y1, Raster::kWidth, Raster::kHeight);
    constexpr std::size_t kCells = std::size_t{Raster::kWidth} * Raster::kHeight;
    parallelChunks(n, grain, [&](Chunk c) {
        Part &part = parts[static_cast<std::size_t>(c.index)];
        const auto count = [&](std::int64_t row, std::size_t cell) {
            ++part.all[cell];
            if (picked && picked->contains(points.table.sourceRow(row)))
                ++part.picked[cell];
        };
        for (std::int64_t row = c.begin; row < c.end; ++row) {
            const auto i = static_cast<std::size_t>(row);
            const std::ptrdiff_t cell = grid.cellOf(points.x[i], points.y[i]);
            if (cell < 0 || (!hidden.empty() && hidden.contains(points.groups.of(row))))
                continue;
            if (static_cast<std::size_t>(part.rows++) < kMostMarks) {
                part.marks.push_back(row);
                continue;
            }
            if (part.all.empty()) { // too many for marks: those before are counted as well
                part.all.assign(kCells, 0);
                part.picked.assign(picked ? kCells : 0, 0);
                for (const std::int64_t before : part.marks)
                    count(before, static_cast<std::size_t>(grid.cellOf(points.x[static_cast<std::size_t>(before)], points.y[static_cast<std::size_t>(before)])));
            }
            count(row, static_cast<std::size_t>(cell));
        }
    });
    InSight out;
    for (const Part &part : parts)
        out.rows += part.rows;
    if (out.rows <= static_cast<std::int64_t>(kMostMarks)) {
        for (const Part &part : parts)
            out.marks.insert(out.marks.end(), part.marks.begin(), part.marks.end());
        return out;
    }
    auto raster = std::make_shared<Raster>(Raster{x0, x1, y0, y1, nullptr, {}});
    std::vector<std::uint32_t> all;
    std::vector<std::int64_t> few; // of parts that held too few to count
    for (Part &part : parts) {
        if (part.all.empty()) {
            few.insert(few.end(), part.marks.begin(), part.marks.end());
        } else {
            addTo(all, std::move(part.all));
            addTo(raster->picked, std::move(part.picked));
        }
    }
    if (all.empty())
        all.assign(kCells, 0);
    if (picked && raster->picked.empty())
        raster->picked.assign(kCells, 0);
    for (const std::int64_t row : few) {
        const auto cell = static_cast<std::size_t>(grid.cellOf(points.x[static_cast<std::size_t>(row)], points.y[static_cast<std::size_t>(row)]));
        ++all[cell];
        if (picked && picked->contains(points.table.sourceRow(row)))
            ++raster->picked[cell];
    }
    raster->all = std::make_shared<const std::vector<std::uint32_t>>(std::move(all));
    out.raster = std::move(raster);
    return out;
}

InSight relit(const ScatterPoints &points, const InSight &sight, const std::set<int> &hidden, const PickedRows *picked)
{
    if (!sight.raster)
        return sight; // marks are lit where they are painted
    const Raster &old = *sight.raster;
    auto raster = std::make_shared<Raster>(Raster{old.x0, old.x1, old.y0, old.y1, old.all, {}});
    if (picked) {
        constexpr std::int64_t kGrain = 1 << 16;
        const Grid grid(raster->x0, raster->x1, raster->y0, raster->y1, Raster::kWidth, Raster::kHeight);
        raster->picked.resize(raster->all->size());
        // All threads count into the same cells: sums of whole numbers are the same in any order.
        parallelChunks(static_cast<std::int64_t>(points.x.size()), kGrain, [&](Chunk c) {
            eachPicked(*picked, points.table.sourceRows().get(), c.begin, c.end, [&](std::size_t i) {
                const std::ptrdiff_t cell = grid.cellOf(points.x[i], points.y[i]);
                if (cell >= 0 && (hidden.empty() || !hidden.contains(points.groups.of(static_cast<std::int64_t>(i)))))
                    std::atomic_ref(raster->picked[static_cast<std::size_t>(cell)]).fetch_add(1, std::memory_order_relaxed);
            });
        });
    }
    InSight out = sight;
    out.raster = std::move(raster);
    return out;
}

} // namespace mortise
