#include "data/guess_target.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace mortise {
namespace {

constexpr std::size_t kFewLevels = 20;

bool isNamedAsTarget(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array kNames{"target", "class", "label", "outcome", "response", "y", "survived", "churn", "churned", "attrition", "diagnosis", "fraud", "is_fraud",
                                "no_show", "readmitted", "converted", "purchased", "ziel", "zielvariable", "klasse", "diagnose"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool hasValue(const Column &column)
{
    if (column.type() != ColumnType::Number)
        return true; // its levels occur
    const auto values = column.numbers();
    return std::any_of(values.begin(), values.end(), [](double v) { return !std::isnan(v); });
}

} // namespace

bool canBeTarget(const Field &field)
{
    return field.column->type() == ColumnType::Number || (field.column->type() == ColumnType::Category && field.column->levels().size() >= 2);
}

std::optional<TargetGuess> guessTarget(const Table &table)
{
    std::optional<TargetGuess> last;
    for (int i = 0; i < table.columns(); ++i) {
        const Field &field = table.field(i);
        if (field.role == Role::Target)
            return std::nullopt;
        if (field.role != Role::Feature)
            continue;
        if (canBeTarget(field) && isNamedAsTarget(field.name) && hasValue(*field.column))
            return TargetGuess{i, TargetGuess::Why::Named};
        const bool few = field.column->type() == ColumnType::Category && canBeTarget(field) && field.column->levels().size() <= kFewLevels;
        last = few ? std::optional(TargetGuess{i, TargetGuess::Why::LastWithFewLevels}) : std::nullopt;
    }
    return last;
}

} // namespace mortise
