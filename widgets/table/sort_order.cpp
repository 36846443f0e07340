#include "widgets/table/sort_order.h"

#include "base/parallel.h"
#include "numeric/sorted_order.h"

#include <algorithm>
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

/// In parts, in the same order.
RowIndex widened(const std::vector<std::uint32_t> &order)
{
    RowIndex out(order.size());
    parallelChunks(static_cast<std::int64_t>(order.size()), 1 << 16, [&](Chunk c) { std::copy(order.begin() + c.begin, order.begin() + c.end, out.begin() + c.begin); });
    return out;
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

/// By the place of each level among them, missing ones last.
RowIndex sortedByLevels(const Column &column, bool descending)
{
    const std::vector<std::int32_t> rank = ranksOf(column);
    const auto codes = column.codes();
    std::vector<std::uint32_t> keys(codes.size());
    parallelChunks(column.size(), 1 << 16, [&](Chunk c) {
        for (auto row = static_cast<std::size_t>(c.begin); row < static_cast<std::size_t>(c.end); ++row) {
            const std::size_t place = codes[row] < 0 ? rank.size() : static_cast<std::size_t>(rank[static_cast<std::size_t>(codes[row])]);
            keys[row] = static_cast<std::uint32_t>(descending && codes[row] >= 0 ? rank.size() - 1 - place : place);
        }
    });
    return widened(sortedOrder(keys));
}

RowIndex sortedByText(const Column &column, bool descending)
{
    RowIndex order(static_cast<std::size_t>(column.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto missing = std::stable_partition(order.begin(), order.end(), [&](std::int64_t row) { return !column.isMissing(row); });
    std::stable_sort(order.begin(), missing, [&](std::int64_t a, std::int64_t b) { return compareNaturally(column.textAt(a), column.textAt(b)) * (descending ? -1 : 1) < 0; });
    return order;
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
    const SortDirection direction = descending ? SortDirection::Falling : SortDirection::Rising;
    switch (values->type()) {
    case ColumnType::Number: return widened(sortedOrder(values->numbers(), direction));
    case ColumnType::Time: return widened(sortedOrder(values->times(), direction));
    case ColumnType::Category: return sortedByLevels(*values, descending);
    case ColumnType::Text: break;
    }
    return sortedByText(*values, descending);
}

} // namespace mortise
