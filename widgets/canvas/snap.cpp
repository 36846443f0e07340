#include "widgets/canvas/snap.h"

#include <array>
#include <cmath>
#include <optional>

namespace mortise {
namespace {

struct Stops {
    double first, middle, last;
};

/// The smallest shift that puts a stop of `box` on the like stop of one of the others. An edge may also meet the opposite edge;
/// that counts only where no like edge is as near, or cards of one width would jump between the two.
std::optional<double> nearest(const Stops &box, const QList<Stops> &others, double reach)
{
    std::optional<double> best;
    const auto offer = [&](double shift, double handicap) {
        if (std::abs(shift) + handicap <= reach && (!best || std::abs(shift) + handicap < std::abs(*best)))
            best = shift;
    };
    for (const Stops &other : others) {
        offer(other.first - box.first, 0);
        offer(other.middle - box.middle, 0);
        offer(other.last - box.last, 0);
        offer(other.first - box.last, reach / 2);
        offer(other.last - box.first, reach / 2);
    }
    return best;
}

double gridShift(double at)
{
    return std::round(at / kGrid) * kGrid - at;
}

Stops across(const QRectF &r)
{
    return {r.left(), r.center().x(), r.right()};
}

Stops down(const QRectF &r)
{
    return {r.top(), r.center().y(), r.bottom()};
}

std::array<double, 3> listOf(const Stops &stops)
{
    return {stops.first, stops.middle, stops.last};
}

} // namespace

Snap snapTo(const QRectF &box, QPointF corner, const QList<QRectF> &others, double reach)
{
    QList<Stops> columns, rows;
    for (const QRectF &other : others) {
        columns << across(other);
        rows << down(other);
    }
    const std::optional<double> dx = nearest(across(box), columns, reach), dy = nearest(down(box), rows, reach);
    Snap snap{{dx.value_or(gridShift(corner.x())), dy.value_or(gridShift(corner.y()))}, {}};
    const QRectF placed = box.translated(snap.shift);
    for (const bool vertical : {true, false}) {
        if (!(vertical ? dx : dy))
            continue;
        QList<QLineF> lines; // first edge, middle, last edge
        for (const double at : listOf(vertical ? across(placed) : down(placed))) {
            std::optional<QRectF> met;
            for (const QRectF &other : others)
                for (const double stop : listOf(vertical ? across(other) : down(other)))
                    if (std::abs(stop - at) < 0.01)
                        met = met ? *met | other : other;
            const QRectF whole = met ? *met | placed : QRectF();
            lines << (!met ? QLineF() : vertical ? QLineF(at, whole.top(), at, whole.bottom()) : QLineF(whole.left(), at, whole.right(), at));
        }
        if (!lines[0].isNull() && !lines[2].isNull())
            lines[1] = {}; // said by the edges, and it would run through the text
        for (const QLineF &line : lines)
            if (!line.isNull())
                snap.guides << line;
    }
    return snap;
}

} // namespace mortise
