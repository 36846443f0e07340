// The numbers of a confusion matrix, and its mistakes in words.
#include "widgets/charts/confusion_picture.h"
#include "widgets/charts/heading.h"
#include "widgets/theme/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ConfusionPicture)
};

constexpr std::size_t kMostSaid = 3; // mistakes

} // namespace

double Confusion::share(int truth, int said, bool ofSaidClass) const
{
    const std::int64_t total = ofSaidClass ? ofSaid[static_cast<std::size_t>(said)] : ofTrue[static_cast<std::size_t>(truth)];
    return total > 0 ? static_cast<double>(at(truth, said)) / static_cast<double>(total) : 0.0;
}

Confusion confusionOf(const Results &results, const LearnerResult &learner)
{
    Confusion out;
    out.classes = static_cast<int>(results.classes.size());
    const auto k = results.classes.size();
    out.counts.assign(k * k, 0);
    out.ofTrue.assign(k, 0);
    out.ofSaid.assign(k, 0);
    for (std::size_t i = 0; i < std::min(results.trueClass.size(), learner.predictedClass.size()); ++i) {
        const auto truth = static_cast<std::size_t>(results.trueClass[i]), answer = static_cast<std::size_t>(learner.predictedClass[i]);
        if (truth >= k || answer >= k)
            continue;
        ++out.counts[truth * k + answer];
        ++out.ofTrue[truth];
        ++out.ofSaid[answer];
        ++out.rows;
        out.right += truth == answer;
    }
    return out;
}

QString mistakesOf(const Confusion &c, const QStringList &classes)
{
    struct Mistake {
        std::int64_t rows;
        int truth, answer;
    };
    std::vector<Mistake> all;
    for (int truth = 0; truth < c.classes; ++truth)
        for (int answer = 0; answer < c.classes; ++answer)
            if (truth != answer && c.at(truth, answer) > 0)
                all.push_back({c.at(truth, answer), truth, answer});
    const std::size_t said = std::min(kMostSaid, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(said), all.end(),
                      [](const Mistake &a, const Mistake &b) { return std::tuple(-a.rows, a.truth, a.answer) < std::tuple(-b.rows, b.truth, b.answer); });
    QStringList words;
    for (std::size_t i = 0; i < said; ++i)
        words << Words::tr("%1 taken for %2 (%3)").arg(shortName(classes[all[i].truth], 40), shortName(classes[all[i].answer], 40), countText(all[i].rows));
    if (all.size() > said)
        words << Words::tr("%1 more pairs", nullptr, static_cast<int>(all.size() - said)).arg(countText(static_cast<qint64>(all.size() - said)));
    return words.isEmpty() ? QString() : Words::tr("Most often wrong: %1").arg(words.join(QStringLiteral("; ")));
}

} // namespace mortise
