#include "widgets/theme/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace mortise {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::NumberText)
};

constexpr QChar kThinSpace(0x202f); // narrow and no-break
constexpr QChar kNoBreakSpace(0x00a0);

QString dash()
{
    return QStringLiteral("–");
}

QLocale ungrouped()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::OmitLeadingZeroInExponent);
    return locale;
}

QString withUnit(const QString &number, const QString &unit)
{
    return number + kNoBreakSpace + unit;
}

// Thin spaces between the thousands of a number written without any, when it has five whole digits or more.
QString thinlyGrouped(QString text)
{
    qsizetype first = 0;
    while (first < text.size() && !text[first].isDigit())
        ++first;
    qsizetype end = first;
    while (end < text.size() && text[end].isDigit())
        ++end;
    if (end - first < 5)
        return text;
    for (qsizetype at = end - 3; at > first; at -= 3)
        text.insert(at, kThinSpace);
    return text;
}

QString trimmedZeros(QString text, const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

int wholeDigits(double value)
{
    return value == 0.0 ? 1 : int(std::floor(std::log10(std::abs(value)))) + 1;
}

QString withOneDecimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString numberText(double value, int significant)
{
    if (std::isnan(value))
        return dash();
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-∞") : QStringLiteral("∞"); // a dash is for what is missing
    const QLocale locale;
    if (value == 0.0)
        return locale.toString(0);
    const int whole = wholeDigits(value);
    if (whole > 9 || whole < -3) {
        const QString text = ungrouped().toString(value, 'e', std::max(0, significant - 1));
        const QString exponent = ungrouped().exponential();
        const qsizetype at = text.indexOf(exponent);
        QString power = text.mid(at + exponent.size());
        if (power.startsWith(locale.positiveSign()))
            power.remove(0, locale.positiveSign().size());
        return trimmedZeros(text.left(at), locale) + exponent.toLower() + power;
    }
    return trimmedZeros(locale.toString(value, 'f', std::max(0, significant - whole)), locale);
}

QString figureText(double value, int decimals)
{
    if (!std::isfinite(value))
        return dash();
    return thinlyGrouped(ungrouped().toString(value, 'f', decimals));
}

int decimalsFor(const double *values, qsizetype count, int significant)
{
    constexpr int kMost = 6;
    int decimals = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double value = values[i];
        if (!std::isfinite(value) || value == std::trunc(value))
            continue;
        // The fewest digits that still show this value as precisely as asked for.
        int needed = std::clamp(significant - wholeDigits(value), 0, kMost);
        double rounded = std::round(value * std::pow(10.0, needed));
        for (; needed > 0 && std::fmod(rounded, 10.0) == 0.0; --needed)
            rounded /= 10.0;
        decimals = std::max(decimals, needed);
    }
    return decimals;
}

QString percentText(double fraction, int decimals)
{
    if (!std::isfinite(fraction))
        return dash();
    const double step = std::pow(10.0, -decimals);
    double percent = std::round(fraction * 100 / step) * step;
    if (fraction > 0.0 && fraction < 1.0)
        percent = std::clamp(percent, step, 100.0 - step);
    return withUnit(QLocale().toString(percent, 'f', decimals), QStringLiteral("%"));
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds))
        return dash();
    const QLocale locale;
    seconds = std::max(0.0, seconds);
    if (seconds < 0.0995)
        return withUnit(locale.toString(std::lround(seconds * 1000)), Words::tr("ms"));
    if (seconds < 9.95)
        return withUnit(withOneDecimal(seconds), Words::tr("s"));

    const qint64 whole = std::llround(seconds);
    struct Unit {
        qint64 seconds;
        QString name;
    };
    const std::array<Unit, 4> units{
        {{86'400, Words::tr("d")}, {3'600, Words::tr("h")}, {60, Words::tr("min")}, {1, Words::tr("s")}}};
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
        if (whole < units[i].seconds)
            continue;
        const qint64 large = whole / units[i].seconds;
        const qint64 small = whole % units[i].seconds / units[i + 1].seconds;
        const QString first = withUnit(locale.toString(large), units[i].name);
        return small ? first + QLatin1Char(' ') + withUnit(locale.toString(small), units[i + 1].name) : first;
    }
    return withUnit(locale.toString(whole), units.back().name);
}

QString remainingText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return {};
    if (seconds < 1.0)
        return Words::tr("under a second left");
    // An estimate: whole seconds, and past two minutes whole minutes.
    const double rounded = seconds < 120 ? std::max(1.0, std::round(seconds)) : std::round(seconds / 60) * 60;
    if (rounded < 10)
        return Words::tr("%1 left").arg(withUnit(QLocale().toString(std::lround(rounded)), Words::tr("s")));
    return Words::tr("%1 left").arg(durationText(rounded));
}

QString progressText(double fraction, double secondsLeft)
{
    const QString percent = percentText(fraction);
    const QString left = remainingText(secondsLeft);
    return left.isEmpty() ? percent : Words::tr("%1 · %2").arg(percent, left);
}

QString agoText(double seconds)
{
    if (!std::isfinite(seconds))
        return dash();
    const auto minutes = int(seconds / 60);
    if (minutes < 1)
        return Words::tr("now");
    if (minutes < 60)
        return Words::tr("%n min ago", nullptr, minutes);
    if (minutes < 24 * 60)
        return Words::tr("%n h ago", nullptr, minutes / 60);
    return minutes < 2 * 24 * 60 ? Words::tr("yesterday") : Words::tr("%n days ago", nullptr, minutes / (24 * 60));
}

QString bytesText(qint64 bytes)
{
    const QLocale locale;
    if (bytes < 1'000)
        return withUnit(locale.toString(bytes), Words::tr("bytes"));
    const std::array<QString, 5> units{Words::tr("kB"), Words::tr("MB"), Words::tr("GB"), Words::tr("TB"),
                                       Words::tr("PB")};
    double amount = double(bytes) / 1'000;
    std::size_t unit = 0;
    while (amount >= 999.5 && unit + 1 < units.size()) {
        amount /= 1'000;
        ++unit;
    }
    const QString number = amount < 9.95 ? withOneDecimal(amount) : locale.toString(std::llround(amount));
    return withUnit(number, units[unit]);
}

} // namespace mortise
