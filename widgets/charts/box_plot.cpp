#include "widgets/charts/box_plot.h"

#include "nodes/view/default_columns.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/density.h"
#include "widgets/charts/message_picture.h"
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

double quantile(const std::vector<double> &sorted, double p)
{
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto i = static_cast<std::size_t>(at);
    const double next = sorted[std::min(i + 1, sorted.size() - 1)];
    return sorted[i] + (at - std::floor(at)) * (next - sorted[i]);
}

class BoxPicture : public Picture {
public:
    ChartFrame frame;
    std::vector<BoxNumbers> boxes;
    std::vector<std::vector<double>> shapes; // violins: densities over the axis, one a box; empty for boxes
    QString said;
    QString sentence() const override { return said; }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        ChartFrame drawn = frame;
        drawn.paint(painter, size, bare);
        for (std::size_t g = 0; g < boxes.size(); ++g)
            if (boxes[g].rows > 0) {
                const double centre = drawn.px(static_cast<double>(g));
                const double half = std::min<double>(drawn.px(0.36) - drawn.px(0), theme.px(shapes.empty() ? 36 : 70));
                const QColor colour = boxes.size() > 1 ? theme.categoryColor(static_cast<int>(g)) : theme.color("mark");
                if (shapes.empty())
                    paintBox(painter, drawn, boxes[g], centre, half, colour, bare);
                else
                    paintViolin(painter, drawn, g, centre, half, colour);
            }
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        ChartFrame drawn = frame;
        drawn.layOut(size, false);
        for (std::size_t g = 0; g < boxes.size(); ++g)
            if (boxes[g].rows > 0 && std::abs(drawn.px(static_cast<double>(g)) - at.x()) < drawn.px(0.4) - drawn.px(0)) {
                const BoxNumbers &b = boxes[g];
                return frame.x.categories.value(static_cast<int>(g)) + QStringLiteral("\n")
                       + Words::tr("%1 rows\nmedian %2\nquartiles %3 to %4\n%5 beyond the whiskers")
                             .arg(countText(b.rows), valueText(b.median), valueText(b.q1), valueText(b.q3), countText(static_cast<std::int64_t>(b.beyond.size())));
            }
        return {};
    }

private:
    void paintBox(QPainter &painter, const ChartFrame &drawn, const BoxNumbers &box, double centre, double half, const QColor &colour, bool bare) const
    {
        const Theme &theme = Theme::get();
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(QPointF(centre, drawn.py(box.high)), QPointF(centre, drawn.py(box.q3)));
        painter.drawLine(QPointF(centre, drawn.py(box.low)), QPointF(centre, drawn.py(box.q1)));
        QColor fill = colour;
        fill.setAlphaF(0.18f);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(QPointF(centre - half, drawn.py(box.q3)), QPointF(centre + half, drawn.py(box.q1))), 2, 2);
        painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(centre - half, drawn.py(box.median)), QPointF(centre + half, drawn.py(box.median)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        // Sorted, so that marks on the same pixel follow one another and one of them is enough.
        const double r = bare ? 1 : theme.px(2);
        double last = -1e18;
        for (const double v : box.beyond)
            if (const double y = drawn.py(v); std::abs(y - last) >= 0.5) {
                painter.drawEllipse(QPointF(centre, y), r, r);
                last = y;
            }
    }

    void paintViolin(QPainter &painter, const ChartFrame &drawn, std::size_t g, double centre, double half, const QColor &colour) const
    {
        double widest = 0;
        for (const auto &shape : shapes)
            widest = std::max(widest, *std::max_element(shape.begin(), shape.end()));
        const std::vector<double> &shape = shapes[g];
        const BoxNumbers &box = boxes[g];
        // No further than the values: beyond them there is nothing.
        const double from = drawn.y.share(box.beyond.empty() ? box.low : std::min(box.low, box.beyond.front()));
        const double to = drawn.y.share(box.beyond.empty() ? box.high : std::max(box.high, box.beyond.back()));
        QPolygonF right, left;
        for (std::size_t i = 0; i < shape.size() && widest > 0; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(shape.size() - 1);
            if (share >= from && share <= to) {
                const double y = drawn.plot().bottom() - share * drawn.plot().height(), wide = shape[i] / widest * half;
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
        painter.drawLine(QPointF(centre, drawn.py(box.q1)), QPointF(centre, drawn.py(box.q3)));
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(Theme::get().color("card"));
        painter.drawEllipse(QPointF(centre, drawn.py(box.median)), 3, 3);
    }
};

} // namespace

BoxNumbers boxOf(std::vector<double> values)
{
    BoxNumbers out;
    out.rows = static_cast<std::int64_t>(values.size());
    if (values.empty())
        return out;
    std::sort(values.begin(), values.end());
    out.q1 = quantile(values, 0.25);
    out.median = quantile(values, 0.5);
    out.q3 = quantile(values, 0.75);
    const double reach = 1.5 * (out.q3 - out.q1);
    out.low = *std::lower_bound(values.begin(), values.end(), out.q1 - reach);
    out.high = *(std::upper_bound(values.begin(), values.end(), out.q3 + reach) - 1);
    for (const double v : values)
        if (v < out.low || v > out.high)
            out.beyond.push_back(v);
    return out;
}

PicturePtr boxPicture(const Table &table, const ParamValues &params)
{
    const auto columns = boxColumns(table, params);
    if (!columns)
        return messagePicture(Words::tr("The column is not there"), translated(columns.error().text));
    const int value = columns->value;
    if (value < 0)
        return messagePicture(Words::tr("No numbers to draw"), Words::tr("Box plots need a column of numbers or times."));
    auto picture = std::make_shared<BoxPicture>();
    const Groups groups = groupsOf(table, columns->by == value ? -1 : columns->by, kMostBoxes);
    const std::vector<double> places = placesOf(table, value);
    std::vector<std::vector<double>> parts(static_cast<std::size_t>(groups.count()));
    std::int64_t left = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int g = groups.of(static_cast<std::int64_t>(i));
        if (std::isnan(places[i]) || g < 0)
            ++left;
        else
            parts[static_cast<std::size_t>(g)].push_back(places[i]);
    }
    ChartFrame &frame = picture->frame;
    describeAxis(frame.y, table, value, places);
    for (auto &part : parts) {
        if (params.text("style") == "violin")
            picture->shapes.push_back(kernelDensity(part, frame.y.low, frame.y.high, kShapePoints));
        picture->boxes.push_back(boxOf(std::move(part)));
    }
    for (const QString &name : groups.names)
        frame.x.categories << (groups.any ? name.simplified() : frame.y.title);
    frame.x.low = -0.6;
    frame.x.high = groups.count() - 0.4;
    frame.x.title = groups.any ? qstring(table.field(columns->by).name).simplified() : QString();
    frame.heading = groups.any ? Words::tr("%1 by %2").arg(frame.y.title.left(60), frame.x.title.left(60)) : frame.y.title;
    frame.subtitle = Words::tr("%1 rows").arg(countText(table.rows() - left));
    if (left > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 without a finite value or a group").arg(countText(left));
    picture->said = Words::tr("Box plots of %1").arg(frame.heading) + QStringLiteral(": ") + frame.subtitle;
    return picture;
}

} // namespace mortise
