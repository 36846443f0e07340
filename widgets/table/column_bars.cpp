#include "widgets/table/column_bars.h"

#include "widgets/bridge/rows_where.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 16;

/// The cell as a number on the axis of the bars; NaN where it is in none.
struct Reader {
    explicit Reader(const Table &table, int column) : field(table.field(column)), values(*field.column) {}
    std::int64_t at(std::int64_t row) const { return field.rows ? (*field.rows)[static_cast<std::size_t>(row)] : row; }
    double value(std::int64_t row) const
    {
        const auto i = static_cast<std::size_t>(at(row));
        if (values.type() == ColumnType::Number)
            return std::isfinite(values.numbers()[i]) ? values.numbers()[i] : kMissingNumber;
        return values.times()[i] == kMissingTime ? kMissingNumber : static_cast<double>(values.times()[i]);
    }
    std::int32_t code(std::int64_t row) const { return values.codes()[static_cast<std::size_t>(at(row))]; }

    const Field &field;
    const Column &values;
};

int binOf(const ColumnBars &bars, double value)
{
    const auto n = static_cast<double>(bars.all.size());
    // Halved, so that a span beyond the largest double stays finite.
    const double share = (value / 2 - bars.low / 2) / (bars.high / 2 - bars.low / 2);
    return static_cast<int>(std::clamp(share * n, 0.0, n - 1)); // never below 0: cut off is rounded down
}

/// Counts rows, a chunk each, added at the end. @param go goes through those of a chunk that count.
template <class Go>
std::vector<std::int64_t> counted(const ColumnBars &bars, const Table &table, int column, const Go &go)
{
    const Reader reader(table, column);
    const std::size_t n = bars.all.size();
    std::vector<std::int64_t> parts(static_cast<std::size_t>(chunkCount(table.rows(), kGrain)) * n);
    parallelChunks(table.rows(), kGrain, [&](Chunk chunk) {
        std::int64_t *part = parts.data() + static_cast<std::size_t>(chunk.index) * n;
        if (!bars.barOf.empty())
            go(chunk, [&](std::size_t row) {
                if (const std::int32_t code = reader.code(static_cast<std::int64_t>(row)); code >= 0)
                    ++part[bars.barOf[static_cast<std::size_t>(code)]];
            });
        else
            go(chunk, [&](std::size_t row) {
                if (const double value = reader.value(static_cast<std::int64_t>(row)); !std::isnan(value))
                    ++part[binOf(bars, value)];
            });
    });
    std::vector<std::int64_t> out(n);
    for (std::size_t i = 0; i < parts.size(); ++i)
        out[i % n] += parts[i];
    return out;
}

void setRange(ColumnBars &bars, const Table &table, int column)
{
    struct Part {
        double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
        bool whole = true;
    };
    const Reader reader(table, column);
    std::vector<Part> parts(static_cast<std::size_t>(chunkCount(table.rows(), kGrain)));
    parallelChunks(table.rows(), kGrain, [&](Chunk chunk) {
        Part part;
        for (std::int64_t row = chunk.begin; row < chunk.end; ++row) {
            const double value = reader.value(row);
            if (std::isnan(value))
                continue;
            part.low = std::min(part.low, value);
            part.high = std::max(part.high, value);
            part.whole = part.whole && value == std::floor(value);
        }
        parts[static_cast<std::size_t>(chunk.index)] = part;
    });
    Part all;
    for (const Part &part : parts) {
        all.low = std::min(all.low, part.low);
        all.high = std::max(all.high, part.high);
        all.whole = all.whole && part.whole;
    }
    if (!(all.low <= all.high))
        return; // no value
    bars.low = all.low;
    bars.high = all.high;
    int n = ColumnBars::kBins;
    if (all.whole && all.high - all.low < ColumnBars::kBins) {
        n = static_cast<int>(all.high - all.low) + 1;
        bars.low -= 0.5;
        bars.high += 0.5;
    }
    if (!(bars.high > bars.low)) { // one value so large, or so fine, that half a step is lost or none fits
        n = 1;
        bars.high = std::nextafter(bars.low, std::numeric_limits<double>::infinity());
    }
    bars.all.assign(static_cast<std::size_t>(n), 0);
}

void setLevels(ColumnBars &bars, const Table &table, int column)
{
    const std::size_t levels = table.field(column).column->levels().size();
    // One bar a level first: the counts say which are the largest.
    bars.barOf.resize(levels);
    std::iota(bars.barOf.begin(), bars.barOf.end(), 0);
    const Reader reader(table, column);
    std::vector<std::int64_t> count(levels);
    for (std::int64_t row = 0; row < table.rows(); ++row)
        if (const std::int32_t code = reader.code(row); code >= 0)
            ++count[static_cast<std::size_t>(code)];
    std::vector<std::int32_t> order(bars.barOf);
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return count[static_cast<std::size_t>(a)] > count[static_cast<std::size_t>(b)]; });
    while (!order.empty() && count[static_cast<std::size_t>(order.back())] == 0)
        order.pop_back();
    const std::size_t shown = std::min<std::size_t>(order.size(), ColumnBars::kLevels);
    bars.others = order.size() > shown;
    std::fill(bars.barOf.begin(), bars.barOf.end(), static_cast<std::int32_t>(shown)); // unused levels: never looked up
    bars.all.assign(shown + (bars.others ? 1 : 0), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t bar = std::min(i, shown);
        bars.barOf[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(bar);
        bars.all[bar] += count[static_cast<std::size_t>(order[i])];
    }
}

} // namespace

ColumnBars columnBars(const Table &table, int column)
{
    ColumnBars bars;
    switch (table.field(column).column->type()) {
    case ColumnType::Text: return bars;
    case ColumnType::Category: setLevels(bars, table, column); break;
    case ColumnType::Number:
    case ColumnType::Time:
        setRange(bars, table, column);
        if (!bars.all.empty())
            bars.all = counted(bars, table, column, [](Chunk chunk, const auto &count) {
                for (std::int64_t row = chunk.begin; row < chunk.end; ++row)
                    count(static_cast<std::size_t>(row));
            });
        break;
    }
    bars.missing = table.rows() - std::accumulate(bars.all.begin(), bars.all.end(), std::int64_t{0});
    return bars;
}

void countPicked(ColumnBars &bars, const Table &table, int column, const PickedRowsPtr &picked)
{
    bars.picked.clear();
    if (bars.all.empty() || !picked || picked->source() != table.source())
        return;
    bars.picked = counted(bars, table, column, [&](Chunk chunk, const auto &count) { eachPicked(*picked, table.sourceRows().get(), chunk.begin, chunk.end, count); });
}

} // namespace mortise
