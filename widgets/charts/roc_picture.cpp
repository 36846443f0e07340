#include "widgets/charts/roc_picture.h"

#include "widgets/charts/framed_picture.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/learner_scores.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::RocPicture)
};

constexpr double kFinest = 1.0 / 4000; // of an axis: what lies closer is the same pixel

struct Line {
    QString name = {}, figure = {}; // "Random forest", "0.916"
    int rank = 0;
    std::vector<RatePoint> points = {};
    QString label() const { return name + QStringLiteral(" ") + figure; }
};

double foundAt(const std::vector<RatePoint> &points, double falseAlarms)
{
    const auto after = std::upper_bound(points.begin(), points.end(), falseAlarms, [](double x, const RatePoint &p) { return x < p.falseAlarms; });
    if (after == points.begin() || after == points.end())
        return after == points.end() ? points.back().found : points.front().found;
    const RatePoint &a = *(after - 1), &b = *after;
    return a.found + (falseAlarms - a.falseAlarms) / (b.falseAlarms - a.falseAlarms) * (b.found - a.found);
}

class RocPicture : public FramedPicture {
public:
    std::vector<Line> lines; // the best first
    int hideable() const override { return static_cast<int>(lines.size()); }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        ChartFrame drawn = framed(size, bare);
        drawn.paint(painter, size, bare);
        QPen diagonal(theme.color("line2"), 1, Qt::CustomDashLine);
        diagonal.setDashPattern({3, 3});
        painter.setPen(diagonal);
        painter.setBrush(Qt::NoBrush);
        painter.save();
        painter.setClipRect(clipOf(drawn), Qt::IntersectClip);
        painter.drawLine(QPointF(drawn.px(0), drawn.py(0)), QPointF(drawn.px(1), drawn.py(1)));
        for (std::size_t i = lines.size(); i-- > 0;) { // the best on top
            if (!shown(i))
                continue;
            QPolygonF curve;
            for (const RatePoint &p : lines[i].points)
                curve << QPointF(drawn.px(p.falseAlarms), drawn.py(p.found));
            painter.setPen(QPen(theme.categoryColor(lines[i].rank), bare ? 1.5 : i < 2 ? 2.2 : 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(curve);
        }
        painter.restore();
        if (!bare && labelsFit(drawn))
            paintLabels(painter, drawn);
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        const ChartFrame drawn = framed(size, false);
        if (!drawn.plot().adjusted(-4, -4, 4, 4).contains(at))
            return {};
        const double x = std::clamp(drawn.xAt(at.x()), 0.0, 1.0);
        QString text = Words::tr("%1 false alarms").arg(percentText(x, 1));
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (shown(i))
                text += QStringLiteral("\n") + Words::tr("%1: %2 found").arg(lines[i].name, percentText(foundAt(lines[i].points, x), 1));
        return text;
    }

    int legendAt(QPointF at, const QSizeF &size) const override
    {
        const ChartFrame drawn = framed(size, false);
        if (!drawn.legend.empty())
            return drawn.legendAt(at, size.width());
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (labelRect(drawn, i).contains(at))
                return static_cast<int>(i);
        return -1;
    }

private:
    std::shared_ptr<FramedPicture> copy() const override { return std::make_shared<RocPicture>(*this); }

    /// With a legend where the labels do not fit below the diagonal.
    ChartFrame framed(const QSizeF &size, bool bare) const override
    {
        ChartFrame out = FramedPicture::framed(size, bare);
        if (bare || labelsFit(out))
            return out;
        for (std::size_t i = 0; i < lines.size(); ++i)
            out.legend.push_back({lines[i].label(), Theme::get().categoryColor(lines[i].rank), !shown(i)});
        out.layOut(size, bare);
        return out;
    }

    QRectF labelRect(const ChartFrame &drawn, std::size_t i) const
    {
        const Theme &theme = Theme::get();
        const QFontMetricsF metrics(theme.font(i < 2 ? "strong" : "detail"));
        const double height = theme.px(18), width = metrics.horizontalAdvance(lines[i].label()) + theme.px(30);
        const double bottom = drawn.plot().bottom() - theme.px(10) - height * static_cast<double>(lines.size() - 1 - i);
        return QRectF(drawn.plot().right() - theme.px(8) - width, bottom - height, width, height);
    }

    bool labelsFit(const ChartFrame &drawn) const
    {
        if (!isWhole()) // the curves may be anywhere
            return false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const QRectF rect = labelRect(drawn, i);
            const double diagonal = drawn.plot().left() + (drawn.plot().bottom() - rect.top()) / drawn.plot().height() * drawn.plot().width();
            if (rect.left() < diagonal + 4)
                return false;
        }
        return true;
    }

    void paintLabels(QPainter &painter, const ChartFrame &drawn) const
    {
        const Theme &theme = Theme::get();
        double left = 1e9;
        for (std::size_t i = 0; i < lines.size(); ++i)
            left = std::min(left, labelRect(drawn, i).left());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QRectF rect = labelRect(drawn, i);
            rect.setLeft(left);
            painter.fillRect(QRectF(left, rect.center().y() - 1, theme.px(14), i < 2 ? 3 : 2), shown(i) ? theme.categoryColor(lines[i].rank) : theme.color("line2"));
            rect.setLeft(left + theme.px(20));
            QFont font = theme.font(i < 2 ? "strong" : "detail");
            font.setStrikeOut(!shown(i)); // not by colour alone
            painter.setFont(font);
            painter.setPen(theme.color(!shown(i) ? "text3" : i < 2 ? "text" : "text2"));
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, lines[i].name);
            paint::figures(&painter, rect, Qt::AlignRight, lines[i].figure);
        }
    }
};

std::vector<RatePoint> thinned(const std::vector<RatePoint> &points)
{
    std::vector<RatePoint> out;
    for (const RatePoint &p : points)
        if (out.empty() || &p == &points.back() || std::abs(p.falseAlarms - out.back().falseAlarms) + std::abs(p.found - out.back().found) > kFinest)
            out.push_back(p);
    return out;
}

std::vector<RocCurve> curvesOf(const Results &results, const LearnerResult &learner, int positive)
{
    const int k = static_cast<int>(results.classes.size());
    std::vector<RocCurve> curves;
    for (int c = 0; c < k; ++c)
        if (positive < 0 || positive == c)
            curves.push_back(rocCurve(results.trueClass, c, learner.probability, k, results.weight));
    return curves;
}

} // namespace

PicturePtr rocPicture(const ResultsPtr &results, const std::string &className)
{
    if (PicturePtr why = whyNoProbabilities(results, className))
        return why;
    const bool usual = className.empty();
    const int positive = positiveClass(*results, className);
    auto picture = std::make_shared<RocPicture>();
    const LearnerRanks ranks = rankLearners(*results, "auc");
    int without = 0;
    for (std::size_t rank = 0; rank < ranks.order.size(); ++rank) {
        const LearnerResult &learner = results->learners[ranks.order[rank]];
        const std::vector<RocCurve> curves = hasProbabilities(*results, learner) ? curvesOf(*results, learner, positive) : std::vector<RocCurve>();
        Line line{.name = chartName(learner.name), .rank = static_cast<int>(rank), .points = thinned(meanCurve(curves))};
        if (line.points.empty()) {
            ++without;
            continue;
        }
        const double ofFolds = metricOf(learner, "auc").value;
        line.figure = metricText("auc", usual && std::isfinite(ofFolds) ? ofFolds : curves.front().auc);
        picture->lines.push_back(std::move(line));
    }
    if (picture->lines.empty())
        return messagePicture(Words::tr("No curve to draw"), Words::tr("A curve needs tested rows with the class and tested rows without it."));
    ChartFrame &frame = picture->frame;
    const QString which = positive < 0 ? Words::tr("mean of %1 classes, each against the rest").arg(results->classes.size())
                                       : chartName(results->classes[static_cast<std::size_t>(positive)]);
    frame.heading = Words::tr("ROC");
    frame.subtitle = QStringList{which, qstring(results->method)}.join(QStringLiteral(" · "));
    if (without > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%1 learners without a curve").arg(without);
    frame.x.title = Words::tr("false alarms");
    frame.y.title = positive < 0 ? Words::tr("found") : Words::tr("found: %1").arg(which);
    picture->said = Words::tr("ROC curves of %1, %2").arg(qstring(results->target), frame.subtitle);
    for (const Line &line : picture->lines)
        picture->said += QStringLiteral("; ") + Words::tr("%1 has an area of %2").arg(line.name, line.figure);
    return picture;
}

} // namespace mortise
