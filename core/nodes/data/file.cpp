#include "nodes/data/file.h"

#include "data/condition_columns.h"
#include "io/byte_source.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace mortise {
namespace {

Expected<std::string> delimiterOf(const std::string &text)
{
    constexpr std::pair<const char *, const char *> kNames[] = {{"tab", "\t"}, {"\\t", "\t"}, {"space", " "}, {"blank", " "}, {"comma", ","},
                                                                {"semicolon", ";"}, {"pipe", "|"}, {"auto", ""}};
    for (const auto &[name, character] : kNames)
        if (text == name)
            return std::string(character);
    if (text.size() > 1 || (text.size() == 1 && (text.front() & 0x80) != 0))
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "delimiter cannot be \"%1\": allowed is one character, tab, space, or empty to guess"), {text}});
    return text;
}

/// What decides how a file is read, apart from where it lies and what its columns are used for.
std::string readingOf(const ParamValues &params)
{
    nlohmann::json settings = toJson(params);
    for (const char *other : {"path", "keep", "roles"})
        settings.erase(other);
    return hashText(settings.dump()).hex();
}

/// The file is gone; its table was kept. Roles are all that can be other than then.
Expected<Outputs> fromKept(const Table &kept, const ParamValues &params, RunContext &context)
{
    const nlohmann::json before = std::exchange(context.report["kept"], nullptr);
    context.report.erase("kept");
    const std::string name = std::filesystem::path(params.text("path")).filename().string();
    const auto read = before.find("read");
    if (read == before.end() || read->value("as", "") != readingOf(params))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 is not there any more, and the copy inside the project was read with other settings: find the file, or take the change back"), {name}});
    Table table = kept;
    for (const Field &field : kept.fields())
        table = table.withRole(field.name, defaultRole(field.column->type()));
    MORTISE_TRY(table, withRoles(table, assignments(params.list("roles"))));
    context.warn({QT_TRANSLATE_NOOP("core", "%1 is not there any more: the copy inside the project is used"), {name}});
    context.report["read"] = *read;
    return Outputs{{"table", std::move(table)}};
}

/// The reader's word for a choice: empty where it is to guess.
std::string guessed(const std::string &choice)
{
    return choice == "auto" ? std::string() : choice == "space" ? std::string(" ") : choice;
}

} // namespace

std::vector<std::pair<std::string, std::string>> assignments(const std::vector<std::string> &items)
{
    std::vector<std::pair<std::string, std::string>> out;
    for (const std::string &item : items)
        if (const std::size_t at = item.rfind('='); at != std::string::npos)
            out.emplace_back(item.substr(0, at), item.substr(at + 1));
    return out;
}

Expected<TableFileOptions> tableFileOptions(const ParamValues &params)
{
    TableFileOptions options;
    CsvOptions &csv = options.csv;
    options.member = params.text("member");
    csv.encoding = params.text("encoding");
    MORTISE_TRY(csv.delimiter, delimiterOf(params.text("delimiter")));
    csv.quote = guessed(params.text("quote"));
    csv.decimal = guessed(params.text("decimal"));
    csv.thousands = guessed(params.text("thousands"));
    const std::string &header = params.text("header");
    csv.header = header == "yes" ? Header::Yes : header == "no" ? Header::No : Header::Auto;
    csv.missing = params.list("missing");
    const std::string &dates = params.text("dates");
    csv.dateOrder = dates == "dmy" ? DateOrder::DayFirst : dates == "mdy" ? DateOrder::MonthFirst : DateOrder::Auto;
    csv.skipLines = params.integer("skip");
    csv.comment = params.text("comment");
    for (const auto &[column, type] : assignments(params.list("types")))
        if (const auto known = typeFromName(type))
            csv.types[column] = *known;
    return options;
}

nlohmann::json readReportJson(const ReadReport &report)
{
    nlohmann::json warnings = nlohmann::json::array();
    for (const Text &warning : report.warnings)
        warnings.push_back(warning.english());
    return {{"format", report.format},
            {"encoding", report.encoding},
            {"delimiter", report.delimiter},
            {"decimal", report.decimal},
            {"header", report.header},
            {"sheet", nullptr},
            {"member", report.member.empty() ? nlohmann::json() : nlohmann::json(report.member)},
            {"bytes", report.bytes},
            {"warnings", std::move(warnings)}};
}

Expected<Table> withRoles(const Table &table, const std::vector<std::pair<std::string, std::string>> &roles)
{
    Table out = table;
    for (const auto &[column, role] : roles) {
        if (table.indexOf(column) < 0)
            return fail(ErrorCode::InvalidParameter, unknownColumnText(table, column));
        out = out.withRole(column, roleFromName(role).value_or(Role::Feature));
    }
    return out;
}

Expected<Outputs> runFile(const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    if (const Table *kept = tableIn(inputs, "kept"))
        return fromKept(*kept, params, context);
    MORTISE_TRY(const TableFileOptions options, tableFileOptions(params));
    const std::string path = resolvedPath(context.folder, params.text("path"));
    MORTISE_TRY(ReadResult read, readTable(path, options, context.stop, [&](double fraction) {
        context.progress(fraction, QT_TRANSLATE_NOOP("core", "Reading"));
    }));
    for (const auto &[column, type] : options.csv.types)
        if (read.table.indexOf(column) < 0)
            return fail(ErrorCode::InvalidParameter, unknownColumnText(read.table, column));
    MORTISE_TRY(Table table, withRoles(read.table, assignments(params.list("roles"))));
    for (const Text &warning : read.report.warnings)
        context.warn(warning);
    context.report["read"] = readReportJson(read.report);
    context.report["read"]["as"] = readingOf(params);
    return Outputs{{"table", std::move(table)}};
}

Expected<Hash> fileFingerprint(const ParamValues &params, const RunContext &context)
{
    const std::string path = resolvedPath(context.folder, params.text("path"));
    auto hash = hashOfFile(path, context.stop);
    if (!hash && hash.error().code == ErrorCode::NotFound && access(path.c_str(), F_OK) != 0) {
        const std::filesystem::path whole(path); // the name first: a card has little room
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 is not in %2 any more"), {whole.filename().string(), whole.has_parent_path() ? whole.parent_path().string() : "."}});
    }
    return hash;
}

} // namespace mortise
