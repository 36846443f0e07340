#include "io/table_file.h"

#include "io/archive.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <new>

namespace mortise {
namespace {

/// A .tsv or .tab is separated by tabs, unless something else was asked for.
CsvOptions optionsFor(const std::string &name, CsvOptions options)
{
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (options.delimiter.empty() && (lower.ends_with(".tsv") || lower.ends_with(".tab")))
        options.delimiter = "\t";
    return options;
}

} // namespace

Expected<ReadResult> readTable(const std::string &path, const TableFileOptions &options, std::stop_token stop,
                               const ProgressCallback &progress)
{
    if (archiveKind(path) == ArchiveKind::None)
        return readCsv(path, optionsFor(path, options.csv), std::move(stop), progress);
    try {
        MORTISE_TRY(const MemberContent content, readMember(path, options.member, options.memberLimit, stop));
        const std::string shown = path + ":" + content.name;
        MORTISE_TRY(ReadResult read,
                    readCsv(content.bytes, shown, optionsFor(content.name, options.csv), std::move(stop), progress));
        read.report.member = content.name;
        std::error_code ignored;
        read.report.bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, ignored));
        return read;
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfMemory,
                    {QT_TRANSLATE_NOOP("core", "There is not enough memory to read %1"), {path}});
    }
}

Expected<ReadResult> previewTable(const std::string &path, const TableFileOptions &options, std::int64_t rows)
{
    TableFileOptions limited = options;
    limited.csv.rowLimit = rows;
    return readTable(path, limited);
}

} // namespace mortise
