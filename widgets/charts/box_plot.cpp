#include "widgets/charts/box_plot.h"

#include "widgets/charts/axes.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/number_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::size_t kMostBeyond = 400; // drawn a group; all are counted

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
    QString said;
    QString sentence() const override { return said; }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        ChartFrame drawn = frame;
        drawn.paint(painter, size, bare);
        for (std::size_t g = 0; g < boxes.size(); ++g) {
            const BoxNumbers &box = boxes[g];
            if (box.rows == 0)
                continue;
            const double centre = drawn.px(static_cast<double>(g));
            const double half = std::min<double>(drawn.px(0.3) - drawn.px(0), theme.px(36));
            const QColor colour = boxes.size() > 1 ? theme.categoryColor(static_cast<int>(g)) : theme.color("mark");
            painter.setPen(QPen(colour, 1.5));
            painter.drawLine(QPointF(centre, drawn.py(box.high)), QPointF(centre, drawn.py(box.q3)));
            painter.drawLine(QPointF(centre, drawn.py(box.low)), QPointF(centre, drawn.py(box.q1)));
            QColor fill = colour;
            fill.setAlphaF(0.18f);
            painter.setBrush(fill);
            painter.drawRoundedRect(QRectF(QPointF(centre - half, drawn.py(box.q3)), QPointF(centre + half, drawn.py(box.q1))), 2, 2);
            painter.setPen(QPen(colour, 2.5));
            painter.drawLine(QPointF(centre - half, drawn.py(box.median)), QPointF(centre + half, drawn.py(box.median)));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            const std::size_t every = box.beyond.size() / kMostBeyond + 1;
            for (std::size_t i = 0; i < box.beyond.size(); i += every)
                painter.drawEllipse(QPointF(centre, drawn.py(box.beyond[i])), bare ? 1 : theme.px(2), bare ? 1 : theme.px(2));
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
                             .arg(countText(b.rows), numberText(b.median), numberText(b.q1), numberText(b.q3), countText(static_cast<std::int64_t>(b.beyond.size())));
            }
        return {};
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
    const int value = chosenColumn(table, params.text("value"), "ND");
    if (value < 0)
        return messagePicture(Words::tr("No numbers to draw"), Words::tr("Box plots need a column of numbers or times."));
    const int by = groupColumn(table, params.text("by"));
    auto picture = std::make_shared<BoxPicture>();
    const Groups groups = groupsOf(table, by == value ? -1 : by);
    const std::vector<double> places = placesOf(table, value);
    std::vector<std::vector<double>> parts(static_cast<std::size_t>(groups.count()));
    std::int64_t missing = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int g = groups.of(static_cast<std::int64_t>(i));
        if (std::isnan(places[i]) || g < 0)
            ++missing;
        else
            parts[static_cast<std::size_t>(g)].push_back(places[i]);
    }
    for (auto &part : parts)
        picture->boxes.push_back(boxOf(std::move(part)));
    ChartFrame &frame = picture->frame;
    describeAxis(frame.y, table, value, places);
    for (const QString &name : groups.names)
        frame.x.categories << (groups.any ? name.simplified() : frame.y.title);
    frame.x.low = -0.6;
    frame.x.high = groups.count() - 0.4;
    frame.x.title = groups.any ? QString::fromStdString(table.field(by).name).simplified() : QString();
    frame.heading = groups.any ? Words::tr("%1 by %2").arg(frame.y.title.left(60), frame.x.title.left(60)) : frame.y.title;
    frame.subtitle = Words::tr("%1 rows").arg(countText(table.rows() - missing));
    if (missing > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 missing").arg(countText(missing));
    picture->said = Words::tr("Box plots of %1").arg(frame.heading) + QStringLiteral(": ") + frame.subtitle;
    return picture;
}

} // namespace mortise
