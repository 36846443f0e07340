#include "store/saved_value.h"

#include "base/bytes.h"

#include <algorithm>
#include <unordered_map>

namespace mortise {
namespace {

// Models and results bring a first line and a check sum of their own; tables and learners get them here.
constexpr std::string_view kTable = "MORTISE-TABLE 1\n", kLearner = "MORTISE-LEARNER 1\n", kModel = "MORTISE-MODEL ", kResults = "MORTISE-RESULTS ";

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "A stored value is damaged"));
}

std::string framed(std::string_view first, const std::string &body)
{
    ByteWriter out;
    out.put(hashText(body));
    out.text(body);
    return std::string(first) + out.bytes();
}

std::optional<std::string> unframed(std::string_view first, std::string_view bytes)
{
    ByteReader in(bytes.substr(first.size()));
    const Hash hash = in.get<Hash>();
    std::string body = in.text();
    return in.bad() || !in.atEnd() || hashText(body) != hash ? std::nullopt : std::optional(std::move(body));
}

/// Each distinct column or selection once, by its place.
class Numbering {
public:
    explicit Numbering(std::vector<std::pair<Hash, Piece>> &pieces) : pieces_(pieces) {}
    std::int32_t of(const ColumnPtr &column) { return place(column->hash(), [&] { return pieceOf(*column); }); }
    std::int32_t of(const RowIndexPtr &rows)
    {
        if (!rows)
            return -1;
        const auto [at, fresh] = selections_.try_emplace(rows.get(), -1);
        if (fresh)
            at->second = place(hashOf(*rows), [&] { return pieceOf(rows); });
        return at->second;
    }

private:
    template <class Make>
    std::int32_t place(const Hash &hash, const Make &make)
    {
        const auto [at, fresh] = places_.try_emplace(hash, static_cast<std::int32_t>(pieces_.size()));
        if (fresh)
            pieces_.emplace_back(hash, make());
        return at->second;
    }
    std::vector<std::pair<Hash, Piece>> &pieces_;
    std::unordered_map<Hash, std::int32_t> places_;
    std::unordered_map<const RowIndex *, std::int32_t> selections_;
};

TakenApart takeApart(const Table &table)
{
    TakenApart out;
    out.hash = table.hash();
    Numbering numbers(out.pieces);
    ByteWriter fields;
    fields.put(table.rows());
    fields.put(table.source());
    fields.put(numbers.of(table.sourceRows()));
    fields.put(static_cast<std::int32_t>(table.columns()));
    for (const Field &field : table.fields()) {
        fields.text(field.name);
        fields.text(roleName(field.role));
        fields.put(numbers.of(field.column));
        fields.put(numbers.of(field.rows));
    }
    nlohmann::json steps = nlohmann::json::array();
    for (const RecipeStep &step : table.steps())
        steps.push_back(toJson(step));
    fields.put(static_cast<std::uint8_t>(table.recipe() != nullptr));
    fields.text(steps.dump());

    std::vector<Hash> pieces, raw;
    for (const auto &[hash, piece] : out.pieces)
        pieces.push_back(hash);
    if (table.recipe() && table.recipe()->source) {
        out.tables.push_back(*table.recipe()->source);
        raw.push_back(out.tables.back().hash());
    }
    ByteWriter body;
    body.list(pieces);
    body.list(raw);
    body.text(fields.bytes());
    out.bytes = framed(kTable, body.bytes());
    return out;
}

std::string bytesOf(const Learner &learner)
{
    const nlohmann::json json{{"name", learner.name}, {"node", learner.node}, {"version", learner.version}, {"params", toJson(learner.params)}};
    return framed(kLearner, json.dump());
}

Expected<Learner> learnerFrom(std::string_view bytes, const Registry &registry)
{
    const auto body = unframed(kLearner, bytes);
    if (!body)
        return damaged();
    try {
        const auto json = nlohmann::json::parse(*body);
        Learner learner{.name = json.at("name"), .node = json.at("node"), .version = json.at("version"), .params = {}};
        MORTISE_TRY(const NodeType *type, registry.get(learner.node));
        MORTISE_TRY(learner.params, paramsFromJson(type->params, json.at("params")));
        return learner;
    } catch (const nlohmann::json::exception &) {
        return damaged();
    }
}

/// Checks that a selection stays within what it selects from; looks at each selection once.
class Bounds {
public:
    bool within(const RowIndexPtr &rows, std::int64_t wanted, std::int64_t size)
    {
        if (static_cast<std::int64_t>(rows->size()) != wanted)
            return false;
        if (rows->empty())
            return true;
        auto [at, fresh] = limits_.try_emplace(rows.get());
        if (fresh) {
            const auto [low, high] = std::minmax_element(rows->begin(), rows->end());
            at->second = {*low, *high};
        }
        return at->second.first >= 0 && at->second.second < size;
    }

private:
    std::unordered_map<const RowIndex *, std::pair<std::int64_t, std::int64_t>> limits_;
};

Expected<Table> tableFrom(std::string_view bytes, const Parts &parts)
{
    const auto whole = unframed(kTable, bytes);
    if (!whole)
        return damaged();
    ByteReader body(*whole);
    const auto pieces = body.list<Hash>(), raw = body.list<Hash>();
    const std::string described = body.text();
    ByteReader in(described);
    const auto rows = in.get<std::int64_t>();
    const Hash source = in.get<Hash>();
    const auto sourceRowsAt = in.get<std::int32_t>(), columns = in.get<std::int32_t>();
    if (body.bad() || in.bad() || rows < 0 || columns < 0)
        return damaged();

    std::vector<RowIndexPtr> selections(pieces.size());
    const auto selection = [&](std::int32_t at) -> Expected<RowIndexPtr> {
        if (at < 0)
            return RowIndexPtr();
        if (static_cast<std::size_t>(at) >= pieces.size())
            return damaged();
        RowIndexPtr &known = selections[static_cast<std::size_t>(at)];
        if (!known) {
            MORTISE_TRY(known, parts.rows(pieces[static_cast<std::size_t>(at)]));
        }
        return known;
    };
    Bounds bounds;
    std::vector<Field> fields;
    for (std::int32_t i = 0; i < columns; ++i) {
        Field field;
        field.name = in.text();
        const auto role = roleFromName(in.text());
        const auto column = in.get<std::int32_t>(), picked = in.get<std::int32_t>();
        if (in.bad() || !role || column < 0 || static_cast<std::size_t>(column) >= pieces.size())
            return damaged();
        field.role = *role;
        MORTISE_TRY(field.column, parts.column(pieces[static_cast<std::size_t>(column)]));
        MORTISE_TRY(field.rows, selection(picked));
        if (field.rows ? !bounds.within(field.rows, rows, field.column->size()) : field.column->size() != rows)
            return damaged();
        fields.push_back(std::move(field));
    }
    MORTISE_TRY(RowIndexPtr sourceRows, selection(sourceRowsAt));
    const bool hasRecipe = in.get<std::uint8_t>() != 0;
    const auto steps = nlohmann::json::parse(in.text(), nullptr, false);
    if (in.bad() || !steps.is_array() || (sourceRows && static_cast<std::int64_t>(sourceRows->size()) != rows))
        return damaged();
    std::shared_ptr<Recipe> recipe;
    if (hasRecipe) {
        recipe = std::make_shared<Recipe>();
        try {
            for (const auto &step : steps)
                recipe->steps.push_back(recipeStepFromJson(step));
        } catch (const nlohmann::json::exception &) {
            return damaged();
        }
        if (!raw.empty()) {
            MORTISE_TRY(Value start, parts.value(raw.front()));
            if (!std::holds_alternative<Table>(start))
                return damaged();
            recipe->source = std::make_shared<const Table>(std::get<Table>(std::move(start)));
        }
    }
    return Table::fromFields(std::move(fields), rows, source, std::move(sourceRows), std::move(recipe));
}

TakenApart asBytes(std::string bytes)
{
    TakenApart out;
    out.hash = hashText(bytes);
    out.bytes = std::move(bytes);
    return out;
}

} // namespace

Hash hashOf(const Value &value)
{
    const auto *table = std::get_if<Table>(&value);
    return table ? table->hash() : takeApart(value).hash;
}

TakenApart takeApart(const Value &value)
{
    switch (kindOf(value)) {
    case ValueKind::Table: return takeApart(std::get<Table>(value));
    case ValueKind::Learner: return asBytes(bytesOf(std::get<Learner>(value)));
    case ValueKind::Model: return asBytes(saveModel(*std::get<ModelPtr>(value)));
    case ValueKind::Results: return asBytes(saveResults(*std::get<ResultsPtr>(value)));
    }
    return {};
}

Expected<Value> putTogether(std::string_view bytes, const Registry &registry, const Parts &parts)
{
    if (bytes.starts_with(kTable))
        return tableFrom(bytes, parts).map([](Table table) { return Value(std::move(table)); });
    if (bytes.starts_with(kLearner))
        return learnerFrom(bytes, registry).map([](Learner learner) { return Value(std::move(learner)); });
    if (bytes.starts_with(kModel))
        return loadModel(bytes, registry, "A stored model").map([](ModelPtr model) { return Value(std::move(model)); });
    if (bytes.starts_with(kResults))
        return loadResults(bytes).map([](ResultsPtr results) { return Value(std::move(results)); });
    return damaged();
}

Expected<SavedValue> savedValue(std::string bytes)
{
    SavedValue out;
    if (bytes.starts_with(kTable)) {
        const auto whole = unframed(kTable, bytes);
        if (!whole)
            return damaged();
        ByteReader body(*whole);
        out.pieces = body.list<Hash>();
        out.values = body.list<Hash>();
        if (body.bad())
            return damaged();
    }
    out.bytes = std::move(bytes);
    return out;
}

} // namespace mortise
