// Columns and values in a project file, known by their content.
#pragma once

#include "project/project.h"
#include "project/sqlite.h"

#include <set>

namespace mortise {

/// Everything that the results of a project need: values, those that they name, and their pieces.
struct Needed {
    std::vector<Hash> values; // what a value names stands before it
    std::vector<Hash> pieces;
};

/// Bytes of values (manifests, models, results), in parts.
class Artefacts {
public:
    explicit Artefacts(Database &db) : db_(db) {}
    bool has(const Hash &hash);
    Expected<std::string> read(const Hash &hash); // NotFound, Unreadable
    Expected<void> write(const Hash &hash, const std::string &bytes);
    Expected<void> keepOnly(const std::vector<Hash> &hashes);

private:
    Database &db_;
};

/// Adds to `needed` what the values name, from the store or, where `file` is given, from the file. What neither holds is left
/// out and counted in `missing`.
void collect(const std::vector<Hash> &values, Store *store, Artefacts *file, Needed &needed, std::set<Hash> &missing);

/// Takes away the columns that are not wanted.
Expected<void> dropColumns(Database &db, const std::vector<Hash> &wanted);

/// Writes the columns that the file does not hold yet.
Expected<void> writeColumns(Database &db, Store &store, const std::vector<Hash> &wanted, const FileProgress &progress, const std::stop_token &stop, std::set<Hash> &missing);

/// Puts columns that the store does not hold yet into it. Those that are damaged or not there are named in `missing`.
Expected<void> readColumns(Database &db, Store &store, const std::vector<Hash> &wanted, const FileProgress &progress, const std::stop_token &stop, std::set<Hash> &missing);

} // namespace mortise
