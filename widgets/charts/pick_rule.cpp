#include "widgets/charts/pick_rule.h"

#include "base/number_text.h"
#include "widgets/charts/heading.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::PickRule)
};

constexpr int kMostNamed = 3;

/// The shortest decimal number within half a step of v.
double onStep(double v, double step)
{
    if (!(step > 0) || !std::isfinite(v / step))
        return v;
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    const int decimals = static_cast<int>(std::lround(-std::log10(power)));
    const QByteArray text = decimals >= 0 && decimals < 18 ? QByteArray::number(v, 'f', decimals) : QByteArray::number(std::round(v / power) * power, 'g', 15);
    return text.toDouble() + 0.0; // no -0
}

ConditionValue valueOf(const Field &field, double v)
{
    if (field.column->type() == ColumnType::Time)
        return {.text = formatIso(static_cast<std::int64_t>(v)), .quoted = true};
    return {.text = shortest(v)};
}

Condition test(const Field &field, Comparison comparison, std::vector<ConditionValue> values, bool negated = false)
{
    return {.kind = Condition::Kind::Test, .column = field.name, .comparison = comparison, .negated = negated, .values = std::move(values)};
}

Condition together(Condition::Kind kind, std::vector<Condition> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    return {.kind = kind, .parts = std::move(parts)};
}

QString shown(const ConditionValue &value)
{
    if (const auto number = parseNumber(value.text); number && !value.quoted)
        return valueText(*number, 6);
    QString text = qstring(value.text).simplified();
    if (value.quoted && text.size() > 11 && text[10] == QLatin1Char('T')) // a time: the day, and the hour where it is not midnight
        text = text.mid(11, 8) == QLatin1String("00:00:00") ? text.left(10) : text.left(16).replace(10, 1, QLatin1Char(' '));
    return shortName(text, 40);
}

QString wordsOf(const Condition &condition)
{
    const QString column = chartName(condition.column, 40);
    QStringList parts;
    switch (condition.kind) {
    case Condition::Kind::All:
    case Condition::Kind::Any:
        // A stretch of one column reads as a stretch.
        if (condition.kind == Condition::Kind::All && condition.parts.size() == 2 && condition.parts[0].comparison == Comparison::GreaterEqual && condition.parts[1].comparison == Comparison::Less
            && condition.parts[0].column == condition.parts[1].column && !condition.parts[0].column.empty())
            return Words::tr("%1 %2 to %3").arg(chartName(condition.parts[0].column, 40), shown(condition.parts[0].values[0]), shown(condition.parts[1].values[0]));
        for (const Condition &part : condition.parts)
            parts << wordsOf(part);
        return parts.join(condition.kind == Condition::Kind::All ? QStringLiteral(", ") : Words::tr(" or "));
    case Condition::Kind::Not: return Words::tr("not %1").arg(wordsOf(condition.parts.front()));
    case Condition::Kind::Test: break;
    }
    if (condition.comparison == Comparison::Inside)
        return Words::tr("inside a line around %1 and %2").arg(column, chartName(condition.other, 40));
    if (condition.comparison == Comparison::Between)
        return Words::tr("%1 %2 to %3").arg(column, shown(condition.values[0]), shown(condition.values[1]));
    for (std::size_t i = 0; i < std::min<std::size_t>(condition.values.size(), kMostNamed); ++i)
        parts << shown(condition.values[i]);
    if (condition.values.size() > kMostNamed)
        parts << Words::tr("%1 more").arg(condition.values.size() - kMostNamed);
    const QString values = parts.join(QStringLiteral(", "));
    switch (condition.comparison) {
    case Comparison::LessEqual: return QStringLiteral("%1 ≤ %2").arg(column, values);
    case Comparison::Greater: return QStringLiteral("%1 > %2").arg(column, values);
    case Comparison::Missing: return condition.negated ? Words::tr("%1 is there").arg(column) : Words::tr("%1 is missing").arg(column);
    default: return condition.negated ? Words::tr("%1 not %2").arg(column, values) : QStringLiteral("%1: %2").arg(column, values);
    }
}

} // namespace

ValueRange readableRange(const Axis &axis, double from, double to)
{
    if (axis.time)
        return {std::floor(from), std::floor(to) + 1, false};
    const double low = axis.valueOf(from), high = axis.valueOf(to), step = axis.high / 1000 - axis.low / 1000;
    return {onStep(low, axis.log ? low / 1000 : step), onStep(high, axis.log ? high / 1000 : step), true};
}

Condition rangeCondition(const Field &field, const ValueRange &range)
{
    if (range.withHigh && field.column->type() != ColumnType::Time)
        return test(field, Comparison::Between, {valueOf(field, range.low), valueOf(field, range.high)});
    return {.kind = Condition::Kind::All,
            .parts = {test(field, Comparison::GreaterEqual, {valueOf(field, range.low)}), test(field, Comparison::Less, {valueOf(field, range.withHigh ? range.high + 1 : range.high)})}};
}

Condition insideCondition(const Field &x, const Field &y, const std::vector<std::pair<double, double>> &corners)
{
    Condition out = test(x, Comparison::Inside, {});
    out.other = y.name;
    for (const auto &[across, up] : corners) {
        out.values.push_back(valueOf(x, across));
        out.values.push_back(valueOf(y, up));
    }
    return out;
}

double cornerValue(const Axis &axis, double place)
{
    if (axis.time)
        return std::round(place);
    const double value = axis.valueOf(place);
    return onStep(value, axis.log ? value / 1000 : axis.high / 1000 - axis.low / 1000);
}

Condition levelsCondition(const Field &field, const std::vector<std::string> &levels)
{
    const auto quoted = [](const std::string &level) { return ConditionValue{.text = level, .quoted = true}; };
    std::vector<ConditionValue> in, out;
    for (const std::string &level : field.column->levels())
        (std::find(levels.begin(), levels.end(), level) != levels.end() ? in : out).push_back(quoted(level));
    if (out.empty())
        return test(field, Comparison::Missing, {}, true);
    if (in.size() == 1)
        return test(field, Comparison::Equal, std::move(in));
    return in.size() <= out.size() + 3 ? test(field, Comparison::In, std::move(in)) : test(field, Comparison::In, std::move(out), true);
}

Condition allOf(std::vector<Condition> parts)
{
    std::erase_if(parts, [](const Condition &part) { return part.isAlways(); });
    return together(Condition::Kind::All, std::move(parts));
}

Condition anyOf(std::vector<Condition> parts)
{
    if (std::any_of(parts.begin(), parts.end(), [](const Condition &part) { return part.isAlways(); }))
        return {};
    return together(Condition::Kind::Any, std::move(parts));
}

PickRule ruleOf(const Condition &condition)
{
    if (condition.isAlways())
        return {};
    return {.conditions = conditionText(condition), .words = wordsOf(condition)};
}

} // namespace mortise
