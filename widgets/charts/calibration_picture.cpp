#include "widgets/charts/calibration_picture.h"

#include "numeric/calibration.h"
#include "widgets/charts/framed_picture.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/learner_scores.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/point_mark.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/method_text.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Calibration)
};

constexpr std::size_t kParts = 40; // of the histogram below
constexpr double kReach = 10;      // px from the pointer to a point

struct Line {
    QString name = {};
    int rank = 0;
    bool baseline = false; // says the same of every row, and so is always near the truth
    Calibration points = {};
    std::array<std::int64_t, kParts> said = {};
};

/// "3.2 points": a difference of two percentages.
QString pointsText(double difference)
{
    return Words::tr("%1 points").arg(figureText(difference * 100, 1));
}

/// How well it is to be believed, in words: on average, and where it is furthest off.
QString verdictOf(const Calibration &c)
{
    QString text = Words::tr("off by %1 on average (expected calibration error), Brier score %2").arg(pointsText(c.error), figureText(c.brier, 3));
    const CalibrationBin *worst = nullptr;
    for (const CalibrationBin &bin : c.bins)
        if ((bin.said < bin.limits.low || bin.said > bin.limits.high) && (!worst || std::abs(bin.said - bin.happened) > std::abs(worst->said - worst->happened)))
            worst = &bin;
    return text + QStringLiteral("; ") + (worst ? Words::tr("where it says %1, it is %2").arg(percentText(worst->said), percentText(worst->happened)) : Words::tr("nowhere more than chance explains"));
}

class CalibrationPicture : public FramedPicture {
public:
    std::vector<Line> lines; // the best first
    int hideable() const override { return static_cast<int>(lines.size()); }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        ChartFrame drawn = framed(size, bare);
        drawn.paint(painter, frameSize(size, bare), bare);
        QPen diagonal(theme.color("ctl"), 1, Qt::CustomDashLine);
        diagonal.setDashPattern({3, 3});
        painter.setPen(diagonal);
        painter.save();
        painter.setClipRect(clipOf(drawn), Qt::IntersectClip);
        painter.drawLine(QPointF(drawn.px(0), drawn.py(0)), QPointF(drawn.px(1), drawn.py(1)));
        for (std::size_t i = lines.size(); i-- > 0;) // the best on top
            if (shown(i))
                paintLine(painter, drawn, lines[i], bare);
        painter.restore();
        if (!drawn.strip().isNull())
            paintStrip(painter, drawn);
        if (const double below = bare ? 0 : wordsHeight(size); below > 0) {
            painter.setPen(theme.color("text2"));
            paint::paragraph(&painter, QRectF(0, size.height() - below + theme.px(8), size.width(), below), words(), "detail", kMostLines);
        }
    }

    std::vector<QRectF> pieces(const QSizeF &size) const override
    {
        const ChartFrame drawn = framed(size, false);
        std::vector<QRectF> points;
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (const CalibrationBin &bin : lines[i].points.bins)
                if (shown(i) && points.size() < kMostPieces)
                    points.emplace_back(drawn.px(bin.said) - 4, drawn.py(bin.happened) - 4, 8, 8);
        return points;
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        const ChartFrame drawn = framed(size, false);
        QString text;
        double nearest = kReach * kReach;
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (const CalibrationBin &bin : lines[i].points.bins) {
                const QPointF d = QPointF(drawn.px(bin.said), drawn.py(bin.happened)) - at;
                if (!shown(i) || QPointF::dotProduct(d, d) >= nearest)
                    continue;
                nearest = QPointF::dotProduct(d, d);
                text = lines[i].name + QLatin1Char('\n')
                       + Words::tr("said %1 (%2 to %3)\nhappened %4 (95 %: %5 to %6)\n%7")
                             .arg(percentText(bin.said, 1), percentText(bin.from), percentText(bin.to), percentText(bin.happened, 1), percentText(bin.limits.low), percentText(bin.limits.high), rowsText(bin.rows));
            }
        return text.isEmpty() && drawn.strip().contains(at) ? stripReading(drawn.xAt(at.x())) : text;
    }

private:
    static constexpr int kMostLines = 4;
    std::shared_ptr<FramedPicture> copy() const override { return std::make_shared<CalibrationPicture>(*this); }
    void dress(ChartFrame &drawn) const override
    {
        drawn.stripHeight = Theme::get().px(44);
        for (std::size_t i = 0; i < lines.size(); ++i)
            drawn.legend.push_back({lines[i].name, Theme::get().categoryColor(lines[i].rank), !shown(i), lines[i].rank});
    }
    QSizeF frameSize(const QSizeF &size, bool bare) const override { return {size.width(), size.height() - (bare ? 0 : wordsHeight(size))}; }
    /// 0 where there is no room for words beside the chart.
    double wordsHeight(const QSizeF &size) const
    {
        const double height = paint::paragraph(nullptr, QRectF(0, 0, size.width(), 1e4), words(), "detail", kMostLines) + Theme::get().px(8);
        return height * 4 < size.height() ? height : 0;
    }

    /// The first that is shown, and who is nearest to the truth.
    QString words() const
    {
        const Line *first = nullptr, *truest = nullptr;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!shown(i))
                continue;
            first = first ? first : &lines[i];
            if (!lines[i].baseline && (!truest || lines[i].points.error < truest->points.error))
                truest = &lines[i];
        }
        if (!first)
            return {};
        QString text = QStringLiteral("%1: %2.").arg(first->name, verdictOf(first->points));
        if (truest && truest != first)
            text += QLatin1Char(' ') + Words::tr("Nearest to the truth is %1: %2.").arg(truest->name, pointsText(truest->points.error));
        return text;
    }

    void paintLine(QPainter &painter, const ChartFrame &drawn, const Line &line, bool bare) const
    {
        const Theme &theme = Theme::get();
        const QColor colour = theme.categoryColor(line.rank);
        QColor soft = colour;
        soft.setAlphaF(0.4f);
        QPolygonF curve;
        for (const CalibrationBin &bin : line.points.bins) {
            const QPointF at(drawn.px(bin.said), drawn.py(bin.happened));
            curve << at;
            painter.setPen(QPen(soft, bare ? 1 : 1.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(at.x(), drawn.py(bin.limits.low)), QPointF(at.x(), drawn.py(bin.limits.high)));
        }
        painter.setPen(QPen(colour, bare ? 1.5 : line.rank == lines.front().rank ? 2.2 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(curve);
        painter.setPen(QPen(theme.color("card"), 1));
        painter.setBrush(colour);
        for (const QPointF &at : curve)
            paintMark(painter, at, bare ? 1.6 : theme.px(3.5), line.rank);
    }

    void paintStrip(QPainter &painter, const ChartFrame &drawn) const
    {
        const Theme &theme = Theme::get();
        const QRectF strip = drawn.strip();
        painter.save();
        painter.setClipRect(strip.adjusted(0, -1, 0, 1), Qt::IntersectClip);
        for (std::size_t i = lines.size(); i-- > 0;) {
            if (!shown(i))
                continue;
            const double most = static_cast<double>(*std::max_element(lines[i].said.begin(), lines[i].said.end()));
            QPolygonF outline{QPointF(drawn.px(0), strip.bottom())};
            for (std::size_t part = 0; part < kParts; ++part) {
                const double y = strip.bottom() - static_cast<double>(lines[i].said[part]) / std::max(1.0, most) * (strip.height() - theme.px(2));
                outline << QPointF(drawn.px(static_cast<double>(part) / kParts), y) << QPointF(drawn.px(static_cast<double>(part + 1) / kParts), y);
            }
            outline << QPointF(drawn.px(1), strip.bottom());
            QColor fill = theme.categoryColor(lines[i].rank);
            painter.setPen(QPen(fill, 1.2));
            fill.setAlphaF(0.14f);
            painter.setBrush(fill);
            painter.drawPolygon(outline);
        }
        painter.restore();
    }

    QString stripReading(double x) const
    {
        const auto part = static_cast<std::size_t>(std::clamp(x * kParts, 0.0, kParts - 1.0));
        QString text = Words::tr("said %1 to %2").arg(percentText(static_cast<double>(part) / kParts, 1), percentText(static_cast<double>(part + 1) / kParts, 1));
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (shown(i))
                text += QStringLiteral("\n%1: %2").arg(lines[i].name, rowsText(lines[i].said[part]));
        return text;
    }

public:
    QString described() const
    {
        QString text;
        for (const Line &line : lines)
            text += QStringLiteral("; %1: %2").arg(line.name, verdictOf(line.points));
        return text;
    }
};

Line lineOf(const Results &results, const LearnerResult &learner, int positive, int rank, int bins)
{
    const Scores scores = scoresOf(results, learner, positive);
    Line line{.name = chartName(learner.name), .rank = rank, .baseline = learner.node == "learn.baseline", .points = calibrationOf(scores.happened, scores.probability, bins, results.weight)};
    for (const double p : scores.probability)
        ++line.said[static_cast<std::size_t>(std::clamp(p * kParts, 0.0, kParts - 1.0))];
    return line;
}

} // namespace

PicturePtr calibrationPicture(const ResultsPtr &results, const std::string &className, const std::string &learner, int bins)
{
    if (PicturePtr why = whyNoProbabilities(results, className, learner))
        return why;
    const int positive = positiveClass(*results, className);
    auto picture = std::make_shared<CalibrationPicture>();
    const LearnerRanks ranks = rankLearners(*results, "auc");
    for (std::size_t rank = 0; rank < ranks.order.size(); ++rank) {
        const LearnerResult &one = results->learners[ranks.order[rank]];
        if ((learner.empty() || one.name == learner) && hasProbabilities(*results, one))
            picture->lines.push_back(lineOf(*results, one, positive, static_cast<int>(rank), bins));
    }
    std::erase_if(picture->lines, [](const Line &line) { return line.points.bins.empty(); });
    if (picture->lines.empty())
        return messagePicture(Words::tr("Nothing to check"), Words::tr("A reliability diagram needs tested rows and learners that give probabilities."));
    ChartFrame &frame = picture->frame;
    frame.heading = Words::tr("Calibration");
    const QString which = positive < 0 ? Words::tr("the answer of %1 classes").arg(results->classes.size()) : chartName(results->classes[static_cast<std::size_t>(positive)]);
    QStringList parts = QStringList{Words::tr("are 70 % really 70 %?"), which, methodText(results->method)};
    parts.removeAll(QString());
    frame.subtitle = parts.join(QStringLiteral(" · "));
    frame.x.title = Words::tr("said");
    frame.y.title = positive < 0 ? Words::tr("was right") : Words::tr("happened");
    picture->said = Words::tr("Calibration of %1, %2").arg(chartName(results->target), which) + picture->described();
    return picture;
}

} // namespace mortise
