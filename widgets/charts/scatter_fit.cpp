#include "widgets/charts/scatter_fit.h"

#include "base/parallel.h"
#include "numeric/distributions.h"
#include "widgets/charts/axes.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 16;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ScatterFit)
};

/// Sums of a chunk around its own means, put together by Chan, Golub & LeVeque, The American Statistician 37(3), 1983.
struct Moments {
    std::int64_t n = 0;
    double x = 0, y = 0, xx = 0, xy = 0, yy = 0; // means; sums of products of deviations
    void add(double px, double py)
    {
        ++n;
        const double dx = px - x, dy = py - y;
        x += dx / static_cast<double>(n);
        y += dy / static_cast<double>(n);
        xx += dx * (px - x);
        xy += dx * (py - y);
        yy += dy * (py - y);
    }
    void add(const Moments &other)
    {
        if (other.n == 0)
            return;
        const double both = static_cast<double>(n + other.n), weight = static_cast<double>(n) * static_cast<double>(other.n) / both;
        const double dx = other.x - x, dy = other.y - y;
        xx += other.xx + dx * dx * weight;
        xy += other.xy + dx * dy * weight;
        yy += other.yy + dy * dy * weight;
        x += dx * static_cast<double>(other.n) / both;
        y += dy * static_cast<double>(other.n) / both;
        n += other.n;
    }
};

template <class GroupOf>
std::vector<Moments> momentsOf(std::span<const double> x, std::span<const double> y, std::size_t groups, const GroupOf &groupOf)
{
    const auto n = static_cast<std::int64_t>(x.size());
    std::vector<std::vector<Moments>> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        std::vector<Moments> part(groups);
        for (std::int64_t row = c.begin; row < c.end; ++row)
            if (const auto i = static_cast<std::size_t>(row); std::isfinite(x[i]) && std::isfinite(y[i]))
                if (const int g = groupOf(row); g >= 0)
                    part[static_cast<std::size_t>(g)].add(x[i], y[i]);
        parts[static_cast<std::size_t>(c.index)] = std::move(part);
    });
    std::vector<Moments> out(groups);
    for (const auto &part : parts)
        for (std::size_t g = 0; g < groups; ++g)
            out[g].add(part[g]);
    return out;
}

} // namespace

double LineFit::halfBand(double x) const
{
    return t * error * std::sqrt(1 / static_cast<double>(rows) + (x - meanX) * (x - meanX) / sxx);
}

double LineFit::slopeHalf() const
{
    return t * error / std::sqrt(sxx);
}

std::optional<LineFit> fitLine(std::span<const double> x, std::span<const double> y)
{
    const Moments m = momentsOf(x, y, 1, [](std::int64_t) { return 0; }).front();
    if (m.n < 3 || !(m.xx > 0) || !std::isfinite(m.xx + m.yy))
        return std::nullopt;
    LineFit fit{.rows = m.n, .meanX = m.x, .meanY = m.y, .slope = m.xy / m.xx, .sxx = m.xx};
    const double left = std::max(0.0, m.yy - fit.slope * m.xy);
    fit.error = std::sqrt(left / static_cast<double>(m.n - 2));
    fit.r2 = m.yy > 0 ? 1 - left / m.yy : 1;
    fit.t = studentQuantile(0.975, static_cast<double>(m.n - 2));
    return fit;
}

std::vector<Ellipse> ellipsesOf(std::span<const double> x, std::span<const double> y, const Groups &groups)
{
    std::vector<Ellipse> out;
    for (const Moments &m : momentsOf(x, y, static_cast<std::size_t>(groups.count()), [&](std::int64_t row) { return groups.of(row); })) {
        const double scale = m.n > 1 ? 1 / static_cast<double>(m.n - 1) : 0;
        out.push_back({m.n, m.x, m.y, m.xx * scale, m.xy * scale, m.yy * scale});
    }
    return out;
}

QPointF borderOf(const Ellipse &e, double angle)
{
    const double middle = (e.xx + e.yy) / 2, apart = std::hypot((e.xx - e.yy) / 2, e.xy); // eigenvalues are middle +- apart
    const double turn = std::atan2(2 * e.xy, e.xx - e.yy) / 2, reach = std::sqrt(-2 * std::log(0.05));
    const double a = reach * std::sqrt(std::max(0.0, middle + apart)) * std::cos(angle), b = reach * std::sqrt(std::max(0.0, middle - apart)) * std::sin(angle);
    return {e.x + a * std::cos(turn) - b * std::sin(turn), e.y + a * std::sin(turn) + b * std::cos(turn)};
}

void paintFit(QPainter &painter, const ChartFrame &drawn, const LineFit &fit)
{
    constexpr int kSteps = 64; // the band is curved, the line is not
    QPolygonF above, below;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = drawn.x.valueAt(static_cast<double>(i) / kSteps);
        above << QPointF(drawn.px(x), drawn.py(fit.at(x) + fit.halfBand(x)));
        below.prepend(QPointF(drawn.px(x), drawn.py(fit.at(x) - fit.halfBand(x))));
    }
    const Theme &theme = Theme::get();
    QColor band = theme.color("text2");
    band.setAlphaF(0.16f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawPolygon(above + below);
    painter.setPen(QPen(theme.color("text"), 1.8));
    painter.drawLine(QPointF(drawn.px(drawn.x.low), drawn.py(fit.at(drawn.x.low))), QPointF(drawn.px(drawn.x.high), drawn.py(fit.at(drawn.x.high))));
}

void paintEllipse(QPainter &painter, const ChartFrame &drawn, const Ellipse &ellipse, const QColor &colour)
{
    if (ellipse.rows < 3)
        return;
    constexpr int kCorners = 96;
    QPolygonF border;
    for (int i = 0; i < kCorners; ++i) {
        const QPointF p = borderOf(ellipse, 2 * std::numbers::pi * i / kCorners);
        border << QPointF(drawn.px(p.x()), drawn.py(p.y()));
    }
    QColor fill = colour;
    fill.setAlphaF(0.08f);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(fill);
    painter.drawPolygon(border);
}

QString fitWords(const LineFit &fit)
{
    return Words::tr("slope %1 ± %2, R² %3").arg(valueText(fit.slope, 3), valueText(fit.slopeHalf(), 2), valueText(fit.r2, 2));
}

} // namespace mortise
