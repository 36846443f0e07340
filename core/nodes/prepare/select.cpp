#include "nodes/prepare/select.h"

#include "base/number_text.h"
#include "base/parallel.h"
#include "data/condition_columns.h"
#include "nodes/prepare/coerce.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace mortise {
namespace {

using Assigned = std::map<std::string, std::string>;

/// "column=value" items; the last = parts them, a later item counts.
Assigned assigned(const std::vector<std::string> &items)
{
    Assigned out;
    for (const std::string &item : items)
        if (const std::size_t at = item.rfind('='); at != std::string::npos)
            out[item.substr(0, at)] = item.substr(at + 1);
    return out;
}

struct Wanted {
    std::vector<std::string> columns, exclude;
    Assigned names, roles, types;
};

Wanted wantedOf(const ParamValues &params)
{
    return {params.list("columns"), params.list("exclude"), assigned(params.list("rename")), assigned(params.list("roles")), assigned(params.list("types"))};
}

/// Names every column that the settings speak of and the table lacks, but for the target that is not known while predicting.
Expected<void> checkNames(const Table &table, const Wanted &wanted, const RunContext &context)
{
    const auto check = [&](const std::string &name) -> Expected<void> {
        if (table.indexOf(name) >= 0)
            return {};
        const auto renamed = wanted.names.find(name);
        const bool absent = !context.absentTarget.empty()
                            && (name == context.absentTarget || (renamed != wanted.names.end() && renamed->second == context.absentTarget));
        return absent ? Expected<void>() : unknownColumn(table, name);
    };
    for (const std::string &name : wanted.columns)
        MORTISE_CHECK(check(name));
    for (const std::string &name : wanted.exclude)
        MORTISE_CHECK(check(name));
    for (const Assigned *items : {&wanted.names, &wanted.roles, &wanted.types})
        for (const auto &[name, value] : *items)
            MORTISE_CHECK(check(name));
    return {};
}

std::vector<Field> pickedFields(const Table &table, const Wanted &wanted)
{
    const std::unordered_set<std::string> excluded(wanted.exclude.begin(), wanted.exclude.end());
    std::unordered_set<std::string> taken;
    std::vector<Field> fields;
    const auto pick = [&](int i) {
        const Field &field = table.field(i);
        if (!excluded.contains(field.name) && taken.insert(field.name).second)
            fields.push_back(field);
    };
    if (wanted.columns.empty())
        for (int i = 0; i < table.columns(); ++i)
            pick(i);
    for (const std::string &name : wanted.columns)
        if (const int i = table.indexOf(name); i >= 0)
            pick(i);
    return fields;
}

/// Adds the cells that could not be converted to `lost`, field by field.
void convert(std::vector<Field> &fields, const Assigned &types, std::vector<std::int64_t> &lost)
{
    parallelItems(static_cast<std::int64_t>(fields.size()), [&](std::int64_t item) {
        Field &field = fields[static_cast<std::size_t>(item)];
        const auto at = types.find(field.name);
        const auto type = at == types.end() ? std::nullopt : typeFromName(at->second);
        const ColumnType before = field.column->type();
        if (!type || *type == before)
            return;
        field.column = asType(field.rows ? field.column->gather(*field.rows) : field.column, *type, lost[static_cast<std::size_t>(item)]);
        field.rows = nullptr;
        if (field.role == defaultRole(before))
            field.role = defaultRole(*type);
    });
}

void giveRoles(std::vector<Field> &fields, const Assigned &roles)
{
    const bool newTarget = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        const auto at = roles.find(field.name);
        return at != roles.end() && at->second == roleName(Role::Target);
    });
    for (Field &field : fields) {
        if (const auto at = roles.find(field.name); at != roles.end())
            field.role = roleFromName(at->second).value_or(field.role);
        else if (newTarget && field.role == Role::Target)
            field.role = defaultRole(field.column->type());
    }
}

} // namespace

Expected<Table> applySelect(const Table &table, const ParamValues &params, const nlohmann::json &, RunContext &context)
{
    const Wanted wanted = wantedOf(params);
    MORTISE_CHECK(checkNames(table, wanted, context));
    std::vector<Field> fields = pickedFields(table, wanted);
    if (fields.empty() && table.columns() > 0)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "No column is left: choose at least one"));
    std::vector<std::int64_t> lost(fields.size());
    convert(fields, wanted.types, lost);
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (lost[i] > 0)
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2 {cell could not be read as %3 and is|cells could not be read as %3 and are} missing now"),
                          {fields[i].name, withThousands(lost[i]), std::string(typeName(fields[i].column->type()))}});
    giveRoles(fields, wanted.roles);
    std::unordered_set<std::string> names;
    for (Field &field : fields) {
        if (const auto at = wanted.names.find(field.name); at != wanted.names.end() && !at->second.empty())
            field.name = at->second;
        if (!names.insert(field.name).second)
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Two columns would be called %1: rename one of them"), {field.name}});
    }
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 of %2 {column|columns}"), {std::to_string(fields.size()), std::to_string(table.columns())}};
    return table.withFields(std::move(fields));
}

Text selectSummary(const Table &before, const Table &after, const ParamValues &, const nlohmann::json &)
{
    return {QT_TRANSLATE_NOOP("core", "Select: %1 of %2 {column|columns}"), {std::to_string(after.columns()), std::to_string(before.columns())}};
}

} // namespace mortise
