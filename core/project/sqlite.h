// SQLite's C interface behind two small classes. A database belongs to the thread that uses it.
//
//   MORTISE_TRY(Database db, Database::open(path, Database::Mode::ReadOnly));
//   Statement rows(db, "SELECT id, json FROM runs WHERE position > ?");
//   rows.bind(1, 5);
//   while (rows.step()) use(rows.text(0));
//   MORTISE_CHECK(rows.done());
#pragma once

#include "base/error.h"
#include "base/hash.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace mortise {

class Database {
public:
    enum class Mode {
        ReadOnly, // also of a folder that cannot be written
        ReadWrite,
        Create,
    };
    /// Unreadable where the file is no database; a damaged one opens, and its tables fail when they are read.
    static Expected<Database> open(const std::string &path, Mode mode);
    Expected<void> run(const std::string &sql); // one statement or several, without results
    /// Of a pragma or a single cell; -1 where it cannot be had.
    std::int64_t number(const std::string &sql);
    bool hasTable(const std::string &name);
    Error error() const; // of the last call, naming the file
    sqlite3 *handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3 *db) const;
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

class Statement {
public:
    Statement(Database &db, std::string_view sql);

    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view text);
    void bind(int index, std::span<const std::byte> blob); // read until the statement is reset
    void bind(int index, const Hash &hash);
    void bindNull(int index);

    bool step(); // true: there is a row
    /// Whether everything since the last reset went well.
    Expected<void> done() const;
    /// Runs a statement without results and makes it ready for other values.
    Expected<void> run();
    void reset();

    std::int64_t number(int column) const;
    std::string text(int column) const;
    std::span<const std::byte> blob(int column) const; // until the next step
    Hash hash(int column) const;                       // null where it is none

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    Database &db_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    int status_;
};

} // namespace mortise
