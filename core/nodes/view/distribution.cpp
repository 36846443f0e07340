#include "nodes/view/distribution.h"

#include "base/parallel_parts.h"
#include "numeric/order_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 16;
constexpr double kFewestBins = 5, kMostAutomatic = 80, kMostWhole = 40;

/// The width nearest to it, by ratio, that people count in.
double roundedWidth(double width)
{
    const double power = std::pow(10.0, std::floor(std::log10(width)));
    double nearest = power;
    for (const double step : {2.0, 2.5, 5.0, 10.0})
        if (const double candidate = step * power; candidate / width < width / nearest)
            nearest = candidate;
    return nearest;
}

std::vector<double> equalEdges(double least, double greatest, std::int64_t bins)
{
    std::vector<double> edges;
    for (std::int64_t i = 0; i <= bins; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(bins);
        edges.push_back(least * (1 - share) + greatest * share);
    }
    edges.front() = least;
    edges.back() = greatest;
    return edges;
}

/// A time's missing value as NaN.
std::vector<double> numbersOf(std::span<const std::int64_t> times)
{
    std::vector<double> out(times.size());
    std::transform(times.begin(), times.end(), out.begin(), [](std::int64_t t) { return t == kMissingTime ? kMissingNumber : static_cast<double>(t); });
    return out;
}

struct Seen {
    std::int64_t finite = 0, missing = 0, infinite = 0;
    double least = std::numeric_limits<double>::infinity(), greatest = -least;
    bool whole = true;

    void add(const Seen &other)
    {
        finite += other.finite;
        missing += other.missing;
        infinite += other.infinite;
        least = std::min(least, other.least);
        greatest = std::max(greatest, other.greatest);
        whole = whole && other.whole;
    }
};

Seen seenIn(std::span<const double> values)
{
    const auto n = static_cast<std::int64_t>(values.size());
    const std::vector<Seen> parts = partsOf(n, kGrain, [&](Chunk c) {
        Seen part;
        for (const double v : values.subspan(static_cast<std::size_t>(c.begin), static_cast<std::size_t>(c.end - c.begin))) {
            if (!std::isfinite(v)) {
                ++(std::isnan(v) ? part.missing : part.infinite);
                continue;
            }
            ++part.finite;
            part.least = std::min(part.least, v);
            part.greatest = std::max(part.greatest, v);
            part.whole = part.whole && v == std::floor(v);
        }
        return part;
    });
    Seen out;
    for (const Seen &part : parts)
        out.add(part);
    return out;
}

/// Series of each row (-1 for none) and their names.
struct Series {
    std::vector<std::string> names{std::string()};
    std::vector<std::int32_t> ofRow; // empty: every row is in the only one
    std::int32_t at(std::size_t row) const { return ofRow.empty() ? 0 : ofRow[row]; }
};

Series seriesOf(const Column &split)
{
    std::vector<std::int64_t> counts(split.levels().size());
    for (const std::int32_t code : split.codes())
        if (code >= 0)
            ++counts[static_cast<std::size_t>(code)];
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    const auto occurring = static_cast<std::size_t>(std::count_if(counts.begin(), counts.end(), [](std::int64_t c) { return c > 0; }));
    const std::size_t own = occurring > kMostSplits ? kMostSplits - 1 : occurring;
    order.resize(own);
    std::sort(order.begin(), order.end());
    Series out;
    out.names.clear();
    std::vector<std::int32_t> seriesOfCode(counts.size(), static_cast<std::int32_t>(own));
    for (const std::size_t code : order) {
        seriesOfCode[code] = static_cast<std::int32_t>(out.names.size());
        out.names.push_back(split.levels()[code]);
    }
    if (occurring > own)
        out.names.emplace_back("other levels");
    for (const std::int32_t code : split.codes())
        out.ofRow.push_back(code < 0 ? -1 : seriesOfCode[static_cast<std::size_t>(code)]);
    return out;
}

/// Counts rows by series and place; place(row) < 0 counts nowhere.
template <class Place>
void countRows(Distribution &out, const Series &series, std::int64_t rows, std::size_t places, const Place &place)
{
    const std::size_t k = series.names.size();
    // After the places of all series those that have none.
    const std::vector<std::int64_t> counted = countedInParts<std::int64_t>(rows, kGrain, k * places + 1, [&](Chunk c, auto &part) {
        for (auto row = static_cast<std::size_t>(c.begin); row < static_cast<std::size_t>(c.end); ++row) {
            const std::int64_t p = place(row);
            if (p < 0)
                continue;
            const std::int32_t s = series.at(row);
            ++part[s >= 0 ? static_cast<std::size_t>(s) * places + static_cast<std::size_t>(p) : k * places];
        }
    });
    for (std::size_t s = 0; s < k; ++s)
        out.counts.emplace_back(counted.begin() + static_cast<std::ptrdiff_t>(s * places), counted.begin() + static_cast<std::ptrdiff_t>((s + 1) * places));
    out.missingSplit = counted.back();
    for (const std::vector<std::int64_t> &counts : out.counts)
        out.rowsOfSeries.push_back(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
}

void countLevels(Distribution &out, const Column &column, const Series &series)
{
    std::vector<std::int64_t> placeOf(column.levels().size(), -1);
    for (const std::int32_t code : column.codes())
        if (code < 0)
            ++out.missing;
        else
            placeOf[static_cast<std::size_t>(code)] = 0;
    for (std::size_t i = 0; i < placeOf.size(); ++i)
        if (placeOf[i] == 0) {
            placeOf[i] = static_cast<std::int64_t>(out.levels.size());
            out.levels.push_back(column.levels()[i]);
        }
    const auto codes = column.codes();
    countRows(out, series, column.size(), out.levels.size(), [&](std::size_t row) { return codes[row] < 0 ? -1 : placeOf[static_cast<std::size_t>(codes[row])]; });
}

std::vector<double> edgesFor(std::span<const double> values, const Seen &seen, std::optional<std::int64_t> bins)
{
    if (seen.finite == 0)
        return {};
    const double least = seen.least, greatest = seen.greatest, span = greatest - least;
    if (least == greatest) {
        const double half = std::abs(least) < 1e15 ? 0.5 : std::abs(least) * 1e-9;
        return {least - half, least + half};
    }
    if (bins)
        return equalEdges(least, greatest, *bins);
    if (!std::isfinite(span) || span < std::abs(greatest) * 1e-12)
        return equalEdges(least, greatest, 20); // as far apart, or as close, as doubles get
    if (seen.whole && span <= kMostWhole) {
        std::vector<double> edges;
        for (double edge = least - 0.5; edge < greatest + 1; edge += 1)
            edges.push_back(edge);
        return edges;
    }
    const auto last = static_cast<double>(seen.finite - 1);
    const std::vector<double> quartiles = orderStatistics(values, std::array{static_cast<std::int64_t>(0.25 * last), static_cast<std::int64_t>(0.75 * last)});
    double width = 2 * (quartiles[1] - quartiles[0]) / std::cbrt(static_cast<double>(seen.finite));
    width = std::clamp(width, span / kMostAutomatic, span / kFewestBins);
    width = roundedWidth(width);
    if (width > span / kFewestBins)
        width /= 2;
    if (seen.whole)
        width = std::max(1.0, std::floor(width));
    const double perUnit = width < 1 ? std::round(1 / width) : 0.0; // 3 / 10 is 0.3, 3 * 0.1 is not
    std::vector<double> edges;
    for (double i = std::floor(least / width);; ++i) {
        edges.push_back(perUnit > 0 && perUnit < 1e15 ? i / perUnit : i * width);
        if (edges.back() >= greatest && edges.size() > 1)
            return edges;
    }
}

void countBins(Distribution &out, const Column &column, const Series &series, std::optional<std::int64_t> bins)
{
    const std::vector<double> times = column.type() == ColumnType::Time ? numbersOf(column.times()) : std::vector<double>();
    const std::span<const double> values = column.type() == ColumnType::Time ? std::span<const double>(times) : column.numbers();
    const Seen seen = seenIn(values);
    out.missing = seen.missing;
    out.infinite = seen.infinite;
    out.edges = edgesFor(values, seen, bins);
    if (out.edges.empty()) {
        countRows(out, series, 0, 0, [](std::size_t) { return std::int64_t{-1}; });
        return;
    }
    const BinFinder binOf(out.edges);
    countRows(out, series, column.size(), out.edges.size() - 1, [&](std::size_t row) { return std::isfinite(values[row]) ? binOf(values[row]) : std::int64_t{-1}; });
}

} // namespace

std::vector<double> binEdges(std::span<const double> values, std::optional<std::int64_t> bins)
{
    return edgesFor(values, seenIn(values), bins);
}

Expected<Distribution> distributionOf(const Table &table, int column, int split, std::optional<std::int64_t> bins)
{
    Distribution out;
    const ColumnPtr values = table.dense(column);
    out.column = table.field(column).name;
    out.type = values->type();
    if (out.type == ColumnType::Text)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is free text: choose a column of numbers, times or categories"), {out.column}});
    Series series;
    if (split >= 0) {
        out.split = table.field(split).name;
        const ColumnPtr by = table.dense(split);
        if (by->type() != ColumnType::Category)
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is no category: split by a column of categories"), {out.split}});
        series = seriesOf(*by);
    }
    out.series = series.names;
    if (out.type == ColumnType::Category)
        countLevels(out, *values, series);
    else
        countBins(out, *values, series, bins);
    return out;
}

nlohmann::json toJson(const Distribution &d)
{
    nlohmann::json series = nlohmann::json::array();
    for (std::size_t s = 0; s < d.counts.size(); ++s)
        series.push_back({{"name", d.split.empty() ? nlohmann::json() : nlohmann::json(d.series[s])}, {"rows", d.rowsOfSeries[s]}, {"counts", d.counts[s]}});
    nlohmann::json out{{"column", d.column},
                       {"split", d.split.empty() ? nlohmann::json() : nlohmann::json(d.split)},
                       {"type", typeName(d.type)},
                       {"missing", d.missing},
                       {"infinite", d.infinite},
                       {"missing_split", d.missingSplit},
                       {"series", std::move(series)}};
    if (d.type == ColumnType::Category) {
        out["levels"] = d.levels;
        return out;
    }
    out["edges"] = nlohmann::json::array();
    for (const double edge : d.edges)
        out["edges"].push_back(d.type == ColumnType::Time ? nlohmann::json(formatIso(static_cast<std::int64_t>(edge))) : nlohmann::json(edge));
    return out;
}

} // namespace mortise
