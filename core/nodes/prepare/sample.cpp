#include "nodes/prepare/sample.h"

#include "base/number_text.h"
#include "base/rng.h"
#include "data/condition_columns.h"
#include "nodes/prepare/coerce.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

constexpr std::size_t kMostStrata = 1000;

/// k of n, ascending. Without replacement: selection sampling, Knuth, TAOCP vol. 2, 3.4.2, algorithm S; needs k <= n.
RowIndex drawn(std::int64_t n, std::int64_t k, bool replace, Rng &rng)
{
    RowIndex rows;
    rows.reserve(static_cast<std::size_t>(k));
    if (replace) {
        for (std::int64_t i = 0; i < k; ++i)
            rows.push_back(static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(n))));
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    for (std::int64_t row = 0, left = k; left > 0; ++row)
        if (static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(n - row))) < left) {
            rows.push_back(row);
            --left;
        }
    return rows;
}

/// How many of k rows each stratum gives: its share, rounded by largest remainders (the first of equal ones).
std::vector<std::int64_t> shares(const std::vector<RowIndex> &strata, std::int64_t n, std::int64_t k)
{
    std::vector<std::int64_t> out;
    std::vector<std::pair<double, std::size_t>> remainders;
    std::int64_t given = 0;
    for (std::size_t s = 0; s < strata.size(); ++s) {
        const double exact = static_cast<double>(k) * static_cast<double>(strata[s].size()) / static_cast<double>(n);
        out.push_back(static_cast<std::int64_t>(std::floor(exact)));
        given += out.back();
        remainders.emplace_back(std::floor(exact) - exact, s);
    }
    std::stable_sort(remainders.begin(), remainders.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; given < k && i < remainders.size(); ++i, ++given)
        ++out[remainders[i].second];
    return out;
}

/// Rows by level; missing cells are a stratum of their own, the last.
Expected<std::vector<RowIndex>> strataOf(const Table &table, const std::string &name)
{
    const int i = name.empty() ? table.target() : table.indexOf(name);
    if (i < 0 && name.empty())
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A stratified sample needs a column: choose one, or give one the role target"));
    if (i < 0)
        return unknownColumn(table, name);
    std::int64_t lost = 0;
    const ColumnPtr column = asType(table.dense(i), ColumnType::Category, lost);
    if (column->levels().size() > kMostStrata)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 has %2 different values, too many to stratify by: choose a column with fewer"),
                                              {table.field(i).name, withThousands(static_cast<std::int64_t>(column->levels().size()))}});
    std::vector<RowIndex> strata(column->levels().size() + 1);
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const std::int32_t code = column->codes()[static_cast<std::size_t>(row)];
        strata[code < 0 ? strata.size() - 1 : static_cast<std::size_t>(code)].push_back(row);
    }
    return strata;
}

Expected<RowIndex> stratified(const Table &table, const std::string &column, std::int64_t k, bool replace, std::uint64_t seed)
{
    MORTISE_TRY(const std::vector<RowIndex> strata, strataOf(table, column));
    const std::vector<std::int64_t> counts = shares(strata, table.rows(), k);
    RowIndex rows;
    for (std::size_t s = 0; s < strata.size(); ++s) {
        if (counts[s] == 0)
            continue;
        Rng rng(seed, s + 1);
        for (const std::int64_t i : drawn(static_cast<std::int64_t>(strata[s].size()), counts[s], replace, rng))
            rows.push_back(strata[s][static_cast<std::size_t>(i)]);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::int64_t amountOf(std::int64_t n, const ParamValues &params)
{
    if (params.text("by") == "rows")
        return params.integer("rows");
    const auto k = static_cast<std::int64_t>(std::llround(params.real("fraction") * static_cast<double>(n)));
    return params.real("fraction") > 0 ? std::max<std::int64_t>(1, k) : k;
}

} // namespace

Expected<Table> applySample(const Table &table, const ParamValues &params, const nlohmann::json &, RunContext &context)
{
    const std::int64_t n = table.rows();
    const std::string &method = params.text("method");
    const bool replace = params.flag("replace") && (method == "random" || method == "stratified");
    std::int64_t k = n == 0 ? 0 : amountOf(n, params);
    if (k > n && !replace) {
        context.warn({QT_TRANSLATE_NOOP("core", "Only %1 {row is|rows are} there, fewer than were asked for: all are taken"), {withThousands(n)}});
        k = n;
    }
    RowIndex rows(static_cast<std::size_t>(method == "first" || method == "last" ? k : 0));
    if (method == "first" || method == "last") {
        std::iota(rows.begin(), rows.end(), method == "first" ? 0 : n - k);
    } else if (method == "random") {
        Rng rng(context.seed);
        rows = drawn(n, k, replace, rng);
    } else if (k > 0) {
        MORTISE_TRY(rows, stratified(table, params.text("stratify"), k, replace, context.seed));
    }
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows}"), {withThousands(k), withThousands(n)}};
    return table.withRows(rows);
}

Text sampleSummary(const Table &before, const Table &after, const ParamValues &params, const nlohmann::json &)
{
    return {QT_TRANSLATE_NOOP("core", "Sample: %1, %2 of %3 {row|rows}"), {params.text("method"), withThousands(after.rows()), withThousands(before.rows())}};
}

} // namespace mortise
