#include "widgets/charts/box_plot.h"

#include "nodes/view/default_columns.h"
#include "widgets/charts/box_picture.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

constexpr std::int64_t kMostStripMarks = 5000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::BoxPlot)
};

/// By linear interpolation between order statistics. Reorders; everything before `from` must already be no larger than the rest.
double quantile(std::vector<double> &values, double p, std::size_t &from)
{
    const double at = p * static_cast<double>(values.size() - 1);
    const auto i = static_cast<std::ptrdiff_t>(at);
    std::nth_element(values.begin() + static_cast<std::ptrdiff_t>(from), values.begin() + i, values.end());
    from = static_cast<std::size_t>(i);
    const double value = values[from], next = from + 1 < values.size() ? *std::min_element(values.begin() + i + 1, values.end()) : value;
    return value + (at - std::floor(at)) * (next - value);
}

/// Turns the ends of a log axis into logarithms and sets those that were chosen. @return how many values they leave out.
std::int64_t takeEnds(Axis &axis, const BoxRows &rows, const ParamValues &params)
{
    if (axis.log) {
        std::vector<double> places;
        for (const double v : rows.places)
            places.push_back(axis.placeOf(v));
        describeAxis(axis, rows.table, rows.value, places);
    }
    setEnds(axis, params, "y");
    const double low = axis.valueOf(axis.low), high = axis.valueOf(axis.high);
    return std::count_if(rows.places.begin(), rows.places.end(), [&](double v) { return v < low || v > high; });
}

BoxBins binsOf(const BoxRows &rows, const BoxSet &all)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const BoxNumbers &box : all.boxes)
        if (box.rows > 0) {
            low = std::min(low, box.low);
            high = std::max(high, box.high);
        }
    return BoxBins::of(rows.places, rows.groups, low, high);
}

} // namespace

BoxNumbers boxOf(std::vector<double> values)
{
    BoxNumbers out;
    out.rows = static_cast<std::int64_t>(values.size());
    if (values.empty())
        return out;
    std::size_t from = 0;
    out.q1 = quantile(values, 0.25, from);
    out.median = quantile(values, 0.5, from);
    out.q3 = quantile(values, 0.75, from);
    const double reach = 1.5 * (out.q3 - out.q1);
    out.low = out.q3;
    out.high = out.q1;
    for (const double v : values) {
        if (v < out.q1 - reach || v > out.q3 + reach)
            out.beyond.push_back(v);
        else {
            out.low = std::min(out.low, v);
            out.high = std::max(out.high, v);
        }
    }
    std::sort(out.beyond.begin(), out.beyond.end());
    return out;
}

PicturePtr boxPicture(const Table &table, const ParamValues &params)
{
    const auto columns = boxColumns(table, params);
    if (!columns)
        return messagePicture(Words::tr("The column is not there"), translated(columns.error().text));
    const int value = columns->value;
    if (value < 0)
        return messagePicture(Words::tr("No numbers to draw"), Words::tr("Box plots need a column of numbers or times."));
    auto picture = std::make_shared<BoxPicture>();
    auto rows = std::make_shared<BoxRows>();
    rows->table = table;
    rows->value = value;
    rows->by = columns->by == value ? -1 : columns->by;
    rows->groups = groupsOf(table, rows->by, kMostBoxes);
    rows->places = placesOf(table, value);
    rows->levels = levelsOfGroups(table, rows->by, rows->groups);
    ChartFrame &frame = picture->frame;
    const bool number = table.field(value).column->type() == ColumnType::Number;
    frame.y.log = number && params.flag("log_y");
    std::int64_t left = 0;
    for (std::size_t i = 0; i < rows->places.size(); ++i)
        if (std::isnan(frame.y.placeOf(rows->places[i])) || rows->groups.of(static_cast<std::int64_t>(i)) < 0) {
            ++left;
            rows->places[i] = kMissingNumber;
        }
    if (const ColumnPtr values = table.dense(value); number)
        rows->leftOut = std::any_of(values->numbers().begin(), values->numbers().end(), [&](double v) { return std::isinf(v) || (frame.y.log && v <= 0); });
    describeAxis(frame.y, table, value, rows->places);
    const std::int64_t outside = number ? takeEnds(frame.y, *rows, params) : 0;
    const std::string style = params.text("style");
    const bool tooMany = style == "strip" && table.rows() - left > kMostStripMarks;
    picture->style = style == "violin" || tooMany ? BoxStyle::Violin : style == "strip" ? BoxStyle::Strip : BoxStyle::Box;
    picture->all = boxesOf(*rows, frame.y, picture->style == BoxStyle::Violin);
    rows->bins = binsOf(*rows, picture->all);
    const Groups &groups = rows->groups;
    for (const QString &name : groups.names)
        frame.x.categories << (groups.any ? name : frame.y.title);
    frame.x.low = -0.6;
    frame.x.high = groups.count() - 0.4;
    frame.x.title = groups.any ? chartName(table.field(columns->by).name, 300) : QString();
    frame.heading = groups.any ? Words::tr("%1 by %2").arg(shortName(frame.y.title), shortName(frame.x.title)) : frame.y.title;
    frame.subtitle = rowsText(table.rows() - left);
    if (left > 0)
        frame.subtitle += QStringLiteral(" · ") + (frame.y.log ? Words::tr("%1 without a group or a value above 0") : Words::tr("%1 without a finite value or a group")).arg(countText(left));
    if (outside > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 outside the axis").arg(countText(outside));
    if (tooMany)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("shapes, because points of more than %1 rows would hide one another").arg(countText(kMostStripMarks));
    if (left == table.rows())
        frame.note = table.rows() == 0 ? Words::tr("There are no rows.") : Words::tr("No row has a value that can be drawn.");
    picture->said = Words::tr("Box plots of %1").arg(frame.heading) + QStringLiteral(": ") + frame.subtitle;
    picture->rows = std::move(rows);
    return picture;
}

} // namespace mortise
