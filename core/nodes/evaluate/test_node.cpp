// evaluate.test: learners on the same folds. The recipe of the table is fitted again within each fold (population.h, trial.h).
#include "base/number_text.h"
#include "node/node_type.h"
#include "nodes/evaluate/evaluation.h"
#include "nodes/evaluate/report.h"

#include <cmath>

namespace mortise {
namespace {

std::optional<FoldRequest> foldsOf(const ParamValues &params, std::uint64_t seed)
{
    FoldRequest request{.folds = params.integer("folds"), .repeats = params.integer("repeats"), .fraction = params.real("fraction"),
                        .stratified = params.flag("stratified"), .seed = seed};
    const std::string &method = params.text("method");
    if (method == "test_table")
        return std::nullopt;
    request.method = method == "repeated"        ? FoldMethod::Repeated
                     : method == "leave_one_out" ? FoldMethod::LeaveOneOut
                     : method == "grouped"       ? FoldMethod::Grouped
                     : method == "holdout"       ? FoldMethod::Holdout
                                                 : FoldMethod::Folds;
    return request;
}

/// "Random forest: AUC 0.93", the best of all.
Text bestOf(const Results &results)
{
    const bool classes = results.task == Task::Classification;
    const std::string metric = classes ? "auc" : "r2";
    const LearnerResult *best = nullptr;
    const auto value = [&](const LearnerResult &result) {
        const auto found = result.metrics.find(metric);
        return found == result.metrics.end() || std::isnan(found->second.value) ? -INFINITY : found->second.value;
    };
    for (const LearnerResult &result : results.learners)
        if (!best || value(result) > value(*best))
            best = &result;
    if (!best || std::isinf(value(*best)))
        return {QT_TRANSLATE_NOOP("core", "Learners tested: %1"), {std::to_string(results.learners.size())}};
    const char *sentence = classes ? QT_TRANSLATE_NOOP("core", "AUC %1 · %2, best of %3") : QT_TRANSLATE_NOOP("core", "R2 %1 · %2, best of %3");
    return {sentence, {rounded(value(*best), 3), best->name, std::to_string(results.learners.size())}};
}

Expected<Outputs> run(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    EvaluationRequest request{.folds = foldsOf(params, context.seed), .table = *tableIn(inputs, "table"), .test = {}, .learners = learnersIn(inputs, "learners")};
    const Table *test = tableIn(inputs, "test");
    if (!request.folds && !test)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Nothing is linked to Test data: link a table there, or choose another method"));
    if (request.folds && test)
        context.warn(QT_TRANSLATE_NOOP("core", "The linked test data are not used: choose the method \"Test data\" to test on them"));
    if (!request.folds)
        request.test = *test;
    MORTISE_TRY(Evaluation made, evaluate(request, context));
    if (context.onRecord)
        for (std::size_t l = 0; l < made.results.learners.size(); ++l)
            context.onRecord(recordOf(made.results, l, made.features, made.curves[l], context.seed));
    context.report = reportOfAll(made.results, made.features);
    context.summary = bestOf(made.results);
    return Outputs{{"results", ResultsPtr(std::make_shared<const Results>(std::move(made.results)))}};
}

} // namespace

const NodeType &declareTest()
{
    static const NodeType type{
        .id = "evaluate.test",
        .title = QT_TRANSLATE_NOOP("core", "Test and score"),
        .summary = QT_TRANSLATE_NOOP("core", "Tests learners on rows that they were not trained on, all on the same folds."),
        .category = Category::Judge,
        .keywords = {QT_TRANSLATE_NOOP("core", "cross-validation"), QT_TRANSLATE_NOOP("core", "evaluate"), QT_TRANSLATE_NOOP("core", "compare"),
                     QT_TRANSLATE_NOOP("core", "holdout"), QT_TRANSLATE_NOOP("core", "accuracy"), QT_TRANSLATE_NOOP("core", "validation")},
        .icon = "evaluate",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Data"), .kind = ValueKind::Table},
                   {.key = "learners", .label = QT_TRANSLATE_NOOP("core", "Learners"), .kind = ValueKind::Learner, .many = true},
                   {.key = "test", .label = QT_TRANSLATE_NOOP("core", "Test data"), .kind = ValueKind::Table, .optional = true}},
        .outputs = {{.key = "results", .label = QT_TRANSLATE_NOOP("core", "Results"), .kind = ValueKind::Results}},
        .params = {
            {.key = "method",
             .label = QT_TRANSLATE_NOOP("core", "Method"),
             .help = QT_TRANSLATE_NOOP("core", "Which rows are tested. In every case what is tested was kept out of training, preparation included."),
             .domain = Choice{{{"folds", QT_TRANSLATE_NOOP("core", "Folds")},
                               {"repeated", QT_TRANSLATE_NOOP("core", "Repeated folds")},
                               {"leave_one_out", QT_TRANSLATE_NOOP("core", "Leave one out")},
                               {"grouped", QT_TRANSLATE_NOOP("core", "Folds by group")},
                               {"holdout", QT_TRANSLATE_NOOP("core", "Holdout")},
                               {"test_table", QT_TRANSLATE_NOOP("core", "Test data")}}},
             .fallback = "folds"},
            {.key = "folds",
             .label = QT_TRANSLATE_NOOP("core", "Folds"),
             .help = QT_TRANSLATE_NOOP("core", "Parts into which the rows are cut; each is tested once, by a model trained on the others."),
             .domain = IntRange{.min = 2, .max = 10000},
             .fallback = std::int64_t{10},
             .shownWhen = "method=folds|repeated|grouped"},
            {.key = "repeats",
             .label = QT_TRANSLATE_NOOP("core", "Repeats"),
             .help = QT_TRANSLATE_NOOP("core", "How often the rows are cut into folds anew."),
             .domain = IntRange{.min = 1, .max = 1000},
             .fallback = std::int64_t{5},
             .shownWhen = "method=repeated"},
            {.key = "fraction",
             .label = QT_TRANSLATE_NOOP("core", "Share held out"),
             .help = QT_TRANSLATE_NOOP("core", "Share of the rows that is tested; the others are trained on."),
             .domain = RealRange{.min = 0.001, .max = 0.999},
             .fallback = 0.25,
             .shownWhen = "method=holdout"},
            {.key = "stratified",
             .label = QT_TRANSLATE_NOOP("core", "Stratified"),
             .help = QT_TRANSLATE_NOOP("core", "Every fold holds each class in the same share. Of no effect where numbers are predicted."),
             .domain = Flag{},
             .fallback = true,
             .shownWhen = "method=folds|repeated|grouped|holdout"},
        },
        .run = run,
    };
    return type;
}

} // namespace mortise
