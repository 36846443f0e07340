#include "app/main_window/tiling.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace mortise {
namespace {

using Part = Tiling::Part;
using Side = Tiling::Side;

constexpr double kRow = 0.42, kLeastShare = 0.04, kTiniest = 1e-4, kMostShare = 20; // kLeastShare by hand, kTiniest ever
constexpr int kMostColumn = 4, kInRow = 3, kWithRow = 6, kDeepest = 24;

Part leaf(const QString &tile, double share = 1)
{
    return {tile, false, {}, share};
}

Part split(bool across, std::vector<Part> parts, double share = 1)
{
    return {{}, across, std::move(parts), share};
}

bool isAcross(Side side)
{
    return side == Side::Left || side == Side::Right;
}

bool isBefore(Side side)
{
    return side == Side::Left || side == Side::Above;
}

void collect(const Part &part, QStringList &tiles)
{
    if (!part.tile.isEmpty())
        tiles << part.tile;
    for (const Part &inner : part.parts)
        collect(inner, tiles);
}

bool findPath(const Part &part, const QString &tile, Tiling::Path &path)
{
    if (part.isTile())
        return part.tile == tile;
    for (int i = 0; i < static_cast<int>(part.parts.size()); ++i) {
        path.push_back(i);
        if (findPath(part.parts[static_cast<std::size_t>(i)], tile, path))
            return true;
        path.pop_back();
    }
    return false;
}

Part &at(Part &root, const Tiling::Path &path, std::size_t depth)
{
    Part *part = &root;
    for (std::size_t i = 0; i < depth; ++i)
        part = &part->parts[static_cast<std::size_t>(path[i])];
    return *part;
}

double averageShare(const Part &part)
{
    double sum = 0;
    for (const Part &inner : part.parts)
        sum += inner.share;
    return part.parts.empty() ? 1 : sum / static_cast<double>(part.parts.size());
}

/// A split of one is what is in it; a split in a split of the same direction is part of it.
void simplify(Part &part)
{
    for (Part &inner : part.parts)
        simplify(inner);
    std::erase_if(part.parts, [](const Part &inner) { return inner.isTile() && inner.tile.isEmpty(); });
    for (std::size_t i = 0; i < part.parts.size();) {
        Part &inner = part.parts[i];
        if (inner.isTile() || inner.across != part.across) {
            ++i;
            continue;
        }
        Part flat = std::move(inner);
        const double unit = flat.share / (averageShare(flat) * static_cast<double>(flat.parts.size()));
        for (Part &each : flat.parts)
            each.share = std::clamp(each.share * unit, kTiniest, kMostShare);
        const auto place = part.parts.erase(part.parts.begin() + static_cast<std::ptrdiff_t>(i));
        part.parts.insert(place, std::make_move_iterator(flat.parts.begin()), std::make_move_iterator(flat.parts.end()));
    }
    if (part.parts.size() == 1) {
        Part only = std::move(part.parts.front());
        only.share = part.share;
        part = std::move(only);
    }
}

bool take(Part &root, const QString &tile)
{
    Tiling::Path path;
    if (tile.isEmpty() || !findPath(root, tile, path))
        return false;
    at(root, path, path.size()) = {};
    simplify(root);
    return true;
}

Part read(const nlohmann::json &json, std::set<QString> &seen, int depth)
{
    Part part;
    if (!json.is_object() || depth > kDeepest)
        return part;
    if (const auto share = json.find("share"); share != json.end() && share->is_number())
        if (const double given = share->get<double>(); std::isfinite(given))
            part.share = std::clamp(given, kTiniest, kMostShare);
    if (const auto tile = json.find("tile"); tile != json.end() && tile->is_string()) {
        const QString name = QString::fromStdString(tile->get<std::string>());
        if (!name.isEmpty() && seen.insert(name).second)
            part.tile = name;
        return part;
    }
    if (const auto parts = json.find("parts"); parts != json.end() && parts->is_array()) {
        const auto across = json.find("across");
        part.across = across != json.end() && across->is_boolean() && across->get<bool>();
        for (const nlohmann::json &inner : *parts)
            part.parts.push_back(read(inner, seen, depth + 1));
    }
    return part;
}

nlohmann::json written(const Part &part)
{
    if (part.isTile())
        return {{"tile", part.tile.toStdString()}, {"share", part.share}};
    nlohmann::json parts = nlohmann::json::array();
    for (const Part &inner : part.parts)
        parts.push_back(written(inner));
    return {{"across", part.across}, {"parts", std::move(parts)}, {"share", part.share}};
}

} // namespace

Tiling Tiling::tidy(QStringList tiles, bool lastBelow)
{
    Tiling tiling;
    if (tiles.isEmpty())
        return tiling;
    Part left = split(false, {leaf(tiles.takeFirst(), 0.7)}, 0.72), right = split(false, {}, 0.28);
    if (lastBelow && !tiles.isEmpty())
        left.parts.push_back(leaf(tiles.takeLast(), 0.3));
    while (!tiles.isEmpty() && right.parts.size() < kMostColumn)
        right.parts.push_back(leaf(tiles.takeFirst()));
    Part rows = split(false, {split(true, {left, right})});
    while (!tiles.isEmpty()) {
        Part row = split(true, {}, kRow);
        while (!tiles.isEmpty() && row.parts.size() < kInRow)
            row.parts.push_back(leaf(tiles.takeFirst()));
        rows.parts.push_back(std::move(row));
    }
    simplify(rows);
    tiling.root_ = std::move(rows);
    return tiling;
}

Tiling Tiling::tidyWideFirst(QStringList tiles)
{
    Tiling tiling;
    if (tiles.isEmpty())
        return tiling;
    if (tiles.size() == kWithRow) {
        const Part above = split(true, {leaf(tiles[0], 0.62), leaf(tiles[1], 0.38)}, 0.5);
        Part below = split(true, {}, 0.5);
        for (int i = 2; i < kWithRow; ++i)
            below.parts.push_back(leaf(tiles[i]));
        tiling.root_ = split(false, {above, below});
        return tiling;
    }
    Part left = split(false, {leaf(tiles.takeFirst())}, 0.62), right = split(false, {}, 0.38);
    for (const bool second = tiles.size() > 2; !tiles.isEmpty() && right.parts.size() < (second ? 2 : 1);)
        right.parts.push_back(leaf(tiles.takeFirst()));
    if (Part below = split(true, {}); !tiles.isEmpty()) {
        while (!tiles.isEmpty() && below.parts.size() < 2)
            below.parts.push_back(leaf(tiles.takeFirst()));
        left.parts.push_back(std::move(below));
    }
    Part rows = split(false, {split(true, {left, right})});
    while (!tiles.isEmpty()) {
        Part row = split(true, {}, kRow);
        while (!tiles.isEmpty() && row.parts.size() < kInRow)
            row.parts.push_back(leaf(tiles.takeFirst()));
        rows.parts.push_back(std::move(row));
    }
    simplify(rows);
    tiling.root_ = std::move(rows);
    return tiling;
}

QStringList Tiling::tiles() const
{
    QStringList tiles;
    collect(root_, tiles);
    return tiles;
}

void Tiling::add(const QString &tile)
{
    if (tile.isEmpty() || contains(tile))
        return;
    if (isEmpty()) {
        root_ = leaf(tile);
        return;
    }
    if (root_.isTile() || root_.across) {
        root_ = split(false, {std::exchange(root_, Part())});
        root_.parts.front().share = 1;
    }
    Part &last = root_.parts.back();
    const auto allTiles = [](const Part &part) { return std::all_of(part.parts.begin(), part.parts.end(), [](const Part &inner) { return inner.isTile(); }); };
    if (root_.parts.size() > 1 && last.isTile())
        last = split(true, {leaf(last.tile), leaf(tile)}, last.share);
    else if (root_.parts.size() > 1 && last.across && last.parts.size() < kInRow && allTiles(last))
        last.parts.push_back(leaf(tile, averageShare(last)));
    else
        root_.parts.push_back(leaf(tile, kRow));
    simplify(root_);
}

void Tiling::insert(const QString &tile, const QString &beside, Side side)
{
    if (tile.isEmpty() || tile == beside || !contains(beside))
        return;
    take(root_, tile);
    Path path;
    findPath(root_, beside, path);
    const bool across = isAcross(side);
    if (!path.empty() && at(root_, path, path.size() - 1).across == across) {
        Part &around = at(root_, path, path.size() - 1);
        Part &other = around.parts[static_cast<std::size_t>(path.back())];
        const bool grows = path.size() == 1 && !across && around.parts.size() > 2; // rows of the board: it gets higher
        const double share = grows ? std::min(other.share, kRow) : std::max(kTiniest, other.share / 2);
        if (!grows)
            other.share = share;
        around.parts.insert(around.parts.begin() + path.back() + (isBefore(side) ? 0 : 1), leaf(tile, share));
        return;
    }
    Part &place = at(root_, path, path.size());
    const double share = std::exchange(place.share, 0.5);
    Part other = std::move(place);
    place = split(across, {}, share);
    place.parts.push_back(isBefore(side) ? leaf(tile, 0.5) : other);
    place.parts.push_back(isBefore(side) ? other : leaf(tile, 0.5));
}

void Tiling::remove(const QString &tile)
{
    take(root_, tile);
}

void Tiling::rename(const QString &from, const QString &to)
{
    Path path;
    if (from.isEmpty() || to.isEmpty() || contains(to) || !findPath(root_, from, path))
        return;
    at(root_, path, path.size()).tile = to;
}

bool Tiling::move(const QString &tile, Side side)
{
    Path path;
    if (tile.isEmpty() || !findPath(root_, tile, path) || path.empty())
        return false;
    const bool across = isAcross(side), before = isBefore(side);
    for (std::size_t depth = path.size(); depth-- > 0;) {
        Part &around = at(root_, path, depth);
        if (around.across != across)
            continue;
        const int index = path[depth], next = index + (before ? -1 : 1);
        const bool direct = depth + 1 == path.size();
        if (!direct) { // out of its rows, to the side of them
            const double share = averageShare(around);
            at(root_, path, path.size()) = {};
            around.parts.insert(around.parts.begin() + index + (before ? 0 : 1), leaf(tile, share));
            simplify(root_);
            return true;
        }
        if (next < 0 || next >= static_cast<int>(around.parts.size()))
            continue;
        Part &own = around.parts[static_cast<std::size_t>(index)], &other = around.parts[static_cast<std::size_t>(next)];
        if (other.isTile()) {
            std::swap(own.tile, other.tile); // places keep their sizes
            return true;
        }
        other.parts.push_back(leaf(tile, averageShare(other)));
        own = {};
        simplify(root_);
        return true;
    }
    if (root_.across == across)
        return false; // at the edge already
    const Part alone = leaf(tile, 0.4);
    take(root_, tile);
    Part rest = std::exchange(root_, Part());
    rest.share = across ? 0.6 : 1;
    root_ = split(across, {});
    root_.parts.push_back(before ? alone : rest);
    root_.parts.push_back(before ? rest : alone);
    simplify(root_);
    return true;
}

void Tiling::resize(const QString &tile, double factor)
{
    Path path;
    if (tile.isEmpty() || !findPath(root_, tile, path))
        return;
    for (std::size_t depth = 1; depth <= path.size(); ++depth) {
        Part &part = at(root_, path, depth);
        part.share = std::clamp(part.share * factor, kLeastShare, kMostShare);
    }
}

void Tiling::shift(const Path &split, int index, double share)
{
    Part *around = &root_;
    for (const int i : split) {
        if (i < 0 || i >= static_cast<int>(around->parts.size()))
            return;
        around = &around->parts[static_cast<std::size_t>(i)];
    }
    if (index < 0 || index + 1 >= static_cast<int>(around->parts.size()))
        return;
    const double sum = averageShare(*around) * static_cast<double>(around->parts.size());
    Part &first = around->parts[static_cast<std::size_t>(index)], &second = around->parts[static_cast<std::size_t>(index) + 1];
    if (split.empty() && !around->across && sum > 1.0001) { // it scrolls: only what is above the edge changes its height
        first.share = std::clamp(first.share + share, kLeastShare, kMostShare);
        return;
    }
    const double moved = std::clamp(share * sum, kLeastShare * sum - first.share, second.share - kLeastShare * sum);
    first.share += moved;
    second.share -= moved;
}

nlohmann::json Tiling::toJson() const
{
    return isEmpty() ? nlohmann::json::object() : written(root_);
}

Tiling Tiling::fromJson(const nlohmann::json &json)
{
    Tiling tiling;
    std::set<QString> seen;
    tiling.root_ = read(json, seen, 0);
    simplify(tiling.root_);
    return tiling;
}

} // namespace mortise
