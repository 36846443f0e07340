// What there is to tell once a run has ended by itself. A run that the person stopped, or that only made a preview, is not told of.
#include "app/document.h"

#include "app/runs/run_words.h"
#include "widgets/theme/translated.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

/// "Best: Random forest, AUC 0.991 ± 0.004" of the runs from `first` on; empty where none of them was scored.
QString bestOf(const Ledger &ledger, std::size_t first, const Registry &registry)
{
    const nlohmann::json *best = nullptr;
    int scored = 0;
    for (std::size_t i = first; i < ledger.all().size(); ++i) {
        const nlohmann::json &run = *ledger.all()[i];
        if (std::isnan(scoreOf(run)))
            continue;
        ++scored;
        if (!best || scoreOf(run) > scoreOf(*best))
            best = &run;
    }
    if (!best)
        return {};
    const QString learner = learnerOf(*best, registry), score = scoreText(*best);
    return scored > 1 ? Document::tr("Best: %1, %2", "a learner and its score").arg(learner, score) : Document::tr("%1: %2").arg(learner, score);
}

} // namespace

void Document::watchRun()
{
    watch_ = {};
    watch_.time.start();
    watch_.records = ledger_.all().size();
}

/// The last block that judged, else the last that made something; what only shows it comes after both.
QString Document::resultOfRun() const
{
    const auto rank = [this](const std::string &name) {
        const NodeType *type = registry_.find(workflow_.find(name)->type);
        return !type || type->view ? 0 : type->category == Category::Judge ? 2 : 1;
    };
    std::string result;
    for (const std::string &name : workflow_.order())
        if (watch_.ran.contains(qstring(name)) && (result.empty() || rank(name) >= rank(result)))
            result = name;
    return qstring(result);
}

void Document::tellEnd(const Error &error)
{
    if (jobIsPreview_ || watch_.stopped)
        return;
    RunEnd end;
    end.seconds = static_cast<double>(watch_.time.elapsed()) / 1000;
    end.failed = !watch_.failed.isEmpty() || !error.text.empty();
    if (end.failed) {
        end.node = watch_.failed;
        end.said = watch_.failed.isEmpty() ? translated(error.text) : watch_.why;
    } else {
        end.node = resultOfRun();
        end.said = bestOf(ledger_, std::min(watch_.records, ledger_.all().size()), registry_);
        if (end.said.isEmpty() && !end.node.isEmpty())
            end.said = tr("%1: %2").arg(end.node, outcome(end.node).status.summary);
    }
    emit runEnded(end);
}

} // namespace mortise
