#include "widgets/charts/learner_scores.h"

#include "nodes/view/positive_class.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::LearnerScores)
};

} // namespace

bool hasProbabilities(const Results &results, const LearnerResult &learner)
{
    return !results.trueClass.empty() && learner.probability.size() == results.trueClass.size() * results.classes.size()
           && std::all_of(learner.probability.begin(), learner.probability.end(), [](float p) { return std::isfinite(p); });
}

PicturePtr whyNoProbabilities(const ResultsPtr &results, const std::string &className, const std::string &learner)
{
    const QString another = Words::tr("Choose another one in the settings.");
    if (const QString why = whyNoLearners(results); !why.isEmpty())
        return messagePicture(Words::tr("No results to draw"), why);
    if (results->task == Task::Regression)
        return messagePicture(Words::tr("No classes"), Words::tr("This chart is for targets that are categories. This one, %1, is a number.").arg(chartName(results->target)));
    if (!className.empty() && std::find(results->classes.begin(), results->classes.end(), className) == results->classes.end())
        return messagePicture(Words::tr("There is no class %1").arg(chartName(className)), another);
    if (!learner.empty() && std::none_of(results->learners.begin(), results->learners.end(), [&](const LearnerResult &l) { return l.name == learner; }))
        return messagePicture(Words::tr("There is no learner %1").arg(chartName(learner)), another);
    return nullptr;
}

int positiveClass(const Results &results, const std::string &className)
{
    if (className.empty())
        return usualPositive(results.classes);
    return static_cast<int>(std::find(results.classes.begin(), results.classes.end(), className) - results.classes.begin());
}

Scores scoresOf(const Results &results, const LearnerResult &learner, int positive)
{
    Scores out;
    const std::size_t k = results.classes.size();
    for (std::size_t row = 0; row < results.trueClass.size(); ++row) {
        const auto of = positive < 0 ? static_cast<std::size_t>(std::max_element(learner.probability.begin() + static_cast<std::ptrdiff_t>(row * k), learner.probability.begin() + static_cast<std::ptrdiff_t>((row + 1) * k)) - learner.probability.begin()) - row * k
                                     : static_cast<std::size_t>(positive);
        out.probability.push_back(static_cast<double>(learner.probability[row * k + of]));
        out.happened.push_back(results.trueClass[row] == static_cast<std::int32_t>(of));
    }
    return out;
}

} // namespace mortise
