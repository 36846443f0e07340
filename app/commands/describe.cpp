// mortise describe FILE: what is in a table and how it was read.
#include "app/commands/tools.h"

#include "base/memory.h"
#include "base/number_text.h"
#include "base/text.h"
#include "io/describe.h"

namespace mortise::commands {
namespace {

constexpr std::size_t kMostName = 40, kMostLevel = 24; // columns of a terminal

nlohmann::json timeOrNull(const std::optional<std::int64_t> &time)
{
    return time ? nlohmann::json(formatIso(*time)) : nlohmann::json();
}

nlohmann::json valueOrNull(const std::optional<double> &value)
{
    return value ? numberOrNull(*value) : nlohmann::json();
}

nlohmann::json columnJson(const ColumnSummary &c)
{
    nlohmann::json levels;
    if (c.type == ColumnType::Category || c.type == ColumnType::Text) {
        levels = nlohmann::json::array();
        for (const LevelCount &level : c.levels)
            levels.push_back({{"value", level.value}, {"count", level.count}});
    }
    const bool time = c.type == ColumnType::Time;
    return {{"name", c.name}, {"type", typeName(c.type)}, {"role", roleName(c.role)}, {"missing", c.missing}, {"distinct", c.distinct},
            {"min", time ? timeOrNull(c.minTime) : valueOrNull(c.min)}, {"max", time ? timeOrNull(c.maxTime) : valueOrNull(c.max)},
            {"mean", time ? timeOrNull(c.meanTime) : valueOrNull(c.mean)}, {"levels", levels}};
}

std::vector<std::string> columnLine(const ColumnSummary &c)
{
    std::string what;
    if (c.min)
        what = rounded(*c.min) + " to " + rounded(*c.max) + ", mean " + rounded(*c.mean);
    else if (c.minTime)
        what = formatIso(*c.minTime) + " to " + formatIso(*c.maxTime);
    for (std::size_t i = 0; i < c.levels.size() && i < 4; ++i)
        what += (i ? ", " : "") + shortened(c.levels[i].value, kMostLevel) + " " + withThousands(c.levels[i].count);
    if (c.levels.size() > 4)
        what += ", ...";
    return {shortened(c.name, kMostName), std::string(typeName(c.type)), withThousands(c.missing), withThousands(c.distinct), what};
}

} // namespace

Expected<Answer> describe(const DescribeOptions &options)
{
    MORTISE_TRY(const LoadedTable read, load(options.file, options.member));
    const std::vector<ColumnSummary> columns = mortise::describe(read.table);
    Answer answer;
    nlohmann::json list = nlohmann::json::array();
    std::vector<std::vector<std::string>> lines{{"column", "type", "missing", "distinct", ""}};
    for (const ColumnSummary &column : columns) {
        list.push_back(columnJson(column));
        lines.push_back(columnLine(column));
    }
    const ReadReport &report = read.report;
    answer.json = {{"rows", read.table.rows()},
                   {"columns", list},
                   {"read", {{"encoding", report.encoding}, {"delimiter", report.delimiter}, {"decimal", report.decimal}, {"header", report.header},
                             {"sheet", report.member.empty() ? nlohmann::json() : nlohmann::json(report.member)}, {"warnings", warningsJson(report.warnings)}}},
                   {"seconds", {{"import", read.seconds}}},
                   {"peak_bytes", peakBytes()}};
    answer.text = options.file + ": " + fill("%1 {row|rows}, %2 {column|columns}", {withThousands(read.table.rows()), withThousands(read.table.columns())}) + "\n\n" + aligned(lines);
    for (const Text &warning : report.warnings)
        answer.text += "\n- " + warning.english();
    if (!report.warnings.empty())
        answer.text += "\n";
    return answer;
}

} // namespace mortise::commands
