#include "widgets/views/column_filter.h"

#include "base/number_text.h"
#include "widgets/theme/translated.h"

#include <QLocale>

namespace mortise {
namespace {

ConditionValue valueOf(const Field &field, const QString &typed)
{
    std::string text = utf8(typed.trimmed());
    if (field.column->type() == ColumnType::Number && !parseNumber(text)) {
        bool known = false;
        const double number = QLocale().toDouble(typed.trimmed(), &known);
        if (known)
            text = shortest(number);
    }
    return {.text = text};
}

Condition test(const Field &field, Comparison comparison, std::vector<ConditionValue> values, bool negated = false)
{
    return {.kind = Condition::Kind::Test, .column = field.name, .comparison = comparison, .negated = negated, .values = std::move(values)};
}

Condition ofLevels(const Field &field, const ColumnFilter &filter)
{
    std::vector<ConditionValue> kept, left;
    for (const std::string &level : field.column->levels())
        (filter.left.contains(level) ? left : kept).push_back({.text = level, .quoted = true});
    const Condition missing = test(field, Comparison::Missing, {});
    const Condition there = test(field, Comparison::Missing, {}, true);
    if (left.empty())
        return filter.missing ? Condition() : there;
    if (kept.empty()) // only rows without a value, or none at all
        return filter.missing ? missing : Condition{.kind = Condition::Kind::All, .parts = {missing, there}};
    const bool few = kept.size() <= left.size();
    const Condition levels = test(field, Comparison::In, few ? kept : left, !few);
    return filter.missing ? Condition{.kind = Condition::Kind::Any, .parts = {levels, missing}} : levels;
}

} // namespace

Condition conditionOf(const Field &field, const ColumnFilter &filter)
{
    switch (field.column->type()) {
    case ColumnType::Category: return ofLevels(field, filter);
    case ColumnType::Text: return filter.text.isEmpty() ? Condition() : test(field, Comparison::Contains, {{.text = utf8(filter.text), .quoted = true}});
    case ColumnType::Number:
    case ColumnType::Time: break;
    }
    const bool from = !filter.from.trimmed().isEmpty(), to = !filter.to.trimmed().isEmpty();
    if (from && to)
        return test(field, Comparison::Between, {valueOf(field, filter.from), valueOf(field, filter.to)});
    if (from)
        return test(field, Comparison::GreaterEqual, {valueOf(field, filter.from)});
    return to ? test(field, Comparison::LessEqual, {valueOf(field, filter.to)}) : Condition();
}

} // namespace mortise
