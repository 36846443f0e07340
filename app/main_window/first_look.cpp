#include "app/main_window/first_look.h"

#include "widgets/charts/pair_ranks.h"

namespace mortise {

FirstLook firstLook(const Table &table)
{
    const int target = table.target();
    const bool number = target >= 0 && table.field(target).column->type() != ColumnType::Category;
    for (const RankedPair &pair : rankPairs(table).best) {
        if (!(pair.score > 0) || (number && pair.y != target))
            continue; // tells nothing; or of a number that is to be predicted: what goes with it
        const std::string &x = table.field(pair.x).name, &y = table.field(pair.y).name;
        return {.x = x, .y = y, .column = x, .value = target >= 0 && !number ? y : std::string()};
    }
    return {};
}

} // namespace mortise
