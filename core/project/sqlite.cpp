#include "project/sqlite.h"

#include <sqlite3.h>

#include <cstring>

namespace mortise {
namespace {

constexpr int kBusyMilliseconds = 2000;

/// A path as the URI that asks for no locks and no journal: for folders that cannot be written.
std::string immutableUri(const std::string &path)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path)
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '/' || c == '.' || c == '-' || c == '_')
            uri += c;
        else
            uri += {'%', digits[static_cast<unsigned char>(c) >> 4], digits[static_cast<unsigned char>(c) & 15]};
    return uri + "?immutable=1";
}

} // namespace

void Database::Close::operator()(sqlite3 *db) const
{
    sqlite3_close_v2(db);
}

Expected<Database> Database::open(const std::string &path, Mode mode)
{
    Database db;
    db.path_ = path;
    const auto attempt = [&](const std::string &name, int flags) {
        sqlite3 *handle = nullptr;
        const int status = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        db.handle_.reset(handle);
        if (status != SQLITE_OK)
            return false;
        sqlite3_busy_timeout(handle, kBusyMilliseconds);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        // Reading is what shows whether the file is a database, and rolls back what a crash left half done.
        return sqlite3_exec(handle, "PRAGMA user_version", nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    const bool opened = mode == Mode::Create      ? attempt(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
                        : mode == Mode::ReadWrite ? attempt(path, SQLITE_OPEN_READWRITE)
                                                  : attempt(path, SQLITE_OPEN_READWRITE) || attempt(immutableUri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (!opened && mode == Mode::ReadOnly && db.handle_) { // a file that was cut short: its pages as far as they go
        (void)db.run("PRAGMA writable_schema = ON");
        if (db.number("SELECT count(*) FROM sqlite_schema") >= 0)
            return db;
    }
    if (!opened)
        return tl::unexpected<Error>(db.error());
    return db;
}

Expected<void> Database::run(const std::string &sql)
{
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected<Error>(error());
    return {};
}

std::int64_t Database::number(const std::string &sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : -1;
}

bool Database::hasTable(const std::string &name)
{
    Statement statement(*this, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    statement.bind(1, name);
    return statement.step();
}

Error Database::error() const
{
    switch (sqlite3_errcode(handle_.get())) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return {ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is damaged"), {path_}}};
    case SQLITE_CANTOPEN: return {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be opened"), {path_}}};
    case SQLITE_BUSY: return {ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 is in use by another program: close it there, or save under another name"), {path_}}};
    case SQLITE_FULL: return {ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 could not be written: the disk is full"), {path_}}};
    case SQLITE_READONLY: return {ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 may not be written: save under another name"), {path_}}};
    default: return {ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1: %2"), {path_, sqlite3_errmsg(handle_.get())}}};
    }
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(Database &db, std::string_view sql) : db_(db)
{
    sqlite3_stmt *handle = nullptr;
    status_ = sqlite3_prepare_v2(db.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
    handle_.reset(handle);
}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(handle_.get(), index, value);
}

void Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(handle_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int index, std::span<const std::byte> blob)
{
    if (sqlite3_bind_blob64(handle_.get(), index, blob.data() ? static_cast<const void *>(blob.data()) : "", blob.size(), SQLITE_STATIC) != SQLITE_OK)
        status_ = SQLITE_TOOBIG;
}

void Statement::bind(int index, const Hash &hash)
{
    sqlite3_bind_blob(handle_.get(), index, &hash, sizeof hash, SQLITE_TRANSIENT);
}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(handle_.get(), index);
}

bool Statement::step()
{
    if (!handle_ || (status_ != SQLITE_OK && status_ != SQLITE_ROW))
        return false;
    status_ = sqlite3_step(handle_.get());
    return status_ == SQLITE_ROW;
}

Expected<void> Statement::done() const
{
    if (handle_ && (status_ == SQLITE_OK || status_ == SQLITE_ROW || status_ == SQLITE_DONE))
        return {};
    return tl::unexpected<Error>(db_.error());
}

Expected<void> Statement::run()
{
    step();
    auto went = done();
    reset();
    return went;
}

void Statement::reset()
{
    sqlite3_reset(handle_.get());
    if (handle_)
        status_ = SQLITE_OK;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(handle_.get(), column);
}

std::string Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(handle_.get(), column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))) : std::string();
}

std::span<const std::byte> Statement::blob(int column) const
{
    const auto *data = static_cast<const std::byte *>(sqlite3_column_blob(handle_.get(), column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)) : 0};
}

Hash Statement::hash(int column) const
{
    Hash hash;
    if (const auto bytes = blob(column); bytes.size() == sizeof hash)
        std::memcpy(&hash, bytes.data(), sizeof hash);
    return hash;
}

} // namespace mortise
