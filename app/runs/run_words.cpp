#include "app/runs/run_words.h"

#include "numeric/metrics.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/theme/method_text.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::RunWords)
};

/// A number of an object, without a copy of anything; NaN where there is none.
double numberOf(const nlohmann::json &object, const char *key)
{
    const auto at = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && at != object.end() && at->is_number() ? at->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

/// The metric that people look at first; its JSON is nullptr where the run has none.
std::pair<const char *, const nlohmann::json *> mainMetric(const nlohmann::json &run)
{
    const auto metrics = run.find("metrics");
    if (metrics != run.end() && metrics->is_object())
        for (const char *name : {"auc", "accuracy", "r2", "rmse"})
            if (const auto metric = metrics->find(name); metric != metrics->end() && !std::isnan(numberOf(*metric, "value")))
                return {name, &*metric};
    return {"", nullptr};
}

} // namespace

QString learnerOf(const nlohmann::json &run, const Registry &registry)
{
    if (const auto name = run.find("name"); name != run.end() && name->is_string())
        return qstring(name->get<std::string>());
    const auto learner = run.find("learner");
    const NodeType *type = learner != run.end() && learner->is_string() ? registry.find(learner->get<std::string>()) : nullptr;
    return type ? translated(type->title) : QString();
}

QString scoreText(const nlohmann::json &run)
{
    const auto [name, metric] = mainMetric(run);
    if (!metric)
        return {};
    QString text = metricTitle(name) + QLatin1Char(' ') + metricText(name, numberOf(*metric, "value"));
    if (const double width = numberOf(*metric, "high") - numberOf(*metric, "low"); !std::isnan(width))
        text += QStringLiteral(" ± ") + metricText(name, width / 2);
    return text;
}

double scoreOf(const nlohmann::json &run)
{
    const auto [name, metric] = mainMetric(run);
    if (!metric)
        return std::numeric_limits<double>::quiet_NaN();
    const double value = numberOf(*metric, "value");
    return largerIsBetter(name) ? value : -value;
}

double fitSeconds(const nlohmann::json &run)
{
    const auto seconds = run.find("seconds");
    const double fit = seconds == run.end() ? 0 : numberOf(*seconds, "fit");
    return std::isnan(fit) ? 0 : fit;
}

qint64 finishedAt(const nlohmann::json &run)
{
    const auto when = run.find("when");
    return when != run.end() && when->is_number() ? when->get<qint64>() : 0;
}

QStringList tagsOf(const nlohmann::json &run)
{
    QStringList tags;
    if (const auto list = run.find("tags"); list != run.end() && list->is_array())
        for (const auto &tag : *list)
            if (tag.is_string())
                tags << qstring(tag.get<std::string>());
    return tags;
}

QString valueText(const RunDifference &difference, const Text &value)
{
    return difference.about == RunDifference::About::Method ? methodText(value.english()) : translated(value);
}

QString changedText(const std::vector<RunDifference> &differences)
{
    QStringList list;
    for (const RunDifference &difference : differences)
        if (!difference.same())
            list << (difference.about == RunDifference::About::Data && difference.what == Text("Values") ? Words::tr("other data") : QStringLiteral("%1: %2 → %3").arg(translated(difference.what), valueText(difference, difference.before), valueText(difference, difference.after)));
    return list.isEmpty() ? Words::tr("the same") : list.join(QStringLiteral(", "));
}

QString aboutText(RunDifference::About about)
{
    using About = RunDifference::About;
    switch (about) {
    case About::Data: return Words::tr("Data");
    case About::Preparation: return Words::tr("Prepare");
    case About::Learner: return Words::tr("Learner");
    case About::Settings: return Words::tr("Setting");
    case About::Method: return Words::tr("Judging");
    case About::Program: return Words::tr("Program");
    }
    return {};
}

QString moveText(const std::optional<ScoreMove> &move)
{
    if (!move)
        return {};
    const QString scores = Words::tr("%1 %2 to %3", "a metric, before and after").arg(metricTitle(move->metric), metricText(move->metric, move->before), metricText(move->metric, move->after));
    if (std::isnan(move->better))
        return move->before == move->after ? Words::tr("%1: the same.").arg(scores) : Words::tr("%1. Not the same rows in the same folds: part of the difference may be luck.").arg(scores);
    if (move->better == 0.5)
        return Words::tr("%1: the same in every fold.").arg(scores);
    const QString by = metricText(move->metric, std::abs(move->after - move->before));
    const bool better = move->better > 0.5;
    const double probability = better ? move->better : 1 - move->better;
    const QString sure = probability > 0.99 ? Words::tr("over 99 %") : percentText(probability);
    return better ? Words::tr("%1: better with %2 probability, by about %3.").arg(scores, sure, by) : Words::tr("%1: worse with %2 probability, by about %3.").arg(scores, sure, by);
}

} // namespace mortise
