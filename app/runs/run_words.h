// Runs in words and figures, as the list of runs and the comparison of two show them.
#pragma once

#include "runs/ledger.h"

#include <QString>

namespace mortise {

QString learnerOf(const nlohmann::json &run, const Registry &registry);
/// The metric that people look at first, with the half width of its interval: "AUC 0.923 ± 0.012".
QString scoreText(const nlohmann::json &run);
/// For sorting: larger is better; NaN where there is no score.
double scoreOf(const nlohmann::json &run);
double fitSeconds(const nlohmann::json &run);
qint64 finishedAt(const nlohmann::json &run); // ms since 1970
QStringList tagsOf(const nlohmann::json &run);

/// What a difference was, before or after.
QString valueText(const RunDifference &difference, const Text &value);

/// "trees: 100 → 500, Fill missing: mean → median"; "the same".
QString changedText(const std::vector<RunDifference> &differences);
QString aboutText(RunDifference::About about);
/// "AUC 0.918 to 0.923: better with 91 % probability, by about 0.005"; empty where the two have no score in common.
QString moveText(const std::optional<ScoreMove> &move);

} // namespace mortise
