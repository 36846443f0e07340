#include "widgets/table/sort_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

unsigned char lower(char c)
{
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end;
}

/// Sorts the rows that have a value by `less`; the others keep their order at the end.
template <class Less>
RowIndex sorted(const Column &column, bool descending, Less less)
{
    RowIndex order(static_cast<std::size_t>(column.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto missing = std::stable_partition(order.begin(), order.end(), [&](std::int64_t row) { return !column.isMissing(row); });
    if (descending)
        std::stable_sort(order.begin(), missing, [&](std::int64_t a, std::int64_t b) { return less(b, a); });
    else
        std::stable_sort(order.begin(), missing, less);
    return order;
}

template <class T>
RowIndex sortedBy(const Column &column, bool descending, std::span<const T> values)
{
    return sorted(column, descending, [values](std::int64_t a, std::int64_t b) { return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)]; });
}

std::vector<std::int32_t> ranksOf(const Column &column)
{
    const auto &levels = column.levels();
    std::vector<std::int32_t> order(levels.size()), rank(levels.size());
    std::iota(order.begin(), order.end(), 0);
    if (!column.ordered())
        std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return compareNaturally(levels[static_cast<std::size_t>(a)], levels[static_cast<std::size_t>(b)]) < 0; });
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    return rank;
}

} // namespace

int compareNaturally(std::string_view a, std::string_view b)
{
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const std::size_t endA = digitsFrom(a, i), endB = digitsFrom(b, j);
            while (i < endA && a[i] == '0')
                ++i;
            while (j < endB && b[j] == '0')
                ++j;
            if (endA - i != endB - j)
                return endA - i < endB - j ? -1 : 1;
            if (const int c = a.substr(i, endA - i).compare(b.substr(j, endB - j)); c != 0)
                return c < 0 ? -1 : 1;
            i = endA;
            j = endB;
            continue;
        }
        if (lower(a[i]) != lower(b[j]))
            return lower(a[i]) < lower(b[j]) ? -1 : 1;
        ++i;
        ++j;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j ? -1 : 1;
    const int c = a.compare(b);
    return c < 0 ? -1 : c > 0 ? 1 : 0;
}

RowIndex sortedRows(const Table &table, int column, bool descending)
{
    const ColumnPtr values = table.dense(column);
    switch (values->type()) {
    case ColumnType::Number: return sortedBy(*values, descending, values->numbers());
    case ColumnType::Time: return sortedBy(*values, descending, values->times());
    case ColumnType::Category: {
        const std::vector<std::int32_t> rank = ranksOf(*values);
        const auto codes = values->codes();
        return sorted(*values, descending, [&](std::int64_t a, std::int64_t b) {
            return rank[static_cast<std::size_t>(codes[static_cast<std::size_t>(a)])] < rank[static_cast<std::size_t>(codes[static_cast<std::size_t>(b)])];
        });
    }
    case ColumnType::Text: break;
    }
    return sorted(*values, descending, [&](std::int64_t a, std::int64_t b) { return compareNaturally(values->textAt(a), values->textAt(b)) < 0; });
}

} // namespace mortise
