#include "io/describe.h"

#include "base/parallel.h"
#include "io/csv_levels.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>

namespace mortise {
namespace {

/// How many different 64-bit keys there are. Keys are dealt into 256 parts by their hash; each part fits the cache, and is counted
/// with a small open-addressing table.
template <class Key>
std::int64_t countDistinct(std::span<const std::uint64_t> values, const Key &keep)
{
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15u;
    constexpr std::size_t kFew = 4096;
    // Most columns have few values: one small table says so, or gives up.
    {
        std::vector<std::uint64_t> table(kFew * 4, 0);
        bool zero = false;
        std::size_t used = 0;
        for (const std::uint64_t value : values) {
            if (!keep(value))
                continue;
            if (value == 0) {
                zero = true;
                continue;
            }
            std::size_t i = (value ^ value >> 32) * kOdd >> 50;
            while (table[i] != 0 && table[i] != value)
                i = (i + 1) & (table.size() - 1);
            if (table[i] == 0) {
                table[i] = value;
                if (++used > kFew)
                    break;
            }
        }
        if (used <= kFew)
            return static_cast<std::int64_t>(used) + zero;
    }
    const auto hash = [](std::uint64_t value) { return (value ^ value >> 32) * kOdd; };
    std::vector<std::size_t> begin(257, 0);
    for (const std::uint64_t value : values)
        if (keep(value))
            ++begin[(hash(value) >> 56) + 1];
    std::size_t largest = 0;
    for (std::size_t p = 0; p < 256; ++p) {
        largest = std::max(largest, begin[p + 1]);
        begin[p + 1] += begin[p];
    }
    std::vector<std::uint64_t> dealt(begin[256]);
    std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
    for (const std::uint64_t value : values)
        if (keep(value))
            dealt[next[hash(value) >> 56]++] = value;
    std::vector<std::uint64_t> table(std::bit_ceil(largest * 2 + 2));
    std::int64_t distinct = 0;
    for (std::size_t p = 0; p < 256; ++p) {
        const std::size_t n = begin[p + 1] - begin[p];
        if (n == 0)
            continue;
        const std::size_t size = std::bit_ceil(n * 2 + 2);
        const int shift = 64 - std::countr_zero(size);
        std::fill_n(table.begin(), size, 0);
        bool zero = false;
        for (std::size_t j = begin[p]; j < begin[p + 1]; ++j) {
            const std::uint64_t value = dealt[j];
            if (value == 0) {
                zero = true;
                continue;
            }
            std::size_t i = (hash(value) << 8) >> shift;
            while (table[i] != 0 && table[i] != value)
                i = (i + 1) & (size - 1);
            distinct += table[i] == 0;
            table[i] = value;
        }
        distinct += zero;
    }
    return distinct;
}

void describeNumbers(std::span<const double> values, ColumnSummary &summary)
{
    double low = INFINITY, high = -INFINITY;
    std::int64_t count = 0;
    // Chunks, so that rounding does not grow with the length.
    double sum = 0;
    constexpr std::size_t kChunk = 4096;
    for (std::size_t begin = 0; begin < values.size(); begin += kChunk) {
        double part = 0;
        for (const double v : values.subspan(begin, std::min(kChunk, values.size() - begin))) {
            const bool there = !std::isnan(v);
            count += there;
            part += there ? v : 0.0;
            low = v < low ? v : low;
            high = v > high ? v : high;
        }
        sum += part;
    }
    summary.missing = static_cast<std::int64_t>(values.size()) - count;
    // The order of bits tells -0 from 0; as values they are one.
    const std::span<const std::uint64_t> bits(reinterpret_cast<const std::uint64_t *>(values.data()), values.size());
    const bool negativeZero =
        std::any_of(values.begin(), values.end(), [](double v) { return v == 0 && std::signbit(v); });
    constexpr std::uint64_t kInfinity = 0x7FF0000000000000u, kSign = 0x8000000000000000u;
    summary.distinct = countDistinct(bits, [](std::uint64_t b) { return (b & ~kSign) <= kInfinity && b != kSign; });
    if (negativeZero && std::none_of(bits.begin(), bits.end(), [](std::uint64_t b) { return b == 0; }))
        ++summary.distinct;
    if (count == 0)
        return;
    summary.min = low;
    summary.max = high;
    summary.mean = std::isnan(sum) || std::isinf(sum) ? 0 : sum / static_cast<double>(count);
    if (std::isnan(sum) || std::isinf(sum)) { // too large a sum, or infinite cells
        double mean = 0;
        for (const double v : values)
            if (!std::isnan(v))
                mean += v / static_cast<double>(count);
        if (std::isnan(mean)) // both infinities
            summary.mean.reset();
        else
            summary.mean = mean;
    }
}

void describeTimes(std::span<const std::int64_t> values, ColumnSummary &summary)
{
    std::int64_t low = INT64_MAX, high = INT64_MIN, count = 0;
    __int128 sum = 0;
    for (const std::int64_t t : values) {
        if (t == kMissingTime)
            continue;
        ++count;
        low = std::min(low, t);
        high = std::max(high, t);
        sum += t;
    }
    summary.missing = static_cast<std::int64_t>(values.size()) - count;
    const std::span<const std::uint64_t> bits(reinterpret_cast<const std::uint64_t *>(values.data()), values.size());
    summary.distinct =
        countDistinct(bits, [](std::uint64_t b) { return b != static_cast<std::uint64_t>(kMissingTime); });
    if (count == 0)
        return;
    summary.minTime = low;
    summary.maxTime = high;
    summary.meanTime = static_cast<std::int64_t>(sum / count);
}

void keepMostFrequent(std::vector<LevelCount> &levels)
{
    const auto more = [](const LevelCount &a, const LevelCount &b) {
        return a.count != b.count ? a.count > b.count : naturalLess(a.value, b.value);
    };
    const std::size_t n = std::min(levels.size(), kMostLevels);
    std::partial_sort(levels.begin(), levels.begin() + static_cast<std::ptrdiff_t>(n), levels.end(), more);
    levels.resize(n);
}

void describeLevels(const Column &column, ColumnSummary &summary)
{
    std::vector<std::int64_t> counts(column.levels().size() + 1);
    for (const std::int32_t code : column.codes())
        ++counts[static_cast<std::size_t>(code + 1)];
    summary.missing = counts[0];
    for (std::size_t i = 0; i < column.levels().size(); ++i)
        if (counts[i + 1] > 0)
            summary.levels.push_back({column.levels()[i], counts[i + 1]});
    summary.distinct = static_cast<std::int64_t>(summary.levels.size());
    keepMostFrequent(summary.levels);
}

/// Rows sorted by the hash of their text; equal texts stand together but for collisions, which are sorted by the text.
void describeTexts(const Column &column, ColumnSummary &summary)
{
    struct Key {
        std::uint64_t hash;
        std::int64_t row;
    };
    std::vector<Key> keys;
    keys.reserve(static_cast<std::size_t>(column.size()));
    for (std::int64_t row = 0; row < column.size(); ++row)
        if (const std::string_view text = column.textAt(row); !text.empty())
            keys.push_back({XXH3_64bits(text.data(), text.size()), row});
    summary.missing = column.size() - static_cast<std::int64_t>(keys.size());
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        if (a.hash != b.hash)
            return a.hash < b.hash;
        const int order = column.textAt(a.row).compare(column.textAt(b.row));
        return order != 0 ? order < 0 : a.row < b.row;
    });
    struct Run {
        std::int64_t row, count;
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const bool again =
            i > 0 && keys[i].hash == keys[i - 1].hash && column.textAt(keys[i].row) == column.textAt(keys[i - 1].row);
        if (again)
            ++runs.back().count;
        else
            runs.push_back({keys[i].row, 1});
    }
    summary.distinct = static_cast<std::int64_t>(runs.size());
    const auto more = [&](const Run &a, const Run &b) {
        return a.count != b.count ? a.count > b.count : naturalLess(column.textAt(a.row), column.textAt(b.row));
    };
    const std::size_t n = std::min(runs.size(), kMostLevels);
    std::partial_sort(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(n), runs.end(), more);
    for (std::size_t i = 0; i < n; ++i)
        summary.levels.push_back({std::string(column.textAt(runs[i].row)), runs[i].count});
}

} // namespace

ColumnSummary describeColumn(const Table &table, int place)
{
    const Field &field = table.field(place);
    ColumnSummary summary;
    summary.name = field.name;
    summary.type = field.column->type();
    summary.role = field.role;
    const ColumnPtr column = table.dense(place);
    switch (summary.type) {
    case ColumnType::Number:
        describeNumbers(column->numbers(), summary);
        break;
    case ColumnType::Time:
        describeTimes(column->times(), summary);
        break;
    case ColumnType::Category:
        describeLevels(*column, summary);
        break;
    case ColumnType::Text:
        describeTexts(*column, summary);
        break;
    }
    return summary;
}

std::vector<ColumnSummary> describe(const Table &table)
{
    std::vector<ColumnSummary> summaries(static_cast<std::size_t>(table.columns()));
    parallelItems(table.columns(), [&](std::int64_t c) {
        summaries[static_cast<std::size_t>(c)] = describeColumn(table, static_cast<int>(c));
    });
    return summaries;
}

} // namespace mortise
