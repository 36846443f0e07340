#include "nodes/prepare/scale.h"

#include "base/number_text.h"
#include "base/parallel.h"
#include "nodes/prepare/coerce.h"
#include "nodes/prepare/columns.h"
#include "nodes/prepare/column_stats.h"

#include <cmath>

namespace mortise {
namespace {

using Json = nlohmann::json;

bool quantitative(const Column &column)
{
    return column.type() == ColumnType::Number || column.type() == ColumnType::Time;
}

struct Frame {
    double center = 0.0, half = 0.0; // half of the width: finite where the width itself is not
    std::int64_t infinite = 0;
};

Frame frameOf(std::span<const double> values, const std::string &method)
{
    const ColumnMoments moments = momentsOf(values);
    Frame frame{.center = moments.mean, .half = 0.0, .infinite = moments.infinite};
    if (moments.min == moments.max)
        return frame;
    if (method == "standard") {
        frame.half = moments.deviation / 2;
    } else if (method == "min_max") {
        frame.center = moments.min;
        frame.half = moments.max / 2 - moments.min / 2;
    } else {
        std::vector<double> finite = finiteValues(values);
        frame.center = quantile(finite, 0.5);
        frame.half = quantile(finite, 0.75) / 2 - quantile(finite, 0.25) / 2;
        if (frame.half == 0.0)
            frame.half = 0.5; // half of the rows are equal, the others are not: centred only
    }
    return frame;
}

double scaled(double x, double center, double half)
{
    const double gap = x - center;
    return (std::isinf(gap) && std::isfinite(x) ? x / 2 - center / 2 : gap / 2) / half;
}

ColumnPtr scaledColumn(const Column &column, double center, double half)
{
    Buffer out = Buffer::allocate(static_cast<std::size_t>(column.size()) * sizeof(double));
    const auto to = out.mutableAs<double>();
    const auto from = column.numbers();
    parallelChunks(column.size(), 65536, [&](Chunk c) {
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
            to[i] = half > 0 ? scaled(from[i], center, half) : std::isnan(from[i]) ? kMissingNumber : 0.0;
    });
    return Column::number(std::move(out));
}

} // namespace

Expected<Json> fitScale(const Table &rows, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const std::vector<int> chosen, chosenColumns(rows, params.list("columns"), quantitative));
    const std::string &method = params.text("method");
    if (method == "none")
        return Json{{"columns", Json::array()}};
    for (const int i : chosen)
        if (!quantitative(*rows.field(i).column))
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is a %2, and only numbers and times can be scaled"),
                                                  {rows.field(i).name, std::string(typeName(rows.field(i).column->type()))}});
    std::vector<Frame> frames(chosen.size());
    parallelItems(static_cast<std::int64_t>(chosen.size()), [&](std::int64_t j) {
        if (context.stopped())
            return;
        std::int64_t lost = 0;
        const ColumnPtr column = asType(rows.dense(chosen[static_cast<std::size_t>(j)]), ColumnType::Number, lost);
        frames[static_cast<std::size_t>(j)] = frameOf(column->numbers(), method);
    });
    if (context.stopped())
        return cancelled();
    Json columns = Json::array();
    for (std::size_t j = 0; j < chosen.size(); ++j) {
        const Field &field = rows.field(chosen[j]);
        if (frames[j].infinite > 0)
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2 infinite {cell stays as it is|cells stay as they are}"), {field.name, withThousands(frames[j].infinite)}});
        columns.push_back({{"name", field.name}, {"type", typeName(field.column->type())}, {"center", frames[j].center}, {"half_width", frames[j].half}});
    }
    return Json{{"columns", std::move(columns)}};
}

Expected<Table> applyScale(const Table &table, const ParamValues &, const Json &state, RunContext &context)
{
    const Json &learned = state.at("columns");
    std::vector<int> index(learned.size());
    for (std::size_t j = 0; j < learned.size(); ++j) {
        MORTISE_TRY(index[j], columnOf(table, learned[j].at("name").get<std::string>(), context));
    }
    std::vector<Field> fields = table.fields();
    std::vector<std::int64_t> lost(learned.size());
    parallelItems(static_cast<std::int64_t>(learned.size()), [&](std::int64_t item) {
        const auto j = static_cast<std::size_t>(item);
        if (index[j] < 0 || context.stopped())
            return;
        Field &field = fields[static_cast<std::size_t>(index[j])];
        ColumnPtr column = table.dense(index[j]);
        if (learned[j].at("type") == "time")
            column = asType(column, ColumnType::Time, lost[j]);
        column = asType(column, ColumnType::Number, lost[j]);
        field.column = scaledColumn(*column, learned[j].at("center").get<double>(), learned[j].at("half_width").get<double>());
        field.rows = nullptr;
    });
    if (context.stopped())
        return cancelled();
    for (std::size_t j = 0; j < learned.size(); ++j)
        if (lost[j] > 0)
            context.warn({QT_TRANSLATE_NOOP("core", "%1: %2 {cell is|cells are} no %3 as in training: counted as missing"),
                          {learned[j].at("name").get<std::string>(), withThousands(lost[j]), learned[j].at("type").get<std::string>()}});
    context.summary = learned.empty() ? Text(QT_TRANSLATE_NOOP("core", "Nothing was scaled"))
                                      : Text(QT_TRANSLATE_NOOP("core", "%1 {column|columns} scaled"), {withThousands(static_cast<std::int64_t>(learned.size()))});
    context.report["columns_scaled"] = learned.size();
    return table.withFields(std::move(fields));
}

Text scaleSummary(const Table &, const Table &, const ParamValues &params, const Json &state)
{
    return {QT_TRANSLATE_NOOP("core", "Scale: %1, %2 {column|columns}"), {params.text("method"), std::to_string(state.at("columns").size())}};
}

} // namespace mortise
