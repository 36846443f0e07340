#include "node/replay.h"

#include <algorithm>

namespace mortise {
namespace {

Expected<const NodeType *> transformOf(const RecipeStep &step, const RunContext &context)
{
    MORTISE_TRY(const NodeType *type, context.registry->get(step.node));
    if (!type->transform)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 cannot be applied to new rows"), {step.node}});
    return type;
}

bool hasMissing(const Table &table, const std::vector<int> &columns)
{
    return std::any_of(columns.begin(), columns.end(), [&](int i) {
        const ColumnPtr column = table.dense(i);
        for (std::int64_t row = 0; row < column->size(); ++row)
            if (column->isMissing(row))
                return true;
        return false;
    });
}

bool hasCategories(const Table &table)
{
    const std::vector<int> features = table.withRoleOf(Role::Feature);
    return std::any_of(features.begin(), features.end(), [&](int i) { return table.field(i).column->type() == ColumnType::Category; });
}

/// A step of the learner's own preparation.
Expected<Table> prepared(const char *id, const nlohmann::json &settings, const Table &table, RunContext &context)
{
    MORTISE_TRY(const NodeType *type, context.registry->get(id));
    MORTISE_TRY(const ParamValues params, paramsFromJson(type->params, settings));
    return runTransform(*type, params, table, context);
}

} // namespace

Expected<Table> applyStep(const RecipeStep &step, const Table &table, RunContext &context)
{
    MORTISE_TRY(const NodeType *type, transformOf(step, context));
    MORTISE_TRY(const ParamValues params, paramsFromJson(type->params, step.params));
    RunContext inner = context;
    inner.seed = step.seed;
    MORTISE_TRY(Table out, type->transform->apply(table, params, step.state, inner));
    return out.madeBy(step, table);
}

Expected<Table> replay(const std::vector<RecipeStep> &steps, const Table &raw, RunContext &context)
{
    Table table = raw;
    for (const RecipeStep &step : steps) {
        if (step.kind == StepKind::Resample)
            continue;
        MORTISE_TRY(table, applyStep(step, table, context));
    }
    return table;
}

Expected<Table> runTransform(const NodeType &type, const ParamValues &params, const Table &table, RunContext &context)
{
    const Transform &transform = *type.transform;
    RecipeStep step{.kind = transform.kind, .node = type.id, .version = type.version, .params = toJson(params), .state = {}, .seed = context.seed, .summary = type.title};
    Table out;
    if (transform.fitApply) {
        MORTISE_TRY(Transformed made, transform.fitApply(table, params, context));
        out = std::move(made.table);
        step.state = std::move(made.state);
    } else {
        if (transform.fit) {
            MORTISE_TRY(step.state, transform.fit(table, params, context));
        }
        MORTISE_TRY(out, transform.apply(table, params, step.state, context));
    }
    if (transform.summary)
        step.summary = transform.summary(table, out, params, step.state);
    return out.madeBy(std::move(step), table);
}

Expected<Table> refit(const std::vector<RecipeStep> &steps, const Table &raw, RunContext &context)
{
    Table table = raw;
    for (const RecipeStep &step : steps) {
        if (context.stopped())
            return cancelled();
        MORTISE_TRY(const NodeType *type, transformOf(step, context));
        MORTISE_TRY(const ParamValues params, paramsFromJson(type->params, step.params));
        const std::uint64_t seed = std::exchange(context.seed, step.seed);
        auto made = runTransform(*type, params, table, context);
        context.seed = seed;
        MORTISE_TRY(table, std::move(made));
    }
    return table;
}

Expected<Table> prepareFor(const NodeType &type, const ParamValues &params, const Table &table, RunContext &context)
{
    if (!type.learner || !type.learner->needsNumbers || (params.has("prepare") && !params.flag("prepare")))
        return table;
    RunContext inner = context; // what the preparation says is part of the recipe, not a warning
    inner.warnings.clear();
    Table out = table;
    if (hasMissing(out, out.withRoleOf(Role::Feature))) {
        MORTISE_TRY(out, prepared("prepare.impute", {{"method", "mean"}, {"categories", "most_frequent"}}, out, inner));
    }
    if (hasCategories(out)) {
        const bool dropFirst = type.learner->withoutFirst && type.learner->withoutFirst(params);
        MORTISE_TRY(out, prepared("prepare.encode", {{"method", "one_hot"}, {"drop_first", dropFirst}}, out, inner));
    }
    if (type.learner->standardizes && type.learner->standardizes(params)) {
        MORTISE_TRY(out, prepared("prepare.scale", {{"method", "standard"}}, out, inner));
    }
    return out;
}

} // namespace mortise
