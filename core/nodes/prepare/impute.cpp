#include "nodes/prepare/impute.h"

#include "base/number_text.h"
#include "base/parallel.h"
#include "data/condition_time.h"
#include "nodes/prepare/coerce.h"
#include "nodes/prepare/columns.h"
#include "nodes/prepare/column_stats.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace mortise {
namespace {

constexpr const char *kOwnLevel = "missing";

bool quantitative(const Column &column)
{
    return column.type() == ColumnType::Number || column.type() == ColumnType::Time;
}

bool fillable(const Column &column)
{
    return column.type() != ColumnType::Text;
}

/// How the cells of this column are treated: a method's name, "drop" or "leave".
std::string howOf(const Column &column, const ParamValues &params)
{
    const std::string &method = params.text("method");
    if (quantitative(column))
        return method;
    const std::string &categories = params.text("categories");
    if (categories != "auto")
        return categories;
    return method == "mean" || method == "median" ? "most_frequent" : method;
}

/// Of a number column. Nothing to learn from gives 0.
double numberFill(const Column &column, const std::string &how)
{
    if (how == "mean" || how == "level")
        return momentsOf(column.numbers()).mean;
    std::vector<double> values = finiteValues(column.numbers());
    return how == "median" ? quantile(values, 0.5) : mostFrequent(values);
}

/// Of a time column, in microseconds; all of them exact in whole numbers. Nothing to learn from gives 1970-01-01.
std::int64_t timeFill(const Column &column, const std::string &how)
{
    std::vector<std::int64_t> times;
    for (const std::int64_t t : column.times())
        if (t != kMissingTime)
            times.push_back(t);
    if (times.empty())
        return 0;
    if (how == "mean" || how == "level") {
        __int128 sum = 0;
        for (const std::int64_t t : times)
            sum += t;
        return static_cast<std::int64_t>(sum / static_cast<std::int64_t>(times.size()));
    }
    std::sort(times.begin(), times.end());
    if (how == "median") {
        const std::int64_t low = times[(times.size() - 1) / 2], high = times[times.size() / 2];
        return low + (high - low) / 2;
    }
    std::int64_t best = times.front();
    std::ptrdiff_t most = 0;
    for (auto from = times.begin(); from != times.end();) {
        const auto to = std::upper_bound(from, times.end(), *from);
        if (to - from > most) {
            most = to - from;
            best = *from;
        }
        from = to;
    }
    return best;
}

/// The level or text that occurs most often, the first of them on a tie; kOwnLevel where there is none.
std::string commonText(const Column &column)
{
    if (column.type() == ColumnType::Category) {
        std::vector<std::int64_t> counts(column.levels().size());
        for (const std::int32_t code : column.codes())
            if (code >= 0)
                ++counts[static_cast<std::size_t>(code)];
        const auto most = std::max_element(counts.begin(), counts.end());
        return most == counts.end() || *most == 0 ? kOwnLevel : column.levels()[static_cast<std::size_t>(most - counts.begin())];
    }
    std::unordered_map<std::string_view, std::int64_t> counts;
    std::string_view best;
    for (std::int64_t row = 0; row < column.size(); ++row)
        if (const std::string_view text = column.textAt(row); !text.empty())
            ++counts[text];
    std::int64_t most = 0;
    for (const auto &[text, count] : counts)
        if (count > most || (count == most && text < best)) {
            most = count;
            best = text;
        }
    return most == 0 ? kOwnLevel : std::string(best);
}

/// The setting `value` as this column needs it; null where it cannot be.
nlohmann::json constantFill(const Column &column, const std::string &value)
{
    if (!quantitative(column))
        return value.empty() ? std::string(kOwnLevel) : value;
    if (column.type() == ColumnType::Number) {
        const auto number = value.empty() ? std::optional(0.0) : parseNumber(value);
        return number && std::isfinite(*number) ? nlohmann::json(*number) : nlohmann::json();
    }
    const auto time = parseTime(value);
    return time ? nlohmann::json(*time) : nlohmann::json();
}

nlohmann::json learnedFill(const Column &column, const std::string &how, const std::string &value)
{
    if (how == "constant")
        return constantFill(column, value);
    if (column.type() == ColumnType::Number)
        return numberFill(column, how);
    if (column.type() == ColumnType::Time)
        return timeFill(column, how);
    return how == "level" ? std::string(kOwnLevel) : commonText(column);
}

ColumnPtr filledNumbers(const Column &column, double fill)
{
    Buffer out = Buffer::copyOf(column.numbers());
    for (double &v : out.mutableAs<double>())
        if (std::isnan(v))
            v = fill;
    return Column::number(std::move(out));
}

ColumnPtr filledTimes(const Column &column, std::int64_t fill)
{
    // A column of days stays one: whether a time of day is shown must not depend on the rows at hand.
    if (!column.timeOfDay())
        fill -= ((fill % kMicrosecondsPerDay) + kMicrosecondsPerDay) % kMicrosecondsPerDay;
    Buffer out = Buffer::copyOf(column.times());
    for (std::int64_t &t : out.mutableAs<std::int64_t>())
        if (t == kMissingTime)
            t = fill;
    return Column::time(std::move(out), column.timeOfDay());
}

ColumnPtr filledCodes(const Column &column, const std::string &fill)
{
    Levels levels = column.sharedLevels();
    auto at = std::find(levels->begin(), levels->end(), fill);
    const auto code = static_cast<std::int32_t>(at - levels->begin());
    if (at == levels->end()) {
        auto more = std::make_shared<std::vector<std::string>>(*levels);
        more->push_back(fill);
        levels = std::move(more);
    }
    Buffer out = Buffer::copyOf(column.codes());
    for (std::int32_t &c : out.mutableAs<std::int32_t>())
        if (c < 0)
            c = code;
    return Column::category(std::move(out), std::move(levels), column.ordered());
}

ColumnPtr filledTexts(const Column &column, const std::string &fill)
{
    std::vector<std::string> values;
    for (std::int64_t row = 0; row < column.size(); ++row)
        values.push_back(column.isMissing(row) ? fill : std::string(column.textAt(row)));
    return Column::text(values);
}

ColumnPtr filled(const Column &column, const nlohmann::json &fill)
{
    switch (column.type()) {
    case ColumnType::Number: return filledNumbers(column, fill.get<double>());
    case ColumnType::Time: return filledTimes(column, fill.get<std::int64_t>());
    case ColumnType::Category: return filledCodes(column, fill.get<std::string>());
    case ColumnType::Text: return filledTexts(column, fill.get<std::string>());
    }
    return nullptr;
}

/// What happened to one column of the rows at hand.
struct Outcome {
    int index = -1;
    Field field;               // afterwards
    ColumnPtr mark;            // 1 where a cell was missing
    RowIndexPtr gaps;          // rows with a missing cell, where they are to be left out
    std::int64_t cells = 0, lost = 0;
};

RowIndexPtr gapsOf(const Column &column)
{
    auto gaps = std::make_shared<RowIndex>();
    for (std::int64_t row = 0; row < column.size(); ++row)
        if (column.isMissing(row))
            gaps->push_back(row);
    return gaps;
}

ColumnPtr markOf(const Column &column)
{
    std::vector<double> mark(static_cast<std::size_t>(column.size()));
    for (std::size_t i = 0; i < mark.size(); ++i)
        mark[i] = column.isMissing(static_cast<std::int64_t>(i)) ? 1.0 : 0.0;
    return Column::number(mark);
}

void treat(const Table &table, const nlohmann::json &learned, Outcome &out)
{
    out.field = table.field(out.index);
    const auto type = typeFromName(learned.at("type").get<std::string>()).value_or(ColumnType::Number);
    if (out.field.column->type() != type) {
        out.field.column = asType(table.dense(out.index), type, out.lost);
        out.field.rows = nullptr;
    }
    const bool marked = learned.contains("mark");
    const std::int64_t missing = missingCells(out.field, table.rows());
    if (missing == 0 && !marked)
        return;
    const ColumnPtr column = out.field.rows ? out.field.column->gather(*out.field.rows) : out.field.column;
    if (marked)
        out.mark = markOf(*column);
    if (missing == 0)
        return;
    if (learned.at("how") == "drop") {
        out.gaps = gapsOf(*column);
        return;
    }
    out.field = {out.field.name, out.field.role, filled(*column, learned.at("fill")), nullptr};
    out.cells = missing;
}

/// Rows of 0..n-1 that are in none of the lists.
RowIndex rowsWithout(const std::vector<Outcome> &outcomes, std::int64_t n)
{
    std::vector<std::uint8_t> out(static_cast<std::size_t>(n), 0);
    for (const Outcome &outcome : outcomes)
        if (outcome.gaps)
            for (const std::int64_t row : *outcome.gaps)
                out[static_cast<std::size_t>(row)] = 1;
    RowIndex kept;
    for (std::int64_t row = 0; row < n; ++row)
        if (!out[static_cast<std::size_t>(row)])
            kept.push_back(row);
    return kept;
}

Text summaryOf(std::int64_t cells, std::int64_t columns, std::int64_t left)
{
    if (cells == 0 && left == 0)
        return QT_TRANSLATE_NOOP("core", "Nothing was missing");
    if (left == 0)
        return {QT_TRANSLATE_NOOP("core", "%1 {cell|cells} in %2 {column|columns}"), {withThousands(cells), withThousands(columns)}};
    if (cells == 0)
        return {QT_TRANSLATE_NOOP("core", "%1 {row|rows} left out"), {withThousands(left)}};
    return {QT_TRANSLATE_NOOP("core", "%1 {cell|cells} in %2 {column|columns} · %3 {row|rows} left out"), {withThousands(cells), withThousands(columns), withThousands(left)}};
}

} // namespace

Expected<nlohmann::json> fitImpute(const Table &rows, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const std::vector<int> chosen, chosenColumns(rows, params.list("columns"), fillable));
    const bool named = !params.list("columns").empty();
    std::vector<nlohmann::json> learned(chosen.size());
    std::vector<std::int64_t> missing(chosen.size());
    parallelItems(static_cast<std::int64_t>(chosen.size()), [&](std::int64_t j) {
        const Field &field = rows.field(chosen[static_cast<std::size_t>(j)]);
        const std::string how = howOf(*field.column, params);
        missing[static_cast<std::size_t>(j)] = missingCells(field, rows.rows());
        if (how == "leave" || context.stopped())
            return;
        nlohmann::json entry{{"name", field.name}, {"type", typeName(field.column->type())}, {"how", how == "drop" ? "drop" : "fill"}};
        if (how != "drop")
            entry["fill"] = learnedFill(*rows.dense(chosen[static_cast<std::size_t>(j)]), how, params.text("value"));
        learned[static_cast<std::size_t>(j)] = std::move(entry);
    });
    if (context.stopped())
        return cancelled();

    nlohmann::json columns = nlohmann::json::array(), ignored = nlohmann::json::array();
    std::vector<std::string> marks;
    const auto taken = [&](const std::string &name) { return rows.indexOf(name) >= 0 || std::find(marks.begin(), marks.end(), name) != marks.end(); };
    for (std::size_t j = 0; j < chosen.size(); ++j) {
        const Field &field = rows.field(chosen[j]);
        if (rows.rows() > 0 && static_cast<double>(missing[j]) > params.real("limit") * static_cast<double>(rows.rows())) {
            ignored.push_back(field.name);
            continue;
        }
        nlohmann::json &entry = learned[j];
        if (entry.is_null())
            continue;
        if (entry["how"] == "fill" && entry["fill"].is_null()) {
            if (named)
                return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "value: \"%1\" cannot stand in %2, a column of type %3"),
                                                          {params.text("value"), field.name, std::string(typeName(field.column->type()))}});
            if (missing[j] > 0)
                context.warn({QT_TRANSLATE_NOOP("core", "%1 was not filled: \"%2\" is no %3"), {field.name, params.text("value"), std::string(typeName(field.column->type()))}});
            continue;
        }
        if (missing[j] == rows.rows() && rows.rows() > 0 && entry["how"] == "fill")
            context.warn({QT_TRANSLATE_NOOP("core", "%1 has no value at all to learn from"), {field.name}});
        const bool marksLevel = params.text("method") == "level" && quantitative(*field.column);
        if ((params.flag("mark") || marksLevel) && missing[j] > 0 && entry["how"] == "fill") {
            marks.push_back(freeName(field.name + " missing", taken));
            entry["mark"] = marks.back();
        }
        columns.push_back(std::move(entry));
    }
    return nlohmann::json{{"columns", std::move(columns)}, {"ignored", std::move(ignored)}};
}

Expected<Table> applyImpute(const Table &table, const ParamValues &, const nlohmann::json &state, RunContext &context)
{
    const nlohmann::json &learned = state.at("columns");
    std::vector<Outcome> outcomes(learned.size());
    for (std::size_t j = 0; j < learned.size(); ++j) {
        MORTISE_TRY(outcomes[j].index, columnOf(table, learned[j].at("name").get<std::string>(), context));
    }
    parallelItems(static_cast<std::int64_t>(outcomes.size()), [&](std::int64_t j) {
        Outcome &outcome = outcomes[static_cast<std::size_t>(j)];
        if (outcome.index >= 0 && !context.stopped())
            treat(table, learned[static_cast<std::size_t>(j)], outcome);
    });
    if (context.stopped())
        return cancelled();

    std::vector<Field> fields = table.fields();
    std::vector<Field> marks;
    std::int64_t cells = 0, columns = 0;
    bool drops = false;
    for (std::size_t j = 0; j < outcomes.size(); ++j) {
        Outcome &outcome = outcomes[j];
        if (outcome.index < 0)
            continue;
        if (outcome.lost > 0)
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2 {cell is|cells are} no %3 as in training: counted as missing"),
                          {outcome.field.name, withThousands(outcome.lost), learned[j].at("type").get<std::string>()}});
        cells += outcome.cells;
        columns += outcome.cells > 0;
        drops = drops || outcome.gaps;
        if (outcome.mark)
            marks.push_back({learned[j].at("mark").get<std::string>(), Role::Feature, outcome.mark, nullptr});
        fields[static_cast<std::size_t>(outcome.index)] = std::move(outcome.field);
    }
    for (Field &mark : marks) { // a column of new rows that happens to have a mark's name gives way
        std::erase_if(fields, [&](const Field &field) { return field.name == mark.name; });
        fields.push_back(std::move(mark));
    }
    const nlohmann::json &ignored = state.at("ignored");
    for (Field &field : fields)
        if (std::find(ignored.begin(), ignored.end(), field.name) != ignored.end())
            field.role = Role::Ignore;
    Table out = table.withFields(std::move(fields));
    if (drops)
        out = out.withRows(rowsWithout(outcomes, table.rows()));
    context.summary = summaryOf(cells, columns, table.rows() - out.rows());
    context.report["cells_filled"] = cells;
    context.report["rows_left_out"] = table.rows() - out.rows();
    return out;
}

Text imputeSummary(const Table &, const Table &, const ParamValues &params, const nlohmann::json &state)
{
    return {QT_TRANSLATE_NOOP("core", "Fill missing: %1, %2 {column|columns}"),
            {params.text("method"), std::to_string(state.at("columns").size())}};
}

} // namespace mortise
