// Tables that people bring and that break programs: whatever is done to them must end in an answer or in a sentence.
#pragma once

#include "base/rng.h"
#include "data/table.h"

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace mortise::hostile {

struct Case {
    std::string name;
    std::function<Table()> make;
};

inline ColumnPtr numbers(std::int64_t n, const std::function<double(std::int64_t, Rng &)> &value, std::uint64_t seed = 1)
{
    Rng rng(seed);
    std::vector<double> out;
    for (std::int64_t i = 0; i < n; ++i)
        out.push_back(value(i, rng));
    return Column::number(out);
}

inline ColumnPtr normal(std::int64_t n, std::uint64_t seed)
{
    return numbers(n, [](std::int64_t, Rng &rng) { return rng.normal(); }, seed);
}

inline ColumnPtr levels(std::int64_t n, std::int32_t k, std::uint64_t seed, double missing = 0.0)
{
    Rng rng(seed);
    std::vector<std::int32_t> codes;
    std::vector<std::string> names;
    for (std::int32_t c = 0; c < k; ++c)
        names.push_back("level " + std::to_string(c));
    for (std::int64_t i = 0; i < n; ++i)
        codes.push_back(rng.uniform() < missing ? kMissingCode : static_cast<std::int32_t>(rng.below(static_cast<std::uint64_t>(k))));
    return Column::category(codes, names);
}

inline ColumnPtr times(std::int64_t n)
{
    std::vector<std::int64_t> out;
    for (std::int64_t i = 0; i < n; ++i)
        out.push_back(i % 7 == 3 ? kMissingTime : i * 86'400'000'000 * 3);
    return Column::time(out, false);
}

inline ColumnPtr texts(std::int64_t n)
{
    std::vector<std::string> out;
    for (std::int64_t i = 0; i < n; ++i)
        out.push_back(i % 5 == 0 ? "" : "some text " + std::to_string(i));
    return Column::text(out);
}

/// A target of two classes (or a number) that the columns have something to do with.
inline ColumnPtr target(std::int64_t n, bool classes, std::uint64_t seed = 9)
{
    if (!classes)
        return normal(n, seed);
    Rng rng(seed);
    std::vector<std::int32_t> codes;
    for (std::int64_t i = 0; i < n; ++i)
        codes.push_back(i < 2 ? static_cast<std::int32_t>(i) : static_cast<std::int32_t>(rng.below(2)));
    return Column::category(codes, {"no", "yes"});
}

inline Table of(std::vector<std::pair<std::string, ColumnPtr>> columns, ColumnPtr y)
{
    columns.emplace_back("y", std::move(y));
    return Table::of(columns).withRole("y", Role::Target);
}

/// Ordinary data of every type, some cells missing.
inline Table ordinary(std::int64_t n, bool classes)
{
    return of({{"a", normal(n, 1)},
               {"b", numbers(n, [](std::int64_t i, Rng &rng) { return i % 6 == 4 ? kMissingNumber : rng.normal() * 3 + 1; }, 2)},
               {"c", levels(n, 3, 3, 0.1)},
               {"d", levels(n, 5, 4)},
               {"when", times(n)},
               {"said", texts(n)}},
              target(n, classes));
}

inline std::vector<Case> tables(bool classes)
{
    const auto y = [classes](std::int64_t n) { return target(n, classes); };
    const double nan = kMissingNumber, inf = std::numeric_limits<double>::infinity();
    std::vector<Case> all;
    const auto add = [&](const char *name, std::function<Table()> make) { all.push_back({name, std::move(make)}); };
    add("no rows", [=] { return of({{"a", normal(0, 1)}, {"c", Column::category(std::vector<std::int32_t>(), {"x", "z"})}}, y(0)); });
    add("no rows, no levels", [=] { return of({{"a", normal(0, 1)}}, classes ? Column::category(std::vector<std::int32_t>(), {}) : normal(0, 1)); });
    add("one row", [=] { return of({{"a", normal(1, 1)}, {"c", levels(1, 2, 1)}}, y(1)); });
    add("two rows", [=] { return of({{"a", normal(2, 1)}, {"c", levels(2, 2, 1)}}, y(2)); });
    add("three rows, equal but for the target", [=] { return of({{"a", numbers(3, [](std::int64_t, Rng &) { return 1.0; })}}, y(3)); });
    add("one class, or one value", [=] { return of({{"a", normal(20, 1)}}, classes ? levels(20, 1, 1) : numbers(20, [](std::int64_t, Rng &) { return 4.25; })); });
    add("no target value", [=] {
        return of({{"a", normal(5, 1)}}, classes ? Column::category(std::vector<std::int32_t>(5, -1), {"no", "yes"}) : numbers(5, [=](std::int64_t, Rng &) { return nan; }));
    });
    add("no target", [=] { return ordinary(20, classes).without({"y"}); });
    add("no features", [=] { return of({}, y(20)); });
    add("text only", [=] { return of({{"said", texts(20)}}, y(20)); });
    add("a column of nothing", [=] {
        return of({{"a", numbers(24, [=](std::int64_t, Rng &) { return nan; })}, {"b", normal(24, 2)}, {"c", Column::category(std::vector<std::int32_t>(24, -1), {"x", "z"})},
                   {"d", Column::category(std::vector<std::int32_t>(24, -1), {})}},
                  y(24));
    });
    add("nothing but missing", [=] { return of({{"a", numbers(12, [=](std::int64_t, Rng &) { return nan; })}}, y(12)); });
    add("constant columns", [=] { return of({{"a", numbers(20, [](std::int64_t, Rng &) { return 7.0; })}, {"c", levels(20, 1, 1)}}, y(20)); });
    add("names alike", [=] { return of({{"a", normal(20, 1)}, {"a", normal(20, 2)}, {"y", normal(20, 3)}}, y(20)).withRole("y", Role::Feature).withRole("y (2)", Role::Target); });
    add("names of every script", [=] {
        Table table = of({{"größe \"cm\", netto", normal(20, 1)}, {"年龄=1", levels(20, 3, 2)}, {"عمر\n", normal(20, 3)}, {"😀", normal(20, 4)}, {"%1 %2", normal(20, 5)}}, y(20));
        return table;
    });
    add("infinite and enormous", [=] {
        const double values[] = {inf, -inf, 1e308, -1e308, 1e-308, nan, 0.0, -0.0, 5e-324, 1.0};
        return of({{"a", numbers(40, [=](std::int64_t i, Rng &) { return values[i % 10]; })}, {"b", normal(40, 2)}}, y(40));
    });
    add("enormous", [=] { return of({{"a", numbers(40, [](std::int64_t i, Rng &) { return i % 2 ? 1e308 : -1e308; })}, {"b", numbers(40, [](std::int64_t i, Rng &) { return 1e300 * static_cast<double>(i); })}}, y(40)); });
    add("tiny", [=] { return of({{"a", numbers(40, [](std::int64_t i, Rng &) { return 5e-324 * static_cast<double>(i % 3); })}}, y(40)); });
    add("far from zero", [=] { return of({{"a", numbers(40, [](std::int64_t, Rng &rng) { return 1e15 + rng.normal(); })}}, y(40)); });
    add("enormous target", [=] { return of({{"a", normal(30, 1)}}, classes ? y(30) : numbers(30, [](std::int64_t i, Rng &) { return i % 2 ? 1e307 : -1e307; })); });
    add("infinite target", [=] { return of({{"a", normal(30, 1)}}, classes ? y(30) : numbers(30, [=](std::int64_t i, Rng &rng) { return i % 9 ? rng.normal() : inf; })); });
    add("300 classes", [=] { return of({{"a", normal(600, 1)}, {"b", normal(600, 2)}}, classes ? levels(600, 300, 3) : numbers(600, [](std::int64_t i, Rng &) { return static_cast<double>(i % 300); })); });
    add("a class that no row has", [=] { return of({{"a", normal(30, 1)}}, classes ? Column::category(std::vector<std::int32_t>{0, 2, 0, 2, 2, 0, 2, 0, 0, 2, 2, 0, 0, 2, 2, 0, 0, 2, 2, 0, 0, 2, 2, 0, 0, 2, 2, 0, 0, 2}, {"x", "none", "z"}) : y(30)); });
    add("a class of one row", [=] { return of({{"a", normal(30, 1)}, {"c", levels(30, 4, 2)}}, classes ? Column::category(std::vector<std::int32_t>{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, {"x", "z"}) : y(30)); });
    add("500 columns", [=] {
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (std::uint64_t j = 0; j < 500; ++j)
            columns.emplace_back("x" + std::to_string(j), normal(40, j + 10));
        return of(columns, y(40));
    });
    add("a level a row", [=] { return of({{"a", normal(300, 1)}, {"c", levels(300, 1000, 2)}}, y(300)); });
    add("the same column five times", [=] {
        const ColumnPtr a = normal(30, 1);
        return of({{"a", a}, {"b", a}, {"c", a}, {"d", a}, {"e", numbers(30, [&](std::int64_t i, Rng &) { return 2 * a->numbers()[static_cast<std::size_t>(i)]; })}}, y(30));
    });
    add("times", [=] { return of({{"when", times(30)}, {"a", normal(30, 1)}}, y(30)); });
    add("ordered levels", [=] {
        std::vector<std::int32_t> codes;
        for (std::int32_t i = 0; i < 30; ++i)
            codes.push_back(i % 4 - 1);
        return of({{"c", Column::category(codes, {"low", "middle", "high"}, true)}}, y(30));
    });
    add("weights of every kind", [=] {
        const double weights[] = {1.0, 0.0, -1.0, nan, inf, 1e-300, 1e300, 2.5};
        return of({{"a", normal(48, 1)}, {"b", normal(48, 2)}, {"w", numbers(48, [=](std::int64_t i, Rng &) { return weights[i % 8]; })}}, y(48)).withRole("w", Role::Weight);
    });
    add("no weight above zero", [=] { return of({{"a", normal(20, 1)}, {"w", numbers(20, [](std::int64_t i, Rng &) { return i % 2 ? 0.0 : -1.0; })}}, y(20)).withRole("w", Role::Weight); });
    add("a text target", [=] { return of({{"a", normal(20, 1)}}, texts(20)); });
    add("a time target", [=] { return of({{"a", normal(20, 1)}}, times(20)); });
    add("selected rows, repeated and turned round", [=] {
        RowIndex rows;
        for (std::int64_t i = 0; i < 60; ++i)
            rows.push_back(39 - i % 40);
        return ordinary(40, classes).withRows(rows);
    });
    add("ordinary", [=] { return ordinary(80, classes); });
    return all;
}

} // namespace mortise::hostile
