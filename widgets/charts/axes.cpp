#include "widgets/charts/axes.h"

#include "base/civil_time.h"
#include "base/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QLocale>
#include <QPainter>

#include <cmath>
#include <limits>

namespace mortise {
namespace {

/// All ticks with the same number of decimals, with the decimal sign of the window's language.
QString tickLabel(double value, double step)
{
    if (std::abs(value) >= 1e7 || (value != 0 && std::abs(value) < 1e-4))
        return qstring(rounded(value, 3)).replace(QLatin1Char('.'), QLocale().decimalPoint());
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    QString text = QLocale::c().toString(value, 'f', std::min(decimals, 8));
    if (std::abs(value) >= 10000)
        for (qsizetype at = (text.contains(QLatin1Char('.')) ? text.indexOf(QLatin1Char('.')) : text.size()) - 3; at > (value < 0 ? 1 : 0); at -= 3)
            text.insert(at, QChar(0x2009));
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

} // namespace

Ticks niceTicks(double low, double high, int about, bool whole)
{
    Ticks ticks;
    if (!(high > low))
        return ticks;
    if (!std::isfinite(high - low)) { // between them lie more than a double can hold
        ticks = niceTicks(low / 10, high / 10, about);
        for (std::size_t i = 0; i < ticks.at.size(); ++i) {
            ticks.at[i] *= 10;
            ticks.labels[static_cast<qsizetype>(i)] = tickLabel(ticks.at[i], 1);
        }
        return ticks;
    }
    const double rough = (high - low) / std::max(1, about);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power;
    const bool onlyWhole = whole && std::floor(high) - std::ceil(low) >= 1;
    for (const double multiple : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (step = multiple * power; step >= rough * (onlyWhole ? 0.75 : 0.999) && (!onlyWhole || step == std::floor(step))) // 2 rather than 5 where 2.5 is none
            break;
    if (onlyWhole)
        step = std::max(step, 1.0);
    const double labelStep = step == 2.5 * power ? 0.5 * power : step; // 2.5 needs a decimal more than 2
    for (double at = std::ceil(low / step - 1e-9) * step; at <= high + step * 1e-9; at += step) {
        const double clean = std::abs(at) < step * 1e-9 ? 0.0 : at;
        ticks.at.push_back(clean);
        ticks.labels << tickLabel(clean, labelStep);
        if (ticks.at.size() > 100)
            break;
    }
    return ticks;
}

Ticks timeTicks(double lowUs, double highUs, int about)
{
    Ticks ticks;
    const double days = (highUs - lowUs) / static_cast<double>(kMicrosecondsPerDay);
    if (!(days > 0))
        return ticks;
    const auto add = [&](std::int64_t us, const QString &label) {
        if (static_cast<double>(us) >= lowUs && static_cast<double>(us) <= highUs) {
            ticks.at.push_back(static_cast<double>(us));
            ticks.labels << label;
        }
    };
    const CivilTime first = fromMicroseconds(static_cast<std::int64_t>(lowUs));
    if (days > 366.0 * 1.5) {
        const int step = std::max(1, static_cast<int>(std::ceil(days / 365.25 / about)));
        for (int year = first.year; year <= first.year + static_cast<int>(days / 365.0) + 1; ++year)
            if (year % step == 0)
                add(daysFromCivil(year, 1, 1) * kMicrosecondsPerDay, QString::number(year));
    } else if (days > 45) {
        const int step = std::max(1, static_cast<int>(std::ceil(days / 30.4 / about)));
        for (int month = 0; month < static_cast<int>(days / 28) + 2; ++month) {
            const int m = first.month - 1 + month;
            if (m % step == 0) // a new year says which
                add(daysFromCivil(first.year + m / 12, m % 12 + 1, 1) * kMicrosecondsPerDay, m % 12 == 0 ? QString::number(first.year + m / 12) : QLocale().monthName(m % 12 + 1, QLocale::ShortFormat));
        }
    } else {
        const double step = std::max(1.0, std::ceil(days / about)) * static_cast<double>(kMicrosecondsPerDay);
        const bool hours = days < 3;
        const double used = hours ? (highUs - lowUs) / about : step;
        for (double at = std::ceil(lowUs / used) * used; at <= highUs; at += used) {
            const CivilTime t = fromMicroseconds(static_cast<std::int64_t>(at));
            add(static_cast<std::int64_t>(at), hours ? QStringLiteral("%1:%2").arg(t.hour).arg(t.minute, 2, 10, QLatin1Char('0'))
                                                     : QStringLiteral("%1 %2").arg(t.day).arg(QLocale().monthName(t.month, QLocale::ShortFormat)));
        }
    }
    return ticks;
}

Ticks logTicks(double low, double high, int about)
{
    if (high - low < 1) { // less than a power of ten: round values between the ends
        Ticks ticks = niceTicks(std::pow(10.0, low), std::pow(10.0, high), about);
        for (double &at : ticks.at)
            at = std::log10(at);
        return ticks;
    }
    Ticks ticks;
    const int step = std::max(1, static_cast<int>(std::ceil((high - low) / std::max(1, about))));
    const bool between = (high - low) * 3 <= about; // room for 2 and 5, too
    for (int power = static_cast<int>(std::floor(low)); power <= static_cast<int>(std::ceil(high)); ++power)
        for (const double multiple : {1.0, 2.0, 5.0})
            if (const double at = power + std::log10(multiple); (multiple == 1 ? power % step == 0 : between) && at >= low - 1e-9 && at <= high + 1e-9) {
                ticks.at.push_back(at);
                ticks.labels << tickLabel(multiple * std::pow(10.0, power), multiple * std::pow(10.0, power));
            }
    return ticks;
}

double Axis::placeOf(double value) const
{
    return !log ? value : value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
}

double Axis::valueOf(double place) const
{
    return log ? std::pow(10.0, place) : place;
}

Ticks Axis::ticks(int about) const
{
    if (log)
        return logTicks(low, high, about);
    if (categories.isEmpty())
        return time ? timeTicks(low, high, about) : niceTicks(low, high, about, whole);
    Ticks ticks;
    for (int i = std::max(0, static_cast<int>(std::ceil(low))); i < categories.size() && i <= high; ++i) {
        ticks.at.push_back(i);
        ticks.labels << categories[i];
    }
    return ticks;
}

void Axis::fitTo(double least, double greatest)
{
    if (!std::isfinite(least) || !std::isfinite(greatest)) {
        low = 0;
        high = 1;
        return;
    }
    const double span = greatest / 2 - least / 2; // halves: 1e308 - -1e308 would overflow
    const double room = span > 0 ? span * 0.08 : std::max(0.5, std::abs(least) * 0.05);
    constexpr double kMost = std::numeric_limits<double>::max();
    low = std::max(least - room, -kMost); // an infinite one is cut, too
    high = std::min(greatest + room, kMost);
}

double ChartFrame::titleRoom(const Axis &axis) const
{
    return axis.title.isEmpty() ? 0 : Theme::get().px(18);
}

void ChartFrame::zoomTo(const QRectF &window)
{
    const Axis wholeX = x, wholeY = y;
    x.low = wholeX.valueAt(window.left());
    x.high = wholeX.valueAt(window.right());
    y.low = wholeY.valueAt(window.top());
    y.high = wholeY.valueAt(window.bottom());
}

/// The legend never takes more than a quarter of the height.
int ChartFrame::legendLines(double height)
{
    return std::clamp(static_cast<int>(height / 4 / Theme::get().px(20)), 1, 4);
}

void ChartFrame::layOut(const QSizeF &size, bool bare)
{
    strip_ = QRectF();
    if (bare) {
        plot_ = QRectF(1, 2, std::max(1.0, size.width() - 2), std::max(1.0, size.height() - 4));
        return;
    }
    const Theme &theme = Theme::get();
    const QFontMetricsF metrics(tickFont());
    const double top = paintHeading(nullptr, size.width(), heading, subtitle, legend, legendLines(size.height()));
    const double below = theme.px(20) + titleRoom(x), gap = theme.px(10);
    const bool twoPlots = stripHeight > 0 && size.height() - top - below > 3 * stripHeight; // else the first needs it all
    const double bottom = below + (twoPlots ? stripHeight + gap : 0);
    yTicks_ = y.ticks(std::max(2, static_cast<int>((size.height() - top - bottom) / theme.px(48))));
    double left = 0;
    for (const QString &label : yTicks_.labels)
        left = std::max(left, std::min(metrics.horizontalAdvance(label), size.width() * 0.3));
    left += theme.px(8) + titleRoom(y);
    plot_ = QRectF(left, top, std::max(10.0, size.width() - left - theme.px(10)), std::max(10.0, size.height() - top - bottom));
    if (twoPlots)
        strip_ = QRectF(plot_.left(), plot_.bottom() + gap, plot_.width(), stripHeight);
    xTicks_ = x.ticks(std::max(2, static_cast<int>(plot_.width() / theme.px(90))));
}

void ChartFrame::paint(QPainter &painter, const QSizeF &size, bool bare)
{
    layOut(size, bare);
    painter.setRenderHint(QPainter::Antialiasing);
    if (bare) {
        paint::line(&painter, plot_.bottomLeft(), plot_.bottomRight(), Theme::get().color("line2"));
        return;
    }
    paintHeading(&painter, size.width(), heading, subtitle, legend, legendLines(size.height()));
    paintY(painter);
    paintX(painter);
    if (note.isEmpty())
        return;
    painter.setPen(Theme::get().color("text2"));
    const QRectF room = plot_.adjusted(8, 0, -8, 0);
    const double high = paint::paragraph(nullptr, room, note, "body", 3, Qt::AlignHCenter);
    paint::paragraph(&painter, QRectF(room.left(), room.center().y() - high / 2, room.width(), high), note, "body", 3, Qt::AlignHCenter);
}

void ChartFrame::paintY(QPainter &painter) const
{
    const Theme &theme = Theme::get();
    painter.setFont(tickFont());
    const QFontMetricsF metrics(painter.font());
    const double room = plot_.left() - theme.px(8) - titleRoom(y);
    double last = 1e18;
    for (std::size_t i = 0; i < yTicks_.at.size(); ++i) {
        const double at = std::round(py(yTicks_.at[i]));
        if (y.categories.isEmpty())
            paint::line(&painter, {plot_.left(), at}, {plot_.right(), at}, theme.color("grid"));
        if (last - at < metrics.height() * 0.9)
            continue; // labels never touch
        last = at;
        painter.setPen(theme.color("text2"));
        painter.drawText(QRectF(titleRoom(y), at - theme.px(10), room, theme.px(20)), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(yTicks_.labels[static_cast<qsizetype>(i)], Qt::ElideMiddle, room));
    }
    if (y.title.isEmpty())
        return;
    painter.save();
    painter.translate(theme.px(8), plot_.center().y());
    painter.rotate(-90);
    painter.setPen(theme.color("text2"));
    painter.drawText(QRectF(-plot_.height() / 2, -theme.px(9), plot_.height(), theme.px(18)), Qt::AlignCenter, metrics.elidedText(y.title, Qt::ElideRight, plot_.height()));
    painter.restore();
}

void ChartFrame::paintX(QPainter &painter) const
{
    const Theme &theme = Theme::get();
    painter.setFont(tickFont());
    const QFontMetricsF metrics(painter.font());
    const double bottom = strip_.isNull() ? plot_.bottom() : strip_.bottom();
    for (const double base : {plot_.bottom(), bottom})
        paint::line(&painter, {plot_.left(), std::round(base)}, {plot_.right(), std::round(base)}, theme.color("line2"));
    painter.setPen(theme.color("text2"));
    const double each = xTicks_.at.size() > 1 ? std::abs(px(xTicks_.at[1]) - px(xTicks_.at[0])) : plot_.width();
    double used = -1e18;
    for (std::size_t i = 0; i < xTicks_.at.size(); ++i) {
        const QString label = xTicks_.labels[static_cast<qsizetype>(i)];
        const QString text = x.categories.isEmpty() ? label : metrics.elidedText(label, Qt::ElideMiddle, std::max<double>(each - 4, theme.px(56)));
        const double width = metrics.horizontalAdvance(text), at = px(xTicks_.at[i]);
        if (at - width / 2 < used)
            continue; // labels never touch
        used = at + width / 2 + theme.px(6);
        painter.drawText(QRectF(at - width / 2 - 1, bottom + theme.px(4), width + 2, theme.px(16)), Qt::AlignCenter, text);
    }
    if (!x.title.isEmpty())
        painter.drawText(QRectF(plot_.left(), bottom + theme.px(21), plot_.width(), theme.px(16)), Qt::AlignCenter, metrics.elidedText(x.title, Qt::ElideRight, plot_.width()));
}

} // namespace mortise
