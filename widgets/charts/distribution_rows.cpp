#include "widgets/charts/distribution_picture.h"

#include "base/parallel_parts.h"
#include "widgets/bridge/rows_where.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/density.h"
#include "widgets/charts/pick_rule.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace mortise {
namespace {

constexpr int kCurvePoints = 256;

/// Where each level of a column is drawn: under its own name, else in the last place, that of the others; -1 if it does not occur.
std::vector<std::int32_t> placesOfLevels(const Column &column, const std::vector<std::string> &drawn)
{
    std::vector<std::int32_t> out(column.levels().size(), -1);
    for (const std::int32_t code : column.codes())
        if (code >= 0)
            out[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(drawn.size()) - 1;
    std::map<std::string_view, std::int32_t> own;
    for (std::size_t i = 0; i < drawn.size(); ++i)
        own.emplace(drawn[i], static_cast<std::int32_t>(i));
    for (std::size_t code = 0; code < out.size(); ++code)
        if (const auto found = own.find(column.levels()[code]); found != own.end() && out[code] >= 0)
            out[code] = found->second;
    return out;
}

std::vector<std::vector<std::string>> levelsIn(const Column &column, const std::vector<std::int32_t> &placeOf, std::size_t places)
{
    std::vector<std::vector<std::string>> out(places);
    for (std::size_t code = 0; code < placeOf.size(); ++code)
        if (placeOf[code] >= 0)
            out[static_cast<std::size_t>(placeOf[code])].push_back(column.levels()[code]);
    return out;
}

} // namespace

std::shared_ptr<const DistributionRows> DistributionRows::of(const Table &table, int column, int split, Distribution drawn)
{
    auto out = std::make_shared<DistributionRows>();
    out->table = table;
    out->column = column;
    out->split = split;
    out->drawn = std::move(drawn);
    const Distribution &d = out->drawn;
    const std::size_t places = out->places();
    out->cells = RowCells::of(table, static_cast<int>(d.series.size() * places));
    if (places == 0)
        return out;
    const ColumnPtr values = table.dense(column), by = split >= 0 ? table.dense(split) : nullptr;
    std::vector<std::int32_t> placeOf, seriesOf;
    if (by) {
        seriesOf = placesOfLevels(*by, d.series);
        out->levelsOfSeries = levelsIn(*by, seriesOf, d.series.size());
    }
    std::vector<double> numbers;
    std::optional<BinFinder> binOf;
    if (d.edges.empty()) {
        placeOf = placesOfLevels(*values, d.levels);
        out->levelsOfPlace = levelsIn(*values, placeOf, places);
    } else {
        numbers = placesOf(table, column);
        binOf.emplace(d.edges);
    }
    parallelChunks(table.rows(), 1 << 16, [&](Chunk c) {
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i) {
            std::int64_t place = -1, series = 0;
            if (!d.edges.empty()) {
                if (!std::isnan(numbers[i]))
                    place = (*binOf)(numbers[i]);
            } else if (const std::int32_t code = values->codes()[i]; code >= 0) {
                place = placeOf[static_cast<std::size_t>(code)];
            }
            if (by)
                series = by->codes()[i] < 0 ? -1 : seriesOf[static_cast<std::size_t>(by->codes()[i])];
            if (place >= 0 && series >= 0)
                out->cells.cellOf[i] = static_cast<std::int32_t>(series * static_cast<std::int64_t>(places) + place);
        }
    });
    return out;
}

Condition DistributionRows::conditionOf(const std::vector<bool> &wanted) const
{
    // Places with the same series wanted go together: one stretch or list, and one list of series.
    std::map<std::vector<bool>, std::vector<std::size_t>> placesOfSeries;
    const std::size_t n = places(), k = drawn.series.size();
    for (std::size_t place = 0; place < n; ++place) {
        std::vector<bool> series(k), there(k);
        for (std::size_t s = 0; s < k; ++s) {
            there[s] = drawn.counts[s][place] > 0;
            series[s] = wanted[s * n + place];
        }
        if (series == there && std::find(there.begin(), there.end(), true) != there.end())
            series.assign(k, true); // what is not there needs no leaving out
        if (std::find(series.begin(), series.end(), true) != series.end())
            placesOfSeries[series].push_back(place);
    }
    const auto empty = [&](std::size_t from, std::size_t to) { // a gap that holds no row need not be left out
        return std::all_of(drawn.counts.begin(), drawn.counts.end(), [&](const auto &counts) { return std::all_of(counts.begin() + static_cast<std::ptrdiff_t>(from), counts.begin() + static_cast<std::ptrdiff_t>(to), [](std::int64_t count) { return count == 0; }); });
    };
    std::vector<Condition> either;
    for (const auto &[series, places] : placesOfSeries) {
        std::vector<Condition> where;
        const Field &field = table.field(column);
        if (!drawn.edges.empty()) {
            for (std::size_t i = 0; i < places.size();) {
                std::size_t end = i + 1;
                while (end < places.size() && empty(places[end - 1] + 1, places[end]))
                    ++end;
                where.push_back(rangeCondition(field, {drawn.edges[places[i]], drawn.edges[places[end - 1] + 1], places[end - 1] + 1 == n}));
                i = end;
            }
        } else {
            std::vector<std::string> levels;
            for (const std::size_t place : places)
                levels.insert(levels.end(), levelsOfPlace[place].begin(), levelsOfPlace[place].end());
            where.push_back(levelsCondition(field, levels));
        }
        std::vector<Condition> both{anyOf(std::move(where))};
        if (split >= 0 && std::find(series.begin(), series.end(), false) != series.end()) {
            std::vector<std::string> levels;
            for (std::size_t s = 0; s < k; ++s)
                if (series[s])
                    levels.insert(levels.end(), levelsOfSeries[s].begin(), levelsOfSeries[s].end());
            both.push_back(levelsCondition(table.field(split), levels));
        } else if (split >= 0 && drawn.missingSplit > 0) {
            both.push_back(levelsCondition(table.field(split), table.field(split).column->levels())); // rows without a level are in no bar
        }
        either.push_back(allOf(std::move(both)));
    }
    return anyOf(std::move(either));
}

std::vector<std::vector<double>> curvesOf(const DistributionRows &rows, double low, double high, const PickedRows *picked)
{
    constexpr std::int64_t kGrain = 1 << 18;
    using BySeries = std::vector<std::vector<double>>;
    const std::size_t k = rows.drawn.series.size();
    const std::vector<double> numbers = placesOf(rows.table, rows.column);
    const auto places = static_cast<std::int32_t>(std::max<std::size_t>(1, rows.places()));
    const auto n = static_cast<std::int64_t>(numbers.size());
    const std::vector<BySeries> parts = partsOf(n, kGrain, [&](Chunk c) {
        BySeries part(k);
        const auto add = [&](std::size_t row) {
            if (const std::int32_t cell = rows.cells.cellOf[row]; cell >= 0)
                part[static_cast<std::size_t>(cell / places)].push_back(numbers[row]);
        };
        if (picked)
            eachPicked(*picked, rows.cells.sourceRows.get(), c.begin, c.end, add);
        else
            for (std::int64_t row = c.begin; row < c.end; ++row)
                add(static_cast<std::size_t>(row));
        return part;
    });
    BySeries out;
    for (std::size_t s = 0; s < k; ++s) {
        std::vector<double> values;
        for (const BySeries &part : parts)
            values.insert(values.end(), part[s].begin(), part[s].end());
        out.push_back(kernelDensity(values, low, high, kCurvePoints));
        const double share = picked && rows.drawn.rowsOfSeries[s] > 0 ? static_cast<double>(values.size()) / static_cast<double>(rows.drawn.rowsOfSeries[s]) : 1.0;
        for (double &v : out.back())
            v *= share;
    }
    return out;
}

} // namespace mortise
