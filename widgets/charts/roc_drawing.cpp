#include "widgets/charts/roc_drawing.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::RocPicture)
};

double foundAt(const std::vector<RatePoint> &points, double falseAlarms)
{
    const auto after = std::upper_bound(points.begin(), points.end(), falseAlarms, [](double x, const RatePoint &p) { return x < p.falseAlarms; });
    if (after == points.begin() || after == points.end())
        return after == points.end() ? points.back().found : points.front().found;
    const RatePoint &a = *(after - 1), &b = *after;
    return a.found + (falseAlarms - a.falseAlarms) / (b.falseAlarms - a.falseAlarms) * (b.found - a.found);
}

QPolygonF polyline(const ChartFrame &drawn, const std::vector<RatePoint> &points)
{
    QPolygonF out;
    for (const RatePoint &p : points)
        out << QPointF(drawn.px(p.falseAlarms), drawn.py(p.found));
    return out;
}

} // namespace

void RocDrawing::paint(QPainter &painter, const QSizeF &size, bool bare) const
{
    ChartFrame drawn = framed(size, bare);
    drawn.paint(painter, size, bare);
    QPen diagonal(Theme::get().color("line2"), 1, Qt::CustomDashLine);
    diagonal.setDashPattern({3, 3});
    painter.setPen(diagonal);
    painter.setBrush(Qt::NoBrush);
    painter.save();
    painter.setClipRect(clipOf(drawn), Qt::IntersectClip);
    painter.drawLine(QPointF(drawn.px(0), drawn.py(0)), QPointF(drawn.px(1), drawn.py(1)));
    for (std::size_t i = lines.size(); i-- > 0;) // the best on top
        if (shown(i))
            paintCurve(painter, drawn, i, bare);
    painter.restore();
    if (!bare && labelsFit(drawn))
        paintLabels(painter, drawn);
}

void RocDrawing::paintCurve(QPainter &painter, const ChartFrame &drawn, std::size_t i, bool bare) const
{
    const Theme &theme = Theme::get();
    const QColor colour = theme.categoryColor(lines[i].rank);
    const double width = bare ? 1.5 : i < 2 ? 2.2 : 1.3;
    painter.setPen(QPen(lit_.empty() ? colour : theme.color("dim"), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(polyline(drawn, lines[i].points));
    if (lit_.empty())
        return;
    painter.setPen(QPen(colour, width + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const std::vector<RatePoint> &piece : lit_[i])
        painter.drawPolyline(polyline(drawn, piece));
}

/// Neighbouring steps are one piece.
void RocDrawing::lookAnew()
{
    lit_.clear();
    if (!can().pick || !look_.picked || look_.picked->source() != lines.front().steps->rows.source)
        return;
    for (const RocLine &line : lines) {
        std::vector<std::vector<RatePoint>> &pieces = lit_.emplace_back();
        const std::vector<std::int64_t> counted = line.steps->rows.counted(*look_.picked);
        bool goesOn = false;
        for (std::size_t step = 0; step < counted.size(); ++step) {
            if (counted[step] > 0 && !goesOn)
                pieces.push_back({line.steps->points[step]});
            if (counted[step] > 0)
                pieces.back().push_back(line.steps->points[step + 1]);
            goesOn = counted[step] > 0;
        }
    }
}

QString RocDrawing::reading(QPointF at, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    if (!drawn.plot().adjusted(-4, -4, 4, 4).contains(at))
        return {};
    const double x = std::clamp(drawn.xAt(at.x()), 0.0, 1.0);
    QString text = Words::tr("%1 false alarms").arg(percentText(x, 1));
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (shown(i))
            text += QStringLiteral("\n") + Words::tr("%1: %2 found").arg(lines[i].name, percentText(foundAt(lines[i].points, x), 1));
    return text;
}

std::vector<QRectF> RocDrawing::pieces(const QSizeF &size) const
{
    return strips(plotIn(size));
}

int RocDrawing::legendAt(QPointF at, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    if (!drawn.legend.empty())
        return drawn.legendAt(at, size);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (labelRect(drawn, i).contains(at))
            return static_cast<int>(i);
    return -1;
}

ChartFrame RocDrawing::framed(const QSizeF &size, bool bare) const
{
    ChartFrame out = FramedPicture::framed(size, bare);
    if (bare || labelsFit(out))
        return out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        out.legend.push_back({lines[i].label(), Theme::get().categoryColor(lines[i].rank), !shown(i)});
    out.layOut(size, bare);
    return out;
}

QRectF RocDrawing::labelRect(const ChartFrame &drawn, std::size_t i) const
{
    const Theme &theme = Theme::get();
    const QFontMetricsF metrics(theme.font(i < 2 ? "strong" : "detail"));
    const double height = theme.px(18), width = metrics.horizontalAdvance(lines[i].label()) + theme.px(30);
    const double bottom = drawn.plot().bottom() - theme.px(10) - height * static_cast<double>(lines.size() - 1 - i);
    return QRectF(drawn.plot().right() - theme.px(8) - width, bottom - height, width, height);
}

bool RocDrawing::labelsFit(const ChartFrame &drawn) const
{
    if (!isWhole(drawn)) // the curves may be anywhere
        return false;
    const QRectF all = labelsRect(drawn);
    const double diagonal = drawn.plot().left() + (drawn.plot().bottom() - all.top()) / drawn.plot().height() * drawn.plot().width();
    return all.left() >= diagonal + 4;
}

/// All of them, with what lies behind them: no grid line goes through the words.
QRectF RocDrawing::labelsRect(const ChartFrame &drawn) const
{
    QRectF all;
    for (std::size_t i = 0; i < lines.size(); ++i)
        all |= labelRect(drawn, i);
    return all.adjusted(-Theme::get().px(4), 0, Theme::get().px(4), 0);
}

void RocDrawing::paintLabels(QPainter &painter, const ChartFrame &drawn) const
{
    const Theme &theme = Theme::get();
    const QRectF all = labelsRect(drawn);
    const double left = all.left() + theme.px(4);
    painter.fillRect(all, theme.color("card"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QRectF rect = labelRect(drawn, i);
        rect.setLeft(left);
        painter.fillRect(QRectF(left, rect.center().y() - 1, theme.px(14), i < 2 ? 3 : 2), shown(i) ? theme.categoryColor(lines[i].rank) : theme.color("line2"));
        rect.setLeft(left + theme.px(20));
        QFont font = theme.font(i < 2 ? "strong" : "detail");
        font.setStrikeOut(!shown(i)); // not by colour alone
        painter.setFont(font);
        painter.setPen(theme.color(!shown(i) ? "text3" : i < 2 ? "text" : "text2"));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, lines[i].name);
        paint::figures(&painter, rect, Qt::AlignRight, lines[i].figure);
    }
}

} // namespace mortise
