#include "app/commands/tools.h"

#include "base/memory.h"
#include "io/csv_writer.h"

#include <cmath>

namespace mortise::commands {
namespace {

/// Characters, not bytes: what a terminal's columns are counted in (wide scripts aside).
std::size_t width(const std::string &text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool looksNumeric(const std::string &text)
{
    return !text.empty() && (std::isdigit(static_cast<unsigned char>(text.front())) || (text.size() > 1 && text.front() == '-' && std::isdigit(static_cast<unsigned char>(text[1]))));
}

} // namespace

Expected<std::pair<std::string, std::string>> keyAndValue(const std::string &text, const char *option)
{
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 %2: write it as key=value"), {option, text}});
    return std::pair(text.substr(0, at), text.substr(at + 1));
}

Expected<ParamValues> settings(const NodeType &type, const std::vector<std::string> &set)
{
    ParamValues values(type.params);
    for (const std::string &item : set) {
        MORTISE_TRY(const auto pair, keyAndValue(item, "--set"));
        const ParamSpec *spec = findParam(type.params, pair.first);
        if (!spec)
            return unknownParam(type.params, pair.first, type.id);
        MORTISE_TRY(ParamValue value, parseParam(*spec, pair.second));
        values.set(pair.first, std::move(value));
    }
    return values;
}

Expected<LoadedTable> load(const std::string &path, const std::string &member)
{
    const Stopwatch watch;
    TableFileOptions options;
    options.member = member;
    MORTISE_TRY(ReadResult read, readTable(path, options));
    return LoadedTable{std::move(read.table), std::move(read.report), watch.seconds()};
}

Expected<void> write(const Table &table, const std::string &path)
{
    const std::size_t dot = path.rfind('.');
    const std::string extension = dot == std::string::npos ? "" : path.substr(dot + 1);
    if (extension != "csv" && extension != "tsv" && extension != "tab" && extension != "txt")
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1: a table is written as .csv or .tsv"), {path}});
    MORTISE_CHECK(writeCsv(table, path));
    return {};
}

std::vector<std::string> texts(const std::vector<Text> &warnings)
{
    std::vector<std::string> out;
    for (const Text &warning : warnings)
        out.push_back(warning.english());
    return out;
}

nlohmann::json warningsJson(const std::vector<Text> &warnings)
{
    return texts(warnings);
}

nlohmann::json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json();
}

std::string aligned(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i]));
    }
    std::string out;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string pad(widths[i] - width(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (looksNumeric(row[i]) ? pad + row[i] : row[i] + pad);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

} // namespace mortise::commands
