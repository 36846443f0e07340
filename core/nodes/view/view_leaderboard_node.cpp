#include "node/node_type.h"
#include "nodes/view/glance.h"

namespace mortise {

const NodeType &declareViewLeaderboard()
{
    static const NodeType type{
        .id = "view.leaderboard",
        .title = QT_TRANSLATE_NOOP("core", "Leaderboard"),
        .summary = QT_TRANSLATE_NOOP("core", "Learners by their score on the same folds, with 95 % limits."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "compare models"), QT_TRANSLATE_NOOP("core", "scores"), QT_TRANSLATE_NOOP("core", "ranking"), QT_TRANSLATE_NOOP("core", "metrics"), QT_TRANSLATE_NOOP("core", "accuracy"), QT_TRANSLATE_NOOP("core", "RMSE"), QT_TRANSLATE_NOOP("core", "results table")},
        .icon = "leaderboard",
        .inputs = {{.key = "results", .label = QT_TRANSLATE_NOOP("core", "Results"), .kind = ValueKind::Results}},
        .params = {
            {.key = "metric",
             .label = QT_TRANSLATE_NOOP("core", "Rank by"),
             .help = QT_TRANSLATE_NOOP("core", "Automatic: accuracy for classes, RMSE for numbers."),
             .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"accuracy", QT_TRANSLATE_NOOP("core", "Accuracy")}, {"balanced_accuracy", QT_TRANSLATE_NOOP("core", "Balanced accuracy")}, {"auc", QT_TRANSLATE_NOOP("core", "AUC")}, {"f1_macro", QT_TRANSLATE_NOOP("core", "F1, macro")}, {"log_loss", QT_TRANSLATE_NOOP("core", "Log loss")}, {"rmse", QT_TRANSLATE_NOOP("core", "RMSE")}, {"mae", QT_TRANSLATE_NOOP("core", "Mean absolute error")}, {"r2", QT_TRANSLATE_NOOP("core", "R²")}}},
             .fallback = std::string("auto"),
             .affectsResult = false},
        },
        .run = glanceAtScores,
        .view = true,
    };
    return type;
}

} // namespace mortise
