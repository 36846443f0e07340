#include "node/node_type.h"
#include "nodes/data/save_file.h"

namespace mortise {

const NodeType &declareSaveFile()
{
    static const NodeType type{
        .id = "data.save",
        .title = QT_TRANSLATE_NOOP("core", "Save table"),
        .summary = QT_TRANSLATE_NOOP("core", "Writes a table to a CSV or TSV file; numbers read back to the last bit."),
        .category = Category::Use,
        .keywords = {QT_TRANSLATE_NOOP("core", "export"), QT_TRANSLATE_NOOP("core", "write"), QT_TRANSLATE_NOOP("core", "CSV"),
                     QT_TRANSLATE_NOOP("core", "TSV"), QT_TRANSLATE_NOOP("core", "download")},
        .icon = "save",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {
            {.key = "path",
             .label = QT_TRANSLATE_NOOP("core", "File"),
             .help = QT_TRANSLATE_NOOP("core", "Where the table goes; the extension says how. A file that is there is replaced. A relative path starts at the project's folder."),
             .domain = FilePath{.save = true, .filter = "csv tsv tab txt"},
             .fallback = std::string()},
            {.key = "delimiter",
             .label = QT_TRANSLATE_NOOP("core", "Delimiter"),
             .help = QT_TRANSLATE_NOOP("core", "Automatic: a tab for .tsv and .tab, a comma otherwise."),
             .domain = Choice{{{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                               {",", QT_TRANSLATE_NOOP("core", "Comma")},
                               {";", QT_TRANSLATE_NOOP("core", "Semicolon")},
                               {"tab", QT_TRANSLATE_NOOP("core", "Tab")},
                               {"|", QT_TRANSLATE_NOOP("core", "Bar")}}},
             .fallback = std::string("auto")},
            {.key = "neutralise",
             .label = QT_TRANSLATE_NOOP("core", "Disarm formulas"),
             .help = QT_TRANSLATE_NOOP("core", "Puts ' before text that a spreadsheet would run as a formula."),
             .domain = Flag{},
             .fallback = false},
            {.key = "byte_order_mark",
             .label = QT_TRANSLATE_NOOP("core", "Mark as UTF-8"),
             .help = QT_TRANSLATE_NOOP("core", "For spreadsheets that take a file without a byte order mark for something else than UTF-8."),
             .domain = Flag{},
             .fallback = false},
        },
        .check = checkSaveFile,
        .run = runSaveFile,
        .cached = false,
    };
    return type;
}

} // namespace mortise
