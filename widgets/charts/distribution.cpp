#include "widgets/charts/distribution.h"

#include "nodes/view/default_columns.h"
#include "widgets/charts/distribution_picture.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Distribution)
};

DistributionMode modeOf(const std::string &name, const Distribution &distribution)
{
    if (name == "side")
        return DistributionMode::Side;
    if (name == "percent")
        return DistributionMode::Percent;
    return name == "density" && !distribution.edges.empty() ? DistributionMode::Density : DistributionMode::Stacked;
}

} // namespace

PicturePtr distributionPicture(const Table &table, const ParamValues &params)
{
    const auto columns = distributionColumns(table, params);
    if (!columns)
        return messagePicture(Words::tr("The column is not there"), translated(columns.error().text));
    if (columns->column < 0)
        return messagePicture(Words::tr("No column to draw"), Words::tr("The table has no column of numbers, categories or times."));
    auto counted = distributionOf(table, columns->column, columns->split, params.optionalInteger("bins"));
    if (!counted)
        return messagePicture(Words::tr("Nothing to draw"), translated(counted.error().text));
    auto picture = std::make_shared<DistributionPicture>();
    picture->split = columns->split >= 0;
    picture->rows = DistributionRows::of(table, columns->column, columns->split, foldedForDrawing(std::move(*counted), table.field(columns->column).column->ordered()));
    const Distribution &d = picture->rows->drawn;
    picture->mode = modeOf(params.text("mode"), d);
    ChartFrame &frame = picture->frame;
    frame.y.log = params.flag("log_y") && (picture->mode == DistributionMode::Stacked || picture->mode == DistributionMode::Side);
    if (frame.y.log)
        picture->mode = DistributionMode::Side; // heights of a stack cannot be compared on a log axis
    frame.x.title = chartName(d.column, 300);
    frame.x.time = d.type == ColumnType::Time;
    if (picture->mode == DistributionMode::Density)
        picture->curves = curvesOf(*picture->rows, d.edges.front(), d.edges.back());
    picture->setRanges();
    frame.heading = picture->split ? Words::tr("%1 by %2").arg(chartName(d.column), chartName(d.split)) : frame.x.title;
    frame.subtitle = rowsText(table.rows());
    if (d.missing > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 missing").arg(countText(d.missing));
    if (d.missingSplit > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 without %2").arg(countText(d.missingSplit), chartName(d.split));
    if (d.infinite > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 infinite, not drawn").arg(countText(d.infinite));
    if (frame.y.log)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("log counts");
    if (picture->drawnRows() == 0)
        frame.note = table.rows() == 0 ? Words::tr("There are no rows.") : Words::tr("No row has a value that can be drawn.");
    picture->said = Words::tr("Distribution of %1").arg(frame.heading) + QStringLiteral(": ") + frame.subtitle;
    if (picture->split)
        picture->said += QStringLiteral(", ") + Words::tr("%n groups", nullptr, static_cast<int>(d.series.size()));
    return picture;
}

} // namespace mortise
