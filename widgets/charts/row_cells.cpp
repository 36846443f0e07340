#include "widgets/charts/row_cells.h"

#include "base/parallel_parts.h"
#include "widgets/bridge/rows_where.h"

namespace mortise {

RowCells RowCells::of(const Table &table, int cells)
{
    return {.source = table.source(), .sourceRows = table.sourceRows(), .cellOf = std::vector<std::int32_t>(static_cast<std::size_t>(table.rows()), -1), .cells = cells};
}

PickedRowsPtr RowCells::rowsOf(const std::vector<bool> &wanted, PickRule rule) const
{
    std::vector<char> takes(static_cast<std::size_t>(cells) + 1); // the first: of rows that are drawn nowhere
    std::copy(wanted.begin(), wanted.end(), takes.begin() + 1);
    std::vector<std::uint64_t> bits = rowsWhere(static_cast<std::int64_t>(cellOf.size()), [&](std::size_t i) { return takes[static_cast<std::size_t>(cellOf[i] + 1)]; });
    return PickedRows::ofBits(source, sourceRows, std::move(bits), [&] { return std::move(rule); });
}

std::vector<std::int64_t> RowCells::counted(const PickedRows &picked) const
{
    constexpr std::int64_t kGrain = 1 << 16;
    const auto n = static_cast<std::int64_t>(cellOf.size());
    std::vector<std::int64_t> out = countedInParts<std::int64_t>(n, kGrain, static_cast<std::size_t>(cells) + 1, [&](Chunk c, auto &part) {
        eachPicked(picked, sourceRows.get(), c.begin, c.end, [&](std::size_t i) { ++part[static_cast<std::size_t>(cellOf[i] + 1)]; });
    });
    out.erase(out.begin()); // of rows that are drawn nowhere
    return out;
}

} // namespace mortise
