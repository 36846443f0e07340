#include "widgets/charts/distribution_picture.h"

#include "widgets/charts/pick_rule.h"
#include "widgets/theme/counted.h"
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

constexpr double kBelowOne = 0.6; // where a log axis of counts begins, so that a bar of one row is seen

} // namespace

void DistributionPicture::paint(QPainter &painter, const QSizeF &size, bool bare) const
{
    ChartFrame drawn = framed(size, bare);
    drawn.paint(painter, size, bare);
    painter.save();
    painter.setClipRect(clipOf(drawn), Qt::IntersectClip);
    if (mode != DistributionMode::Density) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintBars(painter, drawn);
    } else {
        paintCurves(painter, drawn, curves, !lit_.empty());
        if (!lit_.empty())
            paintCurves(painter, drawn, litCurves_, false);
    }
    painter.restore();
}

void DistributionPicture::paintBars(QPainter &painter, const ChartFrame &drawn) const
{
    forEachBar(drawn, [&](const QRectF &bar, std::size_t s, std::size_t place) {
        if (lit_.empty()) {
            painter.fillRect(bar, colourOf(s));
            return;
        }
        painter.fillRect(bar, Theme::get().color("dim"));
        const std::int64_t lit = lit_[s * rows->places() + place];
        if (lit == 0)
            return;
        const double part = bar.height() * static_cast<double>(lit) / static_cast<double>(rows->drawn.counts[s][place]);
        QRectF picked = bar;
        picked.setTop(drawn.y.log ? drawn.pyOf(static_cast<double>(lit)) : bar.bottom() - std::max(1.0, part)); // one row of a million is still to be seen
        painter.fillRect(picked, split ? colourOf(s) : Theme::get().color("c1"));
    });
}

QString DistributionPicture::reading(QPointF at, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    QString text;
    if (mode != DistributionMode::Density && drawn.plot().adjusted(-1, -3, 1, 3).contains(at))
        forEachBar(drawn, [&](const QRectF &bar, std::size_t s, std::size_t place) {
            if (at.x() < bar.left() || at.x() >= bar.right() || !bar.adjusted(0, -2, 0, 2).contains(at))
                return;
            text = placeName(place) + QStringLiteral("\n") + (split ? qstring(rows->drawn.series[s]) + QStringLiteral(": ") : QString())
                   + rowsText(rows->drawn.counts[s][place]);
            if (!lit_.empty())
                text += QStringLiteral(", ") + Words::tr("%1 picked").arg(countText(lit_[s * rows->places() + place]));
        });
    return text;
}

std::vector<QRectF> DistributionPicture::pieces(const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    std::vector<QRectF> bars;
    if (mode != DistributionMode::Density)
        forEachBar(drawn, [&](const QRectF &bar, std::size_t, std::size_t) {
            if (bars.size() <= kMostPieces && drawn.plot().contains(bar.center()))
                bars.push_back(bar);
        });
    return bars.size() > kMostPieces ? std::vector<QRectF>() : bars;
}

Picture::Search DistributionPicture::rowsIn(const PickShape &shape, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    const QRectF plot = drawn.plot().adjusted(0, -3, 0, 3); // only what is seen can be picked
    const std::size_t places = rows->places();
    std::vector<bool> wanted(static_cast<std::size_t>(rows->cells.cells));
    bool any = false;
    if (mode == DistributionMode::Density) { // the bins below the stretch
        for (std::size_t place = 0; place < places; ++place)
            if (drawn.px(rows->drawn.edges[place]) < std::min(shape.rect.right(), plot.right()) && drawn.px(rows->drawn.edges[place + 1]) > std::max(shape.rect.left(), plot.left()) && shape.rect.bottom() > drawn.plot().top())
                for (std::size_t s = 0; s < rows->drawn.series.size(); ++s)
                    any = (wanted[s * places + place] = shown(s)) || any;
    } else {
        forEachBar(drawn, [&](const QRectF &bar, std::size_t s, std::size_t place) {
            const QRectF hit = (shape.isClick() ? bar.adjusted(0, -3, 0, 3) : bar).intersected(plot); // low bars are hard to hit
            if (hit.isNull())
                return;
            if (shape.isClick() ? hit.contains(shape.rect.topLeft()) : hit.left() < shape.rect.right() && hit.right() > shape.rect.left() && hit.top() <= shape.rect.bottom() && hit.bottom() >= shape.rect.top())
                any = wanted[s * places + place] = true;
        });
    }
    return [data = rows, wanted = std::move(wanted), any] { return data->cells.rowsOf(wanted, any ? ruleOf(data->conditionOf(wanted)) : PickRule{}); };
}

void DistributionPicture::lookAnew()
{
    lit_.clear();
    litCurves_.clear();
    if (look_.picked && look_.picked->source() == rows->cells.source) {
        lit_ = rows->cells.counted(*look_.picked);
        if (mode == DistributionMode::Density)
            litCurves_ = curvesOf(*rows, frame.x.low, frame.x.high, look_.picked.get());
    }
    setRanges();
}

void DistributionPicture::dress(ChartFrame &drawn) const
{
    for (std::size_t s = 0; s < rows->drawn.series.size() && split; ++s)
        drawn.legend.push_back({chartName(rows->drawn.series[s], 300), colourOf(s), !shown(s)});
}

std::int64_t DistributionPicture::drawnRows() const
{
    std::int64_t rowsDrawn = 0;
    for (const auto &series : rows->drawn.counts)
        for (const std::int64_t count : series)
            rowsDrawn += count;
    return rowsDrawn;
}

QColor DistributionPicture::colourOf(std::size_t series) const
{
    return split ? Theme::get().categoryColor(static_cast<int>(series)) : Theme::get().color("mark");
}

QString DistributionPicture::placeName(std::size_t place) const
{
    if (!rows->drawn.levels.empty())
        return qstring(rows->drawn.levels[place]);
    const auto edge = [&](std::size_t i) {
        const double v = rows->drawn.edges[i];
        return frame.x.time ? qstring(formatTime(static_cast<std::int64_t>(v), false)) : valueText(v);
    };
    return Words::tr("%1 to %2").arg(edge(place), edge(place + 1));
}

template <class F>
void DistributionPicture::forEachBar(const ChartFrame &drawn, F &&each) const
{
    const Distribution &d = rows->drawn;
    const std::size_t series = d.series.size(), shownSeries = series - std::min(series, look_.hidden.size());
    for (std::size_t place = 0; place < rows->places(); ++place) {
        const bool level = d.edges.empty();
        const double left = drawn.px(level ? static_cast<double>(place) - 0.4 : d.edges[place]);
        const double right = drawn.px(level ? static_cast<double>(place) + 0.4 : d.edges[place + 1]);
        const double width = std::max(1.0, right - left - (right - left > 4 ? 1 : 0));
        double total = 0, below = 0, before = 0;
        for (std::size_t s = 0; s < series; ++s)
            total += shown(s) ? static_cast<double>(d.counts[s][place]) : 0;
        for (std::size_t s = 0; s < series; ++s) {
            if (!shown(s))
                continue;
            const auto count = static_cast<double>(d.counts[s][place]);
            const double part = width / static_cast<double>(std::max<std::size_t>(1, shownSeries)), side = left + before * part;
            ++before;
            if (count == 0)
                continue;
            if (mode == DistributionMode::Side) {
                each(QRectF(side, drawn.pyOf(count), std::max(1.0, part - (part > 3 ? 1 : 0)), drawn.py(frame.y.low) - drawn.pyOf(count)), s, place);
                continue;
            }
            const double scale = mode == DistributionMode::Percent ? 100 / total : 1;
            const double top = drawn.py((below + count) * scale), bottom = drawn.py(below * scale);
            each(QRectF(left, top, width, std::max(1.0, bottom - top)), s, place);
            below += count;
        }
    }
}

void DistributionPicture::paintCurves(QPainter &painter, const ChartFrame &drawn, const std::vector<std::vector<double>> &lines, bool dim) const
{
    for (std::size_t s = 0; s < lines.size(); ++s) {
        if (!shown(s))
            continue;
        QPolygonF line;
        for (std::size_t i = 0; i < lines[s].size(); ++i)
            line << QPointF(drawn.px(frame.x.valueAt(static_cast<double>(i) / static_cast<double>(lines[s].size() - 1))), drawn.py(lines[s][i]));
        QColor fill = dim ? Theme::get().color("dim") : !lit_.empty() && !split ? Theme::get().color("c1") : colourOf(s);
        painter.setPen(QPen(fill, 1.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        fill.setAlphaF(0.12f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(line << QPointF(drawn.px(frame.x.high), drawn.py(0)) << QPointF(drawn.px(frame.x.low), drawn.py(0)));
    }
}

void DistributionPicture::setRanges()
{
    const Distribution &d = rows->drawn;
    frame.x.categories.clear();
    if (!d.edges.empty()) {
        frame.x.low = d.edges.front();
        frame.x.high = d.edges.back();
    } else if (!d.levels.empty()) {
        for (const std::string &level : d.levels)
            frame.x.categories << chartName(level, 300);
        frame.x.low = -0.6;
        frame.x.high = static_cast<double>(d.levels.size()) - 0.4;
    }
    frame.y.low = 0;
    if (mode == DistributionMode::Density) {
        double most = 0;
        for (std::size_t s = 0; s < curves.size(); ++s)
            if (shown(s))
                most = std::max(most, *std::max_element(curves[s].begin(), curves[s].end()));
        frame.y.high = most > 0 ? most * 1.04 : 1;
        frame.y.title = Words::tr("density");
        return;
    }
    double most = 1;
    for (std::size_t place = 0; place < rows->places(); ++place) {
        double sum = 0, single = 0;
        for (std::size_t s = 0; s < d.series.size(); ++s) {
            const double count = shown(s) ? static_cast<double>(d.counts[s][place]) : 0;
            sum += count;
            single = std::max(single, count);
        }
        most = std::max(most, mode == DistributionMode::Side ? single : sum);
    }
    frame.y.high = mode == DistributionMode::Percent ? 100 : most * 1.04;
    frame.y.whole = mode != DistributionMode::Percent;
    if (frame.y.log) {
        frame.y.low = std::log10(kBelowOne);
        frame.y.high = std::log10(std::max(2.0, most * 1.1));
    }
    frame.y.title = mode == DistributionMode::Percent ? Words::tr("share, %") : Words::tr("rows");
}

} // namespace mortise
