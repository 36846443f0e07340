#include "nodes/view/default_columns.h"

#include "data/condition_columns.h"

#include <algorithm>
#include <optional>

namespace mortise {
namespace {

bool isNumber(const Field &field)
{
    return field.column->type() == ColumnType::Number || field.column->type() == ColumnType::Time;
}

bool isCategory(const Field &field)
{
    return field.column->type() == ColumnType::Category;
}

bool isFewLevels(const Field &field)
{
    return isCategory(field) && field.column->levels().size() <= kMostBoxes;
}

bool isShown(const Field &field)
{
    return field.column->type() != ColumnType::Text && field.role != Role::Id && field.role != Role::Ignore;
}

/// Whether it tells rows apart, as far as a thousand of them show: a column of one value, or of none, is a dull thing to draw.
bool varies(const Field &field, std::int64_t rows)
{
    constexpr std::int64_t kLooked = 1000;
    const Column &column = *field.column;
    std::optional<double> seen;
    for (std::int64_t i = 0, n = std::min(rows, kLooked); i < n; ++i) {
        const std::int64_t at = i * rows / n, row = field.rows ? (*field.rows)[static_cast<std::size_t>(at)] : at;
        if (column.isMissing(row))
            continue;
        if (column.type() == ColumnType::Text)
            return true;
        const auto place = static_cast<std::size_t>(row);
        const double value = column.type() == ColumnType::Number ? column.numbers()[place] : column.type() == ColumnType::Time ? static_cast<double>(column.times()[place]) : column.codes()[place];
        if (seen && *seen != value)
            return true;
        seen = value;
    }
    return false;
}

int orElse(int i, int other)
{
    return i >= 0 ? i : other;
}

using Wanted = bool (*)(const Field &);

/// The first column other than `taken`, of features first and then of all that may be shown. @param anyValues also one of one value.
int firstOf(const Table &table, Wanted wanted, bool anyValues, int taken = -1)
{
    for (const bool featuresOnly : {true, false})
        for (int i = 0; i < table.columns(); ++i) {
            const Field &field = table.field(i);
            const bool allowed = featuresOnly ? field.role == Role::Feature : isShown(field) && field.role != Role::Target;
            if (i != taken && allowed && wanted(field) && (anyValues || varies(field, table.rows())))
                return i;
        }
    return -1;
}

int first(const Table &table, Wanted wanted, int taken = -1)
{
    return orElse(firstOf(table, wanted, false, taken), firstOf(table, wanted, true, taken));
}

int targetIf(const Table &table, Wanted wanted, int taken = -1)
{
    const int target = table.target();
    return target >= 0 && target != taken && wanted(table.field(target)) ? target : -1;
}

/// The column that a setting names, else `fallback`.
Expected<int> chosen(const Table &table, const ParamValues &params, const char *key, int fallback)
{
    const std::string &name = params.text(key);
    if (name.empty())
        return fallback;
    const int i = table.indexOf(name);
    if (i < 0)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1: %2"), {key, unknownColumnText(table, name).english()}});
    return i;
}

} // namespace

Expected<DistributionColumns> distributionColumns(const Table &table, const ParamValues &params)
{
    DistributionColumns out;
    const auto numberOrCategory = [&](bool anyValues) { return orElse(firstOf(table, isNumber, anyValues), firstOf(table, isCategory, anyValues)); };
    const int any = orElse(orElse(numberOrCategory(false), numberOrCategory(true)), orElse(first(table, isShown), table.target()));
    MORTISE_TRY(out.column, chosen(table, params, "column", any));
    MORTISE_TRY(out.split, chosen(table, params, "split", params.flag("split_by_target") ? targetIf(table, isCategory, out.column) : -1));
    return out;
}

Expected<ScatterColumns> scatterColumns(const Table &table, const ParamValues &params)
{
    ScatterColumns out;
    MORTISE_TRY(out.x, chosen(table, params, "x", orElse(first(table, isNumber), targetIf(table, isNumber))));
    MORTISE_TRY(out.y, chosen(table, params, "y", orElse(targetIf(table, isNumber, out.x), first(table, isNumber, out.x))));
    MORTISE_TRY(out.colour, chosen(table, params, "colour", params.flag("colour_by_target") ? targetIf(table, isCategory) : -1));
    MORTISE_TRY(out.size, chosen(table, params, "size", -1));
    MORTISE_TRY(out.shape, chosen(table, params, "shape", -1));
    return out;
}

Expected<BoxColumns> boxColumns(const Table &table, const ParamValues &params)
{
    BoxColumns out;
    MORTISE_TRY(out.value, chosen(table, params, "value", orElse(targetIf(table, isNumber), first(table, isNumber))));
    MORTISE_TRY(out.by, chosen(table, params, "by", orElse(targetIf(table, isFewLevels), first(table, isFewLevels, out.value))));
    return out;
}

} // namespace mortise
