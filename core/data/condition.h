// Conditions on the rows of a table, as people type them:
//
//   age > 30 and (plan = "pro" or plan in (free, basic)) and not missing(score) and `bill length` between 35 and 40
//
//   MORTISE_TRY(const Condition condition, parseCondition(text));
//   MORTISE_TRY(const std::vector<std::uint8_t> holds, evaluate(condition, table));
//
// Columns stand bare or between backticks (`` is one backtick); values bare or between " or ' (a doubled quote is one). Words
// of the language are not told apart by case; and binds more tightly than or.
//   = != < <= > >=                 also == <> ≠ ≤ ≥
//   in (a, b)  between a and b     contains a   starts with a   ends with a   each also with not before it
//   is missing   is not missing    also missing(column)
//   x inside (y, 1, 2, 3, 4, 5, 2) a line around rows over two columns of numbers or times: corners as x, y, three at least
// What a value means depends on the column: a number; a level; text; a time as fine as it was written ("when = 2020-03" is all of
// March, "when <= 2020-01-01" includes that day). < on a category goes by the order of its levels, or by their numbers where all are
// some. contains, starts with and ends with look at what the cell shows; upper and lower case differ.
// A comparison with a missing cell is false, also != and not in; not (...) of it is true. No condition at all holds for every row.
#pragma once

#include "data/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mortise {

enum class Comparison { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, Between, Contains, StartsWith, EndsWith, Inside, Missing };

struct ConditionValue {
    std::string text;
    bool quoted = false;
    int position = 0; // in the parsed text, characters from 1
    bool operator==(const ConditionValue &other) const { return text == other.text && quoted == other.quoted; }
};

/// A value: a test of one column, or all/any/not of other conditions.
struct Condition {
    enum class Kind { All, Any, Not, Test };
    Kind kind = Kind::All;
    std::vector<Condition> parts = {};  // All and Any: any number (All of none holds, Any of none does not); Not: one
    std::string column = {};            // Test, as are the following
    Comparison comparison = Comparison::Equal;
    bool negated = false;               // In to Missing only
    std::vector<ConditionValue> values = {}; // Missing: none; Between: two; In: one or more; Inside: two a corner; else one
    std::string other = {};             // Inside: the second column
    int position = 0;                   // of the column
    bool isAlways() const { return kind == Kind::All && parts.empty(); }
    bool operator==(const Condition &that) const;
};

/// @return InvalidParameter with the position and what was expected there.
Expected<Condition> parseCondition(std::string_view text);

/// What parseCondition reads back to an equal condition.
std::string conditionText(const Condition &condition);
/// The same for people: of a line only how many corners it has.
std::string conditionSummary(const Condition &condition);

/// Names of the columns that it looks at, each once, in the order of their first use.
std::vector<std::string> columnsOf(const Condition &condition);

/// What is left of it where nothing is known of a column: a row is in doubt kept. All of none where nothing is left.
Condition withoutColumn(const Condition &condition, std::string_view column);

/// 1 for each row for which it holds. Rows in parallel; the same for any number of threads. O(rows) a test.
/// @return InvalidParameter for an unknown column, with the nearest name, or for a value that the column's type does not allow.
Expected<std::vector<std::uint8_t>> evaluate(const Condition &condition, const Table &table);

} // namespace mortise
