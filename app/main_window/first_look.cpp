#include "app/main_window/first_look.h"

#include "widgets/charts/axes.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/pair_ranks.h"

#include <cmath>
#include <set>

namespace mortise {

namespace {

constexpr std::int64_t kLooked = 3000, kMostMoved = 1'000'000; // more take their time
constexpr std::size_t kRowsAPlace = 3;
constexpr double kAcross = 200, kUp = 100; // marks beside each other in a plot

/// Whether points lie on lines and so close that a plot of them would hide how many there are.
bool pilesUp(const Table &table, int x, int y)
{
    if (table.rows() > kMostMoved)
        return false;
    const Table seen = table.firstRows(kLooked);
    const std::vector<double> across = placesOf(seen, x), up = placesOf(seen, y);
    if (!valuesRepeat(across) && !valuesRepeat(up))
        return false;
    Axis right, above;
    describeAxis(right, seen, x, across);
    describeAxis(above, seen, y, up);
    std::set<std::pair<int, int>> places;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < across.size(); ++i)
        if (!std::isnan(across[i]) && !std::isnan(up[i])) {
            ++rows;
            places.emplace(static_cast<int>(right.share(across[i]) * kAcross), static_cast<int>(above.share(up[i]) * kUp));
        }
    return rows > kRowsAPlace * places.size();
}

} // namespace

FirstLook firstLook(const Table &table)
{
    const int target = table.target();
    const bool number = target >= 0 && table.field(target).column->type() != ColumnType::Category;
    for (const RankedPair &pair : rankPairs(table).best) {
        if (!(pair.score > 0) || (number && pair.y != target))
            continue; // tells nothing; or of a number that is to be predicted: what goes with it
        const std::string &x = table.field(pair.x).name, &y = table.field(pair.y).name;
        return {.x = x, .y = y, .column = x, .value = target >= 0 && !number ? y : std::string(), .jitter = pilesUp(table, pair.x, pair.y)};
    }
    return {};
}

} // namespace mortise
