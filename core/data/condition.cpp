#include "data/condition.h"

#include "data/condition_words.h"

#include <algorithm>

namespace mortise {
namespace {

std::string valueText(const ConditionValue &value)
{
    return value.quoted || !standsBare(value.text) ? enclosed(value.text, '"') : value.text;
}

const char *symbolOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Equal: return " = ";
    case Comparison::NotEqual: return " != ";
    case Comparison::Less: return " < ";
    case Comparison::LessEqual: return " <= ";
    case Comparison::Greater: return " > ";
    case Comparison::GreaterEqual: return " >= ";
    case Comparison::Contains: return "contains ";
    case Comparison::StartsWith: return "starts with ";
    case Comparison::EndsWith: return "ends with ";
    default: return "";
    }
}

std::string listText(const std::vector<ConditionValue> &values)
{
    std::string list;
    for (const ConditionValue &value : values)
        list += (list.empty() ? "" : ", ") + valueText(value);
    return list;
}

std::string testText(const Condition &test, bool brief)
{
    const std::string column = columnWord(test.column);
    const std::string negated = test.negated ? " not " : " ";
    switch (test.comparison) {
    case Comparison::Missing: return column + (test.negated ? " is not missing" : " is missing");
    case Comparison::Between: return column + negated + "between " + valueText(test.values[0]) + " and " + valueText(test.values[1]);
    case Comparison::In: return column + negated + "in (" + listText(test.values) + ")";
    case Comparison::Inside:
        return brief ? column + ", " + columnWord(test.other) + negated + "inside a line of " + std::to_string(test.values.size() / 2) + " corners"
                     : column + negated + "inside (" + columnWord(test.other) + ", " + listText(test.values) + ")";
    case Comparison::Contains:
    case Comparison::StartsWith:
    case Comparison::EndsWith: return column + negated + symbolOf(test.comparison) + valueText(test.values[0]);
    default: return column + symbolOf(test.comparison) + valueText(test.values[0]);
    }
}

std::string textOf(const Condition &condition, bool brief)
{
    switch (condition.kind) {
    case Condition::Kind::Test: return testText(condition, brief);
    case Condition::Kind::Not: return "not (" + textOf(condition.parts.front(), brief) + ")";
    case Condition::Kind::All:
    case Condition::Kind::Any: break;
    }
    std::string out;
    for (const Condition &part : condition.parts) {
        const bool bracket = part.kind == Condition::Kind::All || part.kind == Condition::Kind::Any;
        const std::string text = bracket ? "(" + textOf(part, brief) + ")" : textOf(part, brief);
        out += (out.empty() ? "" : condition.kind == Condition::Kind::All ? " and " : " or ") + text;
    }
    return out;
}

void collectColumns(const Condition &condition, std::vector<std::string> &names)
{
    for (const std::string *name : {&condition.column, &condition.other})
        if (condition.kind == Condition::Kind::Test && !name->empty() && std::find(names.begin(), names.end(), *name) == names.end())
            names.push_back(*name);
    for (const Condition &part : condition.parts)
        collectColumns(part, names);
}

/// nullopt where nothing is known about the outcome.
std::optional<Condition> known(const Condition &condition, std::string_view column)
{
    if (condition.kind == Condition::Kind::Test)
        return condition.column == column || (condition.comparison == Comparison::Inside && condition.other == column) ? std::nullopt : std::optional(condition);
    Condition out{.kind = condition.kind, .parts = {}};
    for (const Condition &part : condition.parts) {
        if (auto kept = known(part, column))
            out.parts.push_back(std::move(*kept));
        else if (condition.kind != Condition::Kind::All)
            return std::nullopt;
    }
    if (out.parts.empty() && !condition.parts.empty())
        return std::nullopt;
    return out.parts.size() == 1 && out.kind != Condition::Kind::Not ? std::move(out.parts.front()) : out;
}

} // namespace

bool Condition::operator==(const Condition &that) const
{
    return kind == that.kind && parts == that.parts && column == that.column && comparison == that.comparison && negated == that.negated
           && values == that.values && other == that.other;
}

std::string conditionText(const Condition &condition)
{
    return textOf(condition, false);
}

std::string conditionSummary(const Condition &condition)
{
    return textOf(condition, true);
}

std::vector<std::string> columnsOf(const Condition &condition)
{
    std::vector<std::string> names;
    collectColumns(condition, names);
    return names;
}

Condition withoutColumn(const Condition &condition, std::string_view column)
{
    return known(condition, column).value_or(Condition{});
}

} // namespace mortise
