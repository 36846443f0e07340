#include "nodes/prepare/columns.h"

#include "data/condition_columns.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

template <class T, class Missing>
std::int64_t countMissing(std::span<const T> values, const RowIndexPtr &rows, Missing missing)
{
    std::int64_t count = 0;
    if (rows)
        for (const std::int64_t row : *rows)
            count += missing(values[static_cast<std::size_t>(row)]);
    else
        for (const T value : values)
            count += missing(value);
    return count;
}

} // namespace

Expected<std::vector<int>> chosenColumns(const Table &table, const std::vector<std::string> &names, bool (*wanted)(const Column &))
{
    std::vector<int> chosen;
    if (names.empty()) {
        for (const int i : table.withRoleOf(Role::Feature))
            if (wanted(*table.field(i).column))
                chosen.push_back(i);
        return chosen;
    }
    for (const std::string &name : names) {
        const int i = table.indexOf(name);
        if (i < 0)
            return unknownColumn(table, name);
        chosen.push_back(i);
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

Expected<int> columnOf(const Table &table, const std::string &name, const RunContext &context)
{
    const int i = table.indexOf(name);
    if (i < 0 && (context.absentTarget.empty() || name != context.absentTarget))
        return unknownColumn(table, name);
    return i;
}

std::int64_t missingCells(const Field &field, std::int64_t rows)
{
    const Column &column = *field.column;
    switch (column.type()) {
    case ColumnType::Number: return countMissing(column.numbers(), field.rows, [](double v) { return std::isnan(v); });
    case ColumnType::Category: return countMissing(column.codes(), field.rows, [](std::int32_t v) { return v < 0; });
    case ColumnType::Time: return countMissing(column.times(), field.rows, [](std::int64_t v) { return v == kMissingTime; });
    case ColumnType::Text: break;
    }
    std::int64_t count = 0;
    for (std::int64_t row = 0; row < rows; ++row)
        count += column.isMissing(field.rows ? (*field.rows)[static_cast<std::size_t>(row)] : row);
    return count;
}

} // namespace mortise
