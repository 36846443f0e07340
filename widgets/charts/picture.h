// A chart that has been worked out and can be drawn at any size, any number of times, in the theme that is on: on the screen, in
// a card, in an SVG or PDF. Made on a worker, painted on the GUI thread, immutable in between: what a person does to it (picks,
// zooms, hides a level) gives another picture that shares the data.
//
//   const Picture::Search search = picture->rowsIn({.rect = dragged}, size);  // GUI thread, at once
//   PickedRowsPtr rows = search();                                            // a worker
//   PicturePtr lit = picture->looked({.picked = rows});                       // a worker
#pragma once

#include "widgets/bridge/linked_rows.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QPainter;

namespace mortise {

/// How a chart is looked at; the default is as it was made.
struct Look {
    QRectF window{0, 0, 1, 1}; // what is seen of both axes, as shares of them from the lower left (y grows upward)
    PickedRowsPtr picked;      // null: nothing is picked, everything has its colour
    std::set<int> hidden;      // entries of the legend
    bool operator==(const Look &) const = default;
};

/// What a drag went around, in the picture's pixels.
struct PickShape {
    QRectF rect;         // of two corners, also around a lasso
    QPolygonF lasso;     // empty: the rectangle counts
    bool isClick() const { return rect.width() == 0 && rect.height() == 0; }
};

/// A setting that is a place across a chart: set by a click, a drag or the arrow keys.
struct ChartHandle {
    std::string key;    // of the setting
    double value = 0.0; // now
    double low = 0.0, high = 1.0, step = 0.01;
};

class Picture {
public:
    using Search = std::function<PickedRowsPtr()>;
    struct Abilities {
        bool pick = false;  // its marks stand for rows
        bool lasso = false;
        bool zoom = false;
    };

    virtual ~Picture() = default;
    /// @param bare without heading and axis titles: a card's preview.
    virtual void paint(QPainter &painter, const QSizeF &size, bool bare = false) const = 0;
    virtual QString sentence() const = 0;
    /// The height that it needs at a width, 0 where it fills what there is. More than the room scrolls.
    virtual double heightFor(double) const { return 0; }
    /// What lies at a point of a picture of that size; empty where there is nothing to read.
    virtual QString reading(QPointF, const QSizeF &) const { return {}; }
    /// Where the pieces lie that are read one by one (cells, bars, rows), each with a reading in its middle, in a picture of that
    /// size: for screen readers. At most kMostPieces, the first of a list; none where a cloud or far more of them are drawn. At once.
    static constexpr std::size_t kMostPieces = 64;
    virtual std::vector<QRectF> pieces(const QSizeF &) const { return {}; }

    virtual Abilities can() const { return {}; }
    /// Whether the axis across, or the other one, can be given ends: it holds numbers.
    virtual bool hasEnds(bool) const { return false; }
    /// Where the marks are in a picture of that size.
    virtual QRectF plotIn(const QSizeF &size) const { return {QPointF(), size}; }
    /// Who looks up the rows under a shape. GUI thread; what comes back holds all it needs and runs on any thread, O(rows). It
    /// never gives null. Without an ability to pick: nothing to call.
    virtual Search rowsIn(const PickShape &, const QSizeF &) const { return {}; }
    /// This picture looked at in another way, exact. Any thread, O(rows). Null: it always looks alike.
    virtual std::shared_ptr<const Picture> looked(const Look &) const { return nullptr; }
    /// The same at once for another window, with the marks that are there stretched until `looked` is done. Null: it cannot.
    virtual std::shared_ptr<const Picture> moved(const QRectF &) const { return nullptr; }
    /// The same where a title stands above it already (empty: none does): a heading whose title says no more than that leaves it out,
    /// what else it says stays. Any thread. Null: it draws no heading.
    virtual std::shared_ptr<const Picture> below(const QString &) const { return nullptr; }
    /// Entries of the legend that can be hidden, 0 if none, and the one at a point, -1 if there is none.
    virtual int hideable() const { return 0; }
    virtual int legendAt(QPointF, const QSizeF &) const { return -1; }

    virtual std::optional<ChartHandle> handle() const { return std::nullopt; }
    /// The value of the handle at a place, within its ends and on its steps.
    virtual double handleAt(QPointF, const QSizeF &) const { return 0; }
    /// The same with the handle there, at once: while it is dragged.
    virtual std::shared_ptr<const Picture> handled(double) const { return nullptr; }
};
using PicturePtr = std::shared_ptr<const Picture>;

} // namespace mortise
