#include "nodes/data/example.h"

#include "io/csv_reader.h"
#include "nodes/data/file.h"

#include <QByteArray>
#include <QFile>

namespace mortise {
namespace {

Expected<QByteArray> resource(const std::string &name, const char *extension)
{
    QFile file(QString::fromStdString(":/mortise/datasets/" + name + extension));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "This program has no data set \"%1\""), {name}});
    return file.readAll();
}

Table withRolesOf(const Table &table, const nlohmann::json &about)
{
    Table out = table;
    for (const Field &field : table.fields())
        if (field.column->type() == ColumnType::Time)
            out = out.withRole(field.name, Role::Time);
    return out.withRole(about.value("target", ""), Role::Target);
}

} // namespace

Expected<Outputs> runExample(const Inputs &, const ParamValues &params, RunContext &context)
{
    const std::string &name = params.text("name");
    MORTISE_TRY(const QByteArray json, resource(name, ".json"));
    MORTISE_TRY(const QByteArray csv, resource(name, ".csv"));
    const auto about = nlohmann::json::parse(json.constData(), json.constData() + json.size(), nullptr, false);
    if (!about.is_object())
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "The description of the data set %1 is damaged"), {name}});
    const Buffer bytes = Buffer::copyOf(std::span<const char>(csv.constData(), static_cast<std::size_t>(csv.size())));
    MORTISE_TRY(const ReadResult read, readCsv(bytes, name + ".csv", {}, context.stop));
    for (const char *key : {"name", "title", "source", "licence", "task", "target"})
        context.report[key] = about.value(key, "");
    return Outputs{{"table", withRolesOf(read.table, about)}};
}

Expected<Hash> exampleFingerprint(const ParamValues &params, const RunContext &)
{
    Hasher hasher;
    for (const char *extension : {".csv", ".json"}) {
        MORTISE_TRY(const QByteArray bytes, resource(params.text("name"), extension));
        hasher.add(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    }
    return hasher.finish();
}

} // namespace mortise
