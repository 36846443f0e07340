#include "base/number_text.h"
#include "base/parallel.h"
#include "data/condition.h"
#include "data/condition_columns.h"
#include "data/condition_time.h"
#include "data/polygon.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 65536;

/// A test made ready for the column of one table.
struct Bound {
    const Condition *test = nullptr;
    const Field *field = nullptr;
    std::vector<double> numbers = {};
    std::vector<TimeSpan> times = {};
    std::vector<std::uint8_t> ofLevel = {}; // outcome for each level
    const Field *other = nullptr;           // Inside, as is the line
    std::shared_ptr<const Polygon> line = {};
};

bool looksAtText(Comparison comparison)
{
    return comparison == Comparison::Contains || comparison == Comparison::StartsWith || comparison == Comparison::EndsWith;
}

tl::unexpected<Error> wrongValue(const Condition &test, const ConditionValue &value, const char *text)
{
    return fail(ErrorCode::InvalidParameter, {text, {std::to_string(value.position), test.column, value.text}});
}

/// Outcome for one value that is there, of any type with an order; `values` as many as the comparison has.
template <class T>
bool holds(const Condition &test, const T &cell, const std::vector<T> &values)
{
    switch (test.comparison) {
    case Comparison::Equal: return cell == values[0];
    case Comparison::NotEqual: return cell != values[0];
    case Comparison::Less: return cell < values[0];
    case Comparison::LessEqual: return cell <= values[0];
    case Comparison::Greater: return cell > values[0];
    case Comparison::GreaterEqual: return cell >= values[0];
    case Comparison::Between: return (cell >= values[0] && cell <= values[1]) != test.negated;
    case Comparison::In: return (std::find(values.begin(), values.end(), cell) != values.end()) != test.negated;
    default: return false;
    }
}

bool holdsTime(const Condition &test, std::int64_t cell, const std::vector<TimeSpan> &spans)
{
    const auto within = [&](const TimeSpan &span) { return cell >= span.begin && cell < span.end; };
    switch (test.comparison) {
    case Comparison::Equal: return within(spans[0]);
    case Comparison::NotEqual: return !within(spans[0]);
    case Comparison::Less: return cell < spans[0].begin;
    case Comparison::LessEqual: return cell < spans[0].end;
    case Comparison::Greater: return cell >= spans[0].end;
    case Comparison::GreaterEqual: return cell >= spans[0].begin;
    case Comparison::Between: return (cell >= spans[0].begin && cell < spans[1].end) != test.negated;
    case Comparison::In: return std::any_of(spans.begin(), spans.end(), within) != test.negated;
    default: return false;
    }
}

bool holdsText(const Condition &test, std::string_view cell, const std::vector<std::string_view> &values)
{
    switch (test.comparison) {
    case Comparison::Contains: return (cell.find(values[0]) != std::string_view::npos) != test.negated;
    case Comparison::StartsWith: return cell.starts_with(values[0]) != test.negated;
    case Comparison::EndsWith: return cell.ends_with(values[0]) != test.negated;
    default: return holds(test, cell, values);
    }
}

std::vector<std::string_view> textsOf(const Condition &test)
{
    std::vector<std::string_view> texts;
    for (const ConditionValue &value : test.values)
        texts.push_back(value.text);
    return texts;
}

Expected<std::vector<double>> numbersOf(const Condition &test)
{
    std::vector<double> numbers;
    for (const ConditionValue &value : test.values) {
        const auto number = parseNumber(value.text);
        if (!number || std::isnan(*number))
            return wrongValue(test, value, QT_TRANSLATE_NOOP("core", "Condition, character %1: %2 holds numbers, and \"%3\" is none"));
        numbers.push_back(*number);
    }
    return numbers;
}

Expected<std::vector<TimeSpan>> timesOf(const Condition &test)
{
    std::vector<TimeSpan> times;
    for (const ConditionValue &value : test.values) {
        const auto span = parseTimeSpan(value.text);
        if (!span)
            return wrongValue(test, value, QT_TRANSLATE_NOOP("core", "Condition, character %1: %2 holds times, and \"%3\" is none (write 2020-01-31 or \"2020-01-31 12:30\")"));
        times.push_back(*span);
    }
    return times;
}

/// Ranks of the test's values among the levels of an ordered column.
Expected<std::vector<double>> ranksOf(const Condition &test, const std::vector<std::string> &levels)
{
    std::vector<double> ranks;
    for (const ConditionValue &value : test.values) {
        const auto at = std::find(levels.begin(), levels.end(), value.text);
        if (at == levels.end())
            return wrongValue(test, value, QT_TRANSLATE_NOOP("core", "Condition, character %1: \"%3\" is none of the levels of %2"));
        ranks.push_back(static_cast<double>(at - levels.begin()));
    }
    return ranks;
}

Expected<std::vector<std::uint8_t>> levelOutcomes(const Condition &test, const Column &column)
{
    const std::vector<std::string> &levels = column.levels();
    std::vector<std::uint8_t> out(levels.size());
    const bool byText = test.comparison == Comparison::Equal || test.comparison == Comparison::NotEqual || test.comparison == Comparison::In
                        || looksAtText(test.comparison);
    if (byText) {
        const std::vector<std::string_view> texts = textsOf(test);
        std::transform(levels.begin(), levels.end(), out.begin(), [&](const std::string &level) { return holdsText(test, level, texts); });
        return out;
    }
    if (column.ordered()) {
        MORTISE_TRY(const std::vector<double> ranks, ranksOf(test, levels));
        for (std::size_t i = 0; i < levels.size(); ++i)
            out[i] = holds(test, static_cast<double>(i), ranks);
        return out;
    }
    std::vector<double> numbers;
    for (const std::string &level : levels)
        if (const auto number = parseNumber(level))
            numbers.push_back(*number);
    if (numbers.size() != levels.size())
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "Condition, character %1: the levels of %2 have no order; compare with = or in"),
                                                  {std::to_string(test.position), test.column}});
    MORTISE_TRY(const std::vector<double> values, numbersOf(test));
    std::transform(numbers.begin(), numbers.end(), out.begin(), [&](double number) { return holds(test, number, values); });
    return out;
}

/// A value of a corner in the units of a column: a number, or microseconds.
Expected<double> placeOf(const Condition &test, const ConditionValue &value, const Field &field)
{
    Condition one{.kind = Condition::Kind::Test, .column = field.name, .comparison = test.comparison, .values = {value}};
    if (field.column->type() == ColumnType::Time) {
        MORTISE_TRY(const std::vector<TimeSpan> times, timesOf(one));
        return static_cast<double>(times.front().begin);
    }
    MORTISE_TRY(const std::vector<double> numbers, numbersOf(one));
    return numbers.front();
}

tl::unexpected<Error> noColumn(const Condition &test, const Table &table, const std::string &name)
{
    return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "Condition, character %1: %2"), {std::to_string(test.position), unknownColumnText(table, name).english()}});
}

Expected<void> bindLine(const Condition &test, const Table &table, Bound &out)
{
    const int other = table.indexOf(test.other);
    if (other < 0)
        return noColumn(test, table, test.other);
    out.other = &table.field(other);
    for (const Field *field : {out.field, out.other})
        if (field->column->type() != ColumnType::Number && field->column->type() != ColumnType::Time)
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "Condition, character %1: %2 holds neither numbers nor times, so nothing of it lies inside a line"), {std::to_string(test.position), field->name}});
    std::vector<std::pair<double, double>> corners;
    for (std::size_t i = 0; i + 1 < test.values.size(); i += 2) {
        MORTISE_TRY(const double x, placeOf(test, test.values[i], *out.field));
        MORTISE_TRY(const double y, placeOf(test, test.values[i + 1], *out.other));
        corners.emplace_back(x, y);
    }
    out.line = std::make_shared<Polygon>(std::move(corners));
    return {};
}

Expected<void> bind(const Condition &condition, const Table &table, std::vector<Bound> &bound)
{
    if (condition.kind != Condition::Kind::Test) {
        for (const Condition &part : condition.parts)
            MORTISE_CHECK(bind(part, table, bound));
        return {};
    }
    const int i = table.indexOf(condition.column);
    if (i < 0)
        return noColumn(condition, table, condition.column);
    Bound out{.test = &condition, .field = &table.field(i)};
    const Column &column = *out.field->column;
    if (condition.comparison == Comparison::Inside) {
        MORTISE_CHECK(bindLine(condition, table, out));
    } else if (condition.comparison != Comparison::Missing) {
        if (column.type() == ColumnType::Category) {
            MORTISE_TRY(out.ofLevel, levelOutcomes(condition, column));
        } else if (column.type() == ColumnType::Number && !looksAtText(condition.comparison)) {
            MORTISE_TRY(out.numbers, numbersOf(condition));
        } else if (column.type() == ColumnType::Time && !looksAtText(condition.comparison)) {
            MORTISE_TRY(out.times, timesOf(condition));
        }
    }
    bound.push_back(std::move(out));
    return {};
}

/// Writes the outcome of test `b` for rows begin .. begin + out.size() - 1.
void evaluateTest(const Bound &b, std::int64_t begin, std::span<std::uint8_t> out)
{
    const Column &column = *b.field->column;
    const auto fillOut = [&](const auto &outcome) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::int64_t row = begin + static_cast<std::int64_t>(i);
            out[i] = outcome(b.field->rows ? (*b.field->rows)[static_cast<std::size_t>(row)] : row);
        }
    };
    if (b.line) {
        const auto placeAt = [](const Field &field, std::int64_t row) {
            const auto at = static_cast<std::size_t>(field.rows ? (*field.rows)[static_cast<std::size_t>(row)] : row);
            if (field.column->type() == ColumnType::Number)
                return field.column->numbers()[at];
            return field.column->times()[at] == kMissingTime ? kMissingNumber : static_cast<double>(field.column->times()[at]);
        };
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::int64_t row = begin + static_cast<std::int64_t>(i);
            const double x = placeAt(*b.field, row), y = placeAt(*b.other, row);
            out[i] = !std::isnan(x) && !std::isnan(y) && b.line->holds(x, y) != b.test->negated;
        }
        return;
    }
    if (b.test->comparison == Comparison::Missing)
        return fillOut([&](std::int64_t row) { return column.isMissing(row) != b.test->negated; });
    if (column.type() == ColumnType::Category) {
        const auto codes = column.codes();
        return fillOut([&](std::int64_t row) {
            const std::int32_t code = codes[static_cast<std::size_t>(row)];
            return code >= 0 && b.ofLevel[static_cast<std::size_t>(code)] != 0;
        });
    }
    if (column.type() == ColumnType::Text || looksAtText(b.test->comparison)) {
        const std::vector<std::string_view> texts = textsOf(*b.test);
        if (column.type() == ColumnType::Text)
            return fillOut([&](std::int64_t row) { return !column.isMissing(row) && holdsText(*b.test, column.textAt(row), texts); });
        return fillOut([&](std::int64_t row) { return !column.isMissing(row) && holdsText(*b.test, column.cellText(row), texts); });
    }
    if (column.type() == ColumnType::Number) {
        const auto numbers = column.numbers();
        return fillOut([&](std::int64_t row) {
            const double value = numbers[static_cast<std::size_t>(row)];
            return !std::isnan(value) && holds(*b.test, value, b.numbers);
        });
    }
    const auto times = column.times();
    fillOut([&](std::int64_t row) {
        const std::int64_t time = times[static_cast<std::size_t>(row)];
        return time != kMissingTime && holdsTime(*b.test, time, b.times);
    });
}

/// `next` counts the tests in the order in which bind met them.
void evaluatePart(const Condition &condition, const std::vector<Bound> &bound, std::size_t &next, std::int64_t begin, std::span<std::uint8_t> out)
{
    if (condition.kind == Condition::Kind::Test)
        return evaluateTest(bound[next++], begin, out);
    const bool all = condition.kind == Condition::Kind::All;
    std::fill(out.begin(), out.end(), std::uint8_t{all});
    std::vector<std::uint8_t> part(out.size());
    for (const Condition &one : condition.parts) {
        evaluatePart(one, bound, next, begin, part);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = all ? out[i] & part[i] : out[i] | part[i];
    }
    if (condition.kind == Condition::Kind::Not)
        for (std::uint8_t &value : out)
            value = !value;
}

} // namespace

Expected<std::vector<std::uint8_t>> evaluate(const Condition &condition, const Table &table)
{
    std::vector<Bound> bound;
    MORTISE_CHECK(bind(condition, table, bound));
    std::vector<std::uint8_t> out(static_cast<std::size_t>(table.rows()));
    parallelChunks(table.rows(), kGrain, [&](Chunk c) {
        std::size_t next = 0;
        evaluatePart(condition, bound, next, c.begin, std::span(out).subspan(static_cast<std::size_t>(c.begin), static_cast<std::size_t>(c.end - c.begin)));
    });
    return out;
}

} // namespace mortise
