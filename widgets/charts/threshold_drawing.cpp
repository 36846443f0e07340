#include "widgets/charts/threshold_drawing.h"

#include "widgets/charts/point_mark.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Threshold)
};

constexpr double kStep = 0.01, kHabit = 0.5;

QString rowsText(double rows)
{
    return rows == std::floor(rows) ? countText(static_cast<qint64>(rows)) : numberText(rows); // weights need not be whole
}

} // namespace

QString ThresholdDrawing::words() const
{
    const Decision now = focus().costs.at(threshold), habit = focus().costs.at(kHabit);
    const QString cost = numberText(costOf(now), 3), usual = numberText(costOf(habit), 3);
    if (chosen) {
        const double best = costOf(focus().best);
        const QString here = Words::tr("Yes from %1 costs %2 for 1,000 rows.").arg(numberText(threshold), cost) + QLatin1Char(' ');
        return costOf(now) <= best ? here + Words::tr("No threshold is cheaper.")
               : std::isinf(focus().best.threshold) ? here + Words::tr("Never saying yes costs %1.").arg(numberText(best, 3))
                                                    : here + Words::tr("The cheapest, %1, costs %2.").arg(numberText(focus().best.threshold), numberText(best, 3));
    }
    if (std::isinf(threshold))
        return Words::tr("Never say yes: %1 for 1,000 rows instead of %2 at 0.5.").arg(cost, usual);
    if (costOf(habit) <= costOf(now))
        return Words::tr("Say yes from %1: %2 for 1,000 rows. No threshold is cheaper.").arg(numberText(threshold), cost);
    return Words::tr("Say yes from %1: %2 for 1,000 rows instead of %3 at 0.5.").arg(numberText(threshold), cost, usual);
}

QString ThresholdDrawing::sentence() const
{
    const Decision now = focus().costs.at(threshold);
    return said + QStringLiteral(": %1. %2 ").arg(focus().name, words())
           + Words::tr("found %1, missed %2, false alarms %3, rightly left %4.").arg(rowsText(now.hits), rowsText(now.misses), rowsText(now.falseAlarms), rowsText(now.rejections));
}

std::optional<ChartHandle> ThresholdDrawing::handle() const
{
    return ChartHandle{.key = "threshold", .value = std::min(threshold, 1.0), .low = 0.0, .high = 1.0, .step = kStep};
}

/// On round numbers; zoomed in on rounder ones for the finer scale.
double ThresholdDrawing::handleAt(QPointF at, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    const double steps = drawn.x.high - drawn.x.low < 0.2 ? 1000 : 100;
    return std::clamp(std::round(drawn.xAt(at.x()) * steps) / steps, 0.0, 1.0);
}

PicturePtr ThresholdDrawing::handled(double value) const
{
    auto out = std::make_shared<ThresholdDrawing>(*this);
    out->threshold = value;
    out->chosen = true;
    return out;
}

void ThresholdDrawing::dress(ChartFrame &drawn) const
{
    for (std::size_t i = 0; i < data->lines.size(); ++i)
        drawn.legend.push_back({QStringLiteral("%1 %2").arg(data->lines[i].name, numberText(costOf(data->lines[i].best), 3)), Theme::get().categoryColor(data->lines[i].rank), !shown(i)});
}

double ThresholdDrawing::wordsHeight(const QSizeF &size) const
{
    const double height = paint::paragraph(nullptr, QRectF(0, 0, size.width(), 1e4), words(), "strong", 2) + Theme::get().px(8);
    return height * 4 < size.height() ? height : 0;
}

double ThresholdDrawing::countsHeight(const QSizeF &size) const
{
    const double height = Theme::get().px(58);
    return size.height() > 4.5 * height && size.width() > Theme::get().px(240) ? height : 0;
}

QSizeF ThresholdDrawing::frameSize(const QSizeF &size, bool bare) const
{
    return {size.width(), size.height() - (bare ? 0 : wordsHeight(size) + countsHeight(size))};
}

void ThresholdDrawing::paint(QPainter &painter, const QSizeF &size, bool bare) const
{
    ChartFrame drawn = framed(size, bare);
    drawn.paint(painter, frameSize(size, bare), bare);
    painter.save();
    painter.setClipRect(clipOf(drawn), Qt::IntersectClip);
    paintCurves(painter, drawn, bare);
    paintHandle(painter, drawn, bare);
    painter.restore();
    if (bare)
        return;
    const double counts = countsHeight(size);
    if (const double height = wordsHeight(size); height > 0) {
        painter.setPen(Theme::get().color("text"));
        paint::paragraph(&painter, QRectF(0, size.height() - counts - height + Theme::get().px(8), size.width(), height), words(), "strong", 2);
    }
    if (counts > 0)
        paintCounts(painter, QRectF(0, size.height() - counts + Theme::get().px(8), size.width(), counts - Theme::get().px(8)));
}

void ThresholdDrawing::paintCurves(QPainter &painter, const ChartFrame &drawn, bool bare) const
{
    const Theme &theme = Theme::get();
    painter.setBrush(Qt::NoBrush);
    for (std::size_t turn = data->lines.size(); turn-- > 0;) { // the one whose counts are shown on top
        const std::size_t i = turn == 0 ? data->focus : turn <= data->focus ? turn - 1 : turn;
        if (!shown(i))
            continue;
        const CostLine &line = data->lines[i];
        QPolygonF curve;
        for (const auto &[at, cost] : line.points)
            curve << QPointF(drawn.px(at), drawn.py(cost));
        painter.setPen(QPen(theme.categoryColor(line.rank), bare ? 1.5 : i == data->focus ? 2.2 : 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(curve);
    }
}

void ThresholdDrawing::paintHandle(QPainter &painter, const ChartFrame &drawn, bool bare) const
{
    const Theme &theme = Theme::get();
    const double x = drawn.px(std::min(threshold, 1.0)), y = drawn.py(costOf(focus().costs.at(threshold)));
    const QColor accent = theme.color("accent");
    if (!bare && threshold != kHabit) {
        QPen habit(theme.color("ctl"), 1, Qt::CustomDashLine);
        habit.setDashPattern({3, 3});
        painter.setPen(habit);
        painter.drawLine(QPointF(drawn.px(kHabit), drawn.plot().top()), QPointF(drawn.px(kHabit), drawn.plot().bottom()));
    }
    painter.setPen(QPen(accent, bare ? 1 : 1.5));
    painter.drawLine(QPointF(x, drawn.plot().top()), QPointF(x, drawn.plot().bottom()));
    painter.setPen(QPen(accent, 2));
    painter.setBrush(theme.color("card"));
    painter.drawEllipse(QPointF(x, y), bare ? 2.5 : theme.px(5), bare ? 2.5 : theme.px(5));
    if (bare)
        return;
    const QString text = std::isinf(threshold) ? Words::tr("never") : numberText(threshold);
    painter.setFont(theme.font("strong"));
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text), left = std::clamp(x + theme.px(8), drawn.plot().left(), std::max(drawn.plot().left(), drawn.plot().right() - wide));
    const bool over = left < x + theme.px(6); // it would lie on the line
    const QRectF place(over ? x - theme.px(8) - wide : left, drawn.plot().top() + theme.px(2), wide, theme.px(18));
    painter.fillRect(place.adjusted(-3, 0, 3, 0), theme.color("card")); // read on any curve
    painter.setPen(accent);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Found, missed, false alarms, rightly left: right in the colour of what is right, as the confusion matrix has it.
void ThresholdDrawing::paintCounts(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = Theme::get();
    const Decision now = focus().costs.at(threshold);
    struct Cell {
        QString label;
        double rows, of;
        bool right;
    };
    const double positives = now.hits + now.misses, others = now.falseAlarms + now.rejections;
    const std::array<Cell, 4> cells{{{Words::tr("found"), now.hits, positives, true}, {Words::tr("missed"), now.misses, positives, false},
                                     {Words::tr("false alarms"), now.falseAlarms, others, false}, {Words::tr("rightly left"), now.rejections, others, true}}};
    const double gap = theme.px(6), wide = (area.width() - 3 * gap) / 4;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        const QRectF rect(area.left() + static_cast<double>(i) * (wide + gap), area.top(), wide, area.height());
        const double share = cell.of > 0 ? cell.rows / cell.of : 0;
        paint::box(&painter, rect, theme.radius("control"), cell.rows == 0 ? theme.color("sunken") : theme.tint(cell.right ? "c0" : "c1", 0.06 + (cell.right ? 0.56 : 0.5) * std::sqrt(share)));
        const QFontMetricsF large(theme.font("heading")), small(theme.font("detail"));
        painter.setPen(theme.color("text"));
        painter.setFont(theme.font("heading"));
        painter.drawText(QRectF(rect.left(), rect.top() + theme.px(3), rect.width(), theme.px(24)), Qt::AlignCenter, large.elidedText(rowsText(cell.rows), Qt::ElideRight, rect.width() - 4));
        painter.setFont(theme.font("detail"));
        const QString with = QStringLiteral("%1 · %2").arg(cell.label, percentText(share));
        painter.drawText(QRectF(rect.left(), rect.top() + theme.px(27), rect.width(), theme.px(18)), Qt::AlignCenter,
                         small.elidedText(small.horizontalAdvance(with) < rect.width() - 4 ? with : cell.label, Qt::ElideRight, rect.width() - 4));
    }
}

std::vector<QRectF> ThresholdDrawing::pieces(const QSizeF &size) const
{
    return strips(plotIn(size));
}

QString ThresholdDrawing::reading(QPointF at, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    if (!drawn.plot().adjusted(-4, -4, 4, 4).contains(at))
        return {};
    const double x = handleAt(at, size);
    QString text = Words::tr("yes from %1").arg(numberText(x));
    for (std::size_t i = 0; i < data->lines.size(); ++i)
        if (shown(i))
            text += QStringLiteral("\n%1: %2").arg(data->lines[i].name, Words::tr("%1 for 1,000 rows").arg(numberText(costOf(data->lines[i].costs.at(x)), 3)));
    return text;
}

} // namespace mortise
