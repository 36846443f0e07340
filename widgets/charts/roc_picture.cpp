#include "widgets/charts/roc_picture.h"

#include "numeric/decision_cost.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/learner_scores.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/roc_drawing.h"
#include "widgets/theme/method_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::RocPicture)
};

constexpr double kFinest = 1.0 / 4000; // of an axis: what lies closer is the same pixel

std::vector<RatePoint> thinned(const std::vector<RatePoint> &points)
{
    std::vector<RatePoint> out;
    for (const RatePoint &p : points)
        if (out.empty() || &p == &points.back() || std::abs(p.falseAlarms - out.back().falseAlarms) + std::abs(p.found - out.back().found) > kFinest)
            out.push_back(p);
    return out;
}

/// Which rows make which piece of the curve: all of one score move it on together.
std::shared_ptr<const RocSteps> stepsOf(const Results &results, const LearnerResult &learner, int positive)
{
    const Scores scores = scoresOf(results, learner, positive);
    const DecisionCosts costs(scores.happened, scores.probability, results.weight);
    auto out = std::make_shared<RocSteps>();
    const Decision &all = costs.steps().back();
    for (const Decision &step : costs.steps()) {
        out->points.push_back({step.falseAlarms / all.falseAlarms, step.hits / all.hits});
        out->threshold.push_back(step.threshold);
    }
    out->rows.source = results.source;
    out->rows.sourceRows = std::make_shared<RowIndex>(results.rowOf);
    out->rows.cells = static_cast<int>(costs.steps().size()) - 1;
    for (const double p : scores.probability) // thresholds shrink
        out->rows.cellOf.push_back(static_cast<std::int32_t>(std::lower_bound(out->threshold.begin() + 1, out->threshold.end(), p, std::greater<>()) - out->threshold.begin()) - 1);
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
    auto picture = std::make_shared<RocDrawing>();
    const LearnerRanks ranks = rankLearners(*results, "auc");
    int without = 0;
    for (std::size_t rank = 0; rank < ranks.order.size(); ++rank) {
        const LearnerResult &learner = results->learners[ranks.order[rank]];
        const std::vector<RocCurve> curves = hasProbabilities(*results, learner) ? curvesOf(*results, learner, positive) : std::vector<RocCurve>();
        RocLine line{.name = chartName(learner.name), .rank = static_cast<int>(rank), .points = thinned(meanCurve(curves))};
        if (line.points.empty()) {
            ++without;
            continue;
        }
        const double ofFolds = metricOf(learner, "auc").value;
        line.figure = metricText("auc", usual && std::isfinite(ofFolds) ? ofFolds : curves.front().auc);
        if (positive >= 0)
            line.steps = stepsOf(*results, learner, positive);
        picture->lines.push_back(std::move(line));
    }
    if (picture->lines.empty())
        return messagePicture(Words::tr("No curve to draw"), Words::tr("A curve needs tested rows with the class and tested rows without it."));
    ChartFrame &frame = picture->frame;
    const QString which = positive < 0 ? Words::tr("mean of %1 classes, each against the rest").arg(results->classes.size())
                                       : chartName(results->classes[static_cast<std::size_t>(positive)]);
    if (positive >= 0)
        picture->className = which;
    frame.heading = Words::tr("ROC");
    QStringList parts = QStringList{which, methodText(results->method)};
    parts.removeAll(QString());
    frame.subtitle = parts.join(QStringLiteral(" · "));
    if (without > 0)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("%n learners without a curve", nullptr, static_cast<int>(without));
    frame.x.title = Words::tr("false alarms");
    frame.y.title = positive < 0 ? Words::tr("found") : Words::tr("found: %1").arg(which);
    picture->said = Words::tr("ROC curves of %1, %2").arg(qstring(results->target), frame.subtitle);
    for (const RocLine &line : picture->lines)
        picture->said += QStringLiteral("; ") + Words::tr("%1 has an area of %2").arg(line.name, line.figure);
    return picture;
}

} // namespace mortise
