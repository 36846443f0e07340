#include "node/node_type.h"
#include "nodes/data/file.h"

namespace mortise {
namespace {

Expected<void> check(const ParamValues &params)
{
    if (params.text("path").empty())
        return fail(ErrorCode::InvalidParameter, QT_TRANSLATE_NOOP("core", "path is empty: choose a file"));
    return {};
}

std::vector<ParamSpec> params()
{
    return {
        {.key = "path",
         .label = QT_TRANSLATE_NOOP("core", "File"),
         .help = QT_TRANSLATE_NOOP("core", "A table as text (CSV, TSV), alone or inside .zip or .gz. A relative path starts at the project's folder."),
         .domain = FilePath{.save = false, .filter = "csv tsv tab txt zip gz"},
         .fallback = std::string()},
        {.key = "keep",
         .label = QT_TRANSLATE_NOOP("core", "Keep a copy inside the project"),
         .help = QT_TRANSLATE_NOOP("core", "The project opens without the file, and is larger by its data. Off: it remembers where the file is and what it held, and reads it again."),
         .domain = Flag{},
         .fallback = true,
         .affectsResult = false},
        {.key = "member",
         .label = QT_TRANSLATE_NOOP("core", "File inside the archive"),
         .help = QT_TRANSLATE_NOOP("core", "Which file of a .zip. Empty: the only one."),
         .domain = TextLine{},
         .fallback = std::string(),
         .shownWhen = "path=*.zip"},
        {.key = "encoding",
         .label = QT_TRANSLATE_NOOP("core", "Encoding"),
         .help = QT_TRANSLATE_NOOP("core", "Like UTF-8, windows-1252 or Shift_JIS. Empty: guessed."),
         .domain = TextLine{},
         .fallback = std::string()},
        {.key = "delimiter",
         .label = QT_TRANSLATE_NOOP("core", "Delimiter"),
         .help = QT_TRANSLATE_NOOP("core", "What stands between two cells: one character, tab or space. Empty: guessed."),
         .domain = TextLine{},
         .fallback = std::string()},
        {.key = "quote",
         .label = QT_TRANSLATE_NOOP("core", "Quote"),
         .help = QT_TRANSLATE_NOOP("core", "What encloses a cell that holds delimiters or line ends."),
         .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                           {"\"", QT_TRANSLATE_NOOP("core", "Double quote")},
                           {"'", QT_TRANSLATE_NOOP("core", "Single quote")},
                           {"none", QT_TRANSLATE_NOOP("core", "None")}}},
         .fallback = std::string("auto")},
        {.key = "decimal",
         .label = QT_TRANSLATE_NOOP("core", "Decimal sign"),
         .help = QT_TRANSLATE_NOOP("core", "Automatic: decided on whole columns."),
         .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                           {".", QT_TRANSLATE_NOOP("core", "Point")},
                           {",", QT_TRANSLATE_NOOP("core", "Comma")}}},
         .fallback = std::string("auto")},
        {.key = "thousands",
         .label = QT_TRANSLATE_NOOP("core", "Thousands sign"),
         .help = QT_TRANSLATE_NOOP("core", "What groups the digits of large numbers. Automatic: decided on whole columns."),
         .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                           {"none", QT_TRANSLATE_NOOP("core", "None")},
                           {",", QT_TRANSLATE_NOOP("core", "Comma")},
                           {".", QT_TRANSLATE_NOOP("core", "Point")},
                           {"space", QT_TRANSLATE_NOOP("core", "Space")},
                           {"'", QT_TRANSLATE_NOOP("core", "Apostrophe")}}},
         .fallback = std::string("auto")},
        {.key = "header",
         .label = QT_TRANSLATE_NOOP("core", "First row holds names"),
         .help = QT_TRANSLATE_NOOP("core", "Automatic: when it looks unlike the rows below."),
         .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"yes", QT_TRANSLATE_NOOP("core", "Yes")}, {"no", QT_TRANSLATE_NOOP("core", "No")}}},
         .fallback = std::string("auto")},
        {.key = "missing",
         .label = QT_TRANSLATE_NOOP("core", "Missing codes"),
         .help = QT_TRANSLATE_NOOP("core", "What stands for no value. An empty cell always does."),
         .domain = TextList{},
         .fallback = defaultMissingCodes()},
        {.key = "dates",
         .label = QT_TRANSLATE_NOOP("core", "Dates"),
         .help = QT_TRANSLATE_NOOP("core", "Whether 3/4/2020 is in April or in March. Automatic: decided on whole columns. 2020-04-03 is read in any case."),
         .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                           {"dmy", QT_TRANSLATE_NOOP("core", "Day first")},
                           {"mdy", QT_TRANSLATE_NOOP("core", "Month first")}}},
         .fallback = std::string("auto")},
        {.key = "skip",
         .label = QT_TRANSLATE_NOOP("core", "Lines to skip"),
         .help = QT_TRANSLATE_NOOP("core", "Lines at the start that are no part of the table."),
         .domain = IntRange{.min = 0, .max = 1'000'000},
         .fallback = std::int64_t{0}},
        {.key = "comment",
         .label = QT_TRANSLATE_NOOP("core", "Comment sign"),
         .help = QT_TRANSLATE_NOOP("core", "Lines that start with it are left out. Empty: none are."),
         .domain = TextLine{},
         .fallback = std::string()},
        {.key = "types",
         .label = QT_TRANSLATE_NOOP("core", "Types"),
         .help = QT_TRANSLATE_NOOP("core", "Like zip=text, for columns that should not be what they look like. Cells that do not fit become missing and are counted."),
         .domain = Assignments{{{"number", QT_TRANSLATE_NOOP("core", "Number")},
                                {"category", QT_TRANSLATE_NOOP("core", "Category")},
                                {"text", QT_TRANSLATE_NOOP("core", "Text")},
                                {"time", QT_TRANSLATE_NOOP("core", "Time")}}},
         .fallback = std::vector<std::string>()},
        {.key = "roles",
         .label = QT_TRANSLATE_NOOP("core", "Roles"),
         .help = QT_TRANSLATE_NOOP("core", "Like species=target. Free text is meta unless said otherwise, everything else a feature."),
         .domain = Assignments{{{"feature", QT_TRANSLATE_NOOP("core", "Feature")},
                                {"target", QT_TRANSLATE_NOOP("core", "Target")},
                                {"weight", QT_TRANSLATE_NOOP("core", "Weight")},
                                {"id", QT_TRANSLATE_NOOP("core", "Id")},
                                {"group", QT_TRANSLATE_NOOP("core", "Group")},
                                {"time", QT_TRANSLATE_NOOP("core", "Time")},
                                {"meta", QT_TRANSLATE_NOOP("core", "Meta")},
                                {"ignore", QT_TRANSLATE_NOOP("core", "Ignore")}}},
         .fallback = std::vector<std::string>()},
    };
}

} // namespace

const NodeType &declareFile()
{
    static const NodeType type{
        .id = "data.file",
        .title = QT_TRANSLATE_NOOP("core", "File"),
        .summary = QT_TRANSLATE_NOOP("core", "Reads a table from a file; every guess of the reader can be overruled."),
        .category = Category::BringIn,
        .keywords = {QT_TRANSLATE_NOOP("core", "CSV"), QT_TRANSLATE_NOOP("core", "TSV"), QT_TRANSLATE_NOOP("core", "import"),
                     QT_TRANSLATE_NOOP("core", "open"), QT_TRANSLATE_NOOP("core", "load"), QT_TRANSLATE_NOOP("core", "read"),
                     QT_TRANSLATE_NOOP("core", "spreadsheet"), QT_TRANSLATE_NOOP("core", "zip")},
        .icon = "csv",
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = params(),
        .check = check,
        .run = runFile,
        .fingerprint = fileFingerprint,
    };
    return type;
}

} // namespace mortise
