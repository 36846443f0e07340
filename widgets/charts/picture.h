// A chart that has been worked out and can be drawn at any size, any number of times, in the theme that is on: on the screen, in
// a card, in an SVG or PDF. Made on a worker, painted on the GUI thread, immutable in between.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;

namespace mortise {

class Picture {
public:
    virtual ~Picture() = default;
    /// @param bare without heading and axis titles: a card's preview.
    virtual void paint(QPainter &painter, const QSizeF &size, bool bare = false) const = 0;
    virtual QString sentence() const = 0;
    /// The height that it needs at a width, 0 where it fills what there is. More than the room scrolls.
    virtual double heightFor(double) const { return 0; }
    /// What lies at a point of a picture of that size; empty where there is nothing to read.
    virtual QString reading(QPointF, const QSizeF &) const { return {}; }
};
using PicturePtr = std::shared_ptr<const Picture>;

} // namespace mortise
