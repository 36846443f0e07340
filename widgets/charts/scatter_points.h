// The points of a scatter plot, shared by all looks at it, and what of them is in sight: few as marks, many counted per pixel.
#pragma once

#include "widgets/bridge/linked_rows.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/scatter_fit.h"

#include <QRectF>

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace mortise {

inline constexpr std::size_t kMostMarks = 5000;

struct ScatterPoints {
    Table table;
    int xColumn = -1, yColumn = -1, colourColumn = -1; // colourColumn: of the groups
    std::span<const double> x, y;   // places of each row, in the table or in ownX, ownY; a row without two finite ones is not drawn
    std::span<const double> rawX, rawY; // values, also where the places are logarithms or moved at random
    std::vector<double> ownX, ownY, timesX, timesY; // places and values that do not stand in the table
    ColumnPtr keepX, keepY;
    Groups groups, shapes;          // of each row; shapes only where a column is chosen for them
    bool shapesMissing = false;     // some rows have none
    std::optional<LineFit> fit;
    std::vector<Ellipse> ellipses;  // of each group
    std::vector<float> shade, area; // 0..1 of each row, NaN where missing; empty without such a column
    std::int64_t drawn = 0;
    bool jittered = false;

    ScatterPoints() = default;
    ScatterPoints(const ScatterPoints &) = delete; // the spans point into it
    ScatterPoints &operator=(const ScatterPoints &) = delete;
    void take(const Table &of, int column, bool across); // numbers are not copied
    void own(std::vector<double> places, bool across);
};

/// Counts of points per cell over a stretch of both axes; row 0 is the top.
struct Raster {
    static constexpr int kWidth = 1200, kHeight = 800;
    double x0 = 0, x1 = 1, y0 = 0, y1 = 1;
    std::shared_ptr<const std::vector<std::uint32_t>> all; // shared by all picks; never null
    std::vector<std::uint32_t> picked;                     // empty where nothing is
};

struct InSight {
    std::vector<std::int64_t> marks;      // rows, ascending; where there are at most kMostMarks
    std::shared_ptr<const Raster> raster; // where there are more
    std::int64_t rows = 0;
};

/// What lies in x0..x1, y0..y1, both ends included, of the groups that are not hidden. Any thread; O(rows), in parallel; the same
/// for any number of threads. @param picked null: none.
InSight inSight(const ScatterPoints &points, double x0, double x1, double y0, double y1, const std::set<int> &hidden, const PickedRows *picked);

/// The same sight with other rows picked: only those are counted. O(rows), quicker than looking again.
InSight relit(const ScatterPoints &points, const InSight &sight, const std::set<int> &hidden, const PickedRows *picked);

} // namespace mortise
