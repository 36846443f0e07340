#include "nodes/data/save_file.h"

#include "base/number_text.h"
#include "io/csv_writer.h"

#include <algorithm>
#include <filesystem>

namespace mortise {

Expected<void> checkSaveFile(const ParamValues &params)
{
    const std::string &path = params.text("path");
    if (path.empty())
        return fail(ErrorCode::InvalidParameter, QT_TRANSLATE_NOOP("core", "path is empty: say where the table goes"));
    std::string extension = std::filesystem::path(path).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension != ".csv" && extension != ".tsv" && extension != ".tab" && extension != ".txt")
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "path cannot be \"%1\": a table is written as .csv, .tsv, .tab or .txt"), {path}});
    return {};
}

Expected<Outputs> runSaveFile(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    const Table &table = *tableIn(inputs, "table");
    const std::string path = resolvedPath(context.folder, params.text("path"));
    const std::string &delimiter = params.text("delimiter");
    CsvWriteOptions options;
    options.delimiter = delimiter == "tab" ? "\t" : delimiter == "auto" ? "" : delimiter;
    options.neutraliseFormulas = params.flag("neutralise");
    options.byteOrderMark = params.flag("byte_order_mark");
    MORTISE_TRY(const CsvWriteReport written, writeCsv(table, path, options, context.stop, [&](double fraction) {
        context.progress(fraction, QT_TRANSLATE_NOOP("core", "Writing"));
    }));
    context.report = {{"path", path}, {"rows", written.rows}, {"columns", table.columns()}, {"bytes", written.bytes}, {"neutralised", written.neutralised}};
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 {row|rows} written to %2"),
                       {withThousands(written.rows), std::filesystem::path(path).filename().string()}};
    return Outputs{};
}

} // namespace mortise
