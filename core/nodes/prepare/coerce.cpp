#include "nodes/prepare/coerce.h"

#include "base/number_text.h"
#include "data/condition_time.h"
#include "io/csv_levels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace mortise {
namespace {

template <class T>
Buffer bufferFor(std::int64_t n)
{
    return Buffer::allocate(static_cast<std::size_t>(n) * sizeof(T));
}

/// Values of texts or levels, each level converted once. `missing` marks what has no value.
template <class T, class Convert>
Buffer converted(const Column &column, T missing, const Convert &convert, std::int64_t &lost)
{
    Buffer out = bufferFor<T>(column.size());
    const auto to = out.mutableAs<T>();
    if (column.type() == ColumnType::Category) {
        std::vector<std::optional<T>> ofLevel;
        for (const std::string &level : column.levels())
            ofLevel.push_back(convert(level));
        const auto codes = column.codes();
        for (std::size_t i = 0; i < to.size(); ++i) {
            const bool known = codes[i] >= 0 && ofLevel[static_cast<std::size_t>(codes[i])];
            to[i] = known ? *ofLevel[static_cast<std::size_t>(codes[i])] : missing;
            lost += codes[i] >= 0 && !known;
        }
        return out;
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
        const std::string_view text = column.textAt(static_cast<std::int64_t>(i));
        const std::optional<T> value = text.empty() ? std::nullopt : convert(text);
        to[i] = value.value_or(missing);
        lost += !text.empty() && !value;
    }
    return out;
}

ColumnPtr toNumber(const Column &column, std::int64_t &lost)
{
    if (column.type() != ColumnType::Time)
        return Column::number(converted<double>(column, kMissingNumber, [](std::string_view t) { return parseNumber(t); }, lost));
    Buffer out = bufferFor<double>(column.size());
    const auto to = out.mutableAs<double>();
    const auto times = column.times();
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = times[i] == kMissingTime ? kMissingNumber : static_cast<double>(times[i]) / static_cast<double>(kMicrosecondsPerDay);
    return Column::number(std::move(out));
}

ColumnPtr toTime(const Column &column, std::int64_t &lost)
{
    Buffer out;
    if (column.type() == ColumnType::Number) {
        constexpr double kMostDays = 3'652'424; // 9999-12-31 and as far back
        out = bufferFor<std::int64_t>(column.size());
        const auto to = out.mutableAs<std::int64_t>();
        const auto numbers = column.numbers();
        for (std::size_t i = 0; i < to.size(); ++i) {
            const bool fits = std::abs(numbers[i]) <= kMostDays;
            to[i] = fits ? std::llround(numbers[i] * static_cast<double>(kMicrosecondsPerDay)) : kMissingTime;
            lost += !fits && !std::isnan(numbers[i]);
        }
    } else {
        out = converted<std::int64_t>(column, kMissingTime, [](std::string_view t) { return parseTime(t); }, lost);
    }
    const auto times = std::as_const(out).as<std::int64_t>();
    const bool timeOfDay = std::any_of(times.begin(), times.end(), [](std::int64_t t) { return t != kMissingTime && t % kMicrosecondsPerDay != 0; });
    return Column::time(std::move(out), timeOfDay);
}

/// Codes of values in ascending order.
template <class T, class Missing, class Name>
ColumnPtr leveled(std::span<const T> values, Missing missing, const Name &name)
{
    std::vector<T> distinct;
    for (const T &v : values)
        if (!missing(v))
            distinct.push_back(v);
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    Buffer out = bufferFor<std::int32_t>(static_cast<std::int64_t>(values.size()));
    const auto to = out.mutableAs<std::int32_t>();
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = missing(values[i]) ? kMissingCode : static_cast<std::int32_t>(std::lower_bound(distinct.begin(), distinct.end(), values[i]) - distinct.begin());
    std::vector<std::string> levels;
    for (const T &v : distinct)
        levels.push_back(name(v));
    return Column::category(std::move(out), std::make_shared<const std::vector<std::string>>(std::move(levels)));
}

ColumnPtr textToCategory(const Column &column)
{
    std::unordered_map<std::string_view, std::int32_t> codeOf;
    Buffer out = bufferFor<std::int32_t>(column.size());
    const auto to = out.mutableAs<std::int32_t>();
    std::vector<std::string_view> met;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const std::string_view text = column.textAt(static_cast<std::int64_t>(i));
        to[i] = kMissingCode;
        if (text.empty())
            continue;
        const auto [at, fresh] = codeOf.try_emplace(text, static_cast<std::int32_t>(met.size()));
        if (fresh)
            met.push_back(text);
        to[i] = at->second;
    }
    std::vector<std::string_view> sorted = met;
    std::sort(sorted.begin(), sorted.end(), naturalLess);
    std::vector<std::int32_t> place(met.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        place[static_cast<std::size_t>(codeOf[sorted[i]])] = static_cast<std::int32_t>(i);
    for (std::int32_t &code : to)
        if (code >= 0)
            code = place[static_cast<std::size_t>(code)];
    return Column::category(std::move(out), std::make_shared<const std::vector<std::string>>(sorted.begin(), sorted.end()));
}

ColumnPtr toCategory(const Column &column)
{
    switch (column.type()) {
    case ColumnType::Number:
        return leveled(column.numbers(), [](double v) { return std::isnan(v); }, [](double v) { return shortest(v == 0 ? 0.0 : v); });
    case ColumnType::Time:
        return leveled(column.times(), [](std::int64_t v) { return v == kMissingTime; },
                       [&](std::int64_t v) { return formatTime(v, column.timeOfDay()); });
    default: return textToCategory(column);
    }
}

ColumnPtr toText(const Column &column)
{
    Buffer offsets = bufferFor<std::int64_t>(column.size() + 1);
    const auto at = offsets.mutableAs<std::int64_t>();
    std::string bytes;
    for (std::int64_t row = 0; row < column.size(); ++row) {
        bytes += column.cellText(row);
        at[static_cast<std::size_t>(row) + 1] = static_cast<std::int64_t>(bytes.size());
    }
    return Column::text(std::move(offsets), Buffer::copyOf(std::span<const char>(bytes)));
}

} // namespace

ColumnPtr asType(const ColumnPtr &column, ColumnType type, std::int64_t &lost)
{
    if (column->type() == type)
        return column;
    switch (type) {
    case ColumnType::Number: return toNumber(*column, lost);
    case ColumnType::Category: return toCategory(*column);
    case ColumnType::Text: return toText(*column);
    case ColumnType::Time: return toTime(*column, lost);
    }
    return column;
}

} // namespace mortise
