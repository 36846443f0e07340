#include "data/guess_target.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace mortise {
namespace {

constexpr std::size_t kFewLevels = 20;

/// How surely a name is that of a target, 0 most; none where it is no such name.
std::optional<std::ptrdiff_t> rankOfName(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array kNames{"target", "class", "label", "outcome", "response", "survived", "churn", "churned", "attrition", "diagnosis", "fraud", "is_fraud",
                                "no_show", "readmitted", "converted", "purchased", "ziel", "zielvariable", "klasse", "diagnose", "y"}; // y may be a place
    const auto at = std::find(kNames.begin(), kNames.end(), name);
    return at == kNames.end() ? std::nullopt : std::optional(at - kNames.begin());
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
    std::optional<TargetGuess> last, named;
    std::ptrdiff_t best = 0;
    for (int i = 0; i < table.columns(); ++i) {
        const Field &field = table.field(i);
        if (field.role == Role::Target)
            return std::nullopt;
        if (field.role != Role::Feature)
            continue;
        if (const auto rank = canBeTarget(field) ? rankOfName(field.name) : std::nullopt; rank && (!named || *rank < best) && hasValue(*field.column)) {
            named = TargetGuess{i, TargetGuess::Why::Named};
            best = *rank;
        }
        const bool few = field.column->type() == ColumnType::Category && canBeTarget(field) && field.column->levels().size() <= kFewLevels;
        last = few ? std::optional(TargetGuess{i, TargetGuess::Why::LastWithFewLevels}) : std::nullopt;
    }
    return named ? named : last;
}

} // namespace mortise
