#include "widgets/charts/scatter.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "nodes/view/default_columns.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/point_mark.h"
#include "widgets/charts/scatter_picture.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Scatter)
};

/// Values as shares of their range, for shade and size.
std::vector<float> sharesOf(const std::vector<double> &places, double &least, double &greatest)
{
    least = std::numeric_limits<double>::infinity();
    greatest = -least;
    for (const double v : places)
        if (!std::isnan(v)) {
            least = std::min(least, v);
            greatest = std::max(greatest, v);
        }
    const double half = greatest / 2 - least / 2;
    std::vector<float> out;
    out.reserve(places.size());
    for (const double v : places)
        out.push_back(std::isnan(v) ? std::numeric_limits<float>::quiet_NaN() : half > 0 ? static_cast<float>((v / 2 - least / 2) / half) : 0.5f);
    return out;
}

void countDrawn(ScatterPoints &points)
{
    constexpr std::int64_t kGrain = 1 << 18;
    const auto n = static_cast<std::int64_t>(points.x.size());
    std::vector<std::int64_t> drawn(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        std::int64_t part = 0;
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
            part += std::isfinite(points.x[i]) && std::isfinite(points.y[i]);
        drawn[static_cast<std::size_t>(c.index)] = part;
    });
    for (const std::int64_t part : drawn)
        points.drawn += part;
}

/// Along the axes on which points lie on one another; along both where they do on neither.
void jitterPoints(ScatterPoints &points, double jitter, const ChartFrame &frame)
{
    bool across = valuesRepeat(points.x), up = valuesRepeat(points.y);
    if (!across && !up)
        across = up = true;
    Rng rng(1);
    std::vector<double> x(points.x.begin(), points.x.end()), y(points.y.begin(), points.y.end());
    for (std::size_t i = 0; i < x.size(); ++i)
        if (std::isfinite(x[i]) && std::isfinite(y[i])) {
            const double right = 2 * rng.uniform() - 1, above = 2 * rng.uniform() - 1;
            x[i] += across ? 2 * jitter * right * (frame.x.high / 2 - frame.x.low / 2) : 0;
            y[i] += up ? 2 * jitter * above * (frame.y.high / 2 - frame.y.low / 2) : 0;
        }
    points.own(std::move(x), true);
    points.own(std::move(y), false);
    points.jittered = true;
}

void takeShade(ScatterPicture &picture, ScatterPoints &points, const Table &table, int column)
{
    double least = 0, greatest = 0;
    const bool time = table.field(column).column->type() == ColumnType::Time;
    points.shade = sharesOf(placesOf(table, column), least, greatest);
    const auto text = [time](double v) { return !std::isfinite(v) ? QStringLiteral("–") : time ? qstring(formatTime(static_cast<std::int64_t>(v), false)) : valueText(v); };
    picture.shadeTitle = chartName(table.field(column).name, 40);
    picture.shadeLow = text(least);
    picture.shadeHigh = text(greatest);
}

/// Linear or log, over all values or the chosen range. Times are always linear.
void takeAxis(Axis &axis, ScatterPoints &points, const Table &table, int column, const ParamValues &params, bool across)
{
    const bool number = table.field(column).column->type() == ColumnType::Number;
    const std::string name = across ? "x" : "y";
    axis.log = number && params.flag("log_" + name);
    if (axis.log) {
        const std::span<const double> values = across ? points.rawX : points.rawY;
        std::vector<double> places(values.size());
        parallelChunks(static_cast<std::int64_t>(places.size()), 1 << 16, [&](Chunk c) {
            for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
                places[i] = axis.placeOf(values[i]);
        });
        points.own(std::move(places), across);
    }
    describeAxis(axis, table, column, across ? points.x : points.y);
    setEnds(axis, params, name);
}

} // namespace

PicturePtr scatterPicture(const Table &table, const ParamValues &params)
{
    const auto columns = scatterColumns(table, params);
    if (!columns)
        return messagePicture(Words::tr("The column is not there"), translated(columns.error().text));
    if (columns->x < 0 || columns->y < 0)
        return messagePicture(Words::tr("Two columns are needed"), Words::tr("A scatter plot sets one column of numbers or times against another."));
    auto picture = std::make_shared<ScatterPicture>();
    auto points = std::make_shared<ScatterPoints>();
    points->table = table;
    points->xColumn = columns->x;
    points->yColumn = columns->y;
    points->take(table, columns->x, true);
    points->take(table, columns->y, false);
    ChartFrame &frame = picture->frame;
    takeAxis(frame.x, *points, table, columns->x, params, true);
    takeAxis(frame.y, *points, table, columns->y, params, false);
    const bool shaded = columns->colour >= 0 && table.field(columns->colour).column->type() != ColumnType::Category;
    points->colourColumn = shaded ? -1 : columns->colour;
    points->groups = groupsOf(table, points->colourColumn);
    if (shaded)
        takeShade(*picture, *points, table, columns->colour);
    if (columns->size >= 0) {
        double least = 0, greatest = 0;
        points->area = sharesOf(placesOf(table, columns->size), least, greatest);
        picture->sizeTitle = chartName(table.field(columns->size).name, 40);
    }
    countDrawn(*points);
    if (columns->shape >= 0)
        points->shapes = groupsOf(table, columns->shape, kMarkShapes - 1);
    points->shapesMissing = std::find(points->shapes.groupOf.begin(), points->shapes.groupOf.end(), -1) != points->shapes.groupOf.end();
    if (params.flag("fit"))
        points->fit = fitLine(points->x, points->y);
    if (params.flag("ellipses"))
        points->ellipses = ellipsesOf(points->x, points->y, points->groups);
    if (const double jitter = params.real("jitter"); jitter > 0)
        jitterPoints(*points, jitter, frame);
    frame.heading = Words::tr("%1 by %2").arg(shortName(frame.y.title), shortName(frame.x.title));
    setTitle(frame.x, params, "x");
    setTitle(frame.y, params, "y");
    if (const std::int64_t left = table.rows() - points->drawn; left > 0)
        frame.subtitle = frame.x.log || frame.y.log ? Words::tr("%1 with a missing or infinite value, or none above 0 on a log axis").arg(countText(left))
                                                    : Words::tr("%1 with a missing or infinite value").arg(countText(left));
    if (points->drawn == 0)
        frame.note = table.rows() == 0 ? Words::tr("There are no rows.") : Words::tr("No row has a value for both axes.");
    picture->points = std::move(points);
    picture->look({});
    picture->said = Words::tr("Scatter plot of %1").arg(frame.heading) + QStringLiteral(": ") + picture->subtitle();
    return picture;
}

} // namespace mortise
