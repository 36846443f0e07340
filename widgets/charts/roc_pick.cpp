#include "widgets/charts/roc_drawing.h"
#include "widgets/theme/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::RocPicture)
};

constexpr double kClickReach = 10, kDragReach = 4; // px

double distance(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a, to = p - a;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(to, along) / length, 0.0, 1.0) : 0;
    const QPointF off = to - share * along;
    return std::sqrt(QPointF::dotProduct(off, off));
}

struct Nearest {
    std::size_t step = 0;
    double distance = HUGE_VAL;
};

Nearest nearest(const RocSteps &steps, const ChartFrame &drawn, QPointF at)
{
    Nearest out;
    QPointF before(drawn.px(steps.points[0].falseAlarms), drawn.py(steps.points[0].found));
    for (std::size_t step = 0; step + 1 < steps.points.size(); ++step) {
        const QPointF next(drawn.px(steps.points[step + 1].falseAlarms), drawn.py(steps.points[step + 1].found));
        if (const double d = distance(at, before, next); d < out.distance)
            out = {step, d};
        before = next;
    }
    return out;
}

PickedRowsPtr rowsOf(const RocLine &line, const std::vector<bool> &wanted, const QString &className)
{
    const auto first = std::find(wanted.begin(), wanted.end(), true);
    if (first == wanted.end())
        return line.steps->rows.rowsOf(wanted, {});
    const auto last = std::find(wanted.rbegin(), wanted.rend(), true);
    const double high = line.steps->threshold[static_cast<std::size_t>(first - wanted.begin()) + 1], low = line.steps->threshold[static_cast<std::size_t>(wanted.rend() - last)];
    return line.steps->rows.rowsOf(wanted, {.conditions = {}, .words = Words::tr("%1: %2 said with %3 to %4").arg(line.name, className, percentText(low, 1), percentText(high, 1))});
}

} // namespace

Picture::Search RocDrawing::rowsIn(const PickShape &shape, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    std::vector<RocLine> seen;
    for (std::size_t i = 0; i < lines.size() && can().pick; ++i)
        if (shown(i))
            seen.push_back(lines[i]);
    if (seen.empty())
        return {};
    return [drawn, seen, shape, className = className]() -> PickedRowsPtr {
        // A curve only rises: along it means from one corner to the other.
        const QPointF low = shape.rect.bottomLeft(), high = shape.rect.topRight();
        const RocLine *line = nullptr;
        Nearest at;
        for (const RocLine &one : seen) {
            Nearest here = nearest(*one.steps, drawn, low);
            here.distance += shape.isClick() ? 0 : nearest(*one.steps, drawn, high).distance;
            if (!line || here.distance < at.distance) {
                line = &one;
                at = here;
            }
        }
        std::vector<bool> wanted(static_cast<std::size_t>(line->steps->rows.cells));
        if (shape.isClick()) {
            if (at.distance <= kClickReach)
                wanted[at.step] = true;
            return rowsOf(*line, wanted, className);
        }
        const QRectF around = shape.rect.adjusted(-kDragReach, -kDragReach, kDragReach, kDragReach);
        for (std::size_t step = 0; step < wanted.size(); ++step) {
            const RatePoint &a = line->steps->points[step], &b = line->steps->points[step + 1];
            wanted[step] = around.contains(QPointF(drawn.px((a.falseAlarms + b.falseAlarms) / 2), drawn.py((a.found + b.found) / 2)));
        }
        return rowsOf(*line, wanted, className);
    };
}

} // namespace mortise
