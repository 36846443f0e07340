// model.predict: a model on a table. Raw rows go in: what prepared the training data is replayed on them.
#include "base/number_text.h"
#include "node/raw_rows.h"
#include "node/replay.h"

namespace mortise {
namespace {

/// The columns that predicting added to `raw`, added to `table`: the same rows, perhaps prepared.
Table withAdded(const Table &table, const Table &raw, const Table &predicted)
{
    Table out = table.asSource(); // predictions cannot be made again from the raw rows by table's recipe
    for (int i = raw.columns(); i < predicted.columns(); ++i)
        out = out.withColumn(predicted.field(i).name, predicted.dense(i), Role::Meta);
    return out;
}

Expected<Outputs> run(const Inputs &inputs, const ParamValues &, RunContext &context)
{
    const ModelPtr model = modelIn(inputs, "model");
    const Table &table = *tableIn(inputs, "table");
    const Table raw = rawRowsFor(model->steps, table, context);
    MORTISE_TRY(const Table predicted, withPredictions(*model, raw, context));
    context.report = {{"model", model->name}, {"learner", model->node}, {"task", taskName(model->task)}, {"target", model->target}};
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 {row|rows} predicted by %2"), {withThousands(table.rows()), model->name}};
    return Outputs{{"table", withAdded(table, raw, predicted)}};
}

} // namespace

const NodeType &declarePredict()
{
    static const NodeType type{
        .id = "model.predict",
        .title = QT_TRANSLATE_NOOP("core", "Predict"),
        .summary = QT_TRANSLATE_NOOP("core", "Adds a model's predictions to a table."),
        .category = Category::Use,
        .keywords = {QT_TRANSLATE_NOOP("core", "score"), QT_TRANSLATE_NOOP("core", "apply model"), QT_TRANSLATE_NOOP("core", "forecast"),
                     QT_TRANSLATE_NOOP("core", "classify")},
        .icon = "predict",
        .inputs = {{.key = "model", .label = QT_TRANSLATE_NOOP("core", "Model"), .kind = ValueKind::Model},
                   {.key = "table", .label = QT_TRANSLATE_NOOP("core", "Data"), .kind = ValueKind::Table}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Predictions"), .kind = ValueKind::Table}},
        .run = run,
    };
    return type;
}

} // namespace mortise
