// A table: a value that shares its columns. Making another table out of one (a column more, fewer rows, another role) is
// cheap and never changes data.
//
//   Table t = Table::of({{"age", ages}, {"plan", plans}});
//   t = t.withRole("plan", Role::Target).withRows(picked);
//   for (double v : t.dense(t.indexOf("age"))->numbers()) ...
#pragma once

#include "base/error.h"
#include "data/column.h"
#include "data/recipe.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace mortise {

enum class Role { Feature, Target, Weight, Id, Group, Time, Meta, Ignore };
std::string_view roleName(Role role); // "feature", "target", ...
std::optional<Role> roleFromName(std::string_view name);
/// What a column is taken for unless somebody says otherwise: Text is Meta, everything else a Feature.
Role defaultRole(ColumnType type);

struct Field {
    std::string name; // unique within a table, never empty
    Role role = Role::Feature;
    ColumnPtr column;
    RowIndexPtr rows; // which rows of the column, in order; null: all of them
};

class Table {
public:
    Table() = default;
    /// Columns of one length; names made unique by " (2)"; roles by defaultRole. A source of its own: rows are numbered 0...
    static Table of(const std::vector<std::pair<std::string, ColumnPtr>> &columns, std::string sourceName = {});
    /// The same fields and rows as given, for readers of saved tables: see store/.
    static Table fromFields(std::vector<Field> fields, std::int64_t rows, Hash source, RowIndexPtr sourceRows,
                            std::shared_ptr<const Recipe> recipe);

    std::int64_t rows() const { return rows_; }
    int columns() const { return static_cast<int>(fields_.size()); }
    const std::vector<Field> &fields() const { return fields_; }
    const Field &field(int i) const { return fields_[static_cast<std::size_t>(i)]; }
    int indexOf(std::string_view name) const; // -1 where there is none. O(1)
    /// The column i with exactly rows() values. Free where no rows were selected, else O(rows) each call: keep it.
    ColumnPtr dense(int i) const;
    std::string cellText(std::int64_t row, int column) const;
    bool isMissing(std::int64_t row, int column) const;

    std::vector<int> withRoleOf(Role role) const; // indices of the columns of that role
    int target() const;                           // index of the first Target, -1 where there is none

    Table withRole(std::string_view name, Role role) const; // no such column: unchanged
    /// Adds or replaces; `column` has rows() values. A new name that is taken gets " (2)" unless `replace`.
    Table withColumn(std::string name, ColumnPtr column, std::optional<Role> role = {}, bool replace = false) const;
    Table withFields(std::vector<Field> fields) const; // same rows; each field's length must be rows()
    Table without(const std::vector<std::string> &names) const;
    /// Row numbers of this table, in the order wanted; may repeat. O(rows).
    Table withRows(const RowIndex &rows) const;
    Table firstRows(std::int64_t n) const;

    /// Where rows come from: the source they were read from and their number in it.
    const Hash &source() const { return source_; }
    std::int64_t sourceRow(std::int64_t row) const { return sourceRows_ ? (*sourceRows_)[static_cast<std::size_t>(row)] : row; }
    const RowIndexPtr &sourceRows() const { return sourceRows_; }

    const std::vector<RecipeStep> &steps() const; // since the last source
    /// The table at the start of the chain; this table itself where there are no steps.
    const Table &raw() const;
    std::shared_ptr<const Recipe> recipe() const { return recipe_; }
    /// This table as the outcome of `step` on `input`.
    Table madeBy(RecipeStep step, const Table &input) const;
    /// This table as a source of its own (drops the recipe, keeps row identity).
    Table asSource() const;

    /// Identifies names, roles, values, rows and recipe. O(bytes) the first time a column is hashed.
    Hash hash() const;
    std::int64_t byteSize() const;

private:
    void index();
    std::vector<Field> fields_;
    std::shared_ptr<const std::unordered_map<std::string, int>> byName_;
    std::int64_t rows_ = 0;
    Hash source_;
    RowIndexPtr sourceRows_;
    std::shared_ptr<const Recipe> recipe_;
};

/// `name`, or "name (2)", "name (3)", ... where it is taken.
std::string freeName(const std::string &name, const std::function<bool(const std::string &)> &taken);

} // namespace mortise
