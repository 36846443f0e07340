#include "widgets/charts/distribution.h"

#include "nodes/view/default_columns.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/density.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Distribution)
};

constexpr int kCurvePoints = 256;

enum class Mode { Stacked, Side, Percent, Density };

class DistributionPicture : public Picture {
public:
    ChartFrame frame;
    Distribution distribution;
    std::vector<std::vector<double>> curves; // density: one a series with an area of 1, over the width of the plot
    Mode mode = Mode::Stacked;
    bool split = false;
    QString said;

    QString sentence() const override { return said; }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        ChartFrame drawn = framed();
        drawn.paint(painter, size, bare);
        if (mode == Mode::Density) {
            paintCurves(painter, drawn);
            return;
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        forEachBar(drawn, [&](const QRectF &bar, std::size_t s, std::size_t) { painter.fillRect(bar, colourOf(s)); });
        painter.setRenderHint(QPainter::Antialiasing);
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        ChartFrame drawn = framed();
        drawn.layOut(size, false);
        QString text;
        if (mode != Mode::Density)
            forEachBar(drawn, [&](const QRectF &bar, std::size_t s, std::size_t place) {
                if (at.x() < bar.left() || at.x() >= bar.right() || !bar.adjusted(0, -2, 0, 2).contains(at))
                    return;
                text = placeName(place) + QStringLiteral("\n") + (split ? qstring(distribution.series[s]) + QStringLiteral(": ") : QString())
                       + Words::tr("%1 rows").arg(countText(distribution.counts[s][place]));
            });
        return text;
    }

private:
    /// The frame with the legend in the colours of the theme that is on.
    ChartFrame framed() const
    {
        ChartFrame out = frame;
        for (std::size_t s = 0; s < distribution.series.size() && split; ++s)
            out.legend.push_back({qstring(distribution.series[s]).simplified(), colourOf(s)});
        return out;
    }
    QColor colourOf(std::size_t series) const
    {
        return split ? Theme::get().categoryColor(static_cast<int>(series)) : Theme::get().color("mark");
    }

    QString placeName(std::size_t place) const
    {
        if (!distribution.levels.empty())
            return qstring(distribution.levels[place]);
        const auto edge = [&](std::size_t i) {
            const double v = distribution.edges[i];
            return frame.x.time ? qstring(formatTime(static_cast<std::int64_t>(v), false)) : valueText(v);
        };
        return Words::tr("%1 to %2").arg(edge(place), edge(place + 1));
    }

    template <class F>
    void forEachBar(const ChartFrame &drawn, F &&each) const
    {
        const std::size_t series = distribution.series.size(), places = distribution.counts.empty() ? 0 : distribution.counts.front().size();
        for (std::size_t place = 0; place < places; ++place) {
            const bool level = distribution.edges.empty();
            const double left = drawn.px(level ? static_cast<double>(place) - 0.4 : distribution.edges[place]);
            const double right = drawn.px(level ? static_cast<double>(place) + 0.4 : distribution.edges[place + 1]);
            const double width = std::max(1.0, right - left - (right - left > 4 ? 1 : 0));
            double total = 0, below = 0;
            for (const auto &counts : distribution.counts)
                total += static_cast<double>(counts[place]);
            for (std::size_t s = 0; s < series; ++s) {
                const auto count = static_cast<double>(distribution.counts[s][place]);
                if (count == 0)
                    continue;
                if (mode == Mode::Side) {
                    const double part = width / static_cast<double>(series);
                    each(QRectF(left + static_cast<double>(s) * part, drawn.py(count), std::max(1.0, part - (part > 3 ? 1 : 0)), drawn.py(0) - drawn.py(count)), s, place);
                    continue;
                }
                const double scale = mode == Mode::Percent ? 100 / total : 1;
                const double top = drawn.py((below + count) * scale), bottom = drawn.py(below * scale);
                each(QRectF(left, top, width, std::max(1.0, bottom - top)), s, place);
                below += count;
            }
        }
    }

    void paintCurves(QPainter &painter, const ChartFrame &drawn) const
    {
        for (std::size_t s = 0; s < curves.size(); ++s) {
            QPolygonF line;
            for (std::size_t i = 0; i < curves[s].size(); ++i)
                line << QPointF(drawn.plot().left() + drawn.plot().width() * static_cast<double>(i) / static_cast<double>(curves[s].size() - 1), drawn.py(curves[s][i]));
            QColor fill = colourOf(s);
            painter.setPen(QPen(fill, 1.8));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(line);
            fill.setAlphaF(0.12f);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(line << drawn.plot().bottomRight() << drawn.plot().bottomLeft());
        }
    }
};

Mode modeOf(const std::string &name, const Distribution &distribution)
{
    if (name == "side")
        return Mode::Side;
    if (name == "percent")
        return Mode::Percent;
    return name == "density" && !distribution.edges.empty() ? Mode::Density : Mode::Stacked;
}

/// Finite values of each series that is drawn; a level without a series of its own belongs to the last one, "others".
std::vector<std::vector<double>> valuesOf(const Table &table, const DistributionColumns &columns, const Distribution &drawn)
{
    std::vector<std::vector<double>> out(drawn.series.size());
    const std::vector<double> places = placesOf(table, columns.column);
    std::vector<std::size_t> seriesOf;
    ColumnPtr split;
    if (columns.split >= 0) {
        split = table.dense(columns.split);
        for (const std::string &level : split->levels())
            seriesOf.push_back(std::min(static_cast<std::size_t>(std::find(drawn.series.begin(), drawn.series.end(), level) - drawn.series.begin()), out.size() - 1));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::int32_t code = split ? split->codes()[i] : 0;
        if (!std::isnan(places[i]) && code >= 0)
            out[split ? seriesOf[static_cast<std::size_t>(code)] : 0].push_back(places[i]);
    }
    return out;
}

void setRanges(DistributionPicture &picture)
{
    const Distribution &d = picture.distribution;
    ChartFrame &frame = picture.frame;
    frame.x.categories.clear();
    if (!d.edges.empty()) {
        frame.x.low = d.edges.front();
        frame.x.high = d.edges.back();
    } else if (!d.levels.empty()) {
        for (const std::string &level : d.levels)
            frame.x.categories << qstring(level).simplified();
        frame.x.low = -0.6;
        frame.x.high = static_cast<double>(d.levels.size()) - 0.4;
    }
    double most = 1;
    for (std::size_t place = 0; !d.counts.empty() && place < d.counts.front().size(); ++place) {
        double sum = 0, single = 0;
        for (const auto &counts : d.counts) {
            sum += static_cast<double>(counts[place]);
            single = std::max(single, static_cast<double>(counts[place]));
        }
        most = std::max(most, picture.mode == Mode::Side ? single : sum);
    }
    frame.y.low = 0;
    frame.y.high = picture.mode == Mode::Percent ? 100 : most * 1.04;
    frame.y.title = picture.mode == Mode::Percent ? Words::tr("share, %") : Words::tr("rows");
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
    picture->distribution = foldedForDrawing(std::move(*counted), table.field(columns->column).column->ordered());
    const Distribution &d = picture->distribution;
    picture->mode = modeOf(params.text("mode"), d);
    ChartFrame &frame = picture->frame;
    frame.x.title = qstring(d.column).simplified();
    frame.x.time = d.type == ColumnType::Time;
    setRanges(*picture);
    if (picture->mode == Mode::Density) {
        for (const auto &values : valuesOf(table, *columns, d))
            picture->curves.push_back(kernelDensity(values, frame.x.low, frame.x.high, kCurvePoints));
        double most = 0;
        for (const auto &curve : picture->curves)
            most = std::max(most, *std::max_element(curve.begin(), curve.end()));
        frame.y.high = most > 0 ? most * 1.04 : 1;
        frame.y.title = Words::tr("density");
    }
    frame.heading = picture->split ? Words::tr("%1 by %2").arg(frame.x.title.left(60), qstring(d.split).simplified().left(60)) : frame.x.title.left(80);
    frame.subtitle = Words::tr("%1 rows").arg(countText(table.rows()));
    if (d.missing > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 missing").arg(countText(d.missing));
    if (d.missingSplit > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 without %2").arg(countText(d.missingSplit), qstring(d.split).simplified().left(60));
    if (d.infinite > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 infinite, not drawn").arg(countText(d.infinite));
    picture->said = Words::tr("Distribution of %1").arg(frame.heading) + QStringLiteral(": ") + frame.subtitle;
    if (picture->split)
        picture->said += QStringLiteral(", ") + Words::tr("%1 groups").arg(d.series.size());
    return picture;
}

} // namespace mortise
