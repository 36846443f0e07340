#include "data/table.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mortise {
namespace {

constexpr std::pair<Role, std::string_view> kRoles[] = {
    {Role::Feature, "feature"}, {Role::Target, "target"}, {Role::Weight, "weight"}, {Role::Id, "id"},
    {Role::Group, "group"},     {Role::Time, "time"},     {Role::Meta, "meta"},     {Role::Ignore, "ignore"}};

/// rows of `base` (null: identity) picked by `rows`.
RowIndexPtr composed(const RowIndexPtr &base, const RowIndexPtr &rows)
{
    if (!base)
        return rows;
    auto out = std::make_shared<RowIndex>(rows->size());
    std::transform(rows->begin(), rows->end(), out->begin(), [&](std::int64_t row) { return (*base)[static_cast<std::size_t>(row)]; });
    return out;
}

} // namespace

std::string_view roleName(Role role)
{
    for (const auto &[known, name] : kRoles)
        if (known == role)
            return name;
    return "";
}

std::optional<Role> roleFromName(std::string_view name)
{
    for (const auto &[role, known] : kRoles)
        if (known == name)
            return role;
    return std::nullopt;
}

Role defaultRole(ColumnType type)
{
    return type == ColumnType::Text ? Role::Meta : Role::Feature;
}

std::string freeName(const std::string &name, const std::function<bool(const std::string &)> &taken)
{
    std::string free = name;
    for (int n = 2; taken(free); ++n)
        free = name + " (" + std::to_string(n) + ")";
    return free;
}

void Table::index()
{
    auto names = std::make_shared<std::unordered_map<std::string, int>>();
    names->reserve(fields_.size());
    for (int i = 0; i < columns(); ++i)
        names->emplace(field(i).name, i);
    byName_ = std::move(names);
}

Table Table::of(const std::vector<std::pair<std::string, ColumnPtr>> &columns, std::string sourceName)
{
    Table table;
    std::unordered_map<std::string, int> seen;
    Hasher hasher;
    hasher.add(sourceName);
    for (const auto &[name, column] : columns) {
        const std::string unique = freeName(name, [&](const std::string &n) { return seen.contains(n); });
        seen.emplace(unique, 0);
        table.fields_.push_back({unique, defaultRole(column->type()), column, nullptr});
        hasher.add(unique).add(column->hash());
        table.rows_ = column->size();
    }
    table.source_ = hasher.finish();
    table.index();
    return table;
}

Table Table::fromFields(std::vector<Field> fields, std::int64_t rows, Hash source, RowIndexPtr sourceRows,
                        std::shared_ptr<const Recipe> recipe)
{
    Table table;
    table.fields_ = std::move(fields);
    table.rows_ = rows;
    table.source_ = source;
    table.sourceRows_ = std::move(sourceRows);
    table.recipe_ = std::move(recipe);
    table.index();
    return table;
}

int Table::indexOf(std::string_view name) const
{
    if (!byName_)
        return -1;
    const auto at = byName_->find(std::string(name));
    return at == byName_->end() ? -1 : at->second;
}

ColumnPtr Table::dense(int i) const
{
    const Field &f = field(i);
    return f.rows ? f.column->gather(*f.rows) : f.column;
}

std::string Table::cellText(std::int64_t row, int column) const
{
    const Field &f = field(column);
    return f.column->cellText(f.rows ? (*f.rows)[static_cast<std::size_t>(row)] : row);
}

bool Table::isMissing(std::int64_t row, int column) const
{
    const Field &f = field(column);
    return f.column->isMissing(f.rows ? (*f.rows)[static_cast<std::size_t>(row)] : row);
}

std::vector<int> Table::withRoleOf(Role role) const
{
    std::vector<int> found;
    for (int i = 0; i < columns(); ++i)
        if (field(i).role == role)
            found.push_back(i);
    return found;
}

int Table::target() const
{
    const auto at = std::find_if(fields_.begin(), fields_.end(), [](const Field &f) { return f.role == Role::Target; });
    return at == fields_.end() ? -1 : static_cast<int>(at - fields_.begin());
}

Table Table::withRole(std::string_view name, Role role) const
{
    Table out = *this;
    if (const int i = indexOf(name); i >= 0)
        out.fields_[static_cast<std::size_t>(i)].role = role;
    return out;
}

Table Table::withColumn(std::string name, ColumnPtr column, std::optional<Role> role, bool replace) const
{
    Table out = *this;
    if (const int i = indexOf(name); i >= 0 && replace) {
        Field &f = out.fields_[static_cast<std::size_t>(i)];
        f.role = role.value_or(f.role);
        f.column = std::move(column);
        f.rows = nullptr;
        return out;
    }
    const Role given = role.value_or(defaultRole(column->type()));
    out.fields_.push_back({freeName(name, [&](const std::string &n) { return indexOf(n) >= 0; }), given, std::move(column), nullptr});
    if (columns() == 0)
        out.rows_ = out.fields_.back().column->size();
    out.index();
    return out;
}

Table Table::withFields(std::vector<Field> fields) const
{
    Table out = *this;
    out.fields_ = std::move(fields);
    out.index();
    return out;
}

Table Table::without(const std::vector<std::string> &names) const
{
    std::vector<Field> kept;
    for (const Field &f : fields_)
        if (std::find(names.begin(), names.end(), f.name) == names.end())
            kept.push_back(f);
    return withFields(std::move(kept));
}

Table Table::withRows(const RowIndex &rows) const
{
    const auto picked = std::make_shared<const RowIndex>(rows);
    Table out = *this;
    out.rows_ = static_cast<std::int64_t>(rows.size());
    std::map<const RowIndex *, RowIndexPtr> made; // columns that share a selection go on sharing one
    for (Field &f : out.fields_) {
        RowIndexPtr &next = made[f.rows.get()];
        if (!next)
            next = composed(f.rows, picked);
        f.rows = next;
    }
    RowIndexPtr &next = made[sourceRows_.get()];
    out.sourceRows_ = next ? next : composed(sourceRows_, picked);
    return out;
}

Table Table::firstRows(std::int64_t n) const
{
    if (n >= rows_)
        return *this;
    RowIndex rows(static_cast<std::size_t>(std::max<std::int64_t>(0, n)));
    std::iota(rows.begin(), rows.end(), 0);
    return withRows(rows);
}

const std::vector<RecipeStep> &Table::steps() const
{
    static const std::vector<RecipeStep> none;
    return recipe_ ? recipe_->steps : none;
}

const Table &Table::raw() const
{
    return recipe_ && recipe_->source ? *recipe_->source : *this;
}

Table Table::madeBy(RecipeStep step, const Table &input) const
{
    auto recipe = std::make_shared<Recipe>();
    if (input.recipe_)
        *recipe = *input.recipe_;
    else
        recipe->source = std::make_shared<const Table>(input);
    recipe->steps.push_back(std::move(step));
    Table out = *this;
    out.recipe_ = std::move(recipe);
    return out;
}

Table Table::asSource() const
{
    Table out = *this;
    out.recipe_ = nullptr;
    return out;
}

Hash Table::hash() const
{
    Hasher hasher;
    std::map<const RowIndex *, Hash> selections{{nullptr, Hash{}}};
    const auto selection = [&](const RowIndexPtr &rows) {
        auto [at, fresh] = selections.try_emplace(rows.get());
        if (fresh)
            at->second = hashBytes(std::as_bytes(std::span(*rows)));
        return at->second;
    };
    hasher.add(static_cast<std::uint64_t>(rows_)).add(source_).add(selection(sourceRows_));
    for (const Field &f : fields_)
        hasher.add(f.name).add(static_cast<std::uint64_t>(f.role)).add(f.column->hash()).add(selection(f.rows));
    if (recipe_) {
        hasher.add(recipe_->source ? recipe_->source->hash() : Hash{});
        for (const RecipeStep &step : recipe_->steps)
            hasher.add(toJson(step).dump());
    }
    return hasher.finish();
}

std::int64_t Table::byteSize() const
{
    std::int64_t bytes = 0;
    for (const Field &f : fields_)
        bytes += f.column->byteSize();
    return bytes;
}

} // namespace mortise
