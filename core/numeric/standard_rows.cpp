#include "numeric/standard_rows.h"

#include "base/parallel.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <mutex>

namespace mortise {

Standard learnStandard(const Table &table, bool scaled, std::vector<std::string> &leftOut, std::int64_t &missing)
{
    Standard out;
    std::vector<int> columns;
    for (const int i : table.withRoleOf(Role::Feature)) {
        if (table.field(i).column->type() == ColumnType::Number) {
            columns.push_back(i);
            out.names.push_back(table.field(i).name);
        } else {
            leftOut.push_back(table.field(i).name);
        }
    }
    const std::size_t d = columns.size();
    out.mean.assign(d, 0.0);
    out.scale.assign(d, 1.0);
    std::vector<std::int64_t> gaps(d);
    parallelItems(static_cast<std::int64_t>(d), [&](std::int64_t j) {
        const auto at = static_cast<std::size_t>(j);
        const ColumnPtr column = table.dense(columns[at]);
        double sum = 0, largest = 0;
        std::int64_t n = 0;
        for (const double v : column->numbers())
            if (std::isfinite(v)) {
                largest = std::max(largest, std::abs(v));
                ++n;
            }
        gaps[at] = column->size() - n;
        if (n == 0)
            return;
        const double unit = largest > 1e150 ? largest : 1.0; // squares must not overflow
        for (const double v : column->numbers())
            sum += std::isfinite(v) ? v / unit : 0.0;
        const double mean = sum / static_cast<double>(n);
        double squares = 0, residue = 0;
        for (const double v : column->numbers())
            if (std::isfinite(v)) {
                const double deviation = v / unit - mean;
                squares += deviation * deviation;
                residue += deviation;
            }
        out.mean[at] = (mean + residue / static_cast<double>(n)) * unit; // what rounding left of the first pass
        const double spread = std::sqrt(squares / static_cast<double>(n)) * unit;
        if (scaled && spread > std::abs(out.mean[at]) * 1e-14)
            out.scale[at] = spread;
    });
    for (const std::int64_t gap : gaps)
        missing += gap;
    return out;
}

Expected<std::vector<double>> standardRows(const Table &table, const Standard &standard)
{
    const auto n = static_cast<std::size_t>(table.rows());
    const std::size_t d = standard.names.size();
    std::string absent;
    std::vector<ColumnPtr> columns;
    for (const std::string &name : standard.names) {
        const int i = table.indexOf(name);
        if (i < 0 || table.field(i).column->type() != ColumnType::Number)
            absent += (absent.empty() ? "" : ", ") + name;
        else
            columns.push_back(table.dense(i));
    }
    if (!absent.empty())
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The data lack columns of numbers that this was learned on: %1"), {absent}});
    std::vector<double> out(n * d);
    parallelChunks(static_cast<std::int64_t>(n), 4096, [&](Chunk c) {
        for (std::size_t j = 0; j < d; ++j) {
            const auto values = columns[j]->numbers();
            const double mean = standard.mean[j], scale = standard.scale[j];
            for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
                out[i * d + j] = std::isfinite(values[i]) ? (values[i] - mean) / scale : 0.0;
        }
    });
    return out;
}

nlohmann::json toJson(const Standard &standard)
{
    return {{"columns", standard.names}, {"mean", standard.mean}, {"scale", standard.scale}};
}

Standard standardFromJson(const nlohmann::json &json)
{
    Standard out;
    out.names = json.value("columns", std::vector<std::string>());
    out.mean = json.value("mean", std::vector<double>());
    out.scale = json.value("scale", std::vector<double>());
    out.mean.resize(out.names.size(), 0.0);
    out.scale.resize(out.names.size(), 1.0);
    return out;
}

} // namespace mortise
