#include "widgets/charts/row_cells.h"

#include "base/parallel.h"

namespace mortise {

RowCells RowCells::of(const Table &table, int cells)
{
    return {.source = table.source(), .sourceRows = table.sourceRows(), .cellOf = std::vector<std::int32_t>(static_cast<std::size_t>(table.rows()), -1), .cells = cells};
}

PickedRowsPtr RowCells::rowsOf(const std::vector<bool> &wanted, PickRule rule) const
{
    RowIndex rows;
    for (std::size_t i = 0; i < cellOf.size(); ++i)
        if (cellOf[i] >= 0 && wanted[static_cast<std::size_t>(cellOf[i])])
            rows.push_back(sourceRow(i));
    return PickedRows::of(source, rows, std::move(rule));
}

std::vector<std::int64_t> RowCells::counted(const PickedRows &picked) const
{
    constexpr std::int64_t kGrain = 1 << 16;
    const auto n = static_cast<std::int64_t>(cellOf.size());
    std::vector<std::vector<std::int64_t>> parts(static_cast<std::size_t>(chunkCount(n, kGrain)));
    parallelChunks(n, kGrain, [&](Chunk c) {
        std::vector<std::int64_t> part(static_cast<std::size_t>(cells));
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
            if (cellOf[i] >= 0 && picked.contains(sourceRow(i)))
                ++part[static_cast<std::size_t>(cellOf[i])];
        parts[static_cast<std::size_t>(c.index)] = std::move(part);
    });
    std::vector<std::int64_t> out(static_cast<std::size_t>(cells));
    for (const auto &part : parts)
        for (std::size_t cell = 0; cell < out.size(); ++cell)
            out[cell] += part[cell];
    return out;
}

} // namespace mortise
