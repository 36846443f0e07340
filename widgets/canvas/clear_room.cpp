#include "widgets/canvas/clear_room.h"

#include "widgets/canvas/snap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace mortise {
namespace {

enum Side { Right, Down, Left, Up };
constexpr std::array kSides{Right, Down, Left, Up}; // where two are as near, the first: flows go to the right

bool isAcross(Side side)
{
    return side == Right || side == Left;
}

/// How far the box is beyond the frame's edge of that side; negative where it lies over it.
double beyond(const QRectF &frame, const QRectF &box, Side side)
{
    switch (side) {
    case Right: return box.left() - frame.right();
    case Left: return frame.left() - box.right();
    case Down: return box.top() - frame.bottom();
    default: return frame.top() - box.bottom();
    }
}

/// What a box that lies in the way is nearest to.
Side nearest(const QRectF &frame, const QRectF &box)
{
    return *std::max_element(kSides.begin(), kSides.end(), [&](Side a, Side b) { return beyond(frame, box, a) < beyond(frame, box, b); });
}

bool facesAlong(const QRectF &frame, const QRectF &box, Side side)
{
    return isAcross(side) || (box.right() > frame.left() && box.left() < frame.right());
}

} // namespace

QList<QPointF> shiftsClearOf(const QRectF &frame, const QList<QRectF> &boxes, double gap)
{
    const QRectF wanted = frame.adjusted(-gap, -gap, gap, gap);
    std::array<double, 4> by{}, from;
    from.fill(std::numeric_limits<double>::infinity());
    QList<std::optional<Side>> sides(boxes.size());
    for (qsizetype i = 0; i < boxes.size(); ++i)
        if (wanted.intersects(boxes[i])) {
            const Side side = nearest(wanted, boxes[i]);
            const double over = beyond(wanted, boxes[i], side);
            sides[i] = side;
            by[side] = std::max(by[side], std::ceil(-over / kGrid) * kGrid);
            from[side] = std::min(from[side], over);
        }
    QList<QPointF> shifts(boxes.size());
    for (qsizetype i = 0; i < boxes.size(); ++i)
        for (const Side side : kSides) {
            const bool goes = sides[i] ? *sides[i] == side : beyond(wanted, boxes[i], side) >= from[side] && facesAlong(wanted, boxes[i], side);
            if (goes && by[side] > 0)
                (isAcross(side) ? shifts[i].rx() : shifts[i].ry()) += side == Right || side == Down ? by[side] : -by[side];
        }
    return shifts;
}

} // namespace mortise
