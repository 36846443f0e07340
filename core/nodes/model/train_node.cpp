// model.train: a learner and a table to a model.
#include "base/number_text.h"
#include "node/replay.h"

#include <cmath>

namespace mortise {
namespace {

nlohmann::json reportOf(const Model &model)
{
    nlohmann::json recipe = nlohmann::json::array();
    for (const RecipeStep &step : model.steps)
        recipe.push_back(step.summary.english());
    return {{"task", taskName(model.task)},
            {"target", model.target},
            {"rows", model.rows},
            {"features", model.features.size()},
            {"classes", model.task == Task::Classification ? nlohmann::json(model.classes) : nlohmann::json()},
            {"learner", model.node},
            {"params", model.params},
            {"recipe", std::move(recipe)},
            {"training", model.report}};
}

Expected<Outputs> run(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    const std::vector<Learner> learners = learnersIn(inputs, "learner");
    auto inner = context;
    inner.onStep = [&](const TrainingStep &step) {
        context.progress(step.fraction);
        if (context.onStep)
            context.onStep(step);
    };
    auto trained = train(learners.front(), *tableIn(inputs, "table"), inner);
    context.warnings = std::move(inner.warnings);
    MORTISE_TRY(ModelPtr model, std::move(trained));
    context.report = reportOf(*model);
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 from %2 {row|rows}"), {model->name, withThousands(model->rows)}};
    return Outputs{{"model", std::move(model)}};
}

} // namespace

const NodeType &declareTrain()
{
    static const NodeType type{
        .id = "model.train",
        .title = QT_TRANSLATE_NOOP("core", "Train"),
        .summary = QT_TRANSLATE_NOOP("core", "Trains a learner on all rows and gives the model."),
        .category = Category::Use,
        .keywords = {QT_TRANSLATE_NOOP("core", "fit"), QT_TRANSLATE_NOOP("core", "model"), QT_TRANSLATE_NOOP("core", "learn")},
        .icon = "train",
        .inputs = {{.key = "learner", .label = QT_TRANSLATE_NOOP("core", "Learner"), .kind = ValueKind::Learner},
                   {.key = "table", .label = QT_TRANSLATE_NOOP("core", "Data"), .kind = ValueKind::Table}},
        .outputs = {{.key = "model", .label = QT_TRANSLATE_NOOP("core", "Model"), .kind = ValueKind::Model}},
        .run = run,
    };
    return type;
}

} // namespace mortise
