#include "widgets/table/picked_places.h"

#include "widgets/bridge/rows_where.h"

#include <numeric>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 18;

bool fits(const ShownRows &shown, const PickedRowsPtr &picked)
{
    return picked && picked->source() == shown.table.source();
}

} // namespace

PickedPlaces pickedPlaces(const ShownRows &shown, const PickedRowsPtr &picked)
{
    if (!fits(shown, picked))
        return {};
    std::vector<PickedPlaces> parts(static_cast<std::size_t>(chunkCount(shown.count(), kGrain)));
    parallelChunks(shown.count(), kGrain, [&](Chunk chunk) {
        PickedPlaces part;
        const auto take = [&](std::size_t at) {
            if (++part.count == 1)
                part.first = static_cast<std::int64_t>(at);
        };
        if (!shown.order)
            eachPicked(*picked, shown.table.sourceRows().get(), chunk.begin, chunk.end, take);
        else
            for (std::int64_t at = chunk.begin; at < chunk.end; ++at)
                if (picked->contains(shown.sourceRow(at)))
                    take(static_cast<std::size_t>(at));
        parts[static_cast<std::size_t>(chunk.index)] = part;
    });
    PickedPlaces all;
    for (const PickedPlaces &part : parts) {
        if (all.count == 0)
            all.first = part.first;
        all.count += part.count;
    }
    return all;
}

std::int64_t nextPicked(const ShownRows &shown, const PickedRowsPtr &picked, std::int64_t after)
{
    const std::int64_t n = shown.count();
    if (!fits(shown, picked))
        return -1;
    for (std::int64_t step = 1; step <= n; ++step)
        if (const std::int64_t at = (std::max<std::int64_t>(after, -1) + step) % n; picked->contains(shown.sourceRow(at)))
            return at;
    return -1;
}

PickedRowsPtr pickOf(const ShownRows &shown, const std::vector<std::pair<int, int>> &ranges)
{
    RowIndex rows;
    rows.reserve(static_cast<std::size_t>(std::accumulate(ranges.begin(), ranges.end(), std::int64_t{0}, [](std::int64_t sum, const auto &range) { return sum + range.second - range.first + 1; })));
    for (const auto &[first, last] : ranges)
        for (int at = first; at <= last; ++at)
            rows.push_back(shown.sourceRow(at));
    return PickedRows::of(shown.table.source(), rows);
}

} // namespace mortise
