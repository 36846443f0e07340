#include "widgets/table/arrangement.h"

#include "widgets/table/sort_order.h"

namespace mortise {

Expected<RowIndexPtr> arrangedRows(const Table &table, const Arrangement &arrangement)
{
    const bool sorted = arrangement.column >= 0 && arrangement.column < table.columns();
    if (arrangement.filter.isAlways())
        return sorted ? std::make_shared<const RowIndex>(sortedRows(table, arrangement.column, arrangement.descending)) : RowIndexPtr();
    MORTISE_TRY(const std::vector<std::uint8_t> holds, evaluate(arrangement.filter, table));
    RowIndex kept;
    for (std::size_t row = 0; row < holds.size(); ++row)
        if (holds[row] != 0)
            kept.push_back(static_cast<std::int64_t>(row));
    if (sorted) {
        RowIndex order = sortedRows(table.withRows(kept), arrangement.column, arrangement.descending);
        for (std::int64_t &row : order)
            row = kept[static_cast<std::size_t>(row)];
        kept = std::move(order);
    }
    return std::make_shared<const RowIndex>(std::move(kept));
}

} // namespace mortise
