#include "project/blobs.h"
#include "project/links.h"
#include "project/project.h"
#include "project/schema.h"
#include "store/files.h"

#include "base/civil_time.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>

namespace mortise {
namespace {

struct Save {
    const std::string &path;
    const ProjectContent &content;
    Store &store;
    const FileProgress &progress;
    const std::stop_token &stop;
    std::vector<Text> *problems;
};

std::string textOf(const nlohmann::json &json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string idOf(const nlohmann::json &json)
{
    const auto id = json.is_object() ? json.find("id") : json.end();
    return json.is_object() && id != json.end() && id->is_string() ? id->get<std::string>() : std::string();
}

const nlohmann::json &jsonOf(const nlohmann::json &json)
{
    return json;
}

const nlohmann::json &jsonOf(const RunPtr &run)
{
    return *run;
}

/// A list of JSON values, one a row; rows that are the same already are not written.
template <class Item>
Expected<void> writeList(Database &db, const std::string &table, const std::string &column, bool hasId, const std::vector<Item> &list)
{
    Statement row(db, hasId ? "INSERT INTO " + table + "(position, " + column + ", id) VALUES (?1, ?2, ?3) ON CONFLICT(position) DO UPDATE SET " + column + " = ?2, id = ?3 WHERE "
                                  + column + " <> ?2"
                            : "INSERT INTO " + table + "(position, " + column + ") VALUES (?1, ?2) ON CONFLICT(position) DO UPDATE SET " + column + " = ?2 WHERE " + column + " <> ?2");
    for (std::size_t i = 0; i < list.size(); ++i) {
        row.bind(1, static_cast<std::int64_t>(i));
        row.bind(2, textOf(jsonOf(list[i])));
        if (hasId)
            row.bind(3, idOf(jsonOf(list[i])));
        MORTISE_CHECK(row.run());
    }
    return db.run("DELETE FROM " + table + " WHERE position >= " + std::to_string(list.size()));
}

/// No two saves have the same, by whomever.
std::string freshStamp()
{
    std::random_device random;
    std::string stamp;
    for (int i = 0; i < 4; ++i)
        stamp += std::to_string(random()) + '.';
    return stamp;
}

Expected<void> writeText(Database &db, const ProjectContent &content)
{
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    Statement meta(db, "INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)");
    for (const auto &[key, value] : {std::pair("program", std::string("Mortise " MORTISE_VERSION)), std::pair("saved", formatIso(now)), std::pair("stamp", freshStamp())}) {
        meta.bind(1, std::string_view(key));
        meta.bind(2, value);
        MORTISE_CHECK(meta.run());
    }
    Statement graph(db, "INSERT OR REPLACE INTO graph(id, workflow, view) VALUES (1, ?, ?)");
    graph.bind(1, textOf(toJson(content.workflow)));
    graph.bind(2, textOf(content.view));
    MORTISE_CHECK(graph.run());
    MORTISE_CHECK(db.run("DELETE FROM node_results"));
    Statement result(db, "INSERT INTO node_results(node, key, result) VALUES (?, ?, ?)");
    for (const auto &[node, stored] : content.results) {
        result.bind(1, node);
        if (stored.key.isNull())
            result.bindNull(2);
        else
            result.bind(2, stored.key);
        result.bind(3, textOf(toJson(stored)));
        MORTISE_CHECK(result.run());
    }
    MORTISE_CHECK(writeList(db, "runs", "record", true, content.records));
    MORTISE_CHECK(writeList(db, "figures", "figure", true, content.figures));
    return writeList(db, "edits", "edit", false, content.edits);
}

Expected<void> writeValues(Database &db, const Save &save)
{
    Artefacts artefacts(db);
    Needed needed;
    std::set<Hash> missing;
    for (const auto &[node, result] : save.content.results) {
        std::vector<Hash> outputs;
        for (const auto &[port, hash] : result.outputs)
            outputs.push_back(hash);
        const std::size_t before = missing.size();
        collect(outputs, &save.store, &artefacts, needed, missing);
        if (missing.size() > before && save.problems)
            save.problems->push_back({QT_TRANSLATE_NOOP("core", "What %1 made is not at hand any more and was not saved: run it again"), {node}});
    }
    MORTISE_CHECK(artefacts.keepOnly(needed.values));
    MORTISE_CHECK(dropColumns(db, needed.pieces));
    for (const Hash &hash : needed.values) {
        if (save.stop.stop_requested())
            return cancelled();
        if (!artefacts.has(hash)) {
            MORTISE_TRY(const SavedValue saved, save.store.saved(hash));
            MORTISE_CHECK(artefacts.write(hash, saved.bytes));
        }
    }
    std::set<Hash> lost;
    MORTISE_CHECK(writeColumns(db, save.store, needed.pieces, save.progress, save.stop, lost));
    if (!lost.empty() && save.problems)
        save.problems->push_back({QT_TRANSLATE_NOOP("core", "%1 {column is not at hand any more and was|columns are not at hand any more and were} not saved: run the workflow again"), {std::to_string(lost.size())}});
    return {};
}

Expected<void> writeAll(Database &db, int format, const Save &save)
{
    MORTISE_CHECK(db.run("BEGIN IMMEDIATE"));
    auto written = migrate(db, format);
    if (written)
        written = writeText(db, save.content);
    if (written)
        written = writeValues(db, save);
    if (written)
        written = db.run("COMMIT");
    if (!written)
        (void)db.run("ROLLBACK");
    return written;
}

/// Only what changed, in one transaction whose journal is gone when it ends.
Expected<void> saveInPlace(const Save &save, int format)
{
    MORTISE_TRY(Database db, Database::open(save.path, Database::Mode::ReadWrite));
    MORTISE_CHECK(db.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL"));
    MORTISE_CHECK(writeAll(db, format, save));
    if (4 * db.number("PRAGMA freelist_count") > db.number("PRAGMA page_count"))
        MORTISE_CHECK(db.run("PRAGMA incremental_vacuum"));
    return {};
}

Expected<void> flushed(const std::string &path)
{
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return file.get() >= 0 && fsync(file.get()) == 0 ? Expected<void>() : notWritten(path);
}

/// A complete file beside it, then the name. Until then what was there stays as it was.
Expected<void> saveAnew(const Save &save)
{
    const std::string temporary = temporaryName(save.path);
    const auto write = [&]() -> Expected<void> {
        {
            MORTISE_TRY(Database db, Database::open(temporary, Database::Mode::Create));
            MORTISE_CHECK(db.run("PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE"));
            MORTISE_CHECK(writeAll(db, 0, save));
        }
        struct stat old {};
        if (stat(save.path.c_str(), &old) == 0)
            chmod(temporary.c_str(), old.st_mode & 07777);
        MORTISE_CHECK(flushed(temporary));
        if (rename(temporary.c_str(), save.path.c_str()) != 0)
            return notWritten(save.path);
        return flushed(std::filesystem::path(save.path).parent_path().string());
    };
    auto written = write();
    if (!written) {
        unlink(temporary.c_str());
        if (written.error().code == ErrorCode::NotFound) // the folder is not there or may not be written
            return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 could not be written: choose another folder"), {save.path}});
    }
    return written;
}

} // namespace

Expected<void> saveProject(const std::string &path, const ProjectContent &content, Store &store, const FileProgress &progress, std::stop_token stop, std::vector<Text> *problems)
{
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error); // through links, to the file itself
    const std::string target = error ? path : whole.string();
    const ProjectContent inside = withoutLinked(content, store);
    const Save save{target, inside, store, progress, stop, problems};
    if (const auto format = formatOf(target); format && *format > 0 && *format <= kFormat) {
        auto done = saveInPlace(save, *format);
        if (done || done.error().code != ErrorCode::Unreadable)
            return done;
    }
    return saveAnew(save);
}

} // namespace mortise
