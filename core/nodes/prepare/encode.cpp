#include "nodes/prepare/encode.h"

#include "base/number_text.h"
#include "base/parallel.h"
#include "nodes/prepare/coerce.h"
#include "nodes/prepare/columns.h"
#include "nodes/prepare/encode_levels.h"
#include "nodes/prepare/encode_target.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>

namespace mortise {
namespace {

using Json = nlohmann::json;

bool isCategory(const Column &column)
{
    return column.type() == ColumnType::Category;
}

/// One column as it is learned: its levels and the number of each row's level.
struct Trained {
    int index = -1;
    std::string name;
    OccurringLevels occurring;
    std::vector<std::int32_t> numbers; // n; kept for the target's folds only
};

/// Where each level of a one-hot column goes: all but the first of them (dropFirst), the rarest beyond `most` into one column.
Json oneHot(const Trained &column, bool dropFirst, std::optional<std::int64_t> most)
{
    const std::size_t k = column.occurring.levels.size();
    std::vector<std::size_t> order(k);
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::uint8_t> rare(k, 0);
    if (most && static_cast<std::int64_t>(k) > *most) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return column.occurring.counts[a] > column.occurring.counts[b]; });
        for (std::size_t i = static_cast<std::size_t>(*most); i < k; ++i)
            rare[order[i]] = 1;
    }
    std::vector<int> at(k, -1);
    Json names = Json::array();
    bool first = dropFirst;
    for (std::size_t i = 0; i < k; ++i) {
        if (rare[i] || std::exchange(first, false))
            continue;
        at[i] = static_cast<int>(names.size());
        names.push_back(column.name + " = " + column.occurring.levels[i]);
    }
    if (std::find(rare.begin(), rare.end(), 1) != rare.end()) {
        for (std::size_t i = 0; i < k; ++i)
            if (rare[i])
                at[i] = static_cast<int>(names.size());
        names.push_back(column.name + " = other levels");
    }
    return {{"name", column.name}, {"levels", column.occurring.levels}, {"at", at}, {"columns", std::move(names)}};
}

Json oneValue(const Trained &column, const std::vector<double> &values, double unseen)
{
    return {{"name", column.name}, {"levels", column.occurring.levels}, {"columns", {column.name}}, {"values", {values}}, {"unseen", {unseen}}};
}

Json ordinal(const Trained &column)
{
    std::vector<double> values(column.occurring.levels.size());
    std::iota(values.begin(), values.end(), 0.0);
    return oneValue(column, values, -1.0);
}

Json frequency(const Trained &column, std::int64_t rows)
{
    std::vector<double> values;
    for (const std::int64_t count : column.occurring.counts)
        values.push_back(static_cast<double>(count) / static_cast<double>(rows));
    return oneValue(column, values, 0.0);
}

Json byTarget(const Trained &column, const std::vector<LevelMeans> &means, const Outcomes &outcomes, double smoothing)
{
    Json names = Json::array(), values = Json::array(), unseen = Json::array();
    for (std::size_t o = 0; o < means.size(); ++o) {
        names.push_back(column.name + outcomes.suffixes[o]);
        values.push_back(means[o].values(smoothing));
        unseen.push_back(means[o].prior());
    }
    return {{"name", column.name}, {"levels", column.occurring.levels}, {"columns", std::move(names)}, {"values", std::move(values)}, {"unseen", std::move(unseen)}};
}

/// Names of number columns that the table or another encoded column has already get " (2)".
void makeNamesFree(Json &columns, const Table &table)
{
    std::unordered_set<std::string> names, going;
    for (const Json &column : columns)
        going.insert(column["name"].get<std::string>());
    for (const Field &field : table.fields())
        if (!going.contains(field.name))
            names.insert(field.name);
    for (Json &column : columns)
        for (Json &name : column["columns"])
            name = *names.insert(freeName(name.get<std::string>(), [&](const std::string &n) { return names.contains(n); })).first;
}

Expected<std::vector<Trained>> trainedColumns(const Table &rows, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const std::vector<int> chosen, chosenColumns(rows, params.list("columns"), isCategory));
    const std::string &method = params.text("method");
    std::vector<Trained> columns(chosen.size());
    for (std::size_t j = 0; j < chosen.size(); ++j) {
        columns[j].index = chosen[j];
        columns[j].name = rows.field(chosen[j]).name;
        if (rows.field(chosen[j]).role == Role::Target && method != "ordinal")
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is the target: it can be encoded as ordinal only"), {columns[j].name}});
    }
    parallelItems(static_cast<std::int64_t>(columns.size()), [&](std::int64_t j) {
        if (context.stopped())
            return;
        Trained &column = columns[static_cast<std::size_t>(j)];
        std::int64_t lost = 0;
        const ColumnPtr category = asType(rows.dense(column.index), ColumnType::Category, lost);
        column.occurring = occurringLevels(*category);
        if (method == "target")
            column.numbers = levelNumbers(category, column.occurring.levels, lost);
    });
    if (context.stopped())
        return cancelled();
    return columns;
}

/// Number columns of one column, written by value(output, level number).
template <class Value>
std::vector<ColumnPtr> written(const std::vector<std::int32_t> &levels, std::size_t outputs, const Value &value)
{
    std::vector<ColumnPtr> out(outputs);
    parallelItems(static_cast<std::int64_t>(outputs), [&](std::int64_t o) {
        Buffer buffer = Buffer::allocate(levels.size() * sizeof(double));
        const auto to = buffer.mutableAs<double>();
        for (std::size_t row = 0; row < to.size(); ++row)
            to[row] = value(static_cast<std::size_t>(o), levels[row], row);
        out[static_cast<std::size_t>(o)] = Column::number(std::move(buffer));
    });
    return out;
}

/// A column for each level, made in one pass over the rows: only the ones have to be written.
std::vector<ColumnPtr> indicators(const std::vector<std::int32_t> &levels, const std::vector<int> &at, std::size_t outputs)
{
    std::vector<Buffer> buffers;
    std::vector<std::span<double>> to;
    for (std::size_t o = 0; o < outputs; ++o) {
        buffers.push_back(Buffer::allocate(levels.size() * sizeof(double)));
        to.push_back(buffers.back().mutableAs<double>());
    }
    parallelChunks(static_cast<std::int64_t>(levels.size()), 65536, [&](Chunk c) {
        for (auto row = static_cast<std::size_t>(c.begin); row < static_cast<std::size_t>(c.end); ++row)
            if (const int o = levels[row] < 0 ? -1 : at[static_cast<std::size_t>(levels[row])]; o >= 0)
                to[static_cast<std::size_t>(o)][row] = 1.0;
    });
    std::vector<ColumnPtr> out;
    for (Buffer &buffer : buffers)
        out.push_back(Column::number(std::move(buffer)));
    return out;
}

std::vector<ColumnPtr> encoded(const Json &learned, const std::vector<std::int32_t> &levels)
{
    const std::size_t outputs = learned.at("columns").size();
    if (learned.contains("at"))
        return indicators(levels, learned.at("at").get<std::vector<int>>(), outputs);
    const auto values = learned.at("values").get<std::vector<std::vector<double>>>();
    const auto unseen = learned.at("unseen").get<std::vector<double>>();
    return written(levels, outputs, [&](std::size_t o, std::int32_t level, std::size_t) { return level < 0 ? unseen[o] : values[o][static_cast<std::size_t>(level)]; });
}

Replacement replacementOf(int index, const Json &learned, std::vector<ColumnPtr> columns)
{
    Replacement out{.index = index, .columns = {}};
    for (std::size_t o = 0; o < columns.size(); ++o)
        out.columns.emplace_back(learned.at("columns")[o].get<std::string>(), std::move(columns[o]));
    return out;
}

Table finished(const Table &table, std::vector<Replacement> replacements, RunContext &context)
{
    const auto before = static_cast<std::int64_t>(replacements.size());
    std::int64_t after = 0;
    for (const Replacement &replacement : replacements)
        after += static_cast<std::int64_t>(replacement.columns.size());
    context.summary = before == 0 ? Text(QT_TRANSLATE_NOOP("core", "No categories to encode"))
                                  : Text(QT_TRANSLATE_NOOP("core", "%1 {column|columns} became %2"), {withThousands(before), withThousands(after)});
    context.report["columns_encoded"] = before;
    context.report["columns_made"] = after;
    return replaced(table, std::move(replacements));
}

Expected<Transformed> fitApplyTarget(const Table &rows, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const std::vector<Trained> columns, trainedColumns(rows, params, context));
    MORTISE_TRY(const Outcomes outcomes, outcomesOf(rows));
    const std::vector<std::uint8_t> folds = foldsOf(rows, context.seed);
    const double smoothing = params.real("smoothing");
    std::vector<Json> learned(columns.size());
    std::vector<std::vector<ColumnPtr>> made(columns.size());
    parallelItems(static_cast<std::int64_t>(columns.size()), [&](std::int64_t j) {
        if (context.stopped())
            return;
        const Trained &column = columns[static_cast<std::size_t>(j)];
        std::vector<LevelMeans> means;
        std::vector<std::array<std::vector<double>, kTargetFolds>> values(outcomes.y.size());
        std::vector<std::array<double, kTargetFolds>> priors(outcomes.y.size());
        for (std::size_t o = 0; o < outcomes.y.size(); ++o) {
            means.emplace_back(column.numbers, static_cast<int>(column.occurring.levels.size()), outcomes.y[o], folds);
            for (std::size_t f = 0; f < kTargetFolds; ++f) {
                values[o][f] = means[o].values(smoothing, static_cast<int>(f));
                priors[o][f] = means[o].prior(static_cast<int>(f));
            }
        }
        learned[static_cast<std::size_t>(j)] = byTarget(column, means, outcomes, smoothing);
        made[static_cast<std::size_t>(j)] = written(column.numbers, means.size(), [&](std::size_t o, std::int32_t level, std::size_t row) {
            return level < 0 ? priors[o][folds[row]] : values[o][folds[row]][static_cast<std::size_t>(level)];
        });
    });
    if (context.stopped())
        return cancelled();
    Json state{{"method", "target"}, {"columns", Json(learned)}};
    makeNamesFree(state["columns"], rows);
    std::vector<Replacement> replacements;
    for (std::size_t j = 0; j < columns.size(); ++j)
        replacements.push_back(replacementOf(columns[j].index, state["columns"][j], std::move(made[j])));
    Table table = finished(rows, std::move(replacements), context);
    return Transformed{std::move(table), std::move(state)};
}

} // namespace

Expected<Json> fitEncode(const Table &rows, const ParamValues &params, RunContext &context)
{
    const std::string &method = params.text("method");
    if (method == "target") {
        MORTISE_TRY(Transformed made, fitApplyTarget(rows, params, context));
        return std::move(made.state);
    }
    MORTISE_TRY(const std::vector<Trained> columns, trainedColumns(rows, params, context));
    Json learned = Json::array();
    for (const Trained &column : columns)
        learned.push_back(method == "one_hot"   ? oneHot(column, params.flag("drop_first"), params.optionalInteger("max_levels"))
                          : method == "ordinal" ? ordinal(column)
                                                : frequency(column, rows.rows()));
    makeNamesFree(learned, rows);
    return Json{{"method", method}, {"columns", std::move(learned)}};
}

Expected<Table> applyEncode(const Table &table, const ParamValues &, const Json &state, RunContext &context)
{
    const Json &learned = state.at("columns");
    std::vector<int> index(learned.size());
    for (std::size_t j = 0; j < learned.size(); ++j) {
        MORTISE_TRY(index[j], columnOf(table, learned[j].at("name").get<std::string>(), context));
    }
    std::vector<std::vector<ColumnPtr>> made(learned.size());
    std::vector<std::int64_t> unseen(learned.size());
    parallelItems(static_cast<std::int64_t>(learned.size()), [&](std::int64_t item) {
        const auto j = static_cast<std::size_t>(item);
        if (index[j] < 0 || context.stopped())
            return;
        made[j] = encoded(learned[j], levelNumbers(table.dense(index[j]), learned[j].at("levels").get<std::vector<std::string>>(), unseen[j]));
    });
    if (context.stopped())
        return cancelled();
    std::vector<Replacement> replacements;
    for (std::size_t j = 0; j < learned.size(); ++j) {
        if (index[j] < 0)
            continue;
        if (unseen[j] > 0)
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2 {cell holds|cells hold} a level that was not there when the step was fitted"),
                          {learned[j].at("name").get<std::string>(), withThousands(unseen[j])}});
        replacements.push_back(replacementOf(index[j], learned[j], std::move(made[j])));
    }
    return finished(table, std::move(replacements), context);
}

Expected<Transformed> fitApplyEncode(const Table &rows, const ParamValues &params, RunContext &context)
{
    if (params.text("method") == "target")
        return fitApplyTarget(rows, params, context);
    MORTISE_TRY(Json state, fitEncode(rows, params, context));
    MORTISE_TRY(Table table, applyEncode(rows, params, state, context));
    return Transformed{std::move(table), std::move(state)};
}

Text encodeSummary(const Table &, const Table &, const ParamValues &params, const Json &state)
{
    std::size_t made = 0;
    for (const Json &column : state.at("columns"))
        made += column.at("columns").size();
    return {QT_TRANSLATE_NOOP("core", "Encode: %1, %2 {column|columns} became %3"),
            {params.text("method"), std::to_string(state.at("columns").size()), std::to_string(made)}};
}

} // namespace mortise
