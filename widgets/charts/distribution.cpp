#include "widgets/charts/distribution.h"

#include "widgets/charts/axes.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr int kFewestBins = 5, kMostBins = 60, kMostLevels = 40;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Distribution)
};

enum class Stacking { Stacked, Side, Percent };

class DistributionPicture : public Picture {
public:
    ChartFrame frame;
    Histogram histogram;
    Groups groups;
    Stacking stacking = Stacking::Stacked;
    QString said;

    QString sentence() const override { return said; }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        ChartFrame drawn = framed();
        const Theme &theme = Theme::get();
        drawn.paint(painter, size, bare);
        painter.setRenderHint(QPainter::Antialiasing, false);
        forEachBar(drawn, [&](const QRectF &bar, int g, int) { painter.fillRect(bar, groups.any ? theme.categoryColor(g) : theme.color("mark")); });
        painter.setRenderHint(QPainter::Antialiasing);
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        ChartFrame drawn = framed();
        drawn.layOut(size, false);
        QString text;
        forEachBar(drawn, [&](const QRectF &bar, int g, int bin) {
            if (at.x() < bar.left() || at.x() >= bar.right() || !bar.adjusted(0, -2, 0, 2).contains(at))
                return;
            text = binName(bin) + QStringLiteral("\n") + (groups.any ? groups.names[static_cast<std::size_t>(g)] + QStringLiteral(": ") : QString())
                   + Words::tr("%1 rows").arg(countText(histogram.counts[static_cast<std::size_t>(g)][static_cast<std::size_t>(bin)]));
        });
        return text;
    }

private:
    /// The frame with the legend in the colours of the theme that is on.
    ChartFrame framed() const
    {
        ChartFrame out = frame;
        for (int g = 0; g < groups.count() && groups.any; ++g)
            out.legend.push_back({groups.names[static_cast<std::size_t>(g)], Theme::get().categoryColor(g)});
        return out;
    }
    QString binName(int bin) const
    {
        if (!frame.x.categories.isEmpty())
            return frame.x.categories.value(bin);
        return Words::tr("%1 to %2").arg(edgeText(bin), edgeText(bin + 1));
    }
    QString edgeText(int edge) const
    {
        const double v = histogram.edges[static_cast<std::size_t>(edge)];
        return frame.x.time ? qstring(formatTime(static_cast<std::int64_t>(v), false)) : numberText(v);
    }

    template <class F>
    void forEachBar(const ChartFrame &drawn, F &&each) const
    {
        for (int bin = 0; bin < histogram.bins(); ++bin) {
            const bool places = histogram.edges.empty();
            const double from = places ? bin - 0.4 : histogram.edges[static_cast<std::size_t>(bin)], to = places ? bin + 0.4 : histogram.edges[static_cast<std::size_t>(bin) + 1];
            const double left = drawn.px(from), width = std::max(1.0, drawn.px(to) - left - (drawn.px(to) - left > 4 ? 1 : 0));
            double total = 0, below = 0;
            for (const auto &counts : histogram.counts)
                total += static_cast<double>(counts[static_cast<std::size_t>(bin)]);
            for (int g = 0; g < groups.count(); ++g) {
                const auto count = static_cast<double>(histogram.counts[static_cast<std::size_t>(g)][static_cast<std::size_t>(bin)]);
                if (count == 0)
                    continue;
                const double scale = stacking == Stacking::Percent ? 100 / total : 1;
                if (stacking == Stacking::Side) {
                    const double part = width / groups.count();
                    each(QRectF(left + g * part, drawn.py(count), std::max(1.0, part - (part > 3 ? 1 : 0)), drawn.py(0) - drawn.py(count)), g, bin);
                } else {
                    each(QRectF(left, drawn.py((below + count) * scale), width, drawn.py(below * scale) - drawn.py((below + count) * scale)), g, bin);
                    below += count;
                }
            }
        }
    }
};

double quantile(const std::vector<double> &sorted, double p)
{
    return sorted[static_cast<std::size_t>(p * static_cast<double>(sorted.size() - 1))];
}

} // namespace

Histogram histogramOf(const std::vector<double> &values, const std::vector<std::int32_t> &groupOf, int groups, int bins)
{
    Histogram out;
    std::vector<double> sorted;
    sorted.reserve(values.size());
    for (const double v : values)
        if (std::isfinite(v))
            sorted.push_back(v);
        else
            ++(std::isinf(v) ? out.infinite : out.missing);
    if (sorted.empty()) {
        out.counts.assign(static_cast<std::size_t>(groups), std::vector<std::int64_t>(0));
        return out;
    }
    std::sort(sorted.begin(), sorted.end());
    const double least = sorted.front(), greatest = sorted.back();
    const double span = greatest / 2 - least / 2;
    double step = 1, low = least - 0.5, high = least + 0.5;
    if (span > 0 && std::isfinite(2 * span)) {
        const double iqr = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        const double width = 2 * iqr / std::cbrt(static_cast<double>(sorted.size()));
        const int wanted = bins > 0 ? bins : std::clamp(width > 0 ? static_cast<int>(std::min(1e6, 2 * span / width)) : 20, kFewestBins, kMostBins);
        const Ticks nice = niceTicks(least, greatest, wanted);
        step = bins > 0 || nice.at.size() < 2 ? 2 * span / wanted : nice.at[1] - nice.at[0];
        low = bins > 0 ? least : std::floor(least / step) * step;
        high = bins > 0 ? greatest : low + std::ceil((greatest - low) / step + 1e-9) * step;
    } else if (span > 0) { // so wide that the difference is no number
        step = span / 10;
        low = least;
        high = greatest;
    } else if (std::abs(least) > 1e15) {
        step = std::abs(least) * 1e-3;
        low = least - step / 2;
        high = least + step / 2;
    }
    const int n = std::clamp(static_cast<int>(std::lround(high / step - low / step)), 1, 10000);
    for (int i = 0; i <= n; ++i)
        out.edges.push_back(low + i * step);
    out.counts.assign(static_cast<std::size_t>(groups), std::vector<std::int64_t>(static_cast<std::size_t>(n)));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int g = groupOf.empty() ? 0 : groupOf[i];
        if (!std::isfinite(values[i]) || g < 0)
            continue;
        const int bin = std::clamp(static_cast<int>(values[i] / step - low / step), 0, n - 1);
        ++out.counts[static_cast<std::size_t>(g)][static_cast<std::size_t>(bin)];
    }
    return out;
}

PicturePtr distributionPicture(const Table &table, const ParamValues &params)
{
    const int column = chosenColumn(table, params.text("column"), "NCD");
    if (column < 0)
        return messagePicture(Words::tr("No column to draw"), Words::tr("The table has no column of numbers, categories or times."));
    const int split = groupColumn(table, params.text("split"));
    auto picture = std::make_shared<DistributionPicture>();
    picture->groups = groupsOf(table, split == column ? -1 : split);
    const std::string mode = params.text("mode");
    picture->stacking = mode == "side" ? Stacking::Side : mode == "percent" ? Stacking::Percent : Stacking::Stacked;
    const Field &field = table.field(column);
    std::vector<double> values = placesOf(table, column);
    ChartFrame &frame = picture->frame;
    describeAxis(frame.x, table, column, values);
    if (field.column->type() == ColumnType::Category) {
        // The most frequent levels first; what is left over is one bar.
        const std::size_t levels = field.column->levels().size();
        std::vector<std::int64_t> total(levels);
        for (const double v : values)
            if (!std::isnan(v))
                ++total[static_cast<std::size_t>(v)];
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < levels; ++i)
            if (total[i] > 0)
                order.push_back(i);
        if (!field.column->ordered())
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return total[a] > total[b]; });
        const std::size_t shown = std::min<std::size_t>(order.size(), kMostLevels);
        std::vector<int> place(levels, static_cast<int>(shown));
        QStringList names;
        for (std::size_t i = 0; i < shown; ++i) {
            place[order[i]] = static_cast<int>(i);
            names << qstring(field.column->levels()[order[i]]).simplified();
        }
        if (order.size() > shown)
            names << Words::tr("%1 others").arg(order.size() - shown);
        frame.x.categories = names;
        frame.x.low = -0.6;
        frame.x.high = static_cast<double>(names.size()) - 0.4;
        picture->histogram.counts.assign(static_cast<std::size_t>(picture->groups.count()), std::vector<std::int64_t>(static_cast<std::size_t>(names.size())));
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int g = picture->groups.of(static_cast<std::int64_t>(i));
            if (std::isnan(values[i]))
                ++picture->histogram.missing;
            else if (g >= 0)
                ++picture->histogram.counts[static_cast<std::size_t>(g)][static_cast<std::size_t>(place[static_cast<std::size_t>(values[i])])];
        }
    } else {
        picture->histogram = histogramOf(values, picture->groups.groupOf, picture->groups.count(), static_cast<int>(params.optionalInteger("bins").value_or(0)));
        if (!picture->histogram.edges.empty()) {
            frame.x.low = picture->histogram.edges.front();
            frame.x.high = picture->histogram.edges.back();
        }
    }
    double most = 1;
    for (int bin = 0; bin < picture->histogram.bins(); ++bin) {
        double sum = 0, single = 0;
        for (const auto &counts : picture->histogram.counts) {
            sum += static_cast<double>(counts[static_cast<std::size_t>(bin)]);
            single = std::max(single, static_cast<double>(counts[static_cast<std::size_t>(bin)]));
        }
        most = std::max(most, picture->stacking == Stacking::Side ? single : sum);
    }
    frame.y.low = 0;
    frame.y.high = picture->stacking == Stacking::Percent ? 100 : most * 1.04;
    frame.y.title = picture->stacking == Stacking::Percent ? Words::tr("share, %") : Words::tr("rows");
    frame.heading = Words::tr("Distribution of %1").arg(frame.x.title.left(80));
    const Histogram &h = picture->histogram;
    frame.subtitle = Words::tr("%1 rows").arg(countText(table.rows()));
    if (h.missing > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 missing").arg(countText(h.missing));
    if (h.infinite > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 infinite, not drawn").arg(countText(h.infinite));
    picture->said = frame.heading + QStringLiteral(": ") + frame.subtitle;
    if (picture->groups.any)
        picture->said += QStringLiteral(", ") + Words::tr("%1 groups").arg(picture->groups.count());
    return picture;
}

} // namespace mortise
