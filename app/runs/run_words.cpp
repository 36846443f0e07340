#include "app/runs/run_words.h"

#include "runs/scores.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/theme/counts_inside.h"
#include "widgets/theme/method_text.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
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

/// So many decimals that a difference has a digit to show, and at least as many as usual; then the two scores differ in them as well.
int decimalsFor(double difference)
{
    constexpr int kUsual = 3, kMost = 12;
    return difference > 0 ? std::clamp(static_cast<int>(std::ceil(-std::log10(difference))), kUsual, kMost) : kUsual;
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
    const std::optional<RunScore> score = mainScore(run);
    if (!score)
        return {};
    QString text = metricTitle(score->metric) + QLatin1Char(' ') + metricText(score->metric, score->value);
    if (const double width = score->high - score->low; !std::isnan(width))
        text += QStringLiteral(" ± ") + metricText(score->metric, width / 2);
    return text;
}

double scoreOf(const nlohmann::json &run)
{
    const std::optional<RunScore> score = mainScore(run);
    return score ? score->merit() : std::numeric_limits<double>::quiet_NaN();
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
    if (difference.about == RunDifference::About::Method)
        return methodText(value.english());
    return difference.about == RunDifference::About::Data ? qstring(countInLanguage(utf8(translated(value)))) : translated(value); // rows and features
}

QString changedText(const std::vector<RunDifference> &differences)
{
    QStringList list;
    for (const RunDifference &difference : differences)
        if (!difference.same())
            list << (difference.otherValues ? Words::tr("other data") : QStringLiteral("%1: %2 → %3").arg(translated(difference.what), valueText(difference, difference.before), valueText(difference, difference.after)));
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
    const double difference = std::abs(move->after - move->before);
    const auto figure = [&](double value) { return metricText(move->metric, value, decimalsFor(difference)); };
    const QString scores = Words::tr("%1 %2 to %3", "a metric, before and after").arg(metricTitle(move->metric), figure(move->before), figure(move->after));
    if (std::isnan(move->better))
        return move->before == move->after ? Words::tr("%1: the same.").arg(scores) : Words::tr("%1. Not the same rows in the same folds: part of the difference may be luck.").arg(scores);
    if (move->better == 0.5)
        return Words::tr("%1: the same in every fold.").arg(scores);
    const QString by = figure(difference);
    const bool better = move->better > 0.5;
    const double probability = better ? move->better : 1 - move->better;
    const QString sure = probability > 0.99 ? Words::tr("over 99 %") : percentText(probability);
    return better ? Words::tr("%1: better with %2 probability, by about %3.").arg(scores, sure, by) : Words::tr("%1: worse with %2 probability, by about %3.").arg(scores, sure, by);
}

} // namespace mortise
