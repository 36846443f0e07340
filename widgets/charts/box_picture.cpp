#include "widgets/charts/box_picture.h"

#include "base/parallel.h"
#include "widgets/charts/density.h"
#include "widgets/charts/pick_rule.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr int kShapePoints = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::BoxPlot)
};

/// Of one row, always the same: -1..1. Source of the mixing: splitmix64, Steele et al., OOPSLA 2014.
double sideOf(std::size_t row)
{
    std::uint64_t z = (static_cast<std::uint64_t>(row) + 1) * 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<double>(z >> 11) * 0x1p-52 - 1;
}

std::vector<double> shapeOf(const std::vector<double> &values, const Axis &axis)
{
    std::vector<double> places;
    for (const double v : values)
        if (const double place = axis.placeOf(v); place >= axis.low && place <= axis.high)
            places.push_back(place);
    return kernelDensity(places, axis.low, axis.high, kShapePoints);
}

} // namespace

BoxSet boxesOf(const BoxRows &rows, const Axis &axis, bool violins, const PickedRows *picked)
{
    if (picked && !violins)
        return {rows.bins.boxes(rows.places, rows.table.sourceRows().get(), *picked), {}};
    std::vector<std::vector<double>> parts(static_cast<std::size_t>(rows.groups.count()));
    for (std::size_t i = 0; i < rows.places.size(); ++i)
        if (const auto row = static_cast<std::int64_t>(i); !std::isnan(rows.places[i]) && (!picked || picked->contains(rows.table.sourceRow(row))))
            parts[static_cast<std::size_t>(rows.groups.of(row))].push_back(rows.places[i]);
    BoxSet out{std::vector<BoxNumbers>(parts.size()), std::vector<std::vector<double>>(violins ? parts.size() : 0)};
    parallelItems(static_cast<std::int64_t>(parts.size()), [&](std::int64_t item) {
        const auto g = static_cast<std::size_t>(item);
        if (violins)
            out.shapes[g] = shapeOf(parts[g], axis);
        out.boxes[g] = boxOf(std::move(parts[g]));
    });
    return out;
}

void BoxPicture::paint(QPainter &painter, const QSizeF &size, bool bare) const
{
    const Theme &theme = Theme::get();
    ChartFrame drawn = framed(size, bare);
    drawn.paint(painter, size, bare);
    painter.save();
    painter.setClipRect(clipOf(drawn), Qt::IntersectClip);
    if (style == BoxStyle::Strip)
        paintStrip(painter, drawn, bare);
    for (std::size_t g = 0; g < all.boxes.size() && style != BoxStyle::Strip; ++g) {
        if (all.boxes[g].rows == 0)
            continue;
        const double centre = drawn.px(static_cast<double>(g)), half = halfWidth(drawn);
        const auto paintOne = [&](const BoxSet &set, double wide, const QColor &colour) {
            if (style == BoxStyle::Box)
                paintBox(painter, drawn, set.boxes[g], centre, wide, colour, bare);
            else
                paintViolin(painter, drawn, set, g, centre, wide, colour);
        };
        paintOne(all, half, lit_ ? theme.color("dim") : colourOf(g));
        if (lit_ && picked_.boxes[g].rows > 0)
            paintOne(picked_, half * 0.6, all.boxes.size() > 1 ? colourOf(g) : theme.color("c1"));
    }
    painter.restore();
}

QString BoxPicture::reading(QPointF at, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    for (std::size_t g = 0; g < all.boxes.size() && drawn.plot().contains(at); ++g)
        if (all.boxes[g].rows > 0 && std::abs(drawn.px(static_cast<double>(g)) - at.x()) < drawn.px(0.4) - drawn.px(0)) {
            const BoxNumbers &b = all.boxes[g];
            QString text = frame.x.categories.value(static_cast<int>(g)) + QStringLiteral("\n")
                           + Words::tr("%1\nmedian %2\nquartiles %3 to %4\n%5 beyond the whiskers")
                                 .arg(rowsText(b.rows), valueText(b.median), valueText(b.q1), valueText(b.q3), countText(static_cast<std::int64_t>(b.beyond.size())));
            if (lit_ && picked_.boxes[g].rows > 0)
                text += QStringLiteral("\n") + Words::tr("%1 picked, median %2").arg(countText(picked_.boxes[g].rows), valueText(picked_.boxes[g].median));
            return text;
        }
    return {};
}

std::vector<QRectF> BoxPicture::pieces(const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    const QRectF plot = drawn.plot();
    const double half = drawn.px(0.4) - drawn.px(0);
    std::vector<QRectF> boxes;
    for (std::size_t g = 0; g < all.boxes.size(); ++g)
        if (const double centre = drawn.px(static_cast<double>(g)); all.boxes[g].rows > 0 && plot.left() < centre && centre < plot.right())
            boxes.emplace_back(centre - half, plot.top(), 2 * half, plot.height());
    return boxes.size() > kMostPieces ? std::vector<QRectF>() : boxes;
}

Picture::Search BoxPicture::rowsIn(const PickShape &shape, const QSizeF &size) const
{
    const ChartFrame drawn = framed(size, false);
    const double half = halfWidth(drawn);
    std::vector<bool> wanted(all.boxes.size());
    for (std::size_t g = 0; g < wanted.size(); ++g) {
        const double centre = drawn.px(static_cast<double>(g));
        wanted[g] = all.boxes[g].rows > 0 && shape.rect.left() <= std::min(centre + half, drawn.plot().right()) && shape.rect.right() >= std::max(centre - half, drawn.plot().left());
    }
    ValueRange range{-HUGE_VAL, HUGE_VAL, true};
    if (shape.isClick()) { // on a box or its whiskers
        const double value = drawn.y.valueOf(drawn.yAt(shape.rect.top()));
        for (std::size_t g = 0; g < wanted.size(); ++g)
            wanted[g] = wanted[g] && value >= all.boxes[g].low && value <= all.boxes[g].high;
    } else {
        range = readableRange(drawn.y, drawn.yAt(std::min(shape.rect.bottom(), drawn.plot().bottom())), drawn.yAt(std::max(shape.rect.top(), drawn.plot().top())));
    }
    return [data = rows, wanted = std::move(wanted), range] {
        RowIndex found;
        ValueRange held{HUGE_VAL, -HUGE_VAL, true}; // of the rows that are found
        for (std::size_t i = 0; i < data->places.size(); ++i)
            if (const auto row = static_cast<std::int64_t>(i); range.holds(data->places[i]) && wanted[static_cast<std::size_t>(data->groups.of(row))]) {
                found.push_back(data->table.sourceRow(row));
                held.low = std::min(held.low, data->places[i]);
                held.high = std::max(held.high, data->places[i]);
            }
        std::vector<Condition> parts;
        if (data->by >= 0) {
            std::vector<std::string> levels;
            for (std::size_t g = 0; g < wanted.size(); ++g)
                if (wanted[g])
                    levels.insert(levels.end(), data->levels[g].begin(), data->levels[g].end());
            parts.push_back(levelsCondition(data->table.field(data->by), levels));
        }
        const Field &field = data->table.field(data->value);
        if (std::isfinite(range.low) || data->leftOut)
            parts.push_back(rangeCondition(field, std::isfinite(range.low) ? range : held));
        else
            parts.push_back({.kind = Condition::Kind::Test, .column = field.name, .comparison = Comparison::Missing, .negated = true});
        return PickedRows::of(data->table.source(), found, found.empty() ? PickRule{} : ruleOf(allOf(std::move(parts))));
    };
}

void BoxPicture::lookAnew()
{
    lit_ = look_.picked && look_.picked->source() == rows->table.source();
    picked_ = lit_ ? boxesOf(*rows, frame.y, style == BoxStyle::Violin, look_.picked.get()) : BoxSet();
}

QColor BoxPicture::colourOf(std::size_t g) const
{
    return all.boxes.size() > 1 ? Theme::get().categoryColor(static_cast<int>(g)) : Theme::get().color("mark");
}

double BoxPicture::halfWidth(const ChartFrame &drawn) const
{
    return std::min<double>(drawn.px(0.36) - drawn.px(0), Theme::get().px(style == BoxStyle::Box ? 36 : 70));
}

void BoxPicture::paintBox(QPainter &painter, const ChartFrame &drawn, const BoxNumbers &box, double centre, double half, const QColor &colour, bool bare) const
{
    const Theme &theme = Theme::get();
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(QPointF(centre, drawn.pyOf(box.high)), QPointF(centre, drawn.pyOf(box.q3)));
    painter.drawLine(QPointF(centre, drawn.pyOf(box.low)), QPointF(centre, drawn.pyOf(box.q1)));
    QColor fill = colour;
    fill.setAlphaF(0.18f);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(QPointF(centre - half, drawn.pyOf(box.q3)), QPointF(centre + half, drawn.pyOf(box.q1))), 2, 2);
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(centre - half, drawn.pyOf(box.median)), QPointF(centre + half, drawn.pyOf(box.median)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    // Sorted, so that marks on the same pixel follow one another and one of them is enough.
    const double r = bare ? 1 : theme.px(2);
    double last = -1e18;
    for (const double v : box.beyond)
        if (const double y = drawn.pyOf(v); std::abs(y - last) >= 0.5) {
            painter.drawEllipse(QPointF(centre, y), r, r);
            last = y;
        }
}

void BoxPicture::paintViolin(QPainter &painter, const ChartFrame &drawn, const BoxSet &set, std::size_t g, double centre, double half, const QColor &colour) const
{
    double widest = 0;
    for (const auto &shape : set.shapes)
        widest = std::max(widest, *std::max_element(shape.begin(), shape.end()));
    const std::vector<double> &shape = set.shapes[g];
    const BoxNumbers &box = set.boxes[g];
    // No further than the values: beyond them there is nothing.
    const double from = frame.y.share(drawn.y.placeOf(box.beyond.empty() ? box.low : std::min(box.low, box.beyond.front())));
    const double to = frame.y.share(drawn.y.placeOf(box.beyond.empty() ? box.high : std::max(box.high, box.beyond.back())));
    QPolygonF right, left;
    for (std::size_t i = 0; i < shape.size() && widest > 0; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(shape.size() - 1);
        if (share >= from && share <= to) {
            const double y = drawn.py(frame.y.valueAt(share)), wide = shape[i] / widest * half;
            right << QPointF(centre + wide, y);
            left.prepend(QPointF(centre - wide, y));
        }
    }
    QColor fill = colour;
    fill.setAlphaF(0.25f);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(fill);
    painter.drawPolygon(right + left);
    painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(centre, drawn.pyOf(box.q1)), QPointF(centre, drawn.pyOf(box.q3)));
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Theme::get().color("card"));
    painter.drawEllipse(QPointF(centre, drawn.pyOf(box.median)), 3, 3);
}

void BoxPicture::paintStrip(QPainter &painter, const ChartFrame &drawn, bool bare) const
{
    const double half = halfWidth(drawn) * 0.8, r = bare ? 1 : Theme::get().px(all.boxes.size() > 8 ? 2 : 2.5);
    painter.setPen(Qt::NoPen);
    for (const bool front : {false, true}) // the picked ones lie on top
        for (std::size_t i = 0; i < rows->places.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            const bool picked = lit_ && look_.picked->contains(rows->table.sourceRow(row));
            if (std::isnan(rows->places[i]) || picked != front)
                continue;
            const auto g = static_cast<std::size_t>(rows->groups.of(row));
            QColor colour = lit_ && !picked ? Theme::get().color("dim") : lit_ && all.boxes.size() == 1 ? Theme::get().color("c1") : colourOf(g);
            colour.setAlphaF(0.7f);
            painter.setBrush(colour);
            painter.drawEllipse(QPointF(drawn.px(static_cast<double>(g)) + sideOf(i) * half, drawn.pyOf(rows->places[i])), r, r);
        }
    for (std::size_t g = 0; g < all.boxes.size(); ++g)
        if (all.boxes[g].rows > 0) {
            painter.setPen(QPen(Theme::get().color("text"), 2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(drawn.px(static_cast<double>(g)) - half, drawn.pyOf(all.boxes[g].median)), QPointF(drawn.px(static_cast<double>(g)) + half, drawn.pyOf(all.boxes[g].median)));
        }
}

} // namespace mortise
