// How tiles share a board: rows and columns within each other, with the share of each. A value: no widget, no pixel.
//
//   Tiling tiling = Tiling::tidy({"Scatter plot", "Box plot", "Table"}, true);
//   tiling.insert("Summary", "Box plot", Tiling::Side::Below);
//   tiling.move("Table", Tiling::Side::Right);
//   const TilePlaces places = placesOf(tiling, viewport, sizes);
//
// Rows of the outermost level count in heights of the board: together they may be higher than it, then it scrolls. Everywhere else
// shares are relative to each other.
#pragma once

#include <QRect>
#include <QStringList>
#include <nlohmann/json_fwd.hpp>

#include <map>
#include <vector>

namespace mortise {

class Tiling {
public:
    enum class Side { Left, Right, Above, Below };
    /// A tile, or parts side by side (across) or in rows.
    struct Part {
        QString tile;
        bool across = false;
        std::vector<Part> parts;
        double share = 1;
        bool isTile() const { return parts.empty(); }
        bool operator==(const Part &) const = default;
    };
    using Path = std::vector<int>; // of indices from the root

    /// The first large, the last below it if `lastBelow`, up to four in a column at the right, others in rows of three.
    static Tiling tidy(QStringList tiles, bool lastBelow);
    /// Wide first (a leaderboard), one or two in a column at its right, two below it, others in rows of three; of six the second at its
    /// right and four in a row below.
    static Tiling tidyWideFirst(QStringList tiles);

    QStringList tiles() const; // in reading order
    bool contains(const QString &tile) const { return tiles().contains(tile); }
    bool isEmpty() const { return root_.isTile() && root_.tile.isEmpty(); }
    const Part &root() const { return root_; }

    /// At the end. All do nothing with a tile that is there already (add, insert) or not there (the others).
    void add(const QString &tile);
    void insert(const QString &tile, const QString &beside, Side side); // taken out of its place first if it is there
    void remove(const QString &tile);
    void rename(const QString &from, const QString &to);
    /// One step: past its neighbour, into rows or columns beside it, or out of those that it is in. @return false at the edge.
    bool move(const QString &tile, Side side);
    /// Its share in every row and column around it.
    void resize(const QString &tile, double factor);
    /// The edge behind the index-th part of a split, by a share of the whole split.
    void shift(const Path &split, int index, double share);

    nlohmann::json toJson() const;
    /// What cannot be read, tiles that stand twice included, is left out.
    static Tiling fromJson(const nlohmann::json &json);
    bool operator==(const Tiling &) const = default;

private:
    Part root_; // without a name and parts: empty
};

/// In pixels.
struct TileSizes {
    int minWidth = 1, minHeight = 1, gap = 0;
};
struct TilePlaces {
    struct Edge {
        QRect rect;
        Tiling::Path split;
        int index = 0;
        bool across = false; // it moves left and right
        int length = 0;      // of the split: pixels for a share of 1
    };
    std::map<QString, QRect> tiles;
    std::vector<Edge> edges; // between parts
    int height = 0;          // of all; more than the room scrolls
};
/// No tile gets smaller than `sizes` allow: parts side by side that have no room wrap into rows (their edges stay put), and the
/// whole grows in height.
TilePlaces placesOf(const Tiling &tiling, QSize room, const TileSizes &sizes);

} // namespace mortise
