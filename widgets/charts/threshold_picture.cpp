#include "widgets/charts/threshold_picture.h"

#include "widgets/charts/heading.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/learner_scores.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/threshold_drawing.h"
#include "widgets/theme/method_text.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Threshold)
};

constexpr int kDearest = 2;
constexpr double kFinest = 1.0 / 4000; // of an axis: what lies closer is the same pixel

QString priceText(const MistakePrices &prices)
{
    return prices.miss == prices.falseAlarm ? Words::tr("a miss and a false alarm cost %1 each").arg(numberText(prices.miss))
                                            : Words::tr("a miss costs %1, a false alarm %2").arg(numberText(prices.miss), numberText(prices.falseAlarm));
}

/// From 1 down to 0, a step at each score; steps that cannot be told apart are left out, but never the cheapest one.
std::vector<std::pair<double, double>> pointsOf(const DecisionCosts &costs, const MistakePrices &prices, const Decision &best)
{
    std::vector<std::pair<double, double>> out;
    const auto &steps = costs.steps();
    double from = 1.0; // where the step begins, going down
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double to = i + 1 < steps.size() ? steps[i + 1].threshold : 0.0, cost = steps[i].costPerRow(prices) * 1000;
        const bool last = i + 1 == steps.size(), cheapest = std::min(best.threshold, 1.0) <= from && std::min(best.threshold, 1.0) > to;
        if (to >= 1.0 || (from - to < kFinest && !last && !cheapest))
            continue;
        out.emplace_back(from, cost);
        out.emplace_back(to, cost);
        from = to;
    }
    return out;
}

} // namespace

PicturePtr thresholdPicture(const ResultsPtr &results, const ThresholdWish &wish)
{
    if (PicturePtr why = whyNoProbabilities(results, wish.className, wish.learner))
        return why;
    const int positive = std::max(0, positiveClass(*results, wish.className));
    auto data = std::make_shared<CostLines>();
    data->prices = wish.prices;
    data->positive = results->classes.empty() ? QString() : chartName(results->classes[static_cast<std::size_t>(positive)]);
    const LearnerRanks ranks = rankLearners(*results, "auc");
    double most = 0.0, least = HUGE_VAL, careless = 0.0;
    for (std::size_t rank = 0; rank < ranks.order.size(); ++rank) {
        const LearnerResult &learner = results->learners[ranks.order[rank]];
        if (!hasProbabilities(*results, learner))
            continue;
        const Scores scores = scoresOf(*results, learner, positive);
        CostLine line{.name = chartName(learner.name), .rank = static_cast<int>(rank), .costs = DecisionCosts(scores.happened, scores.probability, results->weight)};
        line.best = line.costs.cheapest(wish.prices);
        line.points = pointsOf(line.costs, wish.prices, line.best);
        for (const auto &[at, cost] : line.points)
            most = std::max(most, cost);
        careless = std::min(line.costs.at(0).costPerRow(wish.prices), line.costs.at(HUGE_VAL).costPerRow(wish.prices)) * 1000;
        if (wish.learner.empty() ? line.best.costPerRow(wish.prices) < least : learner.name == wish.learner) {
            least = line.best.costPerRow(wish.prices);
            data->focus = data->lines.size();
        }
        data->lines.push_back(std::move(line));
    }
    if (data->lines.empty())
        return messagePicture(Words::tr("Nothing to decide"), Words::tr("The cost of decisions needs tested rows and learners that give probabilities."));
    auto picture = std::make_shared<ThresholdDrawing>();
    picture->chosen = wish.threshold.has_value();
    picture->threshold = wish.threshold.value_or(data->lines[data->focus].best.threshold);
    ChartFrame &frame = picture->frame;
    frame.heading = Words::tr("Threshold");
    QStringList parts = QStringList{data->lines[data->focus].name, priceText(wish.prices), methodText(results->method)};
    parts.removeAll(QString());
    frame.subtitle = parts.join(QStringLiteral(" · "));
    frame.x.title = Words::tr("say %1 from").arg(data->positive);
    frame.y.title = Words::tr("cost for 1,000 rows");
    // What costs far more than to decide without a learner is no choice, and would flatten the rest.
    const double enough = kDearest * careless;
    if (enough > 0 && most > enough)
        frame.subtitle += QStringLiteral(" · ") + Words::tr("cut off above %1").arg(numberText(enough, 2));
    frame.y.high = most <= 0 ? 1 : enough > 0 ? std::min(most * 1.04, enough) : most * 1.04;
    picture->said = Words::tr("Cost of saying %1 by threshold, %2").arg(data->positive, frame.subtitle);
    picture->data = std::move(data);
    return picture;
}

} // namespace mortise
