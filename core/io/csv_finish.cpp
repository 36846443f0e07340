#include "io/csv_finish.h"

#include "base/parallel.h"
#include "io/csv_levels.h"
#include "io/encoding.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 17;

std::string_view bytesOf(const Buffer &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// How often each code stands there; the last place counts cells without one.
std::vector<std::int64_t> countCodes(std::span<const std::int32_t> codes, std::size_t levels)
{
    const auto n = static_cast<std::int64_t>(codes.size());
    std::vector<std::vector<std::int64_t>> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk chunk) {
        auto &part = parts[static_cast<std::size_t>(chunk.index)];
        part.resize(levels + 1);
        for (const std::int32_t code :
             codes.subspan(static_cast<std::size_t>(chunk.begin), static_cast<std::size_t>(chunk.end - chunk.begin)))
            ++part[code < 0 ? levels : static_cast<std::size_t>(code)];
    });
    std::vector<std::int64_t> counts(levels + 1);
    for (const auto &part : parts)
        std::transform(part.begin(), part.end(), counts.begin(), counts.begin(), std::plus<>());
    return counts;
}

std::int64_t countMissing(std::span<const std::int32_t> codes)
{
    std::int64_t n = 0;
    for (const std::int32_t code : codes)
        n += code < 0;
    return n;
}

void renumber(std::span<std::int32_t> codes, const std::vector<std::int32_t> &newCode)
{
    parallelChunks(static_cast<std::int64_t>(codes.size()), kGrain, [&](Chunk chunk) {
        for (auto i = static_cast<std::size_t>(chunk.begin); i < static_cast<std::size_t>(chunk.end); ++i)
            if (codes[i] >= 0)
                codes[i] = newCode[static_cast<std::size_t>(codes[i])];
    });
}

ColumnPtr textOf(std::span<const std::int32_t> codes, const std::vector<std::string> &levels)
{
    Buffer offsets = Buffer::allocate((codes.size() + 1) * sizeof(std::int64_t));
    const auto at = offsets.mutableAs<std::int64_t>();
    for (std::size_t i = 0; i < codes.size(); ++i)
        at[i + 1] =
            at[i] + (codes[i] < 0 ? 0 : static_cast<std::int64_t>(levels[static_cast<std::size_t>(codes[i])].size()));
    Buffer bytes = Buffer::allocate(static_cast<std::size_t>(at.back()));
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] >= 0) {
            const std::string &level = levels[static_cast<std::size_t>(codes[i])];
            level.copy(reinterpret_cast<char *>(bytes.mutableData()) + at[i], level.size());
        }
    return Column::text(std::move(offsets), std::move(bytes));
}

FinishedColumn finishLevels(CsvColumn &column, std::int64_t rows, const MissingCodes &missing, bool keepKind)
{
    FinishedColumn out;
    Buffer store = column.store.slice(0, static_cast<std::size_t>(rows) * sizeof(std::int32_t));
    const std::span<std::int32_t> codes(reinterpret_cast<std::int32_t *>(column.data), static_cast<std::size_t>(rows));
    const std::vector<std::string_view> met = column.levels.levels();
    const bool plus = std::find(met.begin(), met.end(), "+") != met.end();
    const bool anyCode =
        std::any_of(met.begin(), met.end(), [&](std::string_view level) { return missing.find(level) >= 0; });
    const std::vector<std::int64_t> counts = anyCode ? countCodes(codes, met.size()) : std::vector<std::int64_t>();

    std::vector<std::string> names(met.size());
    std::vector<std::int32_t> order; // of the levels that stay
    std::int64_t coded = 0;          // cells with a missing code
    for (std::size_t i = 0; i < met.size(); ++i) {
        const int code = missing.find(met[i]);
        const bool sign = met[i] == "-" && plus && !isText(static_cast<std::int64_t>(met.size()), rows);
        if (code >= 0 && !sign) {
            if (out.missing.size() <= static_cast<std::size_t>(code))
                out.missing.resize(static_cast<std::size_t>(code) + 1);
            out.missing[static_cast<std::size_t>(code)] += counts[i];
            coded += counts[i];
            continue;
        }
        names[i] = isValidUtf8(met[i]) ? std::string(met[i]) : repairedUtf8(met[i], out.replaced);
        order.push_back(static_cast<std::int32_t>(i));
    }
    const auto name = [&](std::int32_t i) -> const std::string & { return names[static_cast<std::size_t>(i)]; };
    std::sort(order.begin(), order.end(),
              [&](std::int32_t a, std::int32_t b) { return naturalLess(name(a), name(b)); });

    std::vector<std::int32_t> newCode(met.size(), kMissingCode);
    std::vector<std::string> levels;
    for (const std::int32_t i : order) {
        if (levels.empty() || levels.back() != name(i)) // equal once repaired
            levels.push_back(name(i));
        newCode[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(levels.size() - 1);
    }
    bool same = true;
    for (std::size_t i = 0; i < newCode.size(); ++i)
        same &= newCode[i] == static_cast<std::int32_t>(i);
    const std::int64_t values = rows - countMissing(codes) - coded;
    if (!same)
        renumber(codes, newCode);
    if (!keepKind && isText(static_cast<std::int64_t>(levels.size()), values))
        out.column = textOf(codes, levels);
    else
        out.column =
            Column::category(std::move(store), std::make_shared<const std::vector<std::string>>(std::move(levels)));
    return out;
}

/// A category of a text column that has few different values after all; null otherwise. Gives up as soon as there are too many.
ColumnPtr asCategory(const Column &text)
{
    const std::int64_t rows = text.size();
    const auto offsets = text.offsets();
    std::int64_t values = 0;
    for (std::int64_t i = 0; i < rows; ++i)
        values += offsets[static_cast<std::size_t>(i) + 1] > offsets[static_cast<std::size_t>(i)];
    std::unordered_map<std::string_view, std::int32_t> seen;
    std::vector<std::int32_t> codes(static_cast<std::size_t>(rows), kMissingCode);
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::string_view value = text.textAt(i);
        if (value.empty())
            continue;
        codes[static_cast<std::size_t>(i)] =
            seen.try_emplace(value, static_cast<std::int32_t>(seen.size())).first->second;
        if (isText(static_cast<std::int64_t>(seen.size()), values))
            return nullptr;
    }
    std::vector<std::string_view> order;
    order.reserve(seen.size());
    for (const auto &[value, code] : seen)
        order.push_back(value);
    std::sort(order.begin(), order.end(), naturalLess);
    std::vector<std::int32_t> newCode(seen.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        newCode[static_cast<std::size_t>(seen.at(order[i]))] = static_cast<std::int32_t>(i);
    renumber(codes, newCode);
    return Column::category(codes, {order.begin(), order.end()});
}

ColumnPtr repairedText(const Column &text, std::int64_t &replaced)
{
    std::vector<std::string> values;
    for (std::int64_t i = 0; i < text.size(); ++i)
        values.push_back(repairedUtf8(text.textAt(i), replaced));
    return Column::text(values);
}

FinishedColumn finishText(CsvColumn &column, std::int64_t rows, bool keepKind)
{
    FinishedColumn out;
    const auto n = static_cast<std::size_t>(rows) + 1;
    Buffer offsets = column.store.slice(0, n * sizeof(std::int64_t));
    const std::span<std::int64_t> at(reinterpret_cast<std::int64_t *>(column.data), n);
    at[0] = 0;
    std::partial_sum(at.begin(), at.end(), at.begin()); // lengths until now
    out.column = Column::text(std::move(offsets), joinPieces(column.text));
    // Joined cells are checked at once: were a character cut between two cells, the file would have a separator within it.
    const std::string_view bytes = bytesOf(out.column->bytes());
    std::atomic<bool> valid{true};
    parallelChunks(rows, kGrain, [&](Chunk chunk) {
        const auto begin = static_cast<std::size_t>(at[static_cast<std::size_t>(chunk.begin)]);
        const auto end = static_cast<std::size_t>(at[static_cast<std::size_t>(chunk.end)]);
        if (!isValidUtf8(bytes.substr(begin, end - begin)))
            valid = false;
    });
    if (!valid)
        out.column = repairedText(*out.column, out.replaced);
    if (!keepKind)
        if (ColumnPtr category = asCategory(*out.column))
            out.column = std::move(category);
    return out;
}

} // namespace

FinishedColumn finishColumn(CsvColumn &column, std::int64_t rows, const MissingCodes &missing, bool keepKind)
{
    FinishedColumn out;
    if (column.kind == CellKind::Category) {
        out = finishLevels(column, rows, missing, keepKind);
    } else if (column.kind == CellKind::Text) {
        out = finishText(column, rows, keepKind);
        out.missing = column.notes.missing;
    } else {
        Buffer values = column.store.slice(0, static_cast<std::size_t>(rows) * 8);
        out.column = isNumberKind(column.kind) ? Column::number(std::move(values))
                                               : Column::time(std::move(values), column.notes.time.timeOfDay);
        out.missing = column.notes.missing;
    }
    column.store = {};
    column.levels.reset();
    out.column->hash(); // here, where columns are worked on in parallel
    return out;
}

} // namespace mortise
