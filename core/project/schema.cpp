#include "project/schema.h"

#include <fstream>

namespace mortise {
namespace {

// One entry a format, never changed once it was released.
constexpr const char *kSteps[kFormat] = {
    // Small tables first: they lie at the front of the file, where they outlive a copy that was cut short.
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE graph(id INTEGER PRIMARY KEY CHECK (id = 1), workflow TEXT NOT NULL, view TEXT NOT NULL);"
    "CREATE TABLE node_results(node TEXT PRIMARY KEY, key BLOB, result TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE runs(position INTEGER PRIMARY KEY, id TEXT, record TEXT NOT NULL);"
    "CREATE TABLE artefacts(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, bytes INTEGER NOT NULL, parts INTEGER NOT NULL);"
    "CREATE TABLE artefact_parts(id INTEGER PRIMARY KEY, data BLOB NOT NULL);"
    "CREATE TABLE columns(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, shape BLOB NOT NULL, chunks INTEGER NOT NULL);"
    "CREATE TABLE column_chunks(id INTEGER PRIMARY KEY, data BLOB NOT NULL);",
    "CREATE TABLE figures(position INTEGER PRIMARY KEY, id TEXT, figure TEXT NOT NULL);"
    "CREATE TABLE edits(position INTEGER PRIMARY KEY, edit TEXT NOT NULL);",
};

constexpr std::string_view kSqlite("SQLite format 3\0", 16);

/// Big-endian, as SQLite's header has it.
std::int64_t numberAt(const std::string &header, std::size_t at)
{
    std::int64_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(header[at + i]);
    return value;
}

} // namespace

Expected<int> formatOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string header(100, '\0');
    file.read(header.data(), static_cast<std::streamsize>(header.size()));
    if (!file && file.gcount() == 0)
        return 0;
    if (!header.starts_with(kSqlite) || numberAt(header, 68) != kApplicationId) // offsets: sqlite.org/fileformat2.html, 1.3
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a project of Mortise"), {path}});
    return static_cast<int>(numberAt(header, 60));
}

Expected<void> checkFormat(const std::string &path, int format)
{
    if (format > kFormat)
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 was saved by a newer Mortise (format %2, this one reads up to %3): update this one to open it"),
                                            {path, std::to_string(format), std::to_string(kFormat)}});
    return {};
}

Expected<void> migrate(Database &db, int from)
{
    for (int format = from; format < kFormat; ++format)
        MORTISE_CHECK(db.run(kSteps[format]));
    if (from == 0)
        MORTISE_CHECK(db.run("PRAGMA application_id = " + std::to_string(kApplicationId)));
    if (from < kFormat)
        MORTISE_CHECK(db.run("PRAGMA user_version = " + std::to_string(kFormat)));
    return {};
}

} // namespace mortise
