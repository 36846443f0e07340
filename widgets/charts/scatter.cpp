#include "widgets/charts/scatter.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "nodes/view/default_columns.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/ramps.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mortise {
namespace {

constexpr std::size_t kMostMarks = 5000, kFineFrom = 200'000;
constexpr double kLeastDensest = 30; // one more or less is no contrast
constexpr int kRasterWidth = 1200, kRasterHeight = 800;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Scatter)
};

/// Where the ramp begins, so that single marks still stand out from the card.
double rampStart()
{
    return Theme::get().dark() ? 0.35 : 0.12;
}

/// Groups differ by shape as well as by colour.
void paintMark(QPainter &painter, QPointF at, double r, int group)
{
    switch (group % 4) {
    case 0: painter.drawEllipse(at, r, r); break;
    case 1: painter.drawRect(QRectF(at.x() - r * 0.9, at.y() - r * 0.9, r * 1.8, r * 1.8)); break;
    case 2: painter.drawPolygon(QPolygonF{at + QPointF(0, -r * 1.2), at + QPointF(r * 1.1, r * 0.8), at + QPointF(-r * 1.1, r * 0.8)}); break;
    default: painter.drawPolygon(QPolygonF{at + QPointF(0, -r * 1.25), at + QPointF(r * 1.25, 0), at + QPointF(0, r * 1.25), at + QPointF(-r * 1.25, 0)}); break;
    }
}

class ScatterPicture : public Picture {
public:
    ChartFrame frame;
    Groups groups;
    std::vector<double> x, y;              // finite points only
    std::vector<std::int32_t> groupOf;     // of the points
    std::vector<float> shade, area;        // 0..1 of the points, NaN where missing; empty without such a column
    QString shadeTitle, shadeLow, shadeHigh;
    std::vector<std::uint32_t> density;    // where there are too many points for marks
    QString said;

    QString sentence() const override { return said; }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        ChartFrame drawn = framed();
        drawn.paint(painter, size, bare);
        painter.save();
        painter.setClipRect(drawn.plot().adjusted(-6, -6, 6, 6));
        if (!density.empty()) {
            paintDensity(painter, drawn.plot());
        } else {
            const double r = bare ? 1.4 : x.size() > 1500 ? theme.px(2) : theme.px(3);
            painter.setPen(Qt::NoPen);
            for (std::size_t i = 0; i < x.size(); ++i) {
                painter.setBrush(colourOf(i));
                paintMark(painter, {drawn.px(x[i]), drawn.py(y[i])}, area.empty() ? r : radiusOf(i, r), groups.any ? std::max(0, groupOf[i]) : 0);
            }
        }
        painter.restore();
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        ChartFrame drawn = framed();
        drawn.layOut(size, false);
        if (!density.empty())
            return densityReading(at, drawn.plot());
        double nearest = 64;
        QString text;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const QPointF d = QPointF(drawn.px(x[i]), drawn.py(y[i])) - at;
            if (const double distance = QPointF::dotProduct(d, d); distance < nearest) {
                nearest = distance;
                text = frame.x.title + QStringLiteral(": ") + placeText(frame.x, x[i]) + QStringLiteral("\n") + frame.y.title + QStringLiteral(": ") + placeText(frame.y, y[i]);
                if (groups.any && groupOf[i] >= 0)
                    text += QStringLiteral("\n") + groups.names[static_cast<std::size_t>(groupOf[i])];
            }
        }
        return text;
    }

private:
    QColor colourOf(std::size_t i) const
    {
        const Theme &theme = Theme::get();
        QColor colour = theme.color("mark");
        if (!shade.empty())
            colour = std::isnan(shade[i]) ? theme.color("dim") : rampColor(rampStart() + (1 - rampStart()) * static_cast<double>(shade[i]));
        else if (groups.any)
            colour = groupOf[i] < 0 ? theme.color("dim") : theme.categoryColor(groupOf[i]);
        colour.setAlphaF(0.75f);
        return colour;
    }
    /// The area grows with the value; a missing one is small.
    double radiusOf(std::size_t i, double r) const
    {
        return r * std::sqrt(0.35 + (std::isnan(area[i]) ? 0 : 5 * static_cast<double>(area[i])));
    }
    /// The frame with the legend in the colours of the theme that is on.
    ChartFrame framed() const
    {
        ChartFrame out = frame;
        if (!density.empty())
            return out;
        if (!shade.empty())
            out.legend = {{QStringLiteral("%1 %2").arg(shadeTitle, shadeLow), rampColor(rampStart())}, {shadeHigh, rampColor(1)}};
        for (int g = 0; g < groups.count() && groups.any; ++g)
            out.legend.push_back({groups.names[static_cast<std::size_t>(g)], Theme::get().categoryColor(g)});
        return out;
    }
    static QString placeText(const Axis &axis, double v)
    {
        if (!axis.categories.isEmpty())
            return axis.categories.value(static_cast<int>(std::lround(v)));
        return axis.time ? qstring(formatTime(static_cast<std::int64_t>(v), true)) : valueText(v);
    }
    /// Counts of the raster put together into cells that can be seen at this size: fine for very many points, larger for fewer.
    struct Cells {
        int across = 1, down = 1;
        std::vector<std::uint32_t> counts;
        std::uint32_t most = 1;
    };
    Cells cellsFor(const QSizeF &plot) const
    {
        const double side = Theme::get().px(x.size() > kFineFrom ? 1 : 2);
        Cells out;
        out.across = std::clamp(static_cast<int>(plot.width() / side), 1, kRasterWidth);
        out.down = std::clamp(static_cast<int>(plot.height() / side), 1, kRasterHeight);
        out.counts.assign(static_cast<std::size_t>(out.across) * static_cast<std::size_t>(out.down), 0);
        for (int row = 0; row < kRasterHeight; ++row)
            for (int column = 0; column < kRasterWidth; ++column)
                if (const std::uint32_t count = density[static_cast<std::size_t>(row * kRasterWidth + column)]) {
                    std::uint32_t &cell = out.counts[static_cast<std::size_t>(row * out.down / kRasterHeight * out.across + column * out.across / kRasterWidth)];
                    cell += count;
                    out.most = std::max(out.most, cell);
                }
        return out;
    }
    void paintDensity(QPainter &painter, const QRectF &plot) const
    {
        const Cells cells = cellsFor(plot.size());
        QImage image(cells.across, cells.down, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const auto ramp = rampTable();
        const double first = 255 * rampStart(), scale = (255.0 - first) / std::log(std::max(kLeastDensest, static_cast<double>(cells.most)));
        for (int row = 0; row < cells.down; ++row) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(row));
            for (int column = 0; column < cells.across; ++column)
                if (const std::uint32_t count = cells.counts[static_cast<std::size_t>(row * cells.across + column)])
                    line[column] = ramp[static_cast<std::size_t>(std::min(255.0, first + std::log(static_cast<double>(count)) * scale))] | 0xFF000000u;
        }
        painter.drawImage(plot, image);
    }
    /// How many lie within 4 px.
    QString densityReading(QPointF at, const QRectF &plot) const
    {
        if (!plot.contains(at))
            return {};
        const double px = 4 * kRasterWidth / plot.width(), py = 4 * kRasterHeight / plot.height();
        const double column = (at.x() - plot.left()) / plot.width() * kRasterWidth, row = (at.y() - plot.top()) / plot.height() * kRasterHeight;
        std::int64_t rows = 0;
        for (int r = std::max(0, static_cast<int>(row - py)); r <= std::min(kRasterHeight - 1, static_cast<int>(row + py)); ++r)
            for (int c = std::max(0, static_cast<int>(column - px)); c <= std::min(kRasterWidth - 1, static_cast<int>(column + px)); ++c)
                rows += density[static_cast<std::size_t>(r * kRasterWidth + c)];
        return rows > 0 ? Words::tr("%1 rows around here").arg(countText(rows)) : QString();
    }
};

} // namespace

std::vector<std::uint32_t> densityOf(const std::vector<double> &x, const std::vector<double> &y, double x0, double x1, double y0, double y1, int w, int h)
{
    const auto cells = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
    const auto n = static_cast<std::int64_t>(x.size());
    const std::int64_t grain = std::max<std::int64_t>(1 << 18, (n + 15) / 16);
    std::vector<std::vector<std::uint32_t>> parts(static_cast<std::size_t>(chunkCount(n, grain)));
    const double sx = w / (x1 - x0), sy = h / (y1 - y0);
    parallelChunks(n, grain, [&](Chunk c) {
        auto &part = parts[static_cast<std::size_t>(c.index)];
        part.assign(cells, 0);
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i) {
            const double px = (x[i] - x0) * sx, py = (y1 - y[i]) * sy;
            if (!(px >= 0 && px <= w && py >= 0 && py <= h))
                continue;
            ++part[static_cast<std::size_t>(std::min(h - 1, static_cast<int>(py))) * static_cast<std::size_t>(w) + static_cast<std::size_t>(std::min(w - 1, static_cast<int>(px)))];
        }
    });
    std::vector<std::uint32_t> out(cells);
    for (const auto &part : parts)
        for (std::size_t i = 0; i < part.size(); ++i)
            out[i] += part[i];
    return out;
}

namespace {

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

/// Points with both values; shades and areas follow.
std::int64_t takePoints(ScatterPicture &picture, const std::vector<double> &x, const std::vector<double> &y, double jitter, const std::vector<float> &shade, const std::vector<float> &area)
{
    Rng rng(1);
    const auto moved = [&](double v, const Axis &axis) { return jitter > 0 ? v + jitter * (2 * rng.uniform() - 1) * (axis.high - axis.low) : v; };
    std::int64_t left = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isnan(x[i]) || std::isnan(y[i])) {
            ++left;
            continue;
        }
        picture.x.push_back(moved(x[i], picture.frame.x));
        picture.y.push_back(moved(y[i], picture.frame.y));
        picture.groupOf.push_back(picture.groups.of(static_cast<std::int64_t>(i)));
        if (!shade.empty())
            picture.shade.push_back(shade[i]);
        if (!area.empty())
            picture.area.push_back(area[i]);
    }
    return left;
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
    const std::vector<double> x = placesOf(table, columns->x), y = placesOf(table, columns->y);
    ChartFrame &frame = picture->frame;
    describeAxis(frame.x, table, columns->x, x);
    describeAxis(frame.y, table, columns->y, y);
    const bool shaded = columns->colour >= 0 && table.field(columns->colour).column->type() != ColumnType::Category;
    picture->groups = groupsOf(table, shaded ? -1 : columns->colour);
    std::vector<float> shade, area;
    double least = 0, greatest = 0;
    if (columns->size >= 0)
        area = sharesOf(placesOf(table, columns->size), least, greatest);
    if (shaded) {
        const bool time = table.field(columns->colour).column->type() == ColumnType::Time;
        shade = sharesOf(placesOf(table, columns->colour), least, greatest);
        const auto text = [time](double v) { return !std::isfinite(v) ? QStringLiteral("–") : time ? qstring(formatTime(static_cast<std::int64_t>(v), false)) : valueText(v); };
        picture->shadeTitle = qstring(table.field(columns->colour).name).simplified().left(40);
        picture->shadeLow = text(least);
        picture->shadeHigh = text(greatest);
    }
    const std::int64_t left = takePoints(*picture, x, y, params.real("jitter"), shade, area);
    const auto points = static_cast<std::int64_t>(picture->x.size());
    frame.heading = Words::tr("%1 by %2").arg(frame.y.title.left(60), frame.x.title.left(60));
    frame.subtitle = Words::tr("%1 rows").arg(countText(points));
    if (points > static_cast<std::int64_t>(kMostMarks)) {
        picture->density = densityOf(picture->x, picture->y, frame.x.low, frame.x.high, frame.y.low, frame.y.high, kRasterWidth, kRasterHeight);
        frame.subtitle = Words::tr("every one of %1 rows is drawn, colour says how many lie together (log)").arg(countText(points));
    }
    if (columns->size >= 0 && picture->density.empty())
        frame.subtitle += QStringLiteral(" · ") + Words::tr("size: %1").arg(qstring(table.field(columns->size).name).simplified().left(40));
    if (left > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 with a missing or infinite value").arg(countText(left));
    picture->said = Words::tr("Scatter plot of %1").arg(frame.heading) + QStringLiteral(": ") + frame.subtitle;
    return picture;
}

} // namespace mortise
