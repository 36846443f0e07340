// Loops over the rows of a table that hold no branch a row, because which rows are picked is often as good as random: rows become a
// pick, and the picked ones are gone through.
//
//   PickedRows::ofBits(source, sourceRows, rowsWhere(n, [&](std::size_t row) { return x[row] >= low; }), rule);
//   eachPicked(*picked, table.sourceRows().get(), chunk.begin, chunk.end, [&](std::size_t row) { ++count[cellOf[row]]; });
#pragma once

#include "base/parallel.h"
#include "widgets/bridge/linked_rows.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace mortise {

/// Any thread; in parallel, chunks share no word. @param holds of a row 0..n-1; called from several threads, best without branches.
template <class Holds>
std::vector<std::uint64_t> rowsWhere(std::int64_t n, const Holds &holds)
{
    constexpr std::int64_t kGrain = 1 << 16;
    std::vector<std::uint64_t> out(static_cast<std::size_t>((n + 63) / 64));
    parallelChunks(n, kGrain, [&](Chunk c) {
        for (std::int64_t from = c.begin; from < c.end; from += 64) {
            std::uint64_t word = 0;
            const std::int64_t count = std::min<std::int64_t>(64, c.end - from);
            for (std::int64_t bit = 0; bit < count; ++bit)
                word |= static_cast<std::uint64_t>(static_cast<bool>(holds(static_cast<std::size_t>(from + bit)))) << bit;
            out[static_cast<std::size_t>(from / 64)] = word;
        }
    });
    return out;
}

/// Calls `each` for every row in begin..end that is picked, ascending. @param sourceRows of each row; null: row i is row i.
template <class Each>
void eachPicked(const PickedRows &picked, const RowIndex *sourceRows, std::int64_t begin, std::int64_t end, const Each &each)
{
    for (std::int64_t from = begin; from < end;) {
        const std::int64_t first = from / 64 * 64, next = std::min(end, first + 64);
        std::uint64_t word = 0;
        if (!sourceRows) {
            word = picked.bits(static_cast<std::size_t>(first) / 64) & ~std::uint64_t{0} << (from - first);
            word &= ~std::uint64_t{0} >> (first + 64 - next);
        } else {
            for (std::int64_t row = from; row < next; ++row)
                word |= static_cast<std::uint64_t>(picked.contains((*sourceRows)[static_cast<std::size_t>(row)])) << (row - first);
        }
        for (; word != 0; word &= word - 1)
            each(static_cast<std::size_t>(first + std::countr_zero(word)));
        from = next;
    }
}

} // namespace mortise
