// From shares to pixels.
#include "app/main_window/tiling.h"

#include <algorithm>
#include <numeric>

namespace mortise {
namespace {

using Part = Tiling::Part;

int columnsOf(const Part &part)
{
    int columns = part.isTile() ? 1 : 0;
    for (const Part &inner : part.parts)
        columns = part.across ? columns + columnsOf(inner) : std::max(columns, columnsOf(inner));
    return columns;
}

/// Rows of at most so many columns; each line of a row that wraps is as high as the row was.
Part wrapped(const Part &part, int columns)
{
    if (columnsOf(part) <= columns)
        return part;
    Part out{{}, false, {}, part.share};
    if (!part.across) {
        for (const Part &inner : part.parts) {
            out.parts.push_back(wrapped(inner, columns));
            if (const Part &fits = out.parts.back(); inner.across && !fits.across)
                out.parts.back().share *= static_cast<double>(fits.parts.size());
        }
        return out;
    }
    int used = columns;
    for (const Part &inner : part.parts) {
        Part fits = wrapped(inner, columns);
        const int wide = columnsOf(fits);
        if (used + wide > columns) {
            out.parts.push_back({{}, true, {}, 1});
            used = 0;
        }
        out.parts.back().parts.push_back(std::move(fits));
        used += wide;
    }
    return out;
}

class Placing {
public:
    Placing(const TileSizes &sizes, bool edges) : sizes_(sizes), edges_(edges) {}

    int least(const Part &part, bool across) const
    {
        if (part.isTile())
            return across ? sizes_.minWidth : sizes_.minHeight;
        int sum = part.across == across ? sizes_.gap * (static_cast<int>(part.parts.size()) - 1) : 0;
        for (const Part &inner : part.parts)
            sum = part.across == across ? sum + least(inner, across) : std::max(sum, least(inner, across));
        return sum;
    }

    void place(const Part &part, const QRect &rect, Tiling::Path path, TilePlaces &out) const
    {
        if (part.isTile()) {
            if (!part.tile.isEmpty())
                out.tiles[part.tile] = rect;
            return;
        }
        const int count = static_cast<int>(part.parts.size());
        const int length = (part.across ? rect.width() : rect.height()) - sizes_.gap * (count - 1);
        const std::vector<int> lengths = shared(part, length);
        int from = part.across ? rect.left() : rect.top();
        for (int i = 0; i < count; ++i) {
            const int size = lengths[static_cast<std::size_t>(i)];
            path.push_back(i);
            place(part.parts[static_cast<std::size_t>(i)], part.across ? QRect(from, rect.top(), size, rect.height()) : QRect(rect.left(), from, rect.width(), size), path, out);
            path.pop_back();
            from += size;
            if (i + 1 < count && edges_)
                out.edges.push_back({part.across ? QRect(from, rect.top(), sizes_.gap, rect.height()) : QRect(rect.left(), from, rect.width(), sizes_.gap), path, i, part.across, std::max(1, length)});
            from += sizes_.gap;
        }
    }

private:
    /// By share; who would get less than it needs gets that, the others share the rest.
    std::vector<int> shared(const Part &part, int length) const
    {
        const std::size_t count = part.parts.size();
        std::vector<int> out(count, 0);
        std::vector<bool> fixed(count, false);
        for (bool again = true; again;) {
            again = false;
            double shares = 0;
            int room = length;
            for (std::size_t i = 0; i < count; ++i)
                fixed[i] ? void(room -= out[i]) : void(shares += part.parts[i].share);
            for (std::size_t i = 0; i < count; ++i) {
                if (fixed[i])
                    continue;
                const int needed = least(part.parts[i], part.across);
                out[i] = static_cast<int>(room * part.parts[i].share / shares);
                if (out[i] < needed) {
                    out[i] = needed;
                    fixed[i] = again = true;
                    break;
                }
            }
        }
        const int rest = length - std::accumulate(out.begin(), out.end(), 0); // of rounding
        if (rest > 0)
            out.back() += rest;
        return out;
    }
    const TileSizes &sizes_;
    bool edges_;
};

} // namespace

TilePlaces placesOf(const Tiling &tiling, QSize room, const TileSizes &sizes)
{
    TilePlaces out;
    if (tiling.isEmpty())
        return out;
    const int columns = std::max(1, (room.width() + sizes.gap) / (sizes.minWidth + sizes.gap));
    const bool fits = columnsOf(tiling.root()) <= columns;
    const Part root = wrapped(tiling.root(), columns);
    const Placing placing(sizes, fits);
    double rows = 0;
    if (!root.isTile() && !root.across)
        for (const Part &part : root.parts)
            rows += part.share;
    out.height = std::max({room.height(), static_cast<int>(rows * room.height()), placing.least(root, false)});
    placing.place(root, QRect(0, 0, room.width(), out.height), {}, out);
    if (fits && !root.isTile() && !root.across)
        for (TilePlaces::Edge &edge : out.edges)
            if (edge.split.empty() && rows > 1)
                edge.length = std::max(1, room.height());
    return out;
}

} // namespace mortise
