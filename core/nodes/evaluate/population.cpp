#include "nodes/evaluate/population.h"

#include "base/number_text.h"
#include "node/replay.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace mortise {
namespace {

/// The chain after its last Source step, and the table that step left; earlier fits stay as they are, which is said.
Expected<Table> startOfChain(const Table &table, std::vector<RecipeStep> &steps, RunContext &context)
{
    steps = table.steps();
    const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const RecipeStep &step) { return step.kind == StepKind::Source; });
    if (last == steps.rend())
        return table.raw();
    const std::vector<RecipeStep> before(steps.begin(), last.base());
    steps.erase(steps.begin(), last.base());
    for (const RecipeStep &step : before)
        if (step.kind == StepKind::Fitted)
            context.warn({QT_TRANSLATE_NOOP("core", "\"%1\" comes before %2 and was fitted on all rows: it cannot be fitted again within a fold, so the figures may be too good"),
                          {step.summary.english(), before.back().summary.english()}});
    if (steps.empty())
        return table;
    Table made = table.raw();
    for (const RecipeStep &step : before) {
        MORTISE_TRY(made, applyStep(step, made, context));
    }
    return made;
}

Table numbered(const Table &raw)
{
    return Table::fromFields(raw.fields(), raw.rows(), raw.source(), nullptr, nullptr);
}

/// `table` as it is where it holds the population already; else the raw rows replayed.
Expected<Table> survivors(const Table &table, const Table &start, const Population &population, RunContext &context)
{
    const bool resampled = std::any_of(population.steps.begin(), population.steps.end(), [](const RecipeStep &step) { return step.kind == StepKind::Resample; });
    const bool rowsAreNumbers = !start.sourceRows();
    if (rowsAreNumbers && !resampled)
        return table;
    RunContext inner = context;
    auto replayed = replay(population.steps, population.raw, inner);
    if (!replayed)
        return tl::unexpected<Error>(replayed.error());
    return std::move(*replayed);
}

int usableFeatures(const Table &table)
{
    const std::vector<int> features = table.withRoleOf(Role::Feature);
    return static_cast<int>(std::count_if(features.begin(), features.end(), [&](int i) { return table.field(i).column->type() != ColumnType::Text; }));
}

} // namespace

Expected<Population> populationOf(const Table &table, std::optional<Task> wanted, RunContext &context)
{
    Population out;
    MORTISE_TRY(const Table start, startOfChain(table, out.steps, context));
    out.raw = numbered(start);
    MORTISE_TRY(out.table, survivors(table, start, out, context));
    MORTISE_TRY(Samples samples, toSamples(out.table, wanted, false));
    for (Text &warning : samples.warnings)
        context.warn(std::move(warning));
    out.leftOut = samples.rowsWithoutTarget;
    if (out.leftOut > 0)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 {row|rows} without a value of %2 left out"), {withThousands(out.leftOut), samples.target}});
    out.features = usableFeatures(out.table);

    Truth &truth = out.truth;
    truth.task = samples.task;
    truth.target = samples.target;
    truth.classes = std::move(samples.classes);
    truth.classOf = std::move(samples.classOf);
    truth.y = std::move(samples.y);
    truth.weight = std::move(samples.weight);
    truth.source = start.source();
    out.sampleOf.assign(static_cast<std::size_t>(out.raw.rows()), -1);
    for (const std::int64_t row : samples.rowOf) {
        const std::int64_t raw = out.table.sourceRow(row);
        out.sampleOf[static_cast<std::size_t>(raw)] = truth.rows();
        out.rawRow.push_back(raw);
        truth.sourceRow.push_back(start.sourceRow(raw));
    }
    return out;
}

Expected<Truth> truthOf(const Table &test, Truth &trained, RowIndex &usable, RunContext &context)
{
    const int column = test.indexOf(trained.target);
    if (column < 0)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The test data have no column %1, which is to be predicted"), {trained.target}});
    const bool classes = trained.task == Task::Classification;
    if (classes) {
        std::unordered_set<std::string> known(trained.classes.begin(), trained.classes.end());
        const ColumnPtr cells = test.dense(column);
        std::string added;
        for (std::int64_t row = 0; row < test.rows(); ++row)
            if (std::string text = cells->cellText(row); !text.empty() && known.insert(text).second) {
                added += (added.empty() ? "" : ", ") + text;
                trained.classes.push_back(std::move(text));
            }
        if (!added.empty())
            context.warn({QT_TRANSLATE_NOOP("core", "The test data hold classes of %1 that the training data lack: %2"), {trained.target, added}});
    }
    std::vector<Text> warnings;
    MORTISE_TRY(const FeatureBlock target, toFeatures(test, {Feature{trained.target, classes, trained.classes, false}}, warnings));
    for (Text &warning : warnings)
        context.warn(std::move(warning));

    Truth out;
    out.task = trained.task;
    out.target = trained.target;
    out.source = test.source();
    const std::vector<int> weights = test.withRoleOf(Role::Weight);
    FeatureBlock weight;
    if (!weights.empty() && !trained.weight.empty()) {
        MORTISE_TRY(weight, toFeatures(test, {Feature{test.field(weights.front()).name, false, {}, false}}, warnings));
    }
    for (std::int64_t row = 0; row < test.rows(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        const double w = weight.columns.empty() ? 1.0 : weight.columns.front().numbers[i];
        const bool known = classes ? target.columns.front().codes[i] >= 0 : std::isfinite(target.columns.front().numbers[i]);
        if (!known || !(w > 0 && std::isfinite(w)))
            continue;
        usable.push_back(row);
        out.sourceRow.push_back(test.sourceRow(row));
        if (classes)
            out.classOf.push_back(target.columns.front().codes[i]);
        else
            out.y.push_back(target.columns.front().numbers[i]);
        if (!weight.columns.empty())
            out.weight.push_back(w);
    }
    if (out.rows() == 0)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "No row of the test data has a value of the target %1"), {trained.target}});
    if (const std::int64_t without = test.rows() - out.rows(); without > 0)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 test {row|rows} without a value of %2 left out"), {withThousands(without), trained.target}});
    out.classes = trained.classes;
    return out;
}

Expected<std::vector<std::int32_t>> groupsOf(const Population &population, RunContext &context)
{
    const std::vector<int> columns = population.table.withRoleOf(Role::Group);
    if (columns.empty())
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Folds by group need a column with the role group: give one column that role, or choose another method"));
    const ColumnPtr cells = population.table.dense(columns.front());
    std::vector<std::int32_t> groupOfRaw(population.sampleOf.size(), -1);
    std::unordered_map<std::string, std::int32_t> codeOf;
    std::int32_t next = 0;
    std::int64_t alone = 0;
    for (std::int64_t row = 0; row < population.table.rows(); ++row) {
        const std::int64_t raw = population.table.sourceRow(row);
        if (population.sampleOf[static_cast<std::size_t>(raw)] < 0)
            continue;
        std::int32_t code = next;
        if (std::string text = cells->cellText(row); text.empty()) {
            ++alone;
            ++next;
        } else if (const auto [at, fresh] = codeOf.try_emplace(std::move(text), next); fresh) {
            ++next;
        } else {
            code = at->second;
        }
        groupOfRaw[static_cast<std::size_t>(raw)] = code;
    }
    if (alone > 0)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 {row has|rows have} no group in %2: each counts as a group of its own"), {withThousands(alone), population.table.field(columns.front()).name}});
    std::vector<std::int32_t> out;
    for (const std::int64_t raw : population.rawRow)
        out.push_back(groupOfRaw[static_cast<std::size_t>(raw)]);
    return out;
}

} // namespace mortise
