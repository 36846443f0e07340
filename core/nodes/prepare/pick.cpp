#include "nodes/prepare/pick.h"

#include "base/number_text.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace mortise {
namespace {

using Range = std::pair<std::int64_t, std::int64_t>;

/// A row number from 1 on, blanks around it allowed.
std::optional<std::int64_t> numberIn(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number == std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return number;
}

} // namespace

std::string rangesText(const RowIndex &sourceRows)
{
    RowIndex rows = sourceRows;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::string out;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        out += (out.empty() ? "" : ", ") + std::to_string(rows[i] + 1);
        if (last > i)
            out += "-" + std::to_string(rows[last] + 1);
        i = last + 1;
    }
    return out;
}

Expected<std::vector<Range>> parseRanges(const std::string &text)
{
    std::vector<Range> ranges;
    const std::string_view all = text;
    if (all.find_first_not_of(' ') == std::string_view::npos)
        return ranges;
    for (std::size_t start = 0; start <= all.size();) {
        const std::size_t comma = std::min(all.find(',', start), all.size());
        const std::string_view part = all.substr(start, comma - start);
        const std::size_t dash = part.find('-');
        const auto first = numberIn(part.substr(0, dash)), last = dash == std::string_view::npos ? first : numberIn(part.substr(dash + 1));
        if (!first || !last || *last < *first)
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "rows cannot hold \"%1\": write row numbers from 1 on and ranges, like 1-5, 9"), {std::string(part)}});
        ranges.emplace_back(*first - 1, *last - 1);
        start = comma + 1;
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<Range> apart;
    for (const Range &range : ranges)
        if (!apart.empty() && range.first <= apart.back().second + 1)
            apart.back().second = std::max(apart.back().second, range.second);
        else
            apart.push_back(range);
    return apart;
}

Expected<void> checkPick(const ParamValues &params)
{
    MORTISE_CHECK(parseRanges(params.text("rows")));
    return {};
}

Expected<Table> applyPick(const Table &table, const ParamValues &params, const nlohmann::json &, RunContext &context)
{
    MORTISE_TRY(const std::vector<Range> ranges, parseRanges(params.text("rows")));
    const std::string &source = params.text("source");
    if (!source.empty() && source != table.source().hex()) {
        if (context.absentTarget.empty()) // not while predicting, where rows are new by intent
            context.warn(QT_TRANSLATE_NOOP("core", "These are not the data that the rows were picked in: every row stays. Pick them again"));
        context.summary = {QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows}"), {withThousands(table.rows()), withThousands(table.rows())}};
        return table;
    }
    const bool wanted = params.text("keep") == "picked";
    RowIndex rows;
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const std::int64_t number = table.sourceRow(row);
        auto after = std::upper_bound(ranges.begin(), ranges.end(), Range{number, std::numeric_limits<std::int64_t>::max()});
        const bool picked = after != ranges.begin() && number <= (--after)->second;
        if (picked == wanted)
            rows.push_back(row);
    }
    const auto kept = static_cast<std::int64_t>(rows.size());
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows}"), {withThousands(kept), withThousands(table.rows())}};
    context.report["rows_left_out"] = table.rows() - kept;
    return kept == table.rows() ? table : table.withRows(rows);
}

Text pickSummary(const Table &, const Table &after, const ParamValues &params, const nlohmann::json &)
{
    if (const std::string &rule = params.text("rule"); !rule.empty())
        return params.text("keep") == "picked" ? Text{QT_TRANSLATE_NOOP("core", "Only %1 picked {row|rows}: %2"), {withThousands(after.rows()), rule}}
                                               : Text{QT_TRANSLATE_NOOP("core", "Without the picked rows (%2): %1 are left"), {withThousands(after.rows()), rule}};
    return params.text("keep") == "picked" ? Text{QT_TRANSLATE_NOOP("core", "Only %1 picked {row|rows}"), {withThousands(after.rows())}}
                                           : Text{QT_TRANSLATE_NOOP("core", "Without the picked rows: %1 are left"), {withThousands(after.rows())}};
}

} // namespace mortise
