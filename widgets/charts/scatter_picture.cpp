#include "widgets/charts/scatter_picture.h"

#include "widgets/charts/point_mark.h"
#include "widgets/charts/scatter_fit.h"
#include "widgets/charts/raster_image.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/ramps.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Scatter)
};

QString placeText(const Axis &axis, double v)
{
    return axis.time ? qstring(formatTime(static_cast<std::int64_t>(v), true)) : valueText(v);
}

} // namespace

void ScatterPicture::look(const Look &look)
{
    const bool sameSight = sightOf_ && *sightOf_ == std::pair(look.window, look.hidden);
    look_ = look;
    sightOf_ = {look.window, look.hidden};
    const PickedRows *picked = lit() ? look.picked.get() : nullptr;
    if (sameSight) {
        sight_ = relit(*points, sight_, look.hidden, picked);
    } else {
        const ChartFrame f = placed();
        sight_ = inSight(*points, f.x.low, f.x.high, f.y.low, f.y.high, look.hidden, picked);
    }
    if (look.window == Look().window)
        whole_ = sight_.raster;
}

PicturePtr ScatterPicture::looked(const Look &look) const
{
    auto out = std::make_shared<ScatterPicture>(*this);
    out->look(look);
    return out;
}

PicturePtr ScatterPicture::moved(const QRectF &window) const
{
    auto out = std::make_shared<ScatterPicture>(*this);
    out->look_.window = window;
    return out;
}

PicturePtr ScatterPicture::below(const QString &title) const
{
    auto out = std::make_shared<ScatterPicture>(*this);
    out->above_ = title;
    return out;
}

ChartFrame ScatterPicture::placed() const
{
    ChartFrame out = frame;
    out.heading = titleBelow(out.heading, above_);
    out.zoomTo(look_.window);
    QStringList parts;
    const bool whole = look_.window == Look().window && look_.hidden.empty();
    if (!whole)
        parts << counted(QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows} in sight"), {countText(sight_.rows), countText(points->drawn)});
    const std::int64_t outside = whole ? points->drawn - sight_.rows : 0;
    if (sight_.raster)
        parts << (whole ? Words::tr("every one of %1 rows is drawn, colour says how many lie together (log)").arg(countText(sight_.rows)) : Words::tr("every one is drawn, colour says how many lie together (log)"));
    else if (whole)
        parts << rowsText(points->drawn);
    if (outside > 0)
        parts << Words::tr("%1 outside the axes").arg(countText(outside));
    if (!sizeTitle.isEmpty() && !sight_.raster)
        parts << Words::tr("size: %1").arg(sizeTitle);
    if (points->jittered)
        parts << Words::tr("moved a little at random");
    if (points->fit)
        parts << fitWords(*points->fit);
    if (!frame.subtitle.isEmpty())
        parts << frame.subtitle;
    out.subtitle = parts.join(QStringLiteral(" · "));
    return out;
}

ChartFrame ScatterPicture::framed() const
{
    ChartFrame out = placed();
    if (sight_.raster || points->drawn == 0)
        return out;
    if (!points->shade.empty())
        out.legend = {{QStringLiteral("%1 %2").arg(shadeTitle, shadeLow), rampColor(rampStart())}, {shadeHigh, rampColor(1)}};
    for (int g = 0; g < points->groups.count() && points->groups.any; ++g)
        out.legend.push_back({points->groups.names[static_cast<std::size_t>(g)], Theme::get().categoryColor(g), look_.hidden.contains(g), points->shapes.any ? -1 : g});
    for (int g = 0; g < points->shapes.count() && points->shapes.any; ++g)
        out.legend.push_back({points->shapes.names[static_cast<std::size_t>(g)], Theme::get().color("text2"), false, g});
    if (points->shapesMissing)
        out.legend.push_back({Words::tr("missing"), Theme::get().color("text2"), false, kMissingShape});
    return out;
}

void ScatterPicture::paint(QPainter &painter, const QSizeF &size, bool bare) const
{
    ChartFrame drawn = framed();
    drawn.paint(painter, size, bare);
    painter.save();
    const double over = look_.window == Look().window ? 6 : 0; // a mark on the edge is whole, but nothing hangs over when zoomed
    painter.setClipRect(drawn.plot().adjusted(-over, -over, over, over), Qt::IntersectClip);
    if (sight_.raster)
        paintDensity(painter, drawn);
    else
        paintMarks(painter, drawn, bare);
    if (points->fit)
        paintFit(painter, drawn, *points->fit);
    for (std::size_t g = 0; g < points->ellipses.size(); ++g)
        if (!look_.hidden.contains(static_cast<int>(g)))
            paintEllipse(painter, drawn, points->ellipses[g], points->groups.any ? Theme::get().categoryColor(static_cast<int>(g)) : Theme::get().color("text2"));
    painter.restore();
}

void ScatterPicture::paintMarks(QPainter &painter, const ChartFrame &drawn, bool bare) const
{
    const Theme &theme = Theme::get();
    const double r = bare ? 1.4 : sight_.rows > 1500 ? theme.px(2) : theme.px(3);
    painter.setPen(Qt::NoPen);
    for (const bool front : {false, true}) // the picked ones lie on top
        for (const std::int64_t row : sight_.marks) {
            const auto i = static_cast<std::size_t>(row);
            const bool dim = lit() && !isPicked(row);
            if (lit() ? dim == front : front)
                continue;
            painter.setBrush(colourOf(row, dim));
            paintMark(painter, {drawn.px(points->x[i]), drawn.py(points->y[i])}, points->area.empty() ? r : radiusOf(row, r), shapeOf(row));
        }
}

int ScatterPicture::shapeOf(std::int64_t row) const
{
    if (points->shapes.any)
        return points->shapes.of(row) < 0 ? kMissingShape : points->shapes.of(row);
    return points->groups.any ? std::max(0, points->groups.of(row)) : 0;
}

QColor ScatterPicture::colourOf(std::int64_t row, bool dim) const
{
    const Theme &theme = Theme::get();
    const auto i = static_cast<std::size_t>(row);
    QColor colour = theme.color(lit() ? "c1" : "mark");
    if (dim)
        colour = theme.color("dim");
    else if (!points->shade.empty())
        colour = std::isnan(points->shade[i]) ? theme.color("dim") : rampColor(rampStart() + (1 - rampStart()) * static_cast<double>(points->shade[i]));
    else if (points->groups.any)
        colour = points->groups.of(row) < 0 ? theme.color("dim") : theme.categoryColor(points->groups.of(row));
    colour.setAlphaF(lit() && !dim ? 0.9f : 0.75f);
    return colour;
}

/// The area grows with the value; a missing one is small.
double ScatterPicture::radiusOf(std::int64_t row, double r) const
{
    const float area = points->area[static_cast<std::size_t>(row)];
    return r * std::sqrt(0.35 + (std::isnan(area) ? 0 : 5 * static_cast<double>(area)));
}

void ScatterPicture::paintDensity(QPainter &painter, const ChartFrame &drawn) const
{
    const Raster *raster = sight_.raster.get();
    const auto covers = [&](const Raster &r) { return r.x0 <= drawn.x.low && r.x1 >= drawn.x.high && r.y0 <= drawn.y.low && r.y1 >= drawn.y.high; };
    if (whole_ && !covers(*raster)) // while a worker counts: coarse is better than nothing
        raster = whole_.get();
    const QRectF target(QPointF(drawn.px(raster->x0), drawn.py(raster->y1)), QPointF(drawn.px(raster->x1), drawn.py(raster->y0)));
    painter.drawImage(target, rasterImage(*raster, drawn.plot().size()));
}

std::int64_t ScatterPicture::nearestMark(QPointF at, const ChartFrame &drawn, double within) const
{
    std::int64_t found = -1;
    double nearest = within * within;
    for (const std::int64_t row : sight_.marks) { // at most kMostMarks
        const QPointF d = QPointF(drawn.px(points->x[static_cast<std::size_t>(row)]), drawn.py(points->y[static_cast<std::size_t>(row)])) - at;
        if (const double distance = QPointF::dotProduct(d, d); distance < nearest) {
            nearest = distance;
            found = row;
        }
    }
    return found;
}

QString ScatterPicture::reading(QPointF at, const QSizeF &size) const
{
    ChartFrame drawn = framed();
    drawn.layOut(size, false);
    return sight_.raster ? densityReading(at, drawn) : markReading(at, drawn);
}

QString ScatterPicture::markReading(QPointF at, const ChartFrame &drawn) const
{
    const std::int64_t row = nearestMark(at, drawn, kReach);
    if (row < 0)
        return {};
    const auto i = static_cast<std::size_t>(row);
    QString text = frame.x.title + QStringLiteral(": ") + placeText(frame.x, points->rawX[i]) + QStringLiteral("\n") + frame.y.title + QStringLiteral(": ") + placeText(frame.y, points->rawY[i]);
    if (points->groups.any && points->groups.of(row) >= 0)
        text += QStringLiteral("\n") + points->groups.names[static_cast<std::size_t>(points->groups.of(row))];
    if (points->shapes.any && points->shapes.of(row) >= 0)
        text += QStringLiteral("\n") + points->shapes.names[static_cast<std::size_t>(points->shapes.of(row))];
    return text;
}

/// How many lie within 4 px.
QString ScatterPicture::densityReading(QPointF at, const ChartFrame &drawn) const
{
    const Raster &raster = *sight_.raster;
    if (!drawn.plot().contains(at))
        return {};
    const double px = 4 * Raster::kWidth / drawn.plot().width(), py = 4 * Raster::kHeight / drawn.plot().height();
    const double column = (drawn.xAt(at.x()) / 2 - raster.x0 / 2) / (raster.x1 / 2 - raster.x0 / 2) * Raster::kWidth, row = (raster.y1 / 2 - drawn.yAt(at.y()) / 2) / (raster.y1 / 2 - raster.y0 / 2) * Raster::kHeight;
    std::int64_t rows = 0;
    for (int r = std::max(0, static_cast<int>(row - py)); r <= std::min(Raster::kHeight - 1, static_cast<int>(row + py)); ++r)
        for (int c = std::max(0, static_cast<int>(column - px)); c <= std::min(Raster::kWidth - 1, static_cast<int>(column + px)); ++c)
            rows += (*raster.all)[static_cast<std::size_t>(r * Raster::kWidth + c)];
    return rows > 0 ? counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} around here"), {countText(rows)}) : QString();
}

QRectF ScatterPicture::plotIn(const QSizeF &size) const
{
    ChartFrame drawn = framed();
    drawn.layOut(size, false);
    return drawn.plot();
}

} // namespace mortise
