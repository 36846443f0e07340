#include "node/node_type.h"
#include "nodes/prepare/sample.h"

namespace mortise {

const NodeType &declareSample()
{
    static const NodeType type{
        .id = "prepare.sample",
        .title = QT_TRANSLATE_NOOP("core", "Sample rows"),
        .summary = QT_TRANSLATE_NOOP("core", "Takes some of the rows: at random, in the shares of a column's levels, or from either end."),
        .category = Category::Prepare,
        .keywords = {QT_TRANSLATE_NOOP("core", "random"), QT_TRANSLATE_NOOP("core", "subset"),
                     QT_TRANSLATE_NOOP("core", "stratified"), QT_TRANSLATE_NOOP("core", "bootstrap"),
                     QT_TRANSLATE_NOOP("core", "head"), QT_TRANSLATE_NOOP("core", "tail"), QT_TRANSLATE_NOOP("core", "first rows")},
        .icon = "sample",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "method",
             .label = QT_TRANSLATE_NOOP("core", "Method"),
             .help = QT_TRANSLATE_NOOP("core", "Stratified takes every level of a column in the share that it has."),
             .domain = Choice{{{"random", QT_TRANSLATE_NOOP("core", "Random")},
                               {"first", QT_TRANSLATE_NOOP("core", "First")},
                               {"last", QT_TRANSLATE_NOOP("core", "Last")},
                               {"stratified", QT_TRANSLATE_NOOP("core", "Stratified")}}},
             .fallback = std::string("random")},
            {.key = "by",
             .label = QT_TRANSLATE_NOOP("core", "Amount"),
             .help = QT_TRANSLATE_NOOP("core", "A number of rows, or a fraction of them."),
             .domain = Choice{{{"rows", QT_TRANSLATE_NOOP("core", "Rows")}, {"fraction", QT_TRANSLATE_NOOP("core", "Fraction")}}},
             .fallback = std::string("rows")},
            {.key = "rows",
             .label = QT_TRANSLATE_NOOP("core", "Rows"),
             .help = QT_TRANSLATE_NOOP("core", "How many rows."),
             .domain = IntRange{.min = 1, .max = 1'000'000'000, .scale = Scale::Log},
             .fallback = std::int64_t{100},
             .shownWhen = "by=rows"},
            {.key = "fraction",
             .label = QT_TRANSLATE_NOOP("core", "Fraction"),
             .help = QT_TRANSLATE_NOOP("core", "Which share of the rows; over 1 with replacement only. At least one row is taken."),
             .domain = RealRange{.min = 0.0, .max = 10.0},
             .fallback = 0.1,
             .shownWhen = "by=fraction"},
            {.key = "replace",
             .label = QT_TRANSLATE_NOOP("core", "With replacement"),
             .help = QT_TRANSLATE_NOOP("core", "A row may be drawn several times (random and stratified)."),
             .domain = Flag{},
             .fallback = false,
             .shownWhen = "method=random|stratified"},
            {.key = "stratify",
             .label = QT_TRANSLATE_NOOP("core", "Stratify by"),
             .help = QT_TRANSLATE_NOOP("core", "The column whose levels keep their shares. None chosen: the target."),
             .domain = ColumnName{},
             .fallback = std::string(),
             .shownWhen = "method=stratified"},
        },
        .transform = Transform{.kind = StepKind::Resample, .apply = applySample, .summary = sampleSummary},
    };
    return type;
}

} // namespace mortise
